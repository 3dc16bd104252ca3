import type { RuleExamples } from './example.ts'
import { paired, pool, site, topology } from './notation.ts'

const east = pool(2, 'east-pool')
const west = pool(4, 'west-pool')

/** The same two pools in two sites, and in one. */
export const pairingAcrossSitesExamples: RuleExamples = {
  rule: 'PAIR-015',
  sound: {
    title: 'pools in two sites',
    given: topology(site(1, 'London', east), site(3, 'Bristol', west), paired(5, 2, 4)),
  },
  broken: {
    title: 'pools in one site',
    given: topology(site(1, 'London', east, west), paired(5, 2, 4)),
  },
}
