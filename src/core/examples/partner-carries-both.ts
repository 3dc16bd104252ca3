import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** A pool of 30,000 users with a partner of its size, and with one of three servers. */
export const partnerCarriesBothExamples: RuleExamples = {
  rule: 'CAP-008',
  sound: {
    title: 'a partner of the same size',
    given: pairOf({ servers: 7, users: 30_000 }, { servers: 7, users: 10_000 }),
  },
  broken: {
    title: 'a partner that is too small for the users of both',
    given: pairOf({ servers: 7, users: 30_000 }, { servers: 3, users: 10_000 }),
  },
}
