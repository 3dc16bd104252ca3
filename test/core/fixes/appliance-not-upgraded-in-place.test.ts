import { branchWith } from '../../../src/core/examples/shapes.ts'
import { applianceNotUpgradedInPlaceFixes } from '../../../src/core/fixes/appliance-not-upgraded-in-place.ts'
import { fixCases } from './fix-cases.ts'

fixCases(applianceNotUpgradedInPlaceFixes, {
  'leaves the appliance at the published version': {
    given: branchWith({ version: '2015' }),
    published: branchWith({ version: '2013' }),
    offers: {
      'Leave lds-sba at Lync Server 2013': [
        'Survivable Branch Appliance lds-sba.contoso.com: Product version: Skype for Business Server 2015 → Lync Server 2013.',
      ],
    },
  },
})
