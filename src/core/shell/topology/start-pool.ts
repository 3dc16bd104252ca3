import type { PoolEvent } from '../../simulate/front-end/events.ts'
import { hour } from '../../simulate/clock.ts'
import type { PoolState } from '../../simulate/front-end/state.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textsOf } from '../binding/read.ts'
import type { Moment, Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { poolGiven, serverNamed, type PoolPlace } from '../failover/places.ts'
import { groupNamed } from './fabric-groups.ts'
import { eventsSince } from './pool-events.ts'

/** So long the start is waited for: the text of an event speaks of up to an hour. */
const longest = hour

/** Starts the servers of a pool together, in one go, and waits until it serves. */
export const startPool: Cmdlet = {
  name: 'Start-CsPool',
  *process(shell, bound) {
    const { pool, place } = yield* poolGiven(shell, bound)
    const skippedServers = yield* serversSkipped(shell, bound, { pool, place })
    const skippedGroups = yield* groupsSkipped(shell, bound, { pool, place })
    if (!(yield* shell.shouldProcess(pool.fqdn))) return
    const before = yield* shell.moment()
    if (before.world.pools[place]?.servers.every(({ power }) => power === 'active'))
      return yield* coach(shell, `Every server of ${pool.fqdn} runs already.`)
    const recovery = switchOf(bound, 'QuorumLossRecovery')
    const event = { is: 'pool-start-invoked', skippedServers, skippedGroups, recovery } as const
    const began = yield* shell.act([{ of: 'front end', pool: pool.id, event }])
    yield* failIfRefused(shell, pool.fqdn, eventsSince(began, before.happened().length, pool.id))
    const isRunning = yield* waitForStart(shell, place, pool.fqdn)
    if (!isRunning)
      return yield* failWith(
        shell,
        `The servers of pool "${pool.fqdn}" have not started within an hour. What they wait for stands in the Lync Server event log; Get-CsPoolFabricState shows the routing groups.`,
        { object: pool.fqdn },
      )
    yield* sayLeft(shell, yield* shell.moment(), place)
  },
}

function* serversSkipped(shell: Shell, bound: Bound, { pool, place }: PoolPlace): Running<readonly number[]> {
  const positions: number[] = []
  const { world } = yield* shell.moment()
  for (const name of textsOf(bound, 'SkipServer')) {
    const found = serverNamed(world, name)
    if (found?.place !== place)
      return yield* failWith(shell, `"${name}" is no server of pool "${pool.fqdn}".`, {
        category: 'ObjectNotFound',
        object: name,
      })
    positions.push(found.position)
  }
  return positions
}

function* groupsSkipped(shell: Shell, bound: Bound, { pool, place }: PoolPlace): Running<readonly number[]> {
  const groups: number[] = []
  const { world } = yield* shell.moment()
  for (const id of textsOf(bound, 'SkipRoutingGroup')) {
    const found = groupNamed(world, id)
    if (found?.place !== place)
      return yield* failWith(shell, `"${id}" is no routing group of pool "${pool.fqdn}".`, {
        category: 'ObjectNotFound',
        object: id,
      })
    groups.push(found.group)
  }
  return groups
}

function* failIfRefused(shell: Shell, fqdn: string, events: readonly PoolEvent[]): Running {
  const refused = events.find((event) => event.is === 'pool-start-refused')
  if (!refused) return
  const { servers, needed, why } = refused
  const count = `${servers} ${servers === 1 ? 'server' : 'servers'} can run`
  const words =
    needed === null
      ? `${count}; how many a pool of this size needs is not documented`
      : `${count}, and ${needed} are needed ${why === 'votes' ? 'for its quorum' : 'to start it'}`
  yield* failWith(shell, `Pool "${fqdn}" was not started: ${words}.`, { object: fqdn })
}

function* waitForStart(shell: Shell, place: number, fqdn: string): Running<boolean> {
  const bar = { stream: 'progress', activity: `Start-CsPool ${fqdn}` } as const
  let shown = -1
  const isRunning = yield* shell.waitUntil({
    holds: ({ world }) => hasStarted(world.pools[place]),
    limit: longest,
    *onMoment({ world }) {
      const state = world.pools[place]
      const active = state?.servers.filter(({ power }) => power === 'active').length ?? 0
      if (!state || active === shown) return
      shown = active
      const status = `${active} of ${state.servers.length} servers run`
      const percent = Math.min(99, Math.round((100 * active) / state.servers.length))
      yield* shell.write({ ...bar, status, percent, done: false })
    },
    *onInterrupt() {
      yield* shell.write({ ...bar, status: '', percent: 100, done: true })
      yield* coach(shell, 'The servers that have begun to start go on with it.')
    },
  })
  yield* shell.write({ ...bar, status: '', percent: 100, done: true })
  return isRunning
}

function hasStarted(state: PoolState | undefined): boolean {
  if (!state) return true
  return (
    state.servers.some(({ power }) => power === 'active') &&
    state.servers.every(({ power }) => power !== 'starting')
  )
}

function* sayLeft(shell: Shell, { world }: Moment, place: number): Running {
  const state = world.pools[place]
  const left = state?.pool.servers.filter((_, i) => state.servers[i]?.power !== 'active') ?? []
  if (left.length > 0)
    yield* shell.write({
      stream: 'warning',
      text: `These servers were not started: ${left.map(({ fqdn }) => fqdn).join(', ')}.`,
      wording: 'own',
    })
}
