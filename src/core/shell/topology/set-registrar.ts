import type { PoolId } from '../../model/id.ts'
import { partnerIn } from '../../model/topology.ts'
import type { RegistrarSettings } from '../../simulate/administration/state.ts'
import { second, type Millis } from '../../simulate/clock.ts'
import { pairingOf } from '../../simulate/setting.ts'
import type { World } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { booleanOf, has, textOf, timeSpanOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { poolNamed } from '../failover/places.ts'
import { mustWrite } from '../failover/store-access.ts'
import { toText } from '../values/text.ts'
import { failMissing, serviceGiven, withoutScope } from './identities.ts'
import { sayWithoutEffect } from './without-effect.ts'

/** Both intervals: the upper end is printed so on the page of the cmdlet. */
const range = { least: 30 * second, most: 84_400 * second } as const

const held = [
  'BackupRegistrar',
  'EnableAutomaticFailover',
  'FailureDetectionInterval',
  'FailbackDetectionInterval',
]

/** Sets the backup Registrar of a pool, and how its users come to it by themselves. */
export const setRegistrar: Cmdlet = {
  name: 'Set-CsRegistrar',
  *process(shell, bound) {
    const changes = {
      ...(yield* intervalGiven(shell, bound, 'FailureDetectionInterval', 'failureDetection')),
      ...(yield* intervalGiven(shell, bound, 'FailbackDetectionInterval', 'failback')),
      ...automaticGiven(bound),
    }
    const { world } = yield* shell.moment()
    const service = yield* serviceGiven(shell, bound, world, 'Registrar')
    const pool = poolNamed(world, service.fqdn)?.pool
    const backup = has(bound, 'BackupRegistrar')
      ? { backup: yield* backupGiven(shell, world, textOf(bound, 'BackupRegistrar')) }
      : {}
    if (!(yield* shell.shouldProcess(service.identity))) return
    yield* mustWrite(shell)
    const all: Partial<RegistrarSettings> = { ...changes, ...backup }
    if (!pool)
      return yield* coach(
        shell,
        `${service.identity} is taken to be set: what a branch does by itself is not simulated.`,
      )
    if (Object.keys(all).length > 0)
      yield* shell.act([{ of: 'administration', pool: pool.id, event: { is: 'registrar-set', ...all } }])
    yield* sayOtherBackup(shell, world, pool.id, all.backup)
    yield* sayWithoutEffect(shell, bound, ['Identity', ...held])
  },
}

function* intervalGiven(
  shell: Shell,
  bound: Bound,
  parameter: string,
  setting: 'failureDetection' | 'failback',
): Running<Partial<Record<'failureDetection' | 'failback', Millis>>> {
  const interval = timeSpanOf(bound, parameter)
  if (interval === null) return {}
  if (interval >= range.least && interval <= range.most) return { [setting]: interval }
  return yield* failWith(
    shell,
    `${parameter} must be between ${spanText(range.least)} and ${spanText(range.most)} (30 to 84400 seconds).`,
    { category: 'InvalidArgument' },
  )
}

const spanText = (milliseconds: Millis): string => toText({ is: 'timespan', milliseconds })

function automaticGiven(bound: Bound): Partial<RegistrarSettings> {
  const automaticFailover = booleanOf(bound, 'EnableAutomaticFailover')
  return automaticFailover === null ? {} : { automaticFailover }
}

function* backupGiven(shell: Shell, world: World, identity: string | null): Running<PoolId | null> {
  if (identity === null || identity === '') return null
  const pool = poolNamed(world, withoutScope(identity).replace(/^registrar:/i, ''))?.pool
  return pool?.id ?? (yield* failMissing(shell, 'Registrar', withoutScope(identity)))
}

function* sayOtherBackup(
  shell: Shell,
  world: World,
  pool: PoolId,
  backup: PoolId | null | undefined,
): Running {
  const pairing = pairingOf(world.setting.topology, pool)
  if (backup == null || (pairing && partnerIn(pairing, pool) === backup)) return
  yield* coach(
    shell,
    'It is not the backup pool of this one: its Registrar takes no users of it here, and no pool failover goes there. Pairs are made in Topology Builder.',
  )
}
