import type { Topology } from '../../model/topology.ts'
import { lookAt } from './look.ts'
import { planOf } from './plan-of.ts'
import { resolve } from './resolve.ts'
import type { Resolved } from './resolved.ts'

/**
 * A topology as the product publishes it: with its clusters, SQL Server instances and services, and their numbers as a
 * Topology XML of it has them. Linear in the deployment.
 */
export function publishedDeployment(topology: Topology): Resolved {
  const look = lookAt(topology, { linkOf: () => null, formerStore: () => undefined, isPublished: true })
  return resolve(planOf(look), {
    format: 'topology-xml',
    book: null,
    isMoved: () => false,
    lacking: new Set(),
  })
}
