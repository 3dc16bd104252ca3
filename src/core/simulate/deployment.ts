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
  return {
    apply: (world, event, at) => byName.get(event.of)?.apply(world, event, at) ?? world,
    follow: (world, event, at) => byName.get(event.of)?.follow(world, event, at) ?? [],
    opens: openerOf(list, byName),
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

/** Where an event happens everything is asked that it moves, around that only what looks there, and what hears of it. */
function openerOf(
  list: readonly AnyBehaviour[],
  byName: ReadonlyMap<string, AnyBehaviour>,
): NonNullable<Machine<World, WorldEvent>['opens']> {
  const moved = new Map(kinds.map((kind) => [kind, questions(list, ({ movedBy }) => movedBy.includes(kind))]))
  const lookingAround = questions(list, ({ isOwnAffair }) => isOwnAffair !== true)
  const hearers = list.flatMap((one) =>
    one.hears ? [{ one, question: questions(list, (each) => each === one) }] : [],
  )
  return (world, event, open) => {
    const own = byName.get(event.of)
    if (own?.records?.includes(event.event.is)) return
    const asked = moved.get(event.of) ?? 0
    const openAround = (place: number): void => {
      for (const near of world.setting.around[place] ?? [])
        open(near, near === place ? asked : asked & lookingAround)
    }
    if ('pool' in event) openAround(world.setting.places.get(event.pool) ?? -1)
    for (const place of own?.touches?.(world, event) ?? []) openAround(place)
    for (const { one, question } of hearers)
      if (one !== own) for (const place of one.hears?.(world, event) ?? []) open(place, question)
  }
}

/** A bit for each behaviour of which something holds, by its place in the list. */
function questions(list: readonly AnyBehaviour[], holds: (behaviour: AnyBehaviour) => boolean): number {
  return list.reduce((bits, one, i) => (holds(one) ? bits | (1 << i) : bits), 0)
}
