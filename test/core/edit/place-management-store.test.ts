import { placeManagementStore } from '../../../src/core/edit/place-management-store.ts'
import type { UnresolvedReference } from '../../../src/core/model/topology.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'

const before = draft(soundPair()) // it is on pool:2
const lost: UnresolvedReference = { from: 'site:1', relation: 'Central Management store', reference: '1:9' }
const other: UnresolvedReference = { from: 'pool:2', relation: 'file store', reference: '1:9' }

editCases(placeManagementStore, {
  does: {
    'moves the Central Management store to another pool': {
      before,
      args: { pool: 'pool:4' },
      after: { topology: { ...before.topology, managementStore: 'pool:4' } },
      says: 'Place the Central Management store on dub-pool.contoso.com',
    },
    'places it for the first time, which answers the imported reference to it': {
      before: draft({ ...soundPair(), managementStore: null, unresolved: [lost, other] }),
      args: { pool: 'pool:2' },
      after: { topology: { ...soundPair(), unresolved: [other] } },
    },
  },
  leaves: {
    'it is there already': { before, args: { pool: 'pool:2' } },
    'the pool is gone': { before, args: { pool: 'pool:9' } },
  },
})
