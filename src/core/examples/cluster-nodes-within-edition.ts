import type { RuleExamples } from './example.ts'
import { failoverCluster } from './notation.ts'
import { onePool } from './shapes.ts'

const ofNodes = (...nodes: readonly string[]) =>
  onePool({ store: failoverCluster(290, 'ldn-cluster', nodes, { software: { edition: 'standard' } }) })

/** A failover cluster of SQL Server Standard with two nodes, and with three. */
export const clusterNodesWithinEditionExamples: RuleExamples = {
  rule: 'SQL-021',
  sound: {
    title: 'two nodes on SQL Server Standard',
    given: ofNodes('ldn-sql01', 'ldn-sql02'),
  },
  broken: {
    title: 'three nodes on SQL Server Standard',
    given: ofNodes('ldn-sql01', 'ldn-sql02', 'ldn-sql03'),
  },
}
