import { namesInUse, nextName } from '../edit/naming.ts'
import type { TopologyDocument } from '../model/document.ts'
import { namesOfPlainCharacters } from '../rules/names-of-plain-characters.ts'
import { alternative, type FixesOf } from './fix.ts'
import { namesMeant, renameComputer } from './rename-computer.ts'

/** NAME-001: the nearest names of plain characters, wherever the names stand. The new names are proposals. */
export const namesOfPlainCharactersFixes: FixesOf = {
  rule: namesOfPlainCharacters.id,
  of(doc, finding) {
    const names = namesMeant(doc, finding, (fqdn) => /[^A-Za-z0-9.-]/.test(fqdn))
    const renames = renamesOf(doc, names)
    if (renames.length === 0 || renames.length < names.length) return []
    const title = `Rename ${renames.map(({ from, to }) => `${from} to ${to}`).join(', and ')}`
    return [
      alternative(title, (current) =>
        renames.reduce((renaming, { from, to }) => renameComputer(renaming, from, to), current),
      ),
    ]
  },
}

interface Rename {
  readonly from: string
  readonly to: string
}

/** A name of plain characters that is not taken for each of these, as far as there is one. */
function renamesOf({ topology }: TopologyDocument, names: readonly string[]): readonly Rename[] {
  const taken = namesInUse(topology)
  return names.flatMap((from) => {
    const plain = plainName(from)
    if (plain === '') return []
    const to = taken.has(plain.toLowerCase()) ? nextName(plain, taken) : plain
    taken.add(to.toLowerCase())
    return [{ from, to }]
  })
}

/** Letters without their accents, hyphens for underscores and spaces, and nothing for the rest. */
function plainName(fqdn: string): string {
  return fqdn
    .normalize('NFD')
    .replaceAll(/[\s_]+/g, '-')
    .replaceAll(/[^A-Za-z0-9.-]/g, '')
    .split('.')
    .map((label) => label.replaceAll(/^-+|-+$/g, ''))
    .filter((label) => label !== '')
    .join('.')
}
