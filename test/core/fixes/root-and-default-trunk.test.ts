import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { gateway, mediation, mediationPorts, trunk } from '../../../src/core/examples/roles.ts'
import type { Mediation, Trunk } from '../../../src/core/model/role.ts'
import { rootAndDefaultTrunkFixes } from '../../../src/core/fixes/root-and-default-trunk.ts'
import { fixCases } from './fix-cases.ts'

const withTcp: Mediation = { ...mediationPorts, tcp: { from: 5068, to: 5068 } }

const trunksOf = (
  trunks: readonly Partial<Trunk>[],
  { name = 'ldn-gw', collocated = null }: { name?: string; collocated?: Mediation | null } = {},
) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { mediation: collocated }),
      mediation(3, 'ldn-med', { nextHop: 'pool:2' }),
      gateway(4, name, {
        trunks: trunks.map((facts, i) =>
          trunk(50 + i, `trunk${i}`, {
            mediation: 'mediation:3',
            gatewayPort: 5067 + i,
            isDefault: false,
            ...facts,
          }),
        ),
      }),
    ),
  )

const isDefault = 'Default trunk of its Mediation Server'

fixCases(rootAndDefaultTrunkFixes, {
  'makes the only trunk the default': {
    given: trunksOf([{}]),
    certain: true,
    offers: {
      'Make trunk0.contoso.com the default trunk': [`Trunk trunk0.contoso.com: ${isDefault}: no → yes.`],
    },
  },
  'offers each of several defaults, and leaves the trunks of other Mediation Servers alone': {
    given: trunksOf(
      [{ isDefault: true }, { isDefault: true }, {}, { mediation: 'pool:2', isDefault: true }],
      { collocated: mediationPorts },
    ),
    offers: {
      'Make trunk0.contoso.com the default trunk': [`Trunk trunk1.contoso.com: ${isDefault}: yes → no.`],
      'Make trunk1.contoso.com the default trunk': [`Trunk trunk0.contoso.com: ${isDefault}: yes → no.`],
    },
  },
  'adds the root trunk to the only Mediation Server': {
    given: trunksOf([]),
    certain: true,
    offers: {
      'Add the root trunk of ldn-gw.contoso.com to ldn-med.contoso.com, port 5067': [
        'Trunk ldn-gw.contoso.com added to PSTN gateway ldn-gw.contoso.com.',
      ],
    },
  },
  'adds the root trunk with TCP to a gateway that is known by its IP address': {
    given: trunksOf([], { name: '10.0.0.7', collocated: withTcp }),
    certain: true,
    offers: {
      'Add the root trunk of 10.0.0.7 to ldn-pool.contoso.com, port 5068': [
        'Trunk 10.0.0.7 added to PSTN gateway 10.0.0.7.',
      ],
    },
  },
  'offers each of several Mediation Servers for the root trunk': {
    given: trunksOf([], { collocated: mediationPorts }),
    offers: {
      'Add the root trunk of ldn-gw.contoso.com to ldn-pool.contoso.com, port 5067': [
        'Trunk ldn-gw.contoso.com added to PSTN gateway ldn-gw.contoso.com.',
      ],
      'Add the root trunk of ldn-gw.contoso.com to ldn-med.contoso.com, port 5067': [
        'Trunk ldn-gw.contoso.com added to PSTN gateway ldn-gw.contoso.com.',
      ],
    },
  },
})
