import { find, rolesOf, type Topology } from '../model/topology.ts'
import type { Pool } from '../model/pool.ts'
import { experience, failingOver } from './catalogue/sources.ts'
import type { Condition } from './condition.ts'
import type { Drill, SolutionStep } from './drill.ts'
import { all, type, waitFor } from './notation.ts'

/** A pool, the pool that takes its users, and what has to be moved out of the way first. */
export interface Move {
  readonly pool: Pool
  readonly backup: Pool
}

/** The steps that it takes beside the failovers themselves. */
export interface Steps {
  /** Where the Central Management store has to go first. */
  readonly store: Move | null
  /** Edge pools that need another next hop, and which. */
  readonly hops: readonly { readonly edge: string; readonly to: string }[]
}

/** What has to be moved out of the way of these failovers. */
export function stepsFor(topology: Topology, moves: readonly Move[]): Steps {
  const store = moves.find(({ pool }) => pool.id === topology.managementStore) ?? null
  const hops = rolesOf(topology, 'edge').flatMap(({ role }) => {
    const move = moves.find(({ pool }) => pool.id === role.nextHop)
    return move ? [{ edge: role.fqdn, to: move.backup.fqdn }] : []
  })
  return { store, hops }
}

/** Where the latest export of the locations lies. */
export const locationsFile = '\\\\nas\\lis\\lis.bak'

/** The users of a pool are where the failover brings them. */
export function served({ fqdn }: Pool): Condition {
  return all(
    { is: 'PoolState', pool: fqdn, equals: 'FailedOver' },
    { is: 'full service', pool: fqdn, at: 'backup' },
  )
}

/** The lines that do it, in the order of the documents. */
export function solutionFor(
  topology: Topology,
  moves: readonly Move[],
  { store, hops }: Steps,
  isDisaster: boolean,
): SolutionStep[] {
  return [
    ...(store ? storeSteps(topology, store, isDisaster) : []),
    ...hops.map(({ edge, to }) =>
      type(
        `Set-CsEdgeServer -Identity ${word(`EdgeServer:${edge}`)} -Registrar ${word(`Registrar:${to}`)}`,
        'People outside keep their way in.',
      ),
    ),
    ...moves.map(({ pool }) =>
      type(
        `Invoke-CsPoolFailOver -PoolFqdn ${word(pool.fqdn)}${isDisaster ? ' -DisasterMode' : ''} -Confirm:$false`,
        isDisaster ? 'The pool cannot be reached.' : 'The last changes are copied on the way.',
      ),
    ),
    ...(store
      ? [
          type(`Import-CsLisConfiguration -FileName ${locationsFile}`, 'Locations are not replicated.'),
          type('Publish-CsLisConfiguration', 'Imported is not published.'),
        ]
      : []),
    waitFor(all(...moves.map(({ pool }) => served(pool))), 'Users sign in to the backup pool.'),
  ]
}

function storeSteps(topology: Topology, { backup }: Move, isDisaster: boolean): SolutionStep[] {
  const host = backup.servers[0]?.fqdn ?? backup.fqdn
  const enter = type(
    `Enter-PSSession -ComputerName ${word(host)}`,
    'The failover of the store is run on a server of the pool that is to have it.',
  )
  const line = isDisaster
    ? `Invoke-CsManagementServerFailover${backEndOf(topology, backup)} -Force -Confirm:$false`
    : 'Invoke-CsManagementServerFailover -Confirm:$false'
  const moved: Condition = { is: 'management store', on: backup.fqdn }
  return [
    enter,
    type(line, 'Nothing can be written to a store on the pool that goes away.'),
    waitFor(moved, 'The store is there.'),
  ]
}

/** The parameters that name the Back End that has the standby of the store. */
function backEndOf(topology: Topology, { sqlStore }: Pool): string {
  const found = sqlStore === null ? undefined : find(topology, sqlStore)
  if (found?.kind !== 'sql') return ''
  const { availability } = found.sqlStore
  const place =
    availability.kind === 'alwaysOn'
      ? availability.listener
      : availability.kind === 'failoverCluster'
        ? availability.networkName
        : availability.primary
  const instance = place.instance === '' ? '' : ` -BackupSqlInstanceName ${word(place.instance)}`
  return ` -BackupSqlServerFqdn ${word(place.fqdn)}${instance}`
}

/** A nudge, the idea, the next command. */
export function hintsFor(
  topology: Topology,
  moves: readonly Move[],
  steps: Steps,
  isDisaster: boolean,
): [string, string, string] {
  const first = solutionFor(topology, moves, steps, isDisaster).find(({ line }) => line !== null)?.line ?? ''
  const parts = [
    ...(steps.store ? ['the Central Management store'] : []),
    ...(steps.hops.length > 0 ? ['the next hop of the Edge pool'] : []),
    moves.length > 1 ? 'then each pool' : 'then the pool',
    ...(steps.store ? ['then the locations'] : []),
  ]
  return [
    isDisaster
      ? 'What can still be written, and what can still be reached?'
      : 'Is anything in the way of the pool?',
    `In this order: ${parts.join(', ')}.`,
    first,
  ]
}

/** What the steps beside the failovers teach. */
export function lessonsFor({ store, hops }: Steps): Drill['lessons'] {
  return [
    ...(store
      ? [
          {
            text: 'The Central Management store comes before the pool that holds it.',
            source: failingOver('Fail over a Front End pool'),
          },
          {
            text: 'The LIS database is not replicated: restore its latest export.',
            source: experience('Introduction'),
          },
        ]
      : []),
    ...(hops.length > 0
      ? [
          {
            text: 'Change the next hop of an Edge pool before the pool is failed over.',
            source: failingOver('Fail over a Front End pool'),
          },
        ]
      : []),
  ]
}

/** A name of the topology as one word of a line: in quotes where it is not plain, so that it is never more than a name. */
function word(name: string): string {
  return /^[\w.:-]+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`
}
