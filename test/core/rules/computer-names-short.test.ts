import { computerNamesShort } from '../../../src/core/rules/computer-names-short.ts'
import { computerNamesShortExamples as examples } from '../../../src/core/examples/computer-names-short.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { applications, gateway } from '../../../src/core/examples/roles.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (...names: string[]) =>
  topology(
    site(1, 'London', pool(2, 'a-pool', { servers: names.map((name) => ({ fqdn: `${name}.contoso.com` })) })),
  )

ruleCases(computerNamesShort, {
  sound: {
    '14 characters': of('ldn-frontend01'),
    [examples.sound.title]: examples.sound.given,
    'a gateway with a long name, which no Windows gave it': topology(
      site(1, 'London', gateway(2, 'london-gateway-number-one')),
    ),
    'a long name of a pool': topology(
      site(1, 'London', pool(2, 'a-pool', { fqdn: 'london-front-end-pool.contoso.com' })),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['server:201'],
      says: ['ldn-front-end-01 has more', 'Check that no other computer'],
      doesNotSay: ['begin alike'],
    },
    '16 characters, once for a pool': {
      given: of('ldn-front-end-01', 'ldn-fe02', 'ldn-front-end-03'),
      on: ['server:201', 'server:203'],
      says: [
        'a-pool.contoso.com',
        'ldn-front-end-01 and ldn-front-end-03 have more than 15 characters',
        'Cut to that, ldn-front-end-01 and ldn-front-end-03 begin alike',
        'Give the servers of a-pool names that differ',
      ],
      severity: 'info',
    },
    'the computer of a role': {
      given: topology(site(1, 'London', applications(2, 'ldn-application-01'))),
      on: ['server:201'],
      says: ['ldn-application-01 has more than 15 characters'],
    },
    'a long name that begins with the whole of a short one': {
      given: of('ldn-frontend-01', 'ldn-frontend-01b', 'ldn-frontend-03c'),
      on: ['server:202', 'server:203'],
      says: ['Cut to that, ldn-frontend-01 and ldn-frontend-01b begin alike'],
    },
  },
})
