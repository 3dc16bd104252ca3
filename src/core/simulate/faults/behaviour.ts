import type { ServerId } from '../../model/id.ts'
import { find } from '../../model/topology.ts'
import { isDown } from '../../outage/losses.ts'
import type { PartId } from '../../outage/part.ts'
import { findPart, partsIn } from '../../outage/parts.ts'
import { afterPowerLoss } from '../administration/services.ts'
import type { Millis } from '../clock.ts'
import type { Plan } from '../engine.ts'
import { databaseNews } from '../front-end/database.ts'
import type { Behaviour, World, WorldEvent } from '../world.ts'
import type { FaultEvent } from './events.ts'

/**
 * Power, hardware and cables. The servers of what fails crash at the same moment; those of what is repaired start again by
 * themselves. What a database or a link means to a pool is up to the other behaviours.
 */
export const faultBehaviour: Behaviour<'fault'> = {
  of: 'fault',
  apply: (world, { event }, at) => applyFault(world, event, at),
  follow: (world, { event }, at) => afterFault(world, event, at),
  touches: ({ setting }, { event }) =>
    setting.resting.get(event.is === 'link-slowed' ? event.link : partOf(event)) ?? [],
  movedBy: [],
  urge: () => null,
}

function partOf(event: Exclude<FaultEvent, { is: 'link-slowed' }>): PartId {
  return event.is === 'computer-booted' ? event.computer : event.part
}

function applyFault(world: World, event: FaultEvent, at: Millis): World {
  switch (event.is) {
    case 'part-failed':
      return world.outage.has(event.part) ? world : failed(world, event.part)
    case 'part-repaired':
      return world.outage.has(event.part) ? repaired(world, event.part, at) : world
    case 'link-slowed': {
      if ((world.slow.get(event.link) ?? 0) === event.by) return world
      const slow = new Map(world.slow)
      if (event.by === 0) slow.delete(event.link)
      else slow.set(event.link, event.by)
      return { ...world, slow }
    }
    case 'computer-booted':
      return world.booting.get(event.computer) === event.due
        ? { ...world, booting: without(world.booting, [event.computer]) }
        : world
  }
}

function failed(world: World, part: PartId): World {
  const outage = new Set(world.outage).add(part)
  const administration = afterPowerLoss(world.administration, world.setting.topology, outage)
  return { ...world, outage, booting: without(world.booting, serversOf(world, part)), administration }
}

/** Of the servers concerned, those start that nothing else keeps down. */
function repaired(world: World, part: PartId, at: Millis): World {
  const outage = new Set(world.outage)
  outage.delete(part)
  const due = at + world.setting.parameters.faults.boot
  const booting = new Map(world.booting)
  for (const server of serversOf(world, part))
    if (!isDown(world.setting.topology, outage, server)) booting.set(server, due)
  return { ...world, outage, booting }
}

function afterFault(world: World, event: FaultEvent, at: Millis): readonly Plan<WorldEvent>[] {
  switch (event.is) {
    case 'part-failed':
      return [
        ...serversOf(world, event.part).flatMap((server) => servicesOf(world, server, 'server-crashed')),
        ...votesOf(world, event.part),
      ]
    case 'part-repaired':
      return [...votesOf(world, event.part), ...bootsOf(world, event.part, at)]
    case 'computer-booted':
      return servicesOf(world, event.computer, 'server-started')
    case 'link-slowed':
      return []
  }
}

/** At the same moment: the pools that lose or regain the vote of their primary database. */
function votesOf(world: World, part: PartId): Plan<WorldEvent>[] {
  const plans: Plan<WorldEvent>[] = []
  for (const place of world.setting.resting.get(part) ?? []) {
    const pool = world.pools[place]?.pool.id
    const event = databaseNews(world, place)
    if (pool && event) plans.push({ after: 0, phase: 'input', event: { of: 'front end', pool, event } })
  }
  return plans
}

function bootsOf(world: World, part: PartId, at: Millis): Plan<WorldEvent>[] {
  return serversOf(world, part).flatMap((computer) => {
    const due = world.booting.get(computer)
    if (due === undefined) return []
    const event = { is: 'computer-booted', computer, due } as const
    return [{ after: due - at, phase: 'completion', event: { of: 'fault', event } }]
  })
}

/** The Front End Servers that are down with a part: itself, or those of the site. */
function serversOf({ setting: { topology } }: World, id: PartId): ServerId[] {
  const part = findPart(topology, id)
  if (part?.kind === 'server') return [part.id]
  if (part?.kind !== 'site') return []
  return partsIn(topology, part.id).flatMap((one) => (one.kind === 'server' ? [one.id] : []))
}

/** At the same moment, before anything else is found out: what happens to the services of a server. */
function servicesOf(
  { setting: { topology } }: World,
  id: ServerId,
  is: 'server-started' | 'server-crashed',
): Plan<WorldEvent>[] {
  const found = find(topology, id)
  if (found?.kind !== 'server') return []
  const { pool } = found
  const event = { is, server: pool.servers.findIndex((server) => server.id === id) } as const
  return [{ after: 0, phase: 'input', event: { of: 'front end', pool: pool.id, event } }]
}

function without<K, V>(map: ReadonlyMap<K, V>, keys: readonly K[]): ReadonlyMap<K, V> {
  if (!keys.some((key) => map.has(key))) return map
  const left = new Map(map)
  for (const key of keys) left.delete(key)
  return left
}
