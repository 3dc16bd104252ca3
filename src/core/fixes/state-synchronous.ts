import { change } from '../edit/change.ts'
import type { SqlAvailability } from '../model/store.ts'
import { findSqlStore, nameOf } from '../model/topology.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** States that the copies of a SQL Server store commit synchronously and are not read from: to be chosen once that is so. */
export const stateSynchronous: FixesOf['of'] = ({ topology }, finding) => {
  const [found] = targetsOfKind({ topology }, finding, 'sql')
  const changed = found && synchronous(found.sqlStore.availability)
  if (!found || !changed) return []
  const { id } = found.sqlStore
  return [
    alternative(`State that ${nameOf(topology, id)} ${changed.is}, once it is so`, (doc) => {
      const now = findSqlStore(doc.topology, id)
      const fields = now && synchronous(now.availability)
      return fields
        ? change.apply(doc, { kind: 'sql', id, fields: { availability: fields.availability } })
        : doc
    }),
  ]
}

function synchronous(a: SqlAvailability): { is: string; availability: SqlAvailability } | null {
  if (a.kind === 'mirrored')
    return { is: 'is mirrored synchronously', availability: { ...a, commit: 'synchronous' } }
  if (a.kind !== 'alwaysOn') return null
  const readable = a.readableSecondaries === true
  const is = [
    ...(a.commit === 'asynchronous' ? ['commits synchronously'] : []),
    ...(readable ? ['has no readable secondary replica'] : []),
  ]
  return {
    is: is.join(' and '),
    availability: {
      ...a,
      commit: a.commit === 'asynchronous' ? 'synchronous' : a.commit,
      readableSecondaries: readable ? false : a.readableSecondaries,
    },
  }
}
