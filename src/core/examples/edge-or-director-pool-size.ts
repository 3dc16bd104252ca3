import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'
import { edge } from './roles.ts'

const edgeOf = (servers: number) =>
  topology(site(1, 'London', pool(2, 'ldn-pool'), edge(3, 'ldn-edge', { nextHop: 'pool:2', servers })))

/** An Edge pool of two servers, and one of one. */
export const edgeOrDirectorPoolSizeExamples: RuleExamples = {
  rule: 'EDGE-009',
  sound: { title: 'an Edge pool of two servers', given: edgeOf(2) },
  broken: { title: 'an Edge pool of one server', given: edgeOf(1) },
}
