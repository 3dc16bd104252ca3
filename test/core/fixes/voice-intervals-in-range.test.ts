import { branchWith } from '../../../src/core/examples/shapes.ts'
import type { Pairing } from '../../../src/core/model/pairing.ts'
import { voiceIntervalsInRangeFixes } from '../../../src/core/fixes/voice-intervals-in-range.ts'
import { paired, soundPair } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const pair = (facts: Partial<Pairing>) => ({ ...soundPair(), pairings: [paired(5, 2, 4, facts)] })
const says = (what: string) => `Pairing ldn-pool.contoso.com ⇄ dub-pool.contoso.com: ${what}.`

fixCases(voiceIntervalsInRangeFixes, {
  'raises failure detection to the default, or to what takes effect': {
    given: pair({ failureDetection: 29 }),
    offers: {
      'Set the voice failure detection interval to 300 s, the default': [
        says('Voice failure detection interval: 29 s → 300 s'),
      ],
      'Set the voice failure detection interval to 90 s, the nearest value that takes effect': [
        says('Voice failure detection interval: 29 s → 90 s'),
      ],
    },
  },
  'lowers failure detection to the default or the limit': {
    given: pair({ failureDetection: 84_401 }),
    offers: {
      'Set the voice failure detection interval to 300 s, the default': [
        says('Voice failure detection interval: 84,401 s → 300 s'),
      ],
      'Set the voice failure detection interval to 84,400 s, the nearest value that takes effect': [
        says('Voice failure detection interval: 84,401 s → 84,400 s'),
      ],
    },
  },
  'raises failback to the default, as 30 s is shorter than any detection, and leaves failure detection alone':
    {
      given: pair({ failureDetection: 29, failback: 29 }),
      field: 'failback',
      offers: {
        'Set the voice failback interval to 600 s, the default': [
          says('Voice failback interval: 29 s → 600 s'),
        ],
      },
    },
  'lowers failback to the default or the limit': {
    given: pair({ failback: 84_401 }),
    offers: {
      'Set the voice failback interval to 600 s, the default': [
        says('Voice failback interval: 84,401 s → 600 s'),
      ],
      'Set the voice failback interval to 84,400 s, the nearest value that takes effect': [
        says('Voice failback interval: 84,401 s → 84,400 s'),
      ],
    },
  },
  'sets an interval of an appliance to its default': {
    given: branchWith({ failureDetection: 29 }),
    offers: {
      'Set the voice failure detection interval to 120 s, the default': [
        'Survivable Branch Appliance lds-sba.contoso.com: Voice failure detection interval (sec): 29 s → 120 s.',
      ],
    },
  },
})
