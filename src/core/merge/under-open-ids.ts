import type { TopologyDocument } from '../model/document.ts'
import { kindOf, makeId, type Id } from '../model/id.ts'
import { everything, find, idOf } from '../model/topology.ts'
import { align } from './align.ts'
import { withIds } from './ids.ts'

/** An incoming document as it is once it has the ids of the open one. */
export type UnderOpenIds = Pick<TopologyDocument, 'topology' | 'overrides' | 'layout' | 'origin' | 'nextId'>

/**
 * The incoming state under the ids of the open document: what both have keeps the open id, what is new gets ids from the
 * counter, in the order of the incoming document. `same` says what is the same, where it is known already.
 */
export function underOpenIds(
  open: TopologyDocument,
  incoming: TopologyDocument,
  same: ReadonlyMap<Id, Id> = align(open, incoming),
): UnderOpenIds {
  const ids = new Map(same)
  let nextId = open.nextId
  const fresh = (id: Id): Id => {
    const given = makeId(kindOf(id), nextId++)
    ids.set(id, given)
    return given
  }
  for (const found of everything(incoming.topology)) if (!ids.has(idOf(found))) fresh(idOf(found))
  // what is mentioned and long gone may not become something that the open document has
  const given = <I extends Id>(id: I): I =>
    (ids.get(id) ?? (find(open.topology, id) === undefined ? id : fresh(id))) as I // never of another kind
  return {
    topology: withIds(incoming.topology, { own: given, to: given }),
    overrides: incoming.overrides.map((one) => ({ ...one, targets: one.targets.map(given) })),
    layout: {
      positions: keyed(incoming.layout.positions, given),
      notes: keyed(incoming.layout.notes, given),
    },
    origin: incoming.origin && {
      ...incoming.origin,
      links: incoming.origin.links && keyed(incoming.origin.links, given),
    },
    nextId,
  }
}

function keyed<T>(record: Readonly<Record<Id, T>>, given: (id: Id) => Id): Readonly<Record<Id, T>> {
  return Object.fromEntries(
    Object.entries(record).map(([id, value]) => [given(id as Id), value]), // the record's type says what keys it
  )
}
