import { makeId } from '../../../src/core/model/id.ts'
import { serversExchangedInTwoStepsFixes } from '../../../src/core/fixes/servers-exchanged-in-two-steps.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const withServers = (...ids: number[]) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', {
        servers: ids.map((n) => ({ id: makeId('server', n), fqdn: `ldn-fe${n}.contoso.com` })),
      }),
    ),
  )

fixCases(serversExchangedInTwoStepsFixes, {
  'takes the new servers out, for a publication of their own': {
    given: withServers(201, 202, 203, 211, 212),
    published: withServers(201, 202, 203, 204),
    offers: {
      'Take ldn-fe211.contoso.com and ldn-fe212.contoso.com out again, to be added after the removal is published':
        [
          'Front End Server ldn-fe211.contoso.com removed from Front End pool ldn-pool.contoso.com.',
          'Front End Server ldn-fe212.contoso.com removed from Front End pool ldn-pool.contoso.com.',
        ],
    },
  },
})
