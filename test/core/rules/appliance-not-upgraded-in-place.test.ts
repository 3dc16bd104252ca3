import { applianceNotUpgradedInPlaceExamples as examples } from '../../../src/core/examples/appliance-not-upgraded-in-place.ts'
import { branchWith } from '../../../src/core/examples/shapes.ts'
import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { applianceNotUpgradedInPlace } from '../../../src/core/rules/appliance-not-upgraded-in-place.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (version: ProductVersion) => branchWith({ version })

ruleCases(applianceNotUpgradedInPlace, {
  sound: {
    [examples.sound.title]: { given: examples.sound.given, published: examples.sound.published! },
    'nothing published': examples.broken.given,
    'an earlier version than published': { given: of('2013'), published: of('2015') },
    'a release that is not known': { given: of('other'), published: of('2013') },
    'a release that was not known': { given: of('2015'), published: of('other') },
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      published: examples.broken.published!,
      on: ['appliance:4'],
      says: [
        'lds-sba.contoso.com was published with Lync Server 2013 and is to run Skype for Business Server 2015',
      ],
      severity: 'unsupported',
      field: 'version',
    },
    'one that is not deployed yet, as a warning': {
      given: of('2019'),
      published: of('2015'),
      on: ['appliance:4'],
      severity: 'warning',
    },
  },
})
