import type { Pairing } from '../../../src/core/model/pairing.ts'
import { failbackLongerThanDetectionFixes } from '../../../src/core/fixes/failback-longer-than-detection.ts'
import { paired, soundPair } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const pair = (facts: Partial<Pairing>) => ({ ...soundPair(), pairings: [paired(5, 2, 4, facts)] })
const says = (what: string) => `Pairing ldn-pool.contoso.com ⇄ dub-pool.contoso.com: ${what}.`

const defaults = 'Set both intervals to their defaults: 300 s for failure detection, 600 s for failback'

fixCases(failbackLongerThanDetectionFixes, {
  'doubles the default detection': {
    given: pair({ failback: 300 }),
    offers: {
      'Set the voice failback interval to 600 s, twice the failure detection interval': [
        says('Voice failback interval: 300 s → 600 s'),
      ],
    },
  },
  'doubles another detection, or sets both to their defaults': {
    given: pair({ failureDetection: 400, failback: 400 }),
    offers: {
      'Set the voice failback interval to 800 s, twice the failure detection interval': [
        says('Voice failback interval: 400 s → 800 s'),
      ],
      [defaults]: [
        says('Voice failure detection interval: 400 s → 300 s'),
        says('Voice failback interval: 400 s → 600 s'),
      ],
    },
  },
  'doubles what a short detection is raised to': {
    given: pair({ failureDetection: 60, failback: 90 }),
    offers: {
      'Set the voice failback interval to 180 s, twice the failure detection interval': [
        says('Voice failback interval: 90 s → 180 s'),
      ],
      [defaults]: [
        says('Voice failure detection interval: 60 s → 300 s'),
        says('Voice failback interval: 90 s → 600 s'),
      ],
    },
  },
  'doubles up to the limit': {
    given: pair({ failureDetection: 42_200, failback: 600 }),
    offers: {
      'Set the voice failback interval to 84,400 s, twice the failure detection interval': [
        says('Voice failback interval: 600 s → 84,400 s'),
      ],
      [defaults]: [says('Voice failure detection interval: 42,200 s → 300 s')],
    },
  },
  'does not double beyond the limit': {
    given: pair({ failureDetection: 42_201, failback: 600 }),
    offers: { [defaults]: [says('Voice failure detection interval: 42,201 s → 300 s')] },
  },
})
