import { namesInUse, nextName } from '../edit/naming.ts'
import { namesOfPlainCharacters } from '../rules/names-of-plain-characters.ts'
import { alternative, type FixesOf } from './fix.ts'
import { namesMeant, renameComputer } from './rename-computer.ts'

/** NAME-001: the nearest name of plain characters, wherever the name stands. The new name is a proposal. */
export const namesOfPlainCharactersFixes: FixesOf = {
  rule: namesOfPlainCharacters.id,
  of(doc, finding) {
    const names = namesMeant(doc, finding, (fqdn) => /[^A-Za-z0-9.-]/.test(fqdn))
    return names.flatMap((name) => {
      const plain = plainName(name)
      if (plain === '') return []
      const taken = namesInUse(doc.topology)
      const free = taken.has(plain.toLowerCase()) ? nextName(plain, taken) : plain
      return [alternative(`Rename ${name} to ${free}`, (current) => renameComputer(current, name, free))]
    })
  },
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
