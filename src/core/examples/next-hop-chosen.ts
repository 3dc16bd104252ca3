import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'
import { mediation } from './roles.ts'

const withMediation = (nextHop: 'pool:2' | null) =>
  topology(site(1, 'London', pool(2, 'ldn-pool'), mediation(3, 'ldn-med', { nextHop })))

/** A Mediation pool in front of a Front End pool, and one in front of nothing. */
export const nextHopChosenExamples: RuleExamples = {
  rule: 'ROUTE-001',
  sound: { title: 'a Mediation pool that leads to a Front End pool', given: withMediation('pool:2') },
  broken: { title: 'a Mediation pool that leads nowhere', given: withMediation(null) },
}
