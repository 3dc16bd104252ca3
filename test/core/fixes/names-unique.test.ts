import { namesUniqueFixes } from '../../../src/core/fixes/names-unique.ts'
import { pool, site, sql, standard, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(namesUniqueFixes, {
  'renames the later server in the series of its pool, or deletes it': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      site(3, 'Dublin', pool(4, 'dub-pool', { servers: [{ fqdn: 'LDN-POOL-FE01.contoso.com' }, {}, {}] })),
    ),
    offers: {
      'Rename the later ldn-pool-fe01.contoso.com: server to dub-pool-fe04.contoso.com': [
        'Front End Server dub-pool-fe04.contoso.com: FQDN: LDN-POOL-FE01.contoso.com → dub-pool-fe04.contoso.com.',
      ],
      'Delete the later server ldn-pool-fe01.contoso.com from dub-pool.contoso.com': [
        'Front End Server LDN-POOL-FE01.contoso.com removed from Front End pool dub-pool.contoso.com.',
      ],
    },
  },
  'takes up no series that a short name would go on with': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      site(
        3,
        'Dublin',
        pool(4, 'dub-pool', { servers: [{ fqdn: 'ldn-pool-fe01.contoso.com' }, {}, { fqdn: 'dubfe03' }] }),
      ),
    ),
    offers: {
      'Rename the later ldn-pool-fe01.contoso.com: server to dub-pool-fe03.contoso.com': [
        'Front End Server dub-pool-fe03.contoso.com: FQDN: ldn-pool-fe01.contoso.com → dub-pool-fe03.contoso.com.',
      ],
      'Delete the later server ldn-pool-fe01.contoso.com from dub-pool.contoso.com': [
        'Front End Server ldn-pool-fe01.contoso.com removed from Front End pool dub-pool.contoso.com.',
      ],
    },
  },
  'renames all later pools, each to a name of its own, and deletes none': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'a-pool'),
        pool(3, 'a-pool', { servers: 0 }),
        pool(4, 'a-pool', { servers: 0 }),
      ),
    ),
    offers: {
      'Rename the later a-pool.contoso.com: pool to a-pool01.contoso.com and pool to a-pool02.contoso.com': [
        'Front End pool a-pool01.contoso.com: FQDN: a-pool.contoso.com → a-pool01.contoso.com.',
        'Front End pool a-pool02.contoso.com: FQDN: a-pool.contoso.com → a-pool02.contoso.com.',
      ],
    },
  },
  'renames a Standard Edition server whole': {
    given: topology(site(1, 'London', pool(2, 'ldn-se', { servers: 0 }), standard(3, 'ldn-se'))),
    offers: {
      'Rename the later ldn-se.contoso.com: pool to ldn-se01.contoso.com': [
        'Standard Edition server ldn-se01.contoso.com: FQDN: ldn-se.contoso.com → ldn-se01.contoso.com.',
        'Front End Server ldn-se01.contoso.com: FQDN: ldn-se.contoso.com → ldn-se01.contoso.com.',
        'SQL Server store ldn-se01.contoso.com\\rtc: instance: ldn-se.contoso.com\\rtc → ldn-se01.contoso.com\\rtc.',
        'File store \\\\ldn-se01.contoso.com\\share: FQDN: ldn-se.contoso.com → ldn-se01.contoso.com.',
      ],
    },
  },
  'renames the computer of a SQL Server store': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool'), pool(3, 'vip-pool', { store: sql(390, 'ldn-pool-fe01') })),
    ),
    offers: {
      'Rename the later ldn-pool-fe01.contoso.com: computer of the SQL Server store to ldn-pool-fe04.contoso.com':
        [
          'SQL Server store ldn-pool-fe04.contoso.com: instance: ldn-pool-fe01.contoso.com → ldn-pool-fe04.contoso.com.',
        ],
    },
  },
})
