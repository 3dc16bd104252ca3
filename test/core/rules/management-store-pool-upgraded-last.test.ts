import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { managementStorePoolUpgradedLastExamples as examples } from '../../../src/core/examples/management-store-pool-upgraded-last.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { managementStorePoolUpgradedLast } from '../../../src/core/rules/management-store-pool-upgraded-last.ts'
import { ruleCases } from '../../support/rule-cases.ts'

/** Pools of these versions, the store on the first. */
const of = (...versions: ProductVersion[]) =>
  topology(site(1, 'London', ...versions.map((version, i) => pool(2 + i, `ldn-pool${i}`, { version }))))

ruleCases(managementStorePoolUpgradedLast, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'pools of one version': of('2015', '2015'),
    'a pool of 2015 with newer ones': of('2015', '2019'),
    'a store nowhere': { ...of('2015', '2013'), managementStore: null },
    'a release that is not known beside it': of('2015', 'other'),
    'a release that is not known with the store': of('other', '2013'),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: [
        'ldn-pool.contoso.com holds the Central Management store and runs Skype for Business Server 2015 already, besides 1 pool of Lync Server 2013.',
        'Upgrade the other pools first',
      ],
      severity: 'warning',
      field: 'version',
    },
    'an Edge pool that is not upgraded yet': {
      given: topology(
        site(1, 'London', pool(2, 'ldn-pool'), edge(3, 'ldn-edge', { version: '2013' }), edge(4, 'vip-edge')),
      ),
      on: ['pool:2'],
      says: ['besides 1 Edge pool of Lync Server 2013.'],
      severity: 'warning',
    },
    'a store that was moved to 2019, as a remark': {
      given: of('2019', '2013', '2015', '2015'),
      on: ['pool:2'],
      says: ['1 pool of Lync Server 2013 and 2 pools of Skype for Business Server 2015', 'end the migration'],
      doesNotSay: ['upgraded last', 'Upgrade'],
      severity: 'info',
    },
  },
})
