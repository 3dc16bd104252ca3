import type { Override } from '../../../src/core/model/document.ts'
import { overrideInForceFixes } from '../../../src/core/fixes/override-in-force.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const override = (facts: Partial<Override>): Override => ({
  rule: 'PAIR-003',
  targets: ['pairing:5', 'pool:2', 'pool:4'],
  reason: 'The new computers come in May',
  author: 'Ada',
  expires: null,
  ...facts,
})

fixCases(overrideInForceFixes, {
  'removes the override that is over': {
    given: soundPair(),
    facts: {
      overrides: [override({ expires: '2026-01-01' }), override({ rule: 'PAIR-004', expires: '2026-01-01' })],
    },
    asOf: '2026-01-02',
    on: ['pairing:5', 'pool:2', 'pool:4'],
    says: 'PAIR-004',
    offers: {
      'Remove the override of PAIR-004 on ldn-pool.contoso.com ⇄ dub-pool.contoso.com, ldn-pool.contoso.com, dub-pool.contoso.com':
        [
          'Override of PAIR-004 on ldn-pool.contoso.com ⇄ dub-pool.contoso.com, ldn-pool.contoso.com and dub-pool.contoso.com removed.',
        ],
    },
    certain: true,
  },
  'leaves two overrides of the same finding to a person': {
    given: soundPair(),
    facts: { overrides: [override({ expires: '2026-01-01' }), override({ reason: 'Another' })] },
    asOf: '2026-01-02',
    offers: {},
  },
})
