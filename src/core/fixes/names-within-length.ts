import { namesInUse, nextName } from '../edit/naming.ts'
import { namesWithinLength } from '../rules/names-within-length.ts'
import { alternative, type FixesOf } from './fix.ts'
import { namesMeant, renameComputer } from './rename-computer.ts'

/** NAME-003: the name without dots that separate nothing. How to shorten a long name, a person says. */
export const namesWithinLengthFixes: FixesOf = {
  rule: namesWithinLength.id,
  of(doc, finding) {
    const names = namesMeant(doc, finding, (fqdn) => fqdn.split('.').includes(''))
    return names.flatMap((name) => {
      const plain = name
        .split('.')
        .filter((label) => label !== '')
        .join('.')
      if (plain === '') return []
      const taken = namesInUse(doc.topology)
      const free = taken.has(plain.toLowerCase()) ? nextName(plain, taken) : plain
      return [alternative(`Rename ${name} to ${free}`, (current) => renameComputer(current, name, free))]
    })
  },
}
