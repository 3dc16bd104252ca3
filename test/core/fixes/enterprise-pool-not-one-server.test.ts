import { enterprisePoolNotOneServerFixes } from '../../../src/core/fixes/enterprise-pool-not-one-server.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const one = (deployed: boolean) => topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 1, deployed })))
const add = 'Add 2 Front End Servers to ldn-pool: ldn-pool-fe02 to ldn-pool-fe03'
const added = [
  'Front End Server ldn-pool-fe02.contoso.com added to Front End pool ldn-pool.contoso.com as number 2 of 3.',
  'Front End Server ldn-pool-fe03.contoso.com added to Front End pool ldn-pool.contoso.com as number 3 of 3.',
]

fixCases(enterprisePoolNotOneServerFixes, {
  'adds two servers, or makes it the Standard Edition server that it could be': {
    given: one(false),
    offers: {
      [add]: added,
      'Make ldn-pool a Standard Edition server with its own database and files; its stores until now stay, unused by it':
        [
          'Standard Edition server ldn-pool.contoso.com: edition: Enterprise Edition → Standard Edition.',
          'Standard Edition server ldn-pool.contoso.com: SQL Server store: ldn-pool-sql01.contoso.com\\rtc → ldn-pool.contoso.com\\rtc.',
          'Standard Edition server ldn-pool.contoso.com: file store: \\\\ldn-pool-fs01.contoso.com\\share → \\\\ldn-pool.contoso.com\\share.',
          'Front End Server ldn-pool.contoso.com: FQDN: ldn-pool-fe01.contoso.com → ldn-pool.contoso.com.',
          'SQL Server store ldn-pool.contoso.com\\rtc added to London.',
          'File store \\\\ldn-pool.contoso.com\\share added to London.',
        ],
    },
  },
  'does not change the edition of a pool that is paired with an Enterprise Edition pool': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 1 })),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4),
    ),
    offers: { [add]: added },
  },
  'does not change the edition of a pool that stands': { given: one(true), offers: { [add]: added } },
})
