import { branchWith } from '../../../src/core/examples/shapes.ts'
import { applianceIntervalsFixes } from '../../../src/core/fixes/appliance-intervals.ts'
import { fixCases } from './fix-cases.ts'

fixCases(applianceIntervalsFixes, {
  'sets both intervals to their defaults': {
    given: branchWith({ failureDetection: 60, failback: 300 }),
    offers: {
      'Set both intervals of lds-sba to their defaults: 120 s for failure detection, 240 s for failback': [
        'Survivable Branch Appliance lds-sba.contoso.com: Voice failure detection interval (sec): 60 s → 120 s.',
        'Survivable Branch Appliance lds-sba.contoso.com: Voice failback interval (sec): 300 s → 240 s.',
      ],
    },
  },
})
