import type { Id } from '../model/id.ts'
import { everything, idOf, type Found, type Topology } from '../model/topology.ts'
import type { Section } from './field.ts'
import { poolSections } from './pools.ts'
import { vocabularyOf } from './roles.ts'
import { siteSections } from './site.ts'
import { trunkSections } from './trunk.ts'

/** One place where a thing is named by another. */
export interface Use {
  /** What the other calls it, such as "Next hop pool". */
  readonly label: string
  /** The thing that names it. */
  readonly by: Id
}

/** Who uses a thing and as what, in the order of the topology: the Back End of a pool, the next hop of an Edge pool. */
export function usesOf(topology: Topology, id: Id): Use[] {
  return [...everything(topology)].flatMap((found) =>
    labelsOf(found, id).map((label) => ({ label, by: idOf(found) })),
  )
}

function labelsOf(found: Found, id: Id): string[] {
  switch (found.kind) {
    case 'site':
      return labelsIn(siteSections, found.site, id)
    case 'pool':
      return [
        ...(found.pool.sqlStore === id ? ['Back End'] : []),
        ...(found.pool.fileStore === id ? ['File store'] : []),
        ...labelsIn(poolSections, found.pool, id),
      ]
    case 'role':
      return labelsIn(vocabularyOf(found.role.kind).sections, found.role, id)
    case 'trunk':
      return labelsIn(trunkSections, found.trunk, id)
    default:
      return []
  }
}

function labelsIn<T>(sections: readonly Section<T>[], of: T, id: Id): string[] {
  return sections.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.input === 'reference' && field.get(of) === id ? [field.label] : [])),
  )
}
