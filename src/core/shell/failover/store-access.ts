import type { World } from '../../simulate/world.ts'
import { canWrite } from '../../simulate/management/state.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf } from '../binding/read.ts'
import type { Moment, Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { failWith } from './errors.ts'

/*
 * Cmdlets read from the Central Management store and write to it; with -LocalStore they read the replica of the computer that
 * they run on, which is there whatever has become of the store.
 */

/** Goes on where the configuration can be read: from the store, or with -LocalStore from the replica of this computer. */
export function* mustRead(shell: Shell, bound: Bound): Running<Moment> {
  const moment = yield* shell.moment()
  if (switchOf(bound, 'LocalStore')) {
    if (shell.session().computer !== null) return moment
    return yield* failWith(shell, 'This computer holds no replica of the Central Management store.')
  }
  if (isReadable(moment.world)) return moment
  return yield* failWith(shell, whyNotRead(moment.world))
}

/** Goes on where the configuration can be written. */
export function* mustWrite(shell: Shell): Running<Moment> {
  const moment = yield* shell.moment()
  const { management } = moment.world
  if (canWrite(management)) return moment
  return yield* failWith(
    shell,
    isReadable(moment.world)
      ? 'The Central Management store takes no changes now.'
      : whyNotRead(moment.world),
  )
}

/** Whether the database of the active store is there: a shell reads it even while no server of its pool runs. */
export function isReadable({ management: { active, lostSince }, backEnds, setting }: World): boolean {
  if (active === null) return false
  const backEnd = backEnds[setting.places.get(active) ?? -1]
  return lostSince === null || (backEnd !== undefined && backEnd.serving !== null)
}

function whyNotRead({ management }: World): string {
  return management.active === null ? noStore : storeLost
}

const noStore =
  'This deployment has no Central Management store: the topology names none. -LocalStore reads the replica of this computer.'
const storeLost =
  'The Central Management store cannot be reached. Fail it over or bring it back; -LocalStore reads the replica of this computer.'
