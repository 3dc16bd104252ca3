import { namesFullyQualifiedFixes } from '../../../src/core/fixes/names-fully-qualified.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(namesFullyQualifiedFixes, {
  'adds the domains that the topology states, that of the pool first': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool.corp.example', { servers: [{ fqdn: 'ldn-fe01' }, {}, {}] })),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      { sipDomain: 'example.com' },
    ),
    offers: {
      'Rename ldn-fe01 to ldn-fe01.corp.example': [
        'Front End Server ldn-fe01.corp.example: FQDN: ldn-fe01 → ldn-fe01.corp.example.',
      ],
      'Rename ldn-fe01 to ldn-fe01.contoso.com': [
        'Front End Server ldn-fe01.contoso.com: FQDN: ldn-fe01 → ldn-fe01.contoso.com.',
      ],
      'Rename ldn-fe01 to ldn-fe01.example.com': [
        'Front End Server ldn-fe01.example.com: FQDN: ldn-fe01 → ldn-fe01.example.com.',
      ],
    },
  },
  'makes up no domain': {
    given: {
      ...topology(site(1, 'London', pool(2, 'ldn-pool', { fqdn: 'ldn-pool' })), { sipDomain: '' }),
    },
    offers: {},
  },
  'makes up no name': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { servers: [{ fqdn: '' }, {}, {}] }))),
    offers: {},
  },
})
