import { forgetReference } from '../../../src/core/edit/forget-reference.ts'
import type { UnresolvedReference } from '../../../src/core/model/topology.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'

const given: UnresolvedReference = { from: 'pool:2', relation: 'backup pool', reference: '1:7' }
const others: UnresolvedReference[] = [
  { ...given, from: 'pool:4' },
  { ...given, relation: 'file store' },
  { ...given, reference: '1:8' },
]
const before = draft({ ...soundPair(), unresolved: [others[0]!, given, others[1]!, others[2]!] })

editCases(forgetReference, {
  does: {
    'drops this reference, and none that differs in holder, relation or words': {
      before,
      args: { ...given },
      after: { topology: { ...before.topology, unresolved: others } },
      says: 'Drop the reference to the backup pool 1:7',
    },
  },
  leaves: {
    'there is no such reference': { before, args: { ...given, reference: '1:9' } },
  },
})
