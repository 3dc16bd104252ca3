import { makeId } from '../../../src/core/model/id.ts'
import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { upgradeKeepsPairingExamples as examples } from '../../../src/core/examples/upgrade-keeps-pairing.ts'
import { upgradeKeepsPairing } from '../../../src/core/rules/upgrade-keeps-pairing.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pair = (version: ProductVersion, deployed: boolean | null = true) => pairOf({ version, deployed })
const apart = (version: ProductVersion, deployed: boolean | null = true) => ({
  ...pair(version, deployed),
  pairings: [],
})
const repaired = topology(
  site(1, 'London', pool(2, 'ldn-pool', { version: '2015' })),
  site(3, 'Dublin', pool(4, 'dub-pool'), pool(6, 'cork-pool')),
  paired(7, 2, 6),
)

ruleCases(upgradeKeepsPairing, {
  sound: {
    [examples.sound.title]: { given: examples.sound.given, published: examples.sound.published! },
    'an upgrade of a pool that was not paired': { given: apart('2015'), published: apart('2013') },
    'the end of a pairing without an upgrade': { given: apart('2013'), published: pair('2013') },
    'the end of a pairing of a pool that was upgraded before': {
      given: apart('2015'),
      published: pair('2015'),
    },
    'a pool of 2015 that is now one of 2019, which no upgrade in place makes': {
      given: apart('2019'),
      published: pair('2015'),
    },
    'a pool of 2013 that is now one of 2019': { given: apart('2019'), published: pair('2013') },
    'a release that is not known': { given: apart('other'), published: pair('2013') },
    'nothing published': apart('2015'),
    'a pool that was paired with itself': {
      given: apart('2015'),
      published: { ...pair('2013'), pairings: [paired(5, 2, 2)] },
    },
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      published: examples.broken.published!,
      on: ['pool:2'],
      says: [
        'ldn-pool.contoso.com was published as Lync Server 2013 with a backup pool.',
        'Now it is Skype for Business Server 2015',
        'Pair ldn-pool with the same pool again',
      ],
      severity: 'warning',
    },
    'another partner than before': {
      given: repaired,
      published: pair('2013'),
      on: ['pool:2'],
      severity: 'info',
    },
    'a pool whose deployment is not stated': {
      given: apart('2015', null),
      published: pair('2013'),
      on: ['pool:2'],
      severity: 'warning',
    },
    'a pool that is stated not to be deployed, as a remark': {
      given: apart('2015', false),
      published: pair('2013'),
      on: ['pool:2'],
      severity: 'info',
    },
    'a partner that is gone': {
      given: { ...apart('2015'), sites: apart('2015').sites.slice(0, 1), managementStore: makeId('pool', 2) },
      published: pair('2013'),
      on: ['pool:2'],
    },
  },
})
