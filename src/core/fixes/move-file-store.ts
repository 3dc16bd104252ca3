import { domainOf } from '../model/fqdn.ts'
import { domainForNewNames, namesInUse, nextName } from '../edit/naming.ts'
import { rename } from '../edit/rename.ts'
import { listed } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** Puts the file stores that a finding is about on another computer, under a proposed name. */
export const moveFileStore: FixesOf['of'] = (doc, finding) => {
  const stores = targetsOfKind(doc, finding, 'file').map((found) => found.fileStore)
  const [first] = stores
  if (!first) return []
  const domain = domainOf(first.fqdn) || domainForNewNames(doc.topology)
  const name = nextName(`fs00.${domain}`, namesInUse(doc.topology))
  const names = listed(stores.map(({ fqdn, share }) => `\\\\${fqdn}\\${share}`))
  return [
    alternative(`Put ${names} on ${name} instead`, (current) =>
      stores.reduce((moving, { id }) => rename.apply(moving, { id, name }), current),
    ),
  ]
}
