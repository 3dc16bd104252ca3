import { nameOf, type Topology } from '../../model/topology.ts'
import type { DeploymentAnalysis, PoolAnalysis } from '../deployment.ts'
import { fullName, listed } from '../../words/words.ts'
import { percentages } from './numbers.ts'
import type { ReportSection } from './report.ts'

/** What the users of each pool have before and after failover to the partner. */
export function serviceSection(
  topology: Topology,
  deployments: readonly DeploymentAnalysis[],
): ReportSection {
  const pools = deployments[0]?.pools ?? []
  const left = pools.filter(({ numbers }) => numbers === null)
  return {
    id: 'service',
    level: 2,
    heading: 'Service of users',
    paragraphs: [
      'Full service: the pool has quorum, its Back End is available and its file store is up. Limited service: users are signed in, in resiliency mode or without what the file store holds. Before failover nobody has acted; after it the administrator has failed over databases and the pool.',
    ],
    tables: [
      {
        caption: 'Probability that the users of a pool have service',
        columns: [
          { name: 'Pool', align: 'left' },
          { name: 'Paired with', align: 'left' },
          { name: 'Full, before', align: 'right' },
          { name: 'At least limited, before', align: 'right' },
          { name: 'Full, after', align: 'right' },
          { name: 'At least limited, after', align: 'right' },
        ],
        rows: pools.map((pool) => row(topology, pool)),
      },
    ],
    lists:
      left.length === 0
        ? []
        : [
            {
              caption: 'Without numbers',
              items: left.map(({ reason }) => reason ?? ''),
            },
          ],
  }
}

function row(topology: Topology, { pool, partners, numbers }: PoolAnalysis): string[] {
  const names = [
    fullName(nameOf(topology, pool)),
    partners.length === 0 ? 'none' : listed(partners.map((id) => fullName(nameOf(topology, id)))),
  ]
  if (numbers === null) return [...names, 'no number', 'no number', 'no number', 'no number']
  const { full, limited } = numbers
  return [...names, ...[full.before, limited.before, full.after, limited.after].map(percentages)]
}
