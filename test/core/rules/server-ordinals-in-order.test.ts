import { serverOrdinalsInOrder } from '../../../src/core/rules/server-ordinals-in-order.ts'
import { serverOrdinalsInOrderExamples as examples } from '../../../src/core/examples/server-ordinals-in-order.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (...ordinals: (number | null)[]) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers: ordinals.map((ordinal) => ({ ordinal })) })))

ruleCases(serverOrdinalsInOrder, {
  sound: {
    'an order of our own': of(null, null, null),
    [examples.sound.title]: examples.sound.given,
    'ordinals from 0 with a gap': of(0, 2, 5),
    'ordinals of some servers only': of(1, null, 2),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'server:203'],
      says: ['ldn-pool.contoso.com', 'ldn-pool-fe03 (2)'],
      severity: 'warning',
    },
    'ordinals out of order': { given: of(3, 1, 2), on: ['pool:2', 'server:202', 'server:203'] },
    'a repetition across one that is not stated': { given: of(1, null, 1), on: ['pool:2', 'server:203'] },
  },
})
