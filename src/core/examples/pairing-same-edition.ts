import type { RuleExamples } from './example.ts'
import { paired, pool, site, standard, topology, type PoolWithStores } from './notation.ts'

const pairedWith = (partner: PoolWithStores) =>
  topology(site(1, 'London', pool(2, 'ldn-pool')), site(3, 'Dublin', partner), paired(5, 2, 4))

/** A pool with a pool of its edition, and with a server of the other. */
export const pairingSameEditionExamples: RuleExamples = {
  rule: 'PAIR-002',
  sound: {
    title: 'two Enterprise Edition pools',
    given: pairedWith(pool(4, 'dub-pool')),
  },
  broken: {
    title: 'an Enterprise Edition pool with a Standard Edition server',
    given: pairedWith(standard(4, 'dub-se01')),
  },
}
