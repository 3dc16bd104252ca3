import type { PoolId, ServerId } from '../../model/id.ts'
import { find, type Topology } from '../../model/topology.ts'
import type { Millis } from '../../simulate/clock.ts'
import type { Happened } from '../../simulate/engine.ts'
import type { PoolEvent } from '../../simulate/front-end/events.ts'
import type { WorldEvent } from '../../simulate/world.ts'

/** The event log of the product, whatever its version. */
export const productLog = 'Lync Server'

/** What stands in the event log of a computer. */
export interface LogEntry {
  /** Its number in the log, 1 for the oldest. */
  readonly record: number
  readonly at: Millis
  readonly id: number
  readonly level: 'Error' | 'Warning' | 'Information'
  readonly source: string
  readonly message: string
}

type Written = Omit<LogEntry, 'record'>

/** The source of everything that the Front End service says of its pool. */
const source = 'LS User Services'

/**
 * The product's event log of a Front End Server, oldest first: what has happened there, in the numbers that documents and
 * administrators know of. Other computers have an empty one.
 */
export function logOf(
  topology: Topology,
  computer: ServerId,
  happened: readonly Happened<WorldEvent>[],
): readonly LogEntry[] {
  const found = find(topology, computer)
  if (found?.kind !== 'server') return []
  const position = found.pool.servers.findIndex(({ id }) => id === computer)
  let isUp = wasUp(found.pool.id, position, happened)
  let stoppedAt: Millis | null = null
  const entries: Written[] = []
  for (const { at, event } of happened) {
    if (event.of !== 'front end' || event.pool !== found.pool.id) continue
    const what = event.event
    if (what.is === 'services-stopped') stoppedAt = at
    entries.push(...entriesFor(what, position, at, { isUp, isForced: stoppedAt === at }))
    isUp = isUpAfter(what, position, isUp)
  }
  return entries.map((entry, i) => ({ record: i + 1, ...entry }))
}

/** Whether the server was up before anything happened: it was unless it had to be started first. */
function wasUp(pool: PoolId, position: number, happened: readonly Happened<WorldEvent>[]): boolean {
  const first = happened.find(
    ({ event }) =>
      event.of === 'front end' &&
      event.pool === pool &&
      'server' in event.event &&
      event.event.server === position,
  )
  return first?.event.event.is !== 'server-started'
}

function isUpAfter(event: PoolEvent, position: number, isUp: boolean): boolean {
  if (!('server' in event) || event.server !== position) return isUp
  if (event.is === 'server-started' || event.is === 'server-active') return true
  const isGone = ['server-crashed', 'server-shut-down', 'server-stopped'].includes(event.is)
  return isGone ? false : isUp
}

function entriesFor(
  event: PoolEvent,
  position: number,
  at: Millis,
  { isUp, isForced }: { readonly isUp: boolean; readonly isForced: boolean },
): readonly Written[] {
  const one = (id: number, level: LogEntry['level'], message: string): Written => ({
    at,
    id,
    level,
    source,
    message,
  })
  switch (event.is) {
    case 'votes-lost':
      return isUp
        ? [
            one(32163, 'Error', 'Local Pool Manager has been disconnected from Pool Fabric Manager.'),
            one(32170, 'Error', 'Pool Manager failed to connect to Fabric Pool Manager.'),
          ]
        : []
    case 'server-stopped':
      return event.server === position && isForced
        ? [
            one(
              32173,
              'Error',
              'Server is being shutdown because fabric pool manager could not be initialized.',
            ),
          ]
        : []
    case 'start-waits':
      return event.server === position ? [one(...waiting(event))] : []
    default:
      return []
  }
}

function waiting({
  for: what,
  groups,
  of,
}: Extract<PoolEvent, { is: 'start-waits' }>): [id: number, level: LogEntry['level'], message: string] {
  if (what === 'pool manager')
    return [32169, 'Warning', 'Server startup is being delayed because fabric pool manager is initializing.']
  return [
    32174,
    'Warning',
    [
      'Server startup is being delayed because fabric pool manager has not finished initial placement of users.',
      '',
      `Number of groups potentially not yet placed: ${groups}.`,
      `Total number of groups: ${of}.`,
    ].join('\n'),
  ]
}
