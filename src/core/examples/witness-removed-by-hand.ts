import type { RuleExamples } from './example.ts'
import { mirrored } from './notation.ts'
import { onePool } from './shapes.ts'

const withWitness = (witness: string | null) =>
  onePool({ store: mirrored(290, 'ldn-sql01', 'ldn-sql02', witness), deployed: true })

/** A mirroring with the witness that was published, and without it. */
export const witnessRemovedByHandExamples: RuleExamples = {
  rule: 'SQL-014',
  sound: {
    title: 'the witness that was published',
    given: withWitness('ldn-sql03'),
    published: withWitness('ldn-sql03'),
  },
  broken: {
    title: 'a mirroring that loses only its witness',
    given: withWitness(null),
    published: withWitness('ldn-sql03'),
  },
}
