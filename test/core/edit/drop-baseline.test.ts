import { dropBaseline } from '../../../src/core/edit/drop-baseline.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import { draft, editCases } from '../../support/edit-cases.ts'

const before = draft(soundPair(), {
  baseline: { date: '2026-03-31', findings: [{ rule: 'PAIR-002', targets: ['pairing:5'] }] },
})

editCases(dropBaseline, {
  does: {
    'lets every finding count again': {
      before,
      args: {},
      after: { baseline: null },
      says: 'Drop the baseline',
    },
  },
  leaves: { 'there is none': { before: draft(soundPair()), args: {} } },
})
