import type { RuleExamples } from './example.ts'
import { paired, site, standard, topology } from './notation.ts'

const withUsers = (london: number, dublin: number) =>
  topology(
    site(1, 'London', standard(2, 'ldn-se01', { users: london })),
    site(3, 'Dublin', standard(4, 'dub-se01', { users: dublin })),
    paired(5, 2, 4),
  )

/** As many users as each server of a pair may home, and more on one of them. */
export const standardServerLoadExamples: RuleExamples = {
  rule: 'CAP-009',
  sound: {
    title: '2,500 users on each server of a pair',
    given: withUsers(2_500, 2_500),
  },
  broken: {
    title: '3,000 users on one server of a pair',
    given: withUsers(3_000, 2_500),
  },
}
