import { behaviours } from './behaviours.ts'
import { blame } from './blame.ts'
import type { Machine } from './engine.ts'
import { kinds, type AnyBehaviour, type World, type WorldEvent } from './world.ts'

/** The whole deployment. */
export const deployment: Machine<World, WorldEvent> = machineOf(behaviours)

/**
 * A deployment that does only what these behaviours do, asked in their order; what belongs to another one never happens.
 * After an event only the pools around it are asked, so that its cost does not grow with the deployment.
 */
export function machineOf(list: readonly AnyBehaviour[]): Machine<World, WorldEvent> {
  const byName = new Map(list.map((behaviour) => [behaviour.of, behaviour]))
  const hearers = list.filter(({ hears }) => hears !== undefined)
  const moved = new Map(kinds.map((kind) => [kind, movedBy(list, kind)]))
  return {
    apply: (world, event, at) => byName.get(event.of)?.apply(world, event, at) ?? world,
    follow: (world, event, at) => byName.get(event.of)?.follow(world, event, at) ?? [],
    places: (world, event) => placesOf(world, event, byName.get(event.of), hearers),
    opens: ({ of }) => moved.get(of) ?? 0,
    urge(world, place, at, question) {
      if (question !== undefined) return list[question]?.urge(world, place, at) ?? null
      for (const behaviour of list) {
        const event = behaviour.urge(world, place, at)
        if (event) return event
      }
      return null
    },
    blame,
  }
}

/** Which behaviours an event of a kind moves: a bit for each, by its place in the list. */
function movedBy(list: readonly AnyBehaviour[], kind: WorldEvent['of']): number {
  return list.reduce((bits, { movedBy: by }, i) => (by.includes(kind) ? bits | (1 << i) : bits), 0)
}

function placesOf(
  world: World,
  event: WorldEvent,
  own: AnyBehaviour | undefined,
  hearers: readonly AnyBehaviour[],
): readonly number[] {
  const { places, around } = world.setting
  const near = 'pool' in event ? (around[places.get(event.pool) ?? -1] ?? []) : []
  let all = withMore(near, own?.touches?.(world, event))
  for (const behaviour of hearers) if (behaviour !== own) all = withMore(all, behaviour.hears?.(world, event))
  return all
}

/** The same list where there is nothing to join. */
function withMore(places: readonly number[], more: readonly number[] | undefined): readonly number[] {
  if (more === undefined || more.length === 0) return places
  return places.length === 0 ? more : [...places, ...more]
}
