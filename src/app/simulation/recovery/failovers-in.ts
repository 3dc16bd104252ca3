import type { Recording, Stretch } from '#core/simulate/checkpoints.ts'
import type { Happened } from '#core/simulate/engine.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'

type Trace = Stretch<World, WorldEvent>['trace']

const known = new WeakMap<Trace, readonly Happened<WorldEvent>[]>()

/** What happened of failovers and failbacks, in order. A stretch of the recording is gone through once. */
export function failoversIn({ stretches }: Recording<World, WorldEvent>): readonly Happened<WorldEvent>[] {
  return stretches.flatMap(({ trace }) => {
    let found = known.get(trace)
    if (!found) known.set(trace, (found = trace.filter(({ event }) => event.of === 'failover')))
    return found
  })
}
