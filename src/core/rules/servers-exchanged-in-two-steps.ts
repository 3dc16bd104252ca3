import type { Server } from '../model/pool.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import type { Rule } from './rule.ts'
import { defineFrontEndPoolPage, manageFrontEndsPage } from './pages.ts'
import { fullName, listed, shortName } from '../words/words.ts'

/** POOL-022: servers are removed in one publication and added in another. */
export const serversExchangedInTwoSteps: Rule = {
  id: 'POOL-022',
  severity: 'warning',
  law: 'One publication adds servers to a pool or removes servers from it, and does not do both.',
  reason:
    'Each change of the servers needs a publication and a restart of its own, so that the pool takes up one list of servers after the other. It is printed for Lync Server 2013 and taken for the later versions too.',
  source: { title: defineFrontEndPoolPage, section: 'Note on removing and adding servers' },
  basis: 'documented',
  topologyBuilder: 'allows',
  contradiction: {
    readings: [
      {
        says: 'After publishing, the Front End Servers are restarted one at a time.',
        source: { title: highAvailabilityPage, section: 'Front End pool configuration failures and changes' },
      },
      {
        says: 'Publishing itself restarts all of them at once, and the pool is started afterwards.',
        source: { title: manageFrontEndsPage, section: 'Add or remove Front End Servers' },
      },
    ],
    followed:
      'One at a time, as the to-do list of the publication says it, and outside business hours, since the other may be so.',
  },
  scope: 'pool',
  *check(pool, { published }) {
    if (pool.edition !== 'enterprise' || !published) return
    const added = without(pool.servers, published.pool.servers)
    const removed = without(published.pool.servers, pool.servers)
    if (added.length === 0 || removed.length === 0) return
    yield {
      targets: [pool.id, ...added.map((server) => server.id)],
      field: 'servers',
      ...(pool.deployed === false && { severity: 'info' as const }),
      message: `Since the last publication ${named(added)} came to ${fullName(pool.fqdn)} and ${named(removed)} left it. Removing and adding servers are two operations, each with a publication and a restart of its own.`,
      todo: `Take ${named(added)} out, publish the removal and restart the services of ${shortName(pool.fqdn)}; then add and publish again.`,
    }
  },
}

function without(servers: readonly Server[], others: readonly Server[]): readonly Server[] {
  const ids = new Set(others.map(({ id }) => id))
  return servers.filter(({ id }) => !ids.has(id))
}

function named(servers: readonly Server[]): string {
  return listed(servers.map(({ fqdn }) => shortName(fqdn)))
}
