import type { RuleExamples } from './example.ts'
import { paired, site, standard, topology } from './notation.ts'
import { pairOf } from './shapes.ts'

/** Two pools, and two servers that are their own pools. */
export const standardPairingDisasterRecoveryOnlyExamples: RuleExamples = {
  rule: 'PAIR-018',
  sound: {
    title: 'two Enterprise Edition pools',
    given: pairOf(),
  },
  broken: {
    title: 'two Standard Edition servers',
    given: topology(
      site(1, 'London', standard(2, 'ldn-se01')),
      site(3, 'Dublin', standard(4, 'dub-se01')),
      paired(5, 2, 4),
    ),
  },
}
