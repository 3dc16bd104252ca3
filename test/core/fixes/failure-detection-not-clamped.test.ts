import type { Pairing } from '../../../src/core/model/pairing.ts'
import { failureDetectionNotClampedFixes } from '../../../src/core/fixes/failure-detection-not-clamped.ts'
import { paired, soundPair } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const pair = (facts: Partial<Pairing>) => ({ ...soundPair(), pairings: [paired(5, 2, 4, facts)] })
const says = (what: string) => `Pairing ldn-pool.contoso.com ⇄ dub-pool.contoso.com: ${what}.`

fixCases(failureDetectionNotClampedFixes, {
  'sets what the product makes of it': {
    given: pair({ failureDetection: 89 }),
    offers: {
      'Set the voice failure detection interval to 90 s': [
        says('Voice failure detection interval: 89 s → 90 s'),
      ],
    },
    certain: true,
  },
})
