import { renameScenario } from '../../../src/core/edit/rename-scenario.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import { draft, editCases } from '../../support/edit-cases.ts'

const [lost, patch] = [
  { name: 'Site lost', until: '1 h' },
  { name: 'Patch', until: '2 h' },
]
const before = draft(soundPair(), { scenarios: [lost, patch] })

editCases(renameScenario, {
  does: {
    'calls it otherwise and leaves the rest of it': {
      before,
      args: { at: 1, name: ' Rolling patch ' },
      after: { scenarios: [lost, { ...patch, name: 'Rolling patch' }] },
      says: 'Rename the kept scenario Patch to Rolling patch',
    },
    'changes its capitals': {
      before,
      args: { at: 1, name: 'PATCH' },
      after: { scenarios: [lost, { ...patch, name: 'PATCH' }] },
    },
  },
  leaves: {
    'another one has the name': { before, args: { at: 1, name: 'site lost' } },
    'the name is empty': { before, args: { at: 1, name: '  ' } },
    'the name is the same': { before, args: { at: 1, name: 'Patch' } },
    'it is gone': { before, args: { at: 2, name: 'Other' } },
  },
})
