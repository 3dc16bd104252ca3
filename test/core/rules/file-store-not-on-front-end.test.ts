import { fileStoreNotOnFrontEnd } from '../../../src/core/rules/file-store-not-on-front-end.ts'
import { fileStoreNotOnFrontEndExamples as examples } from '../../../src/core/examples/file-store-not-on-front-end.ts'
import { file, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (...parts: ReturnType<typeof pool>[]) => topology(site(1, 'London', ...parts))

ruleCases(fileStoreNotOnFrontEnd, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'the share of a Standard Edition server on itself': of(standard(2, 'ldn-se')),
    'a share and a server without names': of(
      pool(2, 'a-pool', { servers: [{ fqdn: '' }], share: { ...file(90, ''), fqdn: '' } }),
    ),
    'two shares on one file server': of(
      pool(2, 'a-pool', { share: file(90, 'fs01', 'a') }),
      pool(3, 'b-pool', { share: file(91, 'fs01', 'b') }),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['file:290', 'server:201'],
      says: ['ldn-pool-fe01.contoso.com', 'ldn-pool.contoso.com'],
      severity: 'error',
      field: 'fqdn',
    },
    'a share on a Front End Server of another pool': {
      given: of(pool(2, 'a-pool'), pool(3, 'b-pool', { share: file(90, 'a-pool-fe02') })),
      on: ['file:90', 'server:202'],
    },
  },
})
