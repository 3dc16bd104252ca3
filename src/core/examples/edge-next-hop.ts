import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'
import { edge } from './roles.ts'

const withEdge = (nextHop: 'pool:2' | null) =>
  topology(site(1, 'London', pool(2, 'ldn-pool'), edge(3, 'ldn-edge', { nextHop })))

/** An Edge pool in front of a Front End pool, and one in front of nothing. */
export const edgeNextHopExamples: RuleExamples = {
  rule: 'EDGE-003',
  sound: { title: 'an Edge pool that leads to a Front End pool', given: withEdge('pool:2') },
  broken: { title: 'an Edge pool that leads nowhere', given: withEdge(null) },
}
