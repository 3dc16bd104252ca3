import { computerNamesShort } from '../../../src/core/rules/computer-names-short.ts'
import { computerNamesShortExamples as examples } from '../../../src/core/examples/computer-names-short.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (...names: string[]) =>
  topology(
    site(1, 'London', pool(2, 'a-pool', { servers: names.map((name) => ({ fqdn: `${name}.contoso.com` })) })),
  )

ruleCases(computerNamesShort, {
  sound: {
    '14 characters': of('ldn-frontend01'),
    [examples.sound.title]: examples.sound.given,
    'a long name of a pool': topology(
      site(1, 'London', pool(2, 'a-pool', { fqdn: 'london-front-end-pool.contoso.com' })),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['server:201'],
      says: ['ldn-front-end-01 has more'],
    },
    '16 characters, once for a pool': {
      given: of('ldn-front-end-01', 'ldn-fe02', 'ldn-front-end-03'),
      on: ['server:201', 'server:203'],
      says: ['a-pool.contoso.com', 'ldn-front-end-01 and ldn-front-end-03', '15 characters'],
      severity: 'info',
    },
  },
})
