import { isCopying, isSteady } from '../../simulate/failover/reads.ts'
import type { World } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { numberOf, switchOf, textOf, timeSpanOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { toText } from '../values/text.ts'
import { backupGiven } from './backup-status.ts'
import { coach, failWith } from './errors.ts'
import { poolGiven, type PoolPlace } from './places.ts'
import { attempt } from './pool-lines.ts'
import { writeReport } from './report.ts'

/** Has a pool copy to its partner until the state that is asked for is reached: what a pool failover does within. */
export const backupPool: Cmdlet = {
  name: 'Backup-CsPool',
  *process(shell, bound) {
    const mode = modeOf(bound)
    if (switchOf(bound, 'FullBackup') && switchOf(bound, 'SteadyState'))
      return yield* failWith(shell, '-FullBackup and -SteadyState cannot be given together.', {
        category: 'InvalidArgument',
      })
    const found = yield* poolGiven(shell, bound)
    if (!(yield* shell.shouldProcess(found.pool.fqdn))) return
    yield* backupGiven(shell, found.world, found)
    if (isOfResponseGroups(bound))
      return yield* coach(shell, 'The Backup Service of Response Groups is not simulated.')
    yield* shell.act([{ of: 'backup', pool: found.pool.id, event: { is: 'backup-sync-invoked' } }])
    yield* shell.write({ stream: 'host', text: attempt(mode).text })
    const isReached = yield* waitFor(shell, bound, found, mode)
    yield* writeReport(shell, bound, [`${found.pool.fqdn} ${mode}: ${isReached ? 'reached' : 'not reached'}`])
    if (isReached) return
    yield* failWith(
      shell,
      `Backup service on pool "${found.pool.fqdn}" did not reach ${mode === '-SteadyState' ? 'steady' : 'final'} state within ${toText({ is: 'timespan', milliseconds: limitOf(found.world, bound) })}.`,
      { object: found.pool.fqdn },
    )
  },
}

type Mode = '-SteadyState' | '-FullBackup'

function modeOf(bound: Bound): Mode {
  return switchOf(bound, 'FullBackup') ? '-FullBackup' : '-SteadyState'
}

function isOfResponseGroups(bound: Bound): boolean {
  return textOf(bound, 'Category')?.toLowerCase() === 'rgs'
}

function* waitFor(
  shell: Shell,
  bound: Bound,
  { place, world }: PoolPlace & { readonly world: World },
  mode: Mode,
): Running<boolean> {
  const onlyGuests = switchOf(bound, 'FailedOverPoolOnly')
  const isOfStore = textOf(bound, 'Category')?.toLowerCase() === 'cms'
  return yield* shell.waitUntil({
    holds: (moment) =>
      isOfStore
        ? hasStore(moment.world, place)
        : mode === '-SteadyState'
          ? isSteady(moment.world, place)
          : isFinal(moment.world, place, onlyGuests),
    limit: limitOf(world, bound),
  })
}

/** One wait after the other, as often as -RetryCount says. How long the real cmdlet tries where nothing is said is not known. */
function limitOf({ setting }: World, bound: Bound): number {
  const each = timeSpanOf(bound, 'WaitTime') ?? setting.parameters.failover.wait
  return Math.max(0, each) * Math.max(1, numberOf(bound, 'RetryCount') ?? 1)
}

function isFinal(world: World, place: number, onlyGuests: boolean): boolean {
  const backup = world.backups[place]
  if (!backup || !isCopying(world, place)) return false
  if (onlyGuests) return backup.drained.guests
  return (
    backup.modules.UserServices.exports === 'FinalState' &&
    backup.modules.ConfServices.exports === 'FinalState'
  )
}

function hasStore(world: World, place: number): boolean {
  const exports = world.backups[place]?.modules.CentralMgmt.exports
  return isCopying(world, place) && (exports === 'SteadyState' || exports === 'FinalState')
}
