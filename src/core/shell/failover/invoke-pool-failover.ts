import { nameOf } from '../../model/topology.ts'
import { registrarConfigurationAt } from '../../simulate/administration/registrar-settings.ts'
import { minute } from '../../simulate/clock.ts'
import { troubleIn } from '../../simulate/failover/checks.ts'
import { backupOf, runningServer } from '../../simulate/failover/reads.ts'
import { reasons } from '../../simulate/failover/reasons.ts'
import type { Deed, FailoverEvent } from '../../simulate/failover/state.ts'
import type { World } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { has, numberOf, switchOf, timeSpanOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach } from './errors.ts'
import { poolGiven, poolOf } from './places.ts'
import { failFor } from './pool-errors.ts'
import { runOnPool, sayStuck, type PoolDeed } from './pool-run.ts'

/** Gives the users of a pool full service on its backup pool. */
export const invokePoolFailOver: Cmdlet = {
  name: 'Invoke-CsPoolFailOver',
  process: (shell, bound) => moveUsers(shell, bound, 'failover'),
}

/** Brings the users of a pool home from its backup pool. */
export const invokePoolFailBack: Cmdlet = {
  name: 'Invoke-CsPoolFailBack',
  process: (shell, bound) => moveUsers(shell, bound, 'failback'),
}

function* moveUsers(shell: Shell, bound: Bound, deed: Deed): Running {
  const { pool, place } = yield* poolGiven(shell, bound)
  if (!(yield* shell.shouldProcess(pool.fqdn))) return
  const { world } = yield* shell.moment()
  const asked = deedOf(bound, deed)
  const backup = poolOf(world, backupOf(world, place)?.pool ?? null)
  const told = {
    home: pool,
    backup: backup?.pool ?? null,
    waited: asked.waitTime ?? world.setting.parameters.failover.wait,
  }
  const why = refusalOf(world, place, asked)
  if (why !== null || backup === null)
    return yield* failFor(shell, why ?? reasons.noBackup, { ...told, step: null })

  yield* sayWithoutEffect(shell, bound)
  yield* sayForced(shell, world, place, asked)
  const outcome = yield* runOnPool(shell, { pool, place }, asked, {
    home: pool,
    backup: backup.pool,
    isConfigured: registrarConfigurationAt(world, pool.id) !== null,
    flushes: switchOf(bound, 'FlushStorageService'),
  })
  switch (outcome.is) {
    case 'refused':
      return yield* failFor(shell, refusalOf(outcome.world, place, asked) ?? reasons.stateChanged, {
        ...told,
        step: null,
      })
    case 'failed':
      yield* sayStuck(shell, outcome.world, place)
      return yield* failFor(shell, outcome.why, { ...told, step: outcome.step })
    case 'done':
      return yield* sayDone(shell, outcome.world, place, asked)
  }
}

function deedOf(bound: Bound, deed: Deed): PoolDeed {
  const disaster = switchOf(bound, 'DisasterMode')
  const waitTime = timeSpanOf(bound, 'WaitTime')
  const waits = waitTime === null ? {} : { waitTime }
  const delay = numberOf(bound, 'ServicesStopDelayMins')
  const event: FailoverEvent =
    deed === 'failback'
      ? { is: 'failback-invoked', disaster, ...waits }
      : {
          is: 'failover-invoked',
          disaster,
          ...waits,
          ...(switchOf(bound, 'Force') ? { force: true } : {}),
          ...(delay === null ? {} : { stopDelay: Math.max(0, delay) * minute }),
        }
  return { deed, disaster, waitTime, event }
}

/** Why the simulation would refuse it now. With -Force an Edge pool is no reason. */
function refusalOf(world: World, place: number, { deed, disaster, event }: PoolDeed): string | null {
  const state = world.failovers[place]
  if (!state) return reasons.noBackup
  const force = event.is === 'failover-invoked' && event.force === true
  const asked = { deed, disaster, waitTime: null, force, stopDelay: 0 }
  return troubleIn(world, place, { ...state, asked }, deed === 'failover' ? 'F0' : 'B0', disaster)
}

function* sayWithoutEffect(shell: Shell, bound: Bound): Running {
  const without = ['FlushStorageService', 'SkipDataVerification', 'DatabaseCommandTimeoutInSeconds'].filter(
    (name) => has(bound, name),
  )
  if (without.length === 0) return
  const names = without.map((name) => `-${name}`).join(', ')
  yield* coach(
    shell,
    `${names}: taken, and without effect here. The storage service, the comparison of the data after the move and the timeouts of SQL Server are not simulated.`,
  )
}

/** That -Force gets past the check of the Edge next hop no document says. */
function* sayForced(shell: Shell, world: World, place: number, { event }: PoolDeed): Running {
  const edges = world.failovers[place]?.nextHopOf ?? []
  if (event.is !== 'failover-invoked' || event.force !== true || edges.length === 0) return
  const names = edges.map((edge) => nameOf(world.setting.topology, edge)).join(', ')
  yield* coach(
    shell,
    `-Force goes on although the pool is the next hop of ${names}: this is assumed, no document says it. External access through it would stop, which is not simulated.`,
  )
}

function* sayDone(shell: Shell, world: World, place: number, asked: PoolDeed): Running {
  const isDown = asked.disaster || runningServer(world, place) === null
  if (asked.deed === 'failover' && !isDown)
    yield* shell.write({ stream: 'warning', text: reasons.notStopped, wording: 'own' })
  yield* coach(
    shell,
    asked.deed === 'failover'
      ? 'The cmdlet has ended. Users have full service once the servers of the backup pool have read PoolState FailedOver. LIS, Response Groups and conference directories do not come along by themselves.'
      : 'The cmdlet has ended. Users have full service at home once the servers of the pool have read PoolState Active.',
  )
}
