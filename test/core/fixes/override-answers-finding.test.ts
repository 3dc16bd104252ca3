import type { Override } from '../../../src/core/model/document.ts'
import { overrideAnswersFindingFixes } from '../../../src/core/fixes/override-answers-finding.ts'
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

fixCases(overrideAnswersFindingFixes, {
  'removes the override that answers nothing': {
    given: soundPair(),
    facts: { overrides: [override({})] },
    offers: {
      'Remove the override of PAIR-003 on ldn-pool.contoso.com ⇄ dub-pool.contoso.com, ldn-pool.contoso.com, dub-pool.contoso.com':
        [
          'Override of PAIR-003 on ldn-pool.contoso.com ⇄ dub-pool.contoso.com, ldn-pool.contoso.com and dub-pool.contoso.com removed.',
        ],
    },
    certain: true,
  },
  'removes the one whose targets are gone, not the one of what is left': {
    given: soundPair(),
    facts: {
      overrides: [
        override({ targets: ['pool:2'], expires: '2030-01-01' }),
        override({ targets: ['pool:9', 'pool:2'], author: 'Bob' }),
      ],
    },
    on: ['pool:2'],
    says: 'Bob',
    offers: {
      'Remove the override of PAIR-003 on pool:9, ldn-pool.contoso.com': [
        'Override of PAIR-003 on pool:9 and ldn-pool.contoso.com removed.',
      ],
    },
    certain: true,
  },
})
