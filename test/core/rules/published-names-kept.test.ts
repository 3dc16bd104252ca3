import { makeId } from '../../../src/core/model/id.ts'
import { fqdn, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { publishedNamesKeptExamples as examples } from '../../../src/core/examples/published-names-kept.ts'
import { edge, gateway } from '../../../src/core/examples/roles.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { publishedNamesKept } from '../../../src/core/rules/published-names-kept.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const server = (name: string) => topology(site(1, 'Leeds', standard(2, name, { deployed: true })))

ruleCases(publishedNamesKept, {
  sound: {
    [examples.sound.title]: { given: examples.sound.given, published: examples.sound.published! },
    'the published name in capitals': {
      given: onePool({ fqdn: 'LDN-POOL.contoso.com', deployed: true }),
      published: onePool(),
    },
    'a server that is new': { given: onePool({ servers: 4 }), published: onePool() },
    'a server in the place of another': {
      given: onePool({ servers: [{}, {}, { id: makeId('server', 299), fqdn: fqdn('new') }] }),
      published: onePool(),
    },
    'a gateway of another name': {
      given: topology(site(1, 'Leeds', gateway(2, 'lds-gw02'))),
      published: topology(site(1, 'Leeds', gateway(2, 'lds-gw01'))),
    },
    'nothing published': onePool({ deployed: true }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      published: examples.broken.published!,
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com is now city-pool.contoso.com', 'Put the published name back'],
      severity: 'error',
      field: 'fqdn',
    },
    'a pool whose deployment is not stated': {
      given: onePool({ fqdn: fqdn('city-pool'), deployed: null }),
      published: onePool(),
      on: ['pool:2'],
      severity: 'warning',
    },
    'a pool that is stated not to be deployed': {
      given: onePool({ fqdn: fqdn('city-pool'), deployed: false }),
      published: onePool(),
      on: ['pool:2'],
      severity: 'warning',
    },
    'two servers': {
      given: onePool({ servers: [{ fqdn: fqdn('a') }, {}, { fqdn: fqdn('b') }], deployed: true }),
      published: onePool(),
      on: ['server:201', 'server:203'],
      says: [
        'ldn-pool-fe01.contoso.com is now a.contoso.com and ldn-pool-fe03.contoso.com is now b.contoso.com',
        'Put the published names back',
      ],
      severity: 'error',
    },
    'a pool and one of its servers': {
      given: onePool({ fqdn: fqdn('city-pool'), servers: [{ fqdn: fqdn('a') }, {}, {}] }),
      published: onePool(),
      on: ['pool:2', 'server:201'],
      severity: 'warning',
    },
    'a Standard Edition server, once for pool and server': {
      given: server('yrk-se01'),
      published: server('lds-se01'),
      on: ['pool:2'],
      says: ['lds-se01.contoso.com is now yrk-se01.contoso.com'],
    },
    'an Edge Server, once for pool and server': {
      given: topology(site(1, 'Leeds', edge(2, 'lds-edge02', { deployed: true }))),
      published: topology(site(1, 'Leeds', edge(2, 'lds-edge01'))),
      on: ['edge:2'],
      says: ['lds-edge01.contoso.com is now lds-edge02.contoso.com'],
      severity: 'error',
    },
    'a name that was taken away': {
      given: onePool({ fqdn: '' }),
      published: onePool(),
      on: ['pool:2'],
      says: ['is now (no name)'],
      severity: 'warning',
    },
  },
})
