import { namesFullyQualified } from '../../../src/core/rules/names-fully-qualified.ts'
import { pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(namesFullyQualified, {
  sound: { 'fully qualified names': soundPair() },
  broken: {
    'a short name of a server': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool', { servers: [{ fqdn: 'ldn-fe01' }] }))),
      on: ['server:201'],
      says: ['ldn-fe01 is a short name', 'ldn-fe01.contoso.com'],
      severity: 'error',
    },
    'a name that is missing': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool', { fqdn: '' }))),
      on: ['pool:2'],
      says: ['no name yet'],
    },
  },
})
