import { removeScenario } from '../../../src/core/edit/remove-scenario.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import { draft, editCases } from '../../support/edit-cases.ts'

const [lost, patch] = [{ name: 'Site lost' }, { name: 'Patch' }]
const before = draft(soundPair(), { scenarios: [lost, patch] })

editCases(removeScenario, {
  does: {
    'takes it out and leaves the others': {
      before,
      args: { at: 0 },
      after: { scenarios: [patch] },
      says: 'Delete the kept scenario Site lost',
    },
  },
  leaves: { 'it is gone': { before, args: { at: 2 } } },
})
