import type { RuleExamples } from './example.ts'
import { paired, pool, site, topology } from './notation.ts'

const called = (first: string, second: string) =>
  topology(site(1, first, pool(2, 'ldn-pool')), site(3, second, pool(4, 'dock-pool')), paired(5, 2, 4))

/** Two sites with a name each, and with one name in other letters. */
export const siteNamesUniqueExamples: RuleExamples = {
  rule: 'NAME-017',
  sound: {
    title: 'two names',
    given: called('London', 'London Docklands'),
  },
  broken: {
    title: 'one name twice, in other letters',
    given: called('London', 'london'),
  },
}
