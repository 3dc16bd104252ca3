import { evenPoolPrimaryNotMirror } from '../../../src/core/rules/even-pool-primary-not-mirror.ts'
import { mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (
  servers: number,
  facts: Parameters<typeof pool>[2] = { store: mirrored(90, 'sql01', 'sql02', 'sql03') },
) => topology(site(1, 'London', pool(2, 'ldn-pool', { ...facts, servers })))

ruleCases(evenPoolPrimaryNotMirror, {
  sound: {
    'an odd number of servers': of(5),
    'two servers, which POOL-017 speaks of': of(2),
    'a single instance, which POOL-015 speaks of': of(4, {}),
  },
  broken: {
    'an even number of servers on a mirrored store': {
      given: of(6),
      on: ['pool:2', 'sql:90'],
      says: ['mirror sql02.contoso.com\\rtc does not', '4 of the 6 must run instead of 3', 'odd number'],
      severity: 'warning',
    },
  },
})
