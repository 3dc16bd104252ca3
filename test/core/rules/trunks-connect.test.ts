import { trunksConnectExamples as examples } from '../../../src/core/examples/trunks-connect.ts'
import { branchSite, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { appliance, gateway, mediation, trunk } from '../../../src/core/examples/roles.ts'
import type { Mediation, Trunk } from '../../../src/core/model/role.ts'
import { trunksConnect } from '../../../src/core/rules/trunks-connect.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const ranges: Mediation = { tls: { from: 5067, to: 5070 }, tcp: { from: 5060, to: 5061 } }
const tlsOnly: Mediation = { ...ranges, tcp: null }

/** A gateway of this name with these trunks to a Mediation pool. */
const trunksOf = (trunks: readonly Partial<Trunk>[], { name = 'ldn-gw', ports = ranges } = {}) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      mediation(3, 'ldn-med', { nextHop: 'pool:2', mediation: ports }),
      gateway(4, name, {
        trunks: trunks.map((facts, i) =>
          trunk(50 + i, `trunk${i}`, {
            mediation: 'mediation:3',
            gatewayPort: 5067 + i,
            isDefault: i === 0,
            ...facts,
          }),
        ),
      }),
    ),
  )
const tcp = (mediationPort: number) => ({ protocol: 'tcp', mediationPort }) as const

/** A gateway whose trunk leads to the Front End pool. */
const collocated = (ports: Mediation | null) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { mediation: ports }),
      gateway(4, 'ldn-gw', { trunks: [trunk(50, 'ldn-gw', { mediation: 'pool:2' })] }),
    ),
  )

ruleCases(trunksConnect, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'the first and the last port that is listened on': trunksOf([
      { mediationPort: 5067 },
      { mediationPort: 5070 },
    ]),
    'the first and the last TCP port': trunksOf([tcp(5060), tcp(5061)]),
    'two trunks that differ by the port of the gateway alone': trunksOf([{}, {}]),
    'two trunks that differ by the port of the Mediation Server alone': trunksOf([
      { gatewayPort: 5067 },
      { gatewayPort: 5067, mediationPort: 5068 },
    ]),
    'a gateway that is known by its IP address and uses TCP': trunksOf([tcp(5060)], { name: '10.0.0.7' }),
    'a trunk to a collocated Mediation Server': collocated(ranges),
    'a trunk to a Survivable Branch Appliance': topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      branchSite(
        3,
        'Oxford',
        1,
        appliance(5, 'oxf-sba', { pool: 'pool:2' }),
        gateway(4, 'oxf-gw', { trunks: [trunk(50, 'oxf-gw', { mediation: 'appliance:5' })] }),
      ),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['trunk:5', 'mediation:3', 'gateway:4'],
      says: [
        'ldn-gw.contoso.com leads to ldn-med.contoso.com, port 5068 with TLS, but its Mediation Server listens on 5067',
      ],
      severity: 'error',
      field: 'mediationPort',
    },
    'a port below those that are listened on': {
      given: trunksOf([{ mediationPort: 5066 }]),
      on: ['trunk:50', 'mediation:3', 'gateway:4'],
      says: ['listens on 5067-5070'],
    },
    'a port above those that are listened on': {
      given: trunksOf([{ mediationPort: 5071 }]),
      on: ['trunk:50', 'mediation:3', 'gateway:4'],
    },
    'TCP where it is not enabled': {
      given: trunksOf([tcp(5060)], { ports: tlsOnly }),
      on: ['trunk:50', 'mediation:3', 'gateway:4'],
      says: ['port 5060 with TCP, but its Mediation Server has no listening ports for TCP'],
    },
    'a trunk to a pool without a Mediation Server': {
      given: collocated(null),
      on: ['trunk:50', 'pool:2', 'gateway:4'],
      says: ['leads to ldn-pool.contoso.com, which has no Mediation Server', 'Collocate a Mediation Server'],
      field: 'mediation',
    },
    'a trunk without a Mediation Server': {
      given: trunksOf([{ mediation: null }]),
      on: ['trunk:50', 'gateway:4'],
      says: ['trunk0.contoso.com leads to no Mediation Server'],
      field: 'mediation',
    },
    'TLS to a gateway that is known by its IP address': {
      given: trunksOf([{}], { name: '10.0.0.7' }),
      on: ['trunk:50', 'gateway:4'],
      says: ['uses TLS, and its gateway 10.0.0.7 is known by an IP address'],
      field: 'protocol',
    },
    'two trunks of one name, whatever the case': {
      given: trunksOf([{ name: 'gw.contoso.com' }, { name: 'GW.contoso.com' }]),
      on: ['trunk:50', 'trunk:51'],
      says: ['2 trunks are called gw.contoso.com'],
      field: 'name',
    },
    'two trunks with the same ports at both ends': {
      given: trunksOf([{ gatewayPort: 5067 }, { gatewayPort: 5067 }]),
      on: ['trunk:50', 'trunk:51'],
      says: [
        '2 trunks connect ldn-med.contoso.com, port 5067, with the gateway ldn-gw.contoso.com, port 5067',
      ],
      field: 'gatewayPort',
    },
  },
})
