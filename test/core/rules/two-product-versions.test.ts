import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { twoProductVersionsExamples as examples } from '../../../src/core/examples/two-product-versions.ts'
import { twoProductVersions } from '../../../src/core/rules/two-product-versions.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (...versions: ProductVersion[]) =>
  topology(site(1, 'London', ...versions.map((version, i) => pool(2 + i, `ldn-pool${i}`, { version }))))

ruleCases(twoProductVersions, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one version': of('2019'),
    'the oldest and the newest': of('2013', '2019'),
    'two versions and a release that is not known': of('2013', '2015', 'other'),
    'no pools': topology(site(1, 'London')),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: [
        '1 pool of Lync Server 2013, 1 pool of Skype for Business Server 2015 and 1 pool of Skype for Business Server 2019',
      ],
      severity: 'unsupported',
    },
    'an Edge pool of the third version': {
      given: topology(
        site(
          1,
          'London',
          pool(2, 'a-pool', { version: '2019' }),
          pool(3, 'b-pool', { version: '2015' }),
          edge(4, 'ldn-edge', { version: '2013' }),
        ),
      ),
      on: ['pool:2'],
      says: ['1 Edge pool of Lync Server 2013, 1 pool of Skype for Business Server 2015'],
    },
    'three versions without a Central Management store': {
      given: { ...of('2019', '2015', '2013', '2013'), managementStore: null },
      on: ['site:1'],
      says: ['2 pools of Lync Server 2013'],
    },
  },
})
