import type { Pool } from '../../model/pool.ts'
import { fullName, listed } from '../../words/words.ts'
import { highAvailabilityPage } from '../../tables/table.ts'
import { isReordered } from '../../compare/topology-changes.ts'
import { byHand, onlyIfDeployed, quoted, type TodoItem } from './todo-item.ts'

/** The restart rules for a pool whose servers have changed; a Standard Edition server is no Front End pool of several. */
export function changeServers(before: Pool | undefined, after: Pool): TodoItem[] {
  if (!before || after.edition === 'standard') return []
  const what = serverChanges(before, after)
  if (what.length === 0) return []
  const name = fullName(after.fqdn)
  const changed = listed([...withoutThoseOf(after, before), ...withoutThoseOf(before, after)])
  return [
    {
      rule: 'POOL-021',
      title: `Restart the Front End Servers of ${name} one at a time`,
      condition: onlyIfDeployed(after),
      why: `The servers of the pool have changed (${what.join('; ')}). Each server has to take the new topology up. Publish outside business hours: by another page of the same documents, publishing restarts all of them at once.`,
      targets: [after.id],
      steps: [
        ...(changed === '' ? [] : [byHand(`Run the Deployment Wizard on ${changed}.`)]),
        ...after.servers.map((server) =>
          byHand(`Restart ${fullName(server.fqdn)}, and wait until its services run before the next.`),
        ),
        {
          text: 'Only if the whole pool was down during the change:',
          command: `Reset-CsPoolRegistrarState -PoolFQDN ${quoted(after.fqdn)} -ResetType ServiceReset`,
        },
      ],
      source: { title: highAvailabilityPage, section: 'Front End pool configuration failures and changes' },
    },
  ]
}

function serverChanges(before: Pool, after: Pool): string[] {
  const changes: [string, readonly string[]][] = [
    ['added', withoutThoseOf(after, before)],
    ['removed', withoutThoseOf(before, after)],
  ]
  const words = changes.flatMap(([verb, names]) => (names.length === 0 ? [] : [`${verb}: ${listed(names)}`]))
  return isReordered(before.servers, after.servers) ? [...words, 'reordered'] : words
}

/** The names of a pool's servers without those that the other state of it has too. */
function withoutThoseOf(pool: Pool, other: Pool): string[] {
  return pool.servers
    .filter(({ id }) => !other.servers.some((server) => server.id === id))
    .map(({ fqdn }) => fullName(fqdn))
}
