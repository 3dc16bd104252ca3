import { rename } from '../edit/rename.ts'
import { find, nameOf } from '../model/topology.ts'
import { publishedNamesKept } from '../rules/published-names-kept.ts'
import { fullName, listed } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'

/** NAME-006: the published names again. To have other names, the things are removed, published, and added anew. */
export const publishedNamesKeptFixes: FixesOf = {
  rule: publishedNamesKept.id,
  of(doc, finding) {
    const published = doc.published?.topology
    if (!published) return []
    const renamed = finding.targets.flatMap((id) =>
      find(published, id) && find(doc.topology, id)
        ? [{ id, was: nameOf(published, id), is: nameOf(doc.topology, id) }]
        : [],
    )
    if (renamed.length === 0) return []
    const names = listed(renamed.map(({ was, is }) => `${fullName(is)} to ${fullName(was)}`))
    return [
      alternative(`Rename ${names}, as published`, (current) =>
        renamed.reduce((renaming, { id, was }) => rename.apply(renaming, { id, name: was }), current),
      ),
    ]
  },
}
