import type { Pool } from '../../model/pool.ts'
import { connectionOf, instanceName, type SqlStore } from '../../model/store.ts'
import { findPool, findSqlStore, type Topology } from '../../model/topology.ts'
import { fullName, listed } from '../../words/words.ts'
import { availabilityGroupPage, mirroringPage } from '../../tables/back-end.ts'
import { byHand, onlyIfDeployed, quoted, type TodoItem } from './todo-item.ts'

/** What a change of the high availability of a pool's Back End leaves to do. */
export function changeSql(before: Topology | null, after: Topology, pool: Pool): TodoItem[] {
  const was = before && findPool(before, pool.id)
  const now = findSqlStore(after, pool.sqlStore)
  if (!now) return []
  const then = before && was ? findSqlStore(before, was.sqlStore) : undefined
  return [...joinGroup(then, now, pool), ...(then ? restartAfterMirroring(then, now, pool) : [])]
}

/** An AlwaysOn Availability Group is taken into the topology in two publications. */
function joinGroup(then: SqlStore | undefined, now: SqlStore, pool: Pool): TodoItem[] {
  const group = now.availability
  if (group.kind !== 'alwaysOn' || then?.availability.kind === 'alwaysOn') return []
  const replicas = [group.primary, ...group.secondaries]
  return [
    {
      rule: 'SQL-019',
      title: `Take the AlwaysOn Availability Group of ${fullName(pool.fqdn)} into use in two publications`,
      condition: 'Unless the databases are in the group already.',
      why: 'The databases are created on one node first. Only then can they join the group, and the pool be led to its listener.',
      targets: [pool.id, now.id],
      steps: [
        byHand(
          `In Topology Builder, define the store with the node ${fullName(group.primary)} as SQL Server FQDN, and publish.`,
        ),
        byHand(`Add the databases to the group on ${listed(replicas.map(fullName))}.`),
        byHand(
          `Change the SQL Server FQDN of the store to the listener ${fullName(group.listener.fqdn)}, and publish again.`,
        ),
        {
          text: 'For each replica, fail the group over to it and update its databases.',
          command: `Install-CsDatabase -Update -ConfiguredDatabases -SqlServerFqdn ${quoted(group.listener.fqdn)}`,
        },
      ],
      source: { title: availabilityGroupPage, section: 'Deploy an AlwaysOn Availability Group' },
    },
  ]
}

function restartAfterMirroring(then: SqlStore, now: SqlStore, pool: Pool): TodoItem[] {
  if (mirroring(then) === mirroring(now)) return []
  const name = fullName(pool.fqdn)
  return [
    {
      rule: 'SQL-012',
      title: `Restart every Front End Server of ${name}`,
      condition: onlyIfDeployed(pool),
      why: `The mirroring of ${instanceName(connectionOf(now))} has changed. The Front End Servers take that up when they start.`,
      targets: [pool.id, now.id],
      steps: pool.servers.map((server) =>
        byHand(`Restart ${fullName(server.fqdn)}, and wait until its services run before the next.`),
      ),
      source: {
        title: mirroringPage,
        section: 'Changing mirroring',
      },
    },
  ]
}

/** Everything about the mirroring of a store as one comparable text; '' without. */
function mirroring({ availability: a }: SqlStore): string {
  if (a.kind !== 'mirrored') return ''
  return JSON.stringify([a.primary, a.mirror, a.witness])
}
