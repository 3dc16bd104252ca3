import { rootAndDefaultTrunkExamples as examples } from '../../../src/core/examples/root-and-default-trunk.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { gateway, mediation, mediationPorts, trunk } from '../../../src/core/examples/roles.ts'
import type { Trunk } from '../../../src/core/model/role.ts'
import { rootAndDefaultTrunk } from '../../../src/core/rules/root-and-default-trunk.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const trunksOf = (...trunks: readonly Partial<Trunk>[]) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { mediation: mediationPorts }),
      mediation(3, 'ldn-med', { nextHop: 'pool:2' }),
      gateway(4, 'ldn-gw', {
        trunks: trunks.map((facts, i) =>
          trunk(50 + i, `trunk${i}`, { mediation: 'mediation:3', gatewayPort: 5067 + i, ...facts }),
        ),
      }),
    ),
  )

ruleCases(rootAndDefaultTrunk, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a default for each of two Mediation Servers': trunksOf({}, { mediation: 'pool:2' }),
    'a trunk without a Mediation Server': trunksOf({ mediation: null, isDefault: false }),
    'a Mediation Server without trunks': topology(
      site(1, 'London', pool(2, 'ldn-pool', { mediation: mediationPorts })),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['trunk:6', 'trunk:7'],
      says: [
        'No trunk of the Mediation Server ldn-med.contoso.com is its default: it has ldn-gw01.contoso.com and ldn-gw02.contoso.com',
      ],
      severity: 'warning',
      field: 'isDefault',
    },
    'two defaults of one Mediation Server': {
      given: trunksOf({}, {}, { isDefault: false }),
      on: ['trunk:50', 'trunk:51'],
      says: ['2 trunks are the default of the Mediation Server ldn-med.contoso.com'],
      severity: 'error',
      doesNotSay: ['trunk2'],
    },
    'no default of a collocated Mediation Server': {
      given: trunksOf(
        {},
        { mediation: 'pool:2', isDefault: false },
        { mediation: 'pool:2', isDefault: false },
      ),
      on: ['trunk:51', 'trunk:52'],
      says: [
        'No trunk of the Mediation Server ldn-pool.contoso.com is its default',
        'trunk1.contoso.com and trunk2.contoso.com',
      ],
      severity: 'warning',
    },
    'a single trunk that is not the default, as a remark': {
      given: trunksOf({}, { mediation: 'pool:2', isDefault: false }),
      on: ['trunk:51'],
      says: ['No trunk of the Mediation Server ldn-pool.contoso.com is its default: it has only trunk1'],
      severity: 'info',
    },
    'a gateway without a trunk': {
      given: trunksOf(),
      on: ['gateway:4'],
      says: ['The PSTN gateway ldn-gw.contoso.com has no trunk'],
      field: 'trunks',
    },
  },
})
