import { fileStoreNotOnFrontEnd } from '../../../src/core/rules/file-store-not-on-front-end.ts'
import { file, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (...parts: ReturnType<typeof pool>[]) => topology(site(1, 'London', ...parts))

ruleCases(fileStoreNotOnFrontEnd, {
  sound: {
    'a file server of its own': of(pool(2, 'ldn-pool')),
    'the share of a Standard Edition server on itself': of(standard(2, 'ldn-se')),
    'two shares on one file server': of(
      pool(2, 'a-pool', { share: file(90, 'fs01', 'a') }),
      pool(3, 'b-pool', { share: file(91, 'fs01', 'b') }),
    ),
  },
  broken: {
    'a share on a Front End Server of the pool': {
      given: of(pool(2, 'ldn-pool', { share: file(90, 'LDN-pool-fe01') })),
      on: ['file:90', 'server:201'],
      says: ['ldn-pool-fe01.contoso.com', 'ldn-pool.contoso.com'],
      severity: 'error',
    },
    'a share on a Front End Server of another pool': {
      given: of(pool(2, 'a-pool'), pool(3, 'b-pool', { share: file(90, 'a-pool-fe02') })),
      on: ['file:90', 'server:202'],
    },
  },
})
