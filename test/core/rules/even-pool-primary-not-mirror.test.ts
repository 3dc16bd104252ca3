import { evenPoolPrimaryNotMirror } from '../../../src/core/rules/even-pool-primary-not-mirror.ts'
import { evenPoolPrimaryNotMirrorExamples as examples } from '../../../src/core/examples/even-pool-primary-not-mirror.ts'
import { mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (
  servers: number,
  facts: Parameters<typeof pool>[2] = { store: mirrored(90, 'sql01', 'sql02', 'sql03') },
) => topology(site(1, 'London', pool(2, 'ldn-pool', { ...facts, servers })))

ruleCases(evenPoolPrimaryNotMirror, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'two servers, which POOL-017 speaks of': of(2),
    'a single instance, which POOL-015 speaks of': of(4, {}),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'sql:290'],
      says: ['mirror ldn-sql02.contoso.com\\rtc does not', '3 of the 4 must run instead of 2', 'odd number'],
      severity: 'warning',
    },
  },
})
