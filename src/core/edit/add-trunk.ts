import { makeId, type Id } from '../model/id.ts'
import type { Trunk } from '../model/role.ts'
import { find, nameOf } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { replaceRole } from './replace.ts'

/** Adds a trunk behind those of a PSTN gateway; where it is the first, it is the root trunk. Its id is given anew. */
export const addTrunk: Edit<{ readonly gateway: Id<'gateway'>; readonly trunk: Omit<Trunk, 'id'> }> = {
  id: 'add-trunk',
  describe: ({ gateway, trunk }, doc) => `Add trunk ${trunk.name} to ${nameOf(doc.topology, gateway)}`,
  apply: (doc, { gateway, trunk }) => {
    if (trunk.mediation !== null && !find(doc.topology, trunk.mediation)) return doc
    const id = makeId('trunk', doc.nextId)
    const added = replaceRole(doc, gateway, (role) =>
      role.kind === 'gateway' ? { ...role, trunks: [...role.trunks, { ...trunk, id }] } : role,
    )
    return added === doc ? doc : { ...added, nextId: doc.nextId + 1 }
  },
}
