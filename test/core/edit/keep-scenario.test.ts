import { keepScenario } from '../../../src/core/edit/keep-scenario.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import { draft, editCases } from '../../support/edit-cases.ts'

const [lost, patch] = [
  { name: 'Site lost', until: '1 h' },
  { name: 'Patch', until: '2 h' },
]
const before = draft(soundPair(), { scenarios: [lost, patch] })
const drill = { name: 'Drill', until: '3 h' }
const longer = { name: 'site LOST', until: '4 h' }

editCases(keepScenario, {
  does: {
    'adds it behind those that are kept': {
      before,
      args: { scenario: drill, at: null },
      after: { scenarios: [lost, patch, drill] },
      says: 'Keep the scenario Drill',
    },
    'adds it where it is to stand': {
      before,
      args: { scenario: drill, at: 1 },
      after: { scenarios: [lost, drill, patch] },
    },
    'replaces the one of the same name in its place, whatever the capitals': {
      before,
      args: { scenario: longer, at: null },
      after: { scenarios: [longer, patch] },
      says: 'Replace the kept scenario site LOST',
    },
  },
  leaves: { 'the same one is kept already': { before, args: { scenario: { ...patch }, at: 0 } } },
})
