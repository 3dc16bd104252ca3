import type { Pairing } from '../model/pairing.ts'
import type { RuleExamples } from './example.ts'
import { paired, pool, site, topology } from './notation.ts'

const three = (...pairings: readonly Pairing[]) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool')),
    site(3, 'Dublin', pool(4, 'dub-pool')),
    site(6, 'Paris', pool(7, 'par-pool')),
    ...pairings,
  )

/** Three pools: two of them paired, and one of them with both others. */
export const pairingExclusiveExamples: RuleExamples = {
  rule: 'PAIR-005',
  sound: {
    title: 'one pairing',
    given: three(paired(8, 2, 4)),
  },
  broken: {
    title: 'a pool in two pairings',
    given: three(paired(8, 2, 4), paired(9, 7, 4)),
  },
}
