import type { ServerId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { isDown } from '../outage/losses.ts'
import type { World } from './world.ts'

/** The pool at a place, `undefined` where there is none. */
export function poolAt(world: World, place: number): Pool | undefined {
  return world.pools[place]?.pool
}

/** Whether a server of the pool at a place runs all of its services. */
export function hasActiveServer(world: World, place: number): boolean {
  const servers = world.pools[place]?.servers ?? []
  for (const { power } of servers) if (power === 'active') return true
  return false
}

/** Whether a computer has power and has started. */
export function isComputerUp({ setting, outage, booting }: World, id: ServerId): boolean {
  return !booting.has(id) && !isDown(setting.topology, outage, id)
}

/** Whether the databases of the pool at a place are served to it; they are where the topology names none. */
export function hasDatabases(world: World, place: number): boolean {
  const backEnd = world.backEnds[place]
  return backEnd !== undefined && (backEnd.store === null || backEnd.serving !== null)
}
