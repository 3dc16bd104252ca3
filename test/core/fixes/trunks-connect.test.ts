import { trunksConnectExamples } from '../../../src/core/examples/trunks-connect.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { gateway, mediation, mediationPorts, trunk } from '../../../src/core/examples/roles.ts'
import type { Mediation, Trunk } from '../../../src/core/model/role.ts'
import { trunksConnectFixes } from '../../../src/core/fixes/trunks-connect.ts'
import { fixCases } from './fix-cases.ts'

const both: Mediation = { tls: { from: 5067, to: 5068 }, tcp: { from: 5060, to: 5060 } }

/** A gateway with these trunks, a Mediation pool (mediation:3) and a Front End pool (pool:2) with or without another. */
const trunksOf = (
  trunks: readonly Partial<Trunk>[],
  { name = 'ldn-gw', collocated = null }: { name?: string; collocated?: Mediation | null } = {},
) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { mediation: collocated }),
      mediation(3, 'ldn-med', { nextHop: 'pool:2', mediation: both }),
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

const server = 'Trunk trunk0.contoso.com: Associated Mediation Server'

fixCases(trunksConnectFixes, {
  'offers the port that is listened on, or to listen on this one': {
    given: trunksConnectExamples.broken.given,
    offers: {
      'Use port 5067 of ldn-med for the trunk ldn-gw.contoso.com': [
        'Trunk ldn-gw.contoso.com: Associated Mediation Server port: 5068 → 5067.',
      ],
      'Let ldn-med.contoso.com listen on port 5068 for TLS': [
        'Mediation pool ldn-med.contoso.com: Listening ports (TLS): 5067 → 5067-5068.',
      ],
    },
  },
  'offers to listen for a protocol that is not enabled, on a collocated Mediation Server as well': {
    given: trunksOf([{ mediation: 'pool:2', protocol: 'tcp', mediationPort: 5066 }], {
      collocated: mediationPorts,
    }),
    offers: {
      'Let ldn-pool.contoso.com listen on port 5066 for TCP': [
        'Front End pool ldn-pool.contoso.com: Listening ports (TCP): not enabled → 5066.',
      ],
    },
  },
  'leads a trunk without a Mediation Server to the only one': {
    given: trunksOf([{ mediation: null, mediationPort: 5080 }]),
    certain: true,
    offers: {
      'Lead the trunk trunk0.contoso.com to ldn-med.contoso.com, port 5067': [
        `${server}: none → ldn-med.contoso.com.`,
        `${server} port: 5080 → 5067.`,
      ],
    },
  },
  'offers each Mediation Server that listens for the protocol, and makes no second default': {
    given: trunksOf([{ mediation: null }, { isDefault: true, gatewayPort: 5070 }], {
      collocated: mediationPorts,
    }),
    offers: {
      'Lead the trunk trunk0.contoso.com to ldn-pool.contoso.com, port 5067': [
        `${server}: none → ldn-pool.contoso.com.`,
      ],
      'Lead the trunk trunk0.contoso.com to ldn-med.contoso.com, port 5067': [
        `${server}: none → ldn-med.contoso.com.`,
        'Trunk trunk0.contoso.com: Default trunk of its Mediation Server: yes → no.',
      ],
    },
  },
  'offers to collocate the Mediation Server that a trunk leads to, or another one': {
    given: trunksOf([{ mediation: 'pool:2' }]),
    offers: {
      'Collocate a Mediation Server on ldn-pool.contoso.com': [
        'Front End pool ldn-pool.contoso.com: Collocate Mediation Server: no → yes.',
        'Front End pool ldn-pool.contoso.com: Listening ports (TLS): none → 5067.',
      ],
      'Lead the trunk trunk0.contoso.com to ldn-med.contoso.com, port 5067': [
        `${server}: ldn-pool.contoso.com → ldn-med.contoso.com.`,
      ],
    },
  },
  'offers TCP to a gateway that is known by its IP address': {
    given: trunksOf([{}], { name: '10.0.0.7' }),
    offers: {
      'Use TCP for the trunk trunk0.contoso.com, port 5060 of its Mediation Server': [
        'Trunk trunk0.contoso.com: SIP Transport Protocol: TLS → TCP.',
        `${server} port: 5067 → 5060.`,
      ],
    },
  },
  'offers no TCP where the Mediation Server does not listen for it': {
    given: trunksOf([{ mediation: 'pool:2' }], { name: '10.0.0.7', collocated: mediationPorts }),
    offers: {},
  },
  'renames the later of several trunks': {
    given: trunksOf([{ name: 'gw' }, { name: 'gw' }, { name: 'gw' }]),
    offers: {
      'Rename the later of these trunks to gw01 and gw02': [
        'Trunk gw01: Trunk name: gw → gw01.',
        'Trunk gw02: Trunk name: gw → gw02.',
      ],
    },
  },
  'deletes the double of a trunk, and keeps the default one': {
    given: trunksOf([
      { gatewayPort: 5067, isDefault: false },
      { gatewayPort: 5067, isDefault: true },
    ]),
    offers: {
      'Delete the trunk trunk0.contoso.com': [
        'Trunk trunk0.contoso.com removed from PSTN gateway ldn-gw.contoso.com.',
      ],
    },
  },
})
