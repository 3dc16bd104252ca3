import type { RuleExamples } from './example.ts'
import { mirrored, sql } from './notation.ts'
import { pairOf } from './shapes.ts'

const inLondon = mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03')

/** A mirrored Back End on both sides, and on one of them only. */
export const pairingSameBackEndAvailabilityExamples: RuleExamples = {
  rule: 'PAIR-017',
  sound: {
    title: 'two mirrored stores',
    given: pairOf({ store: inLondon }, { store: mirrored(490, 'dub-sql01', 'dub-sql02', 'dub-sql03') }),
  },
  broken: {
    title: 'a mirrored store with a single instance',
    given: pairOf({ store: inLondon }, { store: sql(490, 'dub-sql01', { instance: 'rtc' }) }),
  },
}
