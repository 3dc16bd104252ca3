import { find, pairingsOf } from '../model/topology.ts'
import type { PoolId } from '../model/id.ts'
import { second, type Millis } from '../simulate/clock.ts'
import type { Happened } from '../simulate/engine.ts'
import { backupOf, isParted, isServing } from '../simulate/failover/reads.ts'
import { hasDatabases } from '../simulate/pool-facts.ts'
import type { World, WorldEvent } from '../simulate/world.ts'
import type { Source } from '../tables/table.ts'
import {
  highAvailability,
  moveUser,
  poolFailBack,
  poolFailOver,
  registrarConfiguration,
  resetRegistrarState,
} from './catalogue/sources.ts'

/** What hurts in every drill: what it did, in words with its measure; `null` where this event did no harm. */
export interface GeneralHarm {
  readonly id: string
  readonly label: string
  readonly because: string
  readonly source: Source
  effectOf(event: WorldEvent, before: World): string | null
}

/** What hurts wherever it happens, if the trainee has brought it about. */
export const generalHarms: readonly GeneralHarm[] = [
  {
    id: 'quorum-lost',
    label: 'A pool lost its quorum through what you did',
    because: 'When too few of the servers that count run, the remaining ones stop all services.',
    source: highAvailability('Pool-level quorum loss'),
    effectOf: (event, before) =>
      event.of === 'front end' && event.event.is === 'votes-lost' && stateOf(before, event.pool) === 'Active'
        ? `${event.event.votes ?? 'Too few'} of the ${event.event.needed ?? ''} votes that it takes were left`
        : null,
  },
  {
    id: 'disaster-on-healthy',
    label: 'A pool that works was failed over in disaster mode',
    because:
      'Disaster mode is for a pool that cannot be reached: it does not wait for the last changes to be copied.',
    source: poolFailOver('Parameters, DisasterMode'),
    effectOf: (event, before) =>
      event.of === 'failover' &&
      event.event.is === 'failover-invoked' &&
      event.event.disaster &&
      isWell(before, event.pool)
        ? 'What was not copied yet is left behind'
        : null,
  },
  {
    id: 'full-reset',
    label: 'The whole pool was reset',
    because:
      'A full reset rebuilds the local databases of every server, and can leave the pool unable to start. It is the last resort.',
    source: resetRegistrarState('Parameters, ResetType'),
    effectOf: ({ event }) =>
      event.is === 'registrar-reset' && event.type === 'FullReset'
        ? 'Every user of the pool was thrown out'
        : null,
  },
  {
    id: 'restarted-under-users',
    label: 'The services of a whole pool that works were restarted',
    because:
      'A reset of the service stops every server of the pool at once. It is for a pool that was down while its configuration changed.',
    source: resetRegistrarState('Parameters, ResetType'),
    effectOf: (event, before) =>
      event.of === 'front end' &&
      event.event.is === 'registrar-reset' &&
      event.event.type === 'ServiceReset' &&
      serves(before, event.pool)
        ? 'Every user of the pool was thrown out'
        : null,
  },
  {
    id: 'state-by-hand',
    label: 'PoolState was set by hand',
    because: 'It moves users and copies nothing. It is a way out for an emergency, when nothing else works.',
    source: registrarConfiguration('Parameters, PoolState'),
    effectOf: ({ event }) =>
      event.is === 'pool-state-set' ? `Users follow ${event.to}, their data does not` : null,
  },
  {
    id: 'changes-lost',
    label: 'Changes of users were given up that could have been kept',
    because: 'A failback in disaster mode leaves behind what users changed at the backup pool.',
    source: poolFailBack('Parameters, DisasterMode'),
    effectOf: lostEffect,
  },
  {
    id: 'moved-users',
    label: 'Users were moved by force although their pool has a backup pool',
    because: 'With force their contacts and scheduled meetings are dropped for good. A failover keeps them.',
    source: moveUser('Parameters, Force'),
    effectOf: (event, before) =>
      event.of === 'administration' &&
      event.event.is === 'user-moved' &&
      event.event.force &&
      isPaired(before, event.event.from)
        ? `${event.event.user} has lost contacts and meetings`
        : null,
  },
  {
    id: 'left-half-done',
    label: 'A failover was stopped in the middle',
    because: 'Users stay in resiliency mode until it is run again.',
    source: poolFailOver('Detailed Description'),
    effectOf: (event, before) =>
      event.of === 'failover' && event.event.is === 'interrupted' && stateOf(before, event.pool) !== 'Active'
        ? `PoolState stays ${stateOf(before, event.pool)}`
        : null,
  },
]

/** Whether the pool serves, has its databases, and is reached from its backup pool. */
function isWell(world: World, pool: PoolId): boolean {
  const place = world.setting.places.get(pool)
  if (place === undefined) return false
  const backup = backupOf(world, place)
  return isServing(world, place) && hasDatabases(world, place) && backup !== null && !isParted(world, backup)
}

function serves(world: World, pool: PoolId): boolean {
  const place = world.setting.places.get(pool)
  return place !== undefined && isServing(world, place)
}

function isPaired({ setting: { topology } }: World, pool: PoolId): boolean {
  return find(topology, pool)?.kind === 'pool' && pairingsOf(topology, pool).length > 0
}

function stateOf(world: World, pool: PoolId): string | undefined {
  return world.failovers[world.setting.places.get(pool) ?? -1]?.state
}

/** Of a failback every loss is of one's own making; of a failover where the pool was well. */
function lostEffect(event: WorldEvent, before: World): string | null {
  if (event.of !== 'failover' || event.event.is !== 'changes-lost') return null
  const procedure = before.failovers[before.setting.places.get(event.pool) ?? -1]?.procedure
  if (procedure?.deed !== 'failback' && !isWell(before, event.pool)) return null
  return `Changes of ${spanWords(event.event.until - event.event.from)} are gone for good`
}

/** A length of time in words, such as `4 min 10 s`. */
export function spanWords(time: Millis): string {
  const whole = Math.round(time / second)
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`
  if (minutes > 0) return seconds > 0 ? `${minutes} min ${seconds} s` : `${minutes} min`
  return `${seconds} s`
}

/** How long the changes are that a trace has lost for good, in all. */
export function lostIn(events: readonly Happened<WorldEvent>[]): Millis {
  return events.reduce(
    (sum, { event }) =>
      event.of === 'failover' && event.event.is === 'changes-lost'
        ? sum + event.event.until - event.event.from
        : sum,
    0,
  )
}
