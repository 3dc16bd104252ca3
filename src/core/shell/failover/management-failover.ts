import type { Pool } from '../../model/pool.ts'
import type { SqlInstance } from '../../model/store.ts'
import { connectionOf, instanceName } from '../../model/store.ts'
import type { ManagementRefusal } from '../../simulate/management/state.ts'
import { whyNotFailedOver } from '../../simulate/management/urge.ts'
import { managementRefusals } from '../../simulate/trace/management-words.ts'
import type { World } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Moment, Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from './errors.ts'
import { stateBlock } from './management-block.ts'
import { localServer, storeOf } from './places.ts'
import { writeReport } from './report.ts'

/** Makes the pool on which it runs the one that holds the active Central Management store. */
export const invokeManagementServerFailover: Cmdlet = {
  name: 'Invoke-CsManagementServerFailover',
  *process(shell, bound) {
    if (switchOf(bound, 'Restore')) return yield* restore(shell)
    const { world } = yield* shell.moment()
    const pool = yield* receiver(shell, world)
    const disaster = bound.values.has('BackupSqlServerFqdn')
    if (disaster) yield* mustBeDeclared(shell, bound, world, pool)
    if (pool.id === world.management.active) return yield* failFor(shell, pool, 'already there')
    const block = stateBlock(world, pool.id)
    yield* shell.write({ stream: 'host', text: block.join('\n') })
    if (!(yield* shell.shouldProcess(pool.fqdn))) return
    yield* run(shell, pool, disaster)
    yield* writeReport(shell, bound, block)
  },
}

/** The pool of this computer. From anywhere else the cmdlet does not work, as its page says. */
function* receiver(shell: Shell, world: World): Running<Pool> {
  const local = localServer(shell, world)
  if (local) return local.pool
  const other = world.setting.places
  const names = [world.management.standby, world.management.active].flatMap((id) => {
    const place = id === null ? undefined : other.get(id)
    return (place === undefined ? undefined : world.pools[place]?.pool.servers[0]?.fqdn) ?? []
  })
  if (names[0] !== undefined)
    yield* coach(
      shell,
      `Enter-PSSession -ComputerName ${names[0]} takes the shell to a server of the pool that can receive it.`,
    )
  return yield* failWith(
    shell,
    'This cmdlet moves the Central Management Server to the pool that contains this computer, and this computer is no Front End Server.',
  )
}

/** The database that is named must be the one that the topology declares for this pool; nothing else is taken. */
function* mustBeDeclared(shell: Shell, bound: Bound, { setting }: World, pool: Pool): Running {
  const store = storeOf(setting.topology, pool)
  const mirror = store?.availability.kind === 'mirrored' ? store.availability.mirror : null
  const given = instanceGiven(bound, 'BackupSqlServerFqdn', 'BackupSqlInstanceName')
  const givenMirror = instanceGiven(bound, 'BackupMirrorSqlServerFqdn', 'BackupMirrorSqlInstanceName')
  const declared = store ? [connectionOf(store), ...(mirror ? [mirror] : [])] : []
  for (const one of [given, givenMirror]) {
    if (one === null || declared.some((place) => isSame(place, one))) continue
    yield* failWith(
      shell,
      `"${instanceName(one)}" is not the database of the Central Management store that the topology declares for pool "${pool.fqdn}"${declared[0] ? `, which is "${instanceName(declared[0])}"` : ''}.`,
      { category: 'InvalidArgument', object: instanceName(one) },
    )
  }
}

function instanceGiven(bound: Bound, server: string, instance: string): SqlInstance | null {
  const fqdn = textOf(bound, server)
  return fqdn === null ? null : { fqdn, instance: textOf(bound, instance) ?? '' }
}

function isSame(a: SqlInstance, b: SqlInstance): boolean {
  return instanceName(a).toLowerCase() === instanceName(b).toLowerCase()
}

function* run(shell: Shell, pool: Pool, disaster: boolean): Running {
  const { world } = yield* shell.moment()
  const move = { to: pool.id, disaster }
  const refused = whyNotFailedOver(world, move)
  if (refused !== null) return yield* failFor(shell, pool, refused)
  yield* shell.act([{ of: 'management', event: { is: 'management-failover-invoked', ...move } }])
  const bar = { stream: 'progress', activity: shell.command } as const
  yield* shell.waitUntil({
    holds: ({ world: now }) => now.management.moving === null,
    limit: Infinity,
    *onMoment({ world: now }: Moment) {
      const phase = now.management.moving?.phase
      if (phase === undefined) return
      const status = phase === 'waiting' ? 'Changes are replicated' : 'The store becomes active on this pool'
      yield* shell.write({ ...bar, status, percent: null, done: false })
    },
    *onInterrupt() {
      yield* shell.write({ ...bar, status: '', percent: 100, done: true })
      yield* coach(
        shell,
        'The failover goes on without the cmdlet: what Ctrl+C does to it in truth no document says.',
      )
    },
  })
  yield* shell.write({ ...bar, status: '', percent: 100, done: true })
  const { world: after } = yield* shell.moment()
  if (after.management.active !== pool.id)
    yield* failFor(shell, pool, whyNotFailedOver(after, move) ?? 'active lost')
}

function* failFor(shell: Shell, pool: Pool, why: ManagementRefusal): Running<never> {
  const advice: Partial<Record<ManagementRefusal, string>> = {
    'already there':
      'Run the cmdlet on a server of the pool that is to receive the store: Enter-PSSession takes the shell there.',
    'not the standby':
      'Only the partner of the pool that holds the store can receive it. Enter-PSSession takes the shell there.',
    'active lost': 'With -BackupSqlServerFqdn and the instance it goes on without the store that is lost.',
    'sites parted': 'With -BackupSqlServerFqdn and the instance it goes on without the other site.',
    'no standby': 'Without a partner the store comes back from a backup alone: Move-CsManagementServer.',
  }
  const hint = advice[why]
  if (hint !== undefined) yield* coach(shell, hint)
  return yield* failWith(
    shell,
    why === 'already there'
      ? `The Central Management store is on pool "${pool.fqdn}" already.`
      : `The Central Management store cannot be failed over to pool "${pool.fqdn}": ${managementRefusals[why]}.`,
    { object: pool.fqdn },
  )
}

/** -Restore: the existing store takes changes again after a failover that was left half done. */
function* restore(shell: Shell): Running {
  const { world } = yield* shell.moment()
  const { active, isReadOnly, moving } = world.management
  const place = active === null ? undefined : world.setting.places.get(active)
  const fqdn = place === undefined ? '' : (world.pools[place]?.pool.fqdn ?? '')
  if (!isReadOnly || moving !== null)
    return yield* failWith(
      shell,
      'There is nothing to restore: the Central Management store takes changes, or is being failed over.',
    )
  if (!(yield* shell.shouldProcess(fqdn))) return
  yield* shell.act([{ of: 'management', event: { is: 'management-restored' } }])
}
