import type { Session } from '../../shell/session.ts'
import {
  conferenceDirectories,
  locationsNow,
  responseGroupsServedBy,
} from '../../simulate/administration/held.ts'
import { isSteady } from '../../simulate/failover/reads.ts'
import { isServing } from '../../simulate/front-end/groups.ts'
import type { World } from '../../simulate/world.ts'

/**
 * What two moments have in common that differ only in when they are: everything that a command could depend on, and no
 * times. The search takes situations for the same that read the same.
 */
export function situationOf(world: World, session: Session): string {
  const { management, administration } = world
  return JSON.stringify([
    world.pools.map((_, place) => poolSituation(world, place)),
    [...world.outage].toSorted(),
    [
      management.active,
      management.moving?.phase ?? null,
      management.lostSince !== null,
      management.isReadOnly,
      management.staleOn,
      management.version === management.replicated,
      management.behind.size > 0,
    ],
    [
      [...administration.disabled].toSorted(),
      [...administration.blocked].toSorted(),
      [...administration.configurations],
      [...administration.registrars],
      administration.movedUsers.size > 0,
      conferenceDirectories(world).map(({ id, pool }) => [id, pool]),
      locationsNow(world).entries.length > 0,
      locationsNow(world).published !== null,
      [...administration.stopped].map(([id, names]) => [id, [...names].toSorted()]),
    ],
    session.computer,
    [...session.files.keys()].toSorted(),
  ])
}

function poolSituation(world: World, place: number): unknown {
  const pool = world.pools[place]
  const failover = world.failovers[place]
  const backEnd = world.backEnds[place]
  const backup = world.backups[place]
  return [
    pool?.servers.map(({ power }) => power),
    pool?.isFormed,
    pool?.stopsAt != null,
    pool?.groups.map((group) => isServing(pool, group)),
    pool?.hasPrimaryDatabase,
    [failover?.state, failover?.seenHome, failover?.seenBackup, failover?.procedure?.step ?? null],
    failover?.nextHopOf,
    [backEnd?.serving, backEnd?.holder, backEnd?.moving !== null, backEnd?.isPastThreshold],
    [backup?.trouble ?? null, backup?.isStopped ?? null, isSteady(world, place)],
    world.users[place]?.groups.map(({ standing }) => standing),
    responseGroupsServedBy(world, place),
  ]
}
