import type { Problem } from '../../format/integrity.ts'
import type { PoolId } from '../../model/id.ts'
import type { Topology } from '../../model/topology.ts'
import type { WorldEvent } from '../world.ts'
import { poolCalled, type Named } from './names.ts'

/** What a deed puts into the world, or what of it leads nowhere, each with its field. */
export interface Events {
  readonly events: readonly WorldEvent[]
  readonly problems: readonly Problem[]
}

/** Every pool of a name makes an event; every name that leads nowhere is a problem at its place. */
export function each<T>(
  topology: Topology,
  names: readonly string[],
  called: (topology: Topology, name: string) => Named<readonly T[]>,
  eventOf: (found: T) => WorldEvent | null,
  field = 'what',
): Events {
  const events: WorldEvent[] = []
  const problems: Problem[] = []
  for (const [i, name] of names.entries()) {
    const named = called(topology, name)
    if (named.ok) events.push(...named.found.flatMap((one) => eventOf(one) ?? []))
    else problems.push({ path: names.length === 1 ? field : `${field}[${i}]`, message: named.why })
  }
  return { events, problems }
}

/** The pool of a name, as a list of one. */
export function onePool(topology: Topology, name: string): Named<readonly PoolId[]> {
  const named = poolCalled(topology, name)
  return named.ok ? { ok: true, found: [named.found] } : named
}
