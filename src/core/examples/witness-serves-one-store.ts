import type { RuleExamples } from './example.ts'
import { mirrored, pool, site, topology } from './notation.ts'

const withWitness = (second: string) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql05') }),
      pool(3, 'vip-pool', { store: mirrored(390, 'ldn-sql03', 'ldn-sql04', second) }),
    ),
  )

/** Two mirrored stores with a witness each, and with one for both. */
export const witnessServesOneStoreExamples: RuleExamples = {
  rule: 'SQL-009',
  sound: {
    title: 'a witness each',
    given: withWitness('ldn-sql06'),
  },
  broken: {
    title: 'one witness for two stores',
    given: withWitness('ldn-sql05'),
  },
}
