import { namesFullyQualified } from '../../../src/core/rules/names-fully-qualified.ts'
import { namesFullyQualifiedExamples as examples } from '../../../src/core/examples/names-fully-qualified.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(namesFullyQualified, {
  sound: { [examples.sound.title]: examples.sound.given },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['server:201'],
      says: ['ldn-fe01 is a short name', 'ldn-fe01.contoso.com'],
      severity: 'error',
    },
    'a name that is missing': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool', { fqdn: '' }))),
      on: ['pool:2'],
      says: ['This has no name yet', 'Give it a'],
    },
    'two names that are missing': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool', { fqdn: '', servers: [{ fqdn: '' }, {}] }))),
      on: ['pool:2', 'server:201'],
      says: ['2 pools, servers and stores have no name yet', 'Give each a'],
    },
  },
})
