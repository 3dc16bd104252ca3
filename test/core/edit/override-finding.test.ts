import { overrideFinding } from '../../../src/core/edit/override-finding.ts'
import type { Override } from '../../../src/core/model/document.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'

const override = (facts: Partial<Override> = {}): Override => ({
  rule: 'PAIR-002',
  targets: ['pairing:5', 'pool:2'],
  reason: 'Agreed with the architects',
  author: 'Ada',
  expires: '2030-01-31',
  ...facts,
})
const other = override({ rule: 'PAIR-003' })
const elsewhere = override({ targets: ['pairing:5'] })
const before = draft(soundPair(), { overrides: [other, override(), elsewhere] })

editCases(overrideFinding, {
  does: {
    'writes down the first reason': {
      before: draft(soundPair()),
      args: override(),
      after: { overrides: [override()] },
      says: 'Override PAIR-002 on ldn-pool.contoso.com ⇄ dub-pool.contoso.com, ldn-pool.contoso.com',
    },
    'replaces the reason for the same rule on the same targets, whatever their order': {
      before,
      args: override({ reason: 'Until May', targets: ['pool:2', 'pairing:5'] }),
      after: {
        overrides: [other, elsewhere, override({ reason: 'Until May', targets: ['pool:2', 'pairing:5'] })],
      },
    },
    'replaces it also where only the author or the last day differs': {
      before,
      args: override({ author: null, expires: null }),
      after: { overrides: [other, elsewhere, override({ author: null, expires: null })] },
    },
  },
  leaves: {
    'the same is written down already': { before, args: override() },
    'a target is gone': { before, args: override({ targets: ['pairing:5', 'pool:9'] }) },
  },
})
