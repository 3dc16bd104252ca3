import { databasesOf } from '../../simulate/back-end/databases.ts'
import type { BackEndEvent, MoveRefusal } from '../../simulate/back-end/state.ts'
import type { Moment, Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { poolGiven, type PoolPlace } from '../failover/places.ts'
import { writeReport } from '../failover/report.ts'
import { mustRead } from '../failover/store-access.ts'
import { databasesOn, isElsewhere } from './database-names.ts'

/** Makes the primary or the mirror the principal of the databases of a pool, and waits until they are served there. */
export const invokeDatabaseFailover: Cmdlet = {
  name: 'Invoke-CsDatabaseFailover',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const found = yield* poolGiven(shell, bound)
    const type = textOf(bound, 'DatabaseType') ?? ''
    const role = textOf(bound, 'NewPrincipal')?.toLowerCase() === 'mirror' ? 'mirror' : 'primary'
    yield* mustBeMirrored(shell, found)
    if (isElsewhere(type))
      return yield* coach(
        shell,
        `Databases of type ${type} stand on a store of their own, which is not simulated.`,
      )
    const names = databasesOn(world, found.pool, type)
    if (names.length === 0)
      return yield* failWith(shell, `Database type "${type}" is not present on pool "${found.pool.fqdn}".`, {
        category: 'ObjectNotFound',
        object: found.pool.fqdn,
      })
    if (!(yield* shell.shouldProcess(found.pool.fqdn))) return
    yield* shell.write({
      stream: 'verbose',
      wording: 'own',
      text: `Failing over ${names.join(', ')} of pool ${found.pool.fqdn} to the ${role}.`,
    })
    const why = yield* failOver(shell, found, role)
    yield* report(shell, bound, found, role, why)
  },
}

function* mustBeMirrored(shell: Shell, { pool }: PoolPlace): Running {
  const { world } = yield* shell.moment()
  if (databasesOf(world.setting.topology, pool)?.store.availability.kind !== 'mirrored')
    yield* failWith(shell, `The databases of pool "${pool.fqdn}" have no mirror.`, { object: pool.fqdn })
}

/** Why they are not there at the end; `null` where they are. */
function* failOver(
  shell: Shell,
  { pool, place }: PoolPlace,
  to: 'primary' | 'mirror',
): Running<string | null> {
  const { at: began } = yield* shell.act([
    { of: 'back end', pool: pool.id, event: { is: 'database-failover-invoked', to } },
  ])
  const bar = { stream: 'progress', activity: `${shell.command} ${pool.fqdn}` } as const
  yield* shell.waitUntil({
    holds: ({ world }) => world.backEnds[place]?.moving == null && world.backEnds[place]?.asked == null,
    limit: Infinity,
    *onMoment() {
      yield* shell.write({ ...bar, status: `The ${to} takes over`, percent: null, done: false })
    },
    *onInterrupt() {
      yield* shell.write({ ...bar, status: '', percent: 100, done: true })
    },
  })
  yield* shell.write({ ...bar, status: '', percent: 100, done: true })
  const after = yield* shell.moment()
  if (after.world.backEnds[place]?.holder === to) return refusedBecause(after, pool.id, began)
  return refusedBecause(after, pool.id, began) ?? 'it was interrupted'
}

const reasons: Readonly<Partial<Record<MoveRefusal, string>>> = {
  'already there': 'it is the principal already',
  'already moving': 'a failover is under way',
  computer: 'the computer of the new principal is down',
  votes: 'two of primary, mirror and witness are down',
}

/** What the simulation has said of it since the command was given. */
function refusedBecause({ happened }: Moment, pool: PoolPlace['pool']['id'], began: number): string | null {
  const said = happened().findLast(
    ({ at, event }) =>
      at >= began && event.of === 'back end' && event.pool === pool && isAnswer(event.event.is),
  )
  if (said?.event.of !== 'back end') return null
  const { event } = said.event
  if (event.is === 'database-failover-refused')
    return reasons[event.why] ?? 'the databases cannot be moved now'
  return event.is === 'database-failover-failed' ? 'the new principal went down' : null
}

function isAnswer(is: BackEndEvent['is']): boolean {
  return /^database-failover-(refused|failed|began)$/.test(is)
}

function* report(shell: Shell, bound: Bound, { pool }: PoolPlace, role: string, why: string | null): Running {
  yield* writeReport(shell, bound, [`${pool.fqdn}: ${why === null ? `${role} is the principal` : why}`])
  if (why === reasons['already there'])
    return yield* shell.write({
      stream: 'warning',
      wording: 'own',
      text: `The ${role} of pool "${pool.fqdn}" is the principal already: nothing changes.`,
    })
  if (why !== null)
    yield* failWith(
      shell,
      `The databases of pool "${pool.fqdn}" are not failed over to the ${role}: ${why}.`,
      {
        object: pool.fqdn,
      },
    )
}
