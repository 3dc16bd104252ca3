import { replicasWanted, type PoolState } from '../../simulate/front-end/state.ts'
import type { Bound } from '../binding/bound.ts'
import { has, textOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith, productError } from '../failover/errors.ts'
import { poolNamed } from '../failover/places.ts'
import { unreachable } from '../failover/pool-errors.ts'
import { withText } from '../general/disk.ts'
import { answersForFabric, groupNamed, groupsOf, type ShownGroup } from './fabric-groups.ts'
import { failMissing } from './identities.ts'

const types = ['All', 'MCUFactory', 'ConferenceDirectory', 'Routing', 'LYSS'] as const

/** The routing groups of a pool with their replicas: one text of several lines, as the product gives it out. */
export const getPoolFabricState: Cmdlet = {
  name: 'Get-CsPoolFabricState',
  *process(shell, bound) {
    if (!(yield* shell.shouldProcess(textOf(bound, 'PoolFqdn') ?? 'RoutingGroup'))) return
    if (has(bound, 'Tenant') || has(bound, 'UserUri'))
      return yield* coach(
        shell,
        'Which routing group a single user or tenant is in is not simulated here. Ask for the pool with -PoolFqdn, or for a group with -RoutingGroup.',
      )
    if (has(bound, 'RoutingGroup')) return yield* showGroup(shell, textOf(bound, 'RoutingGroup') ?? '')
    yield* showPool(shell, bound, textOf(bound, 'PoolFqdn') ?? '')
  },
}

function* showPool(shell: Shell, bound: Bound, name: string): Running {
  const type = yield* typeGiven(shell, bound)
  const { world } = yield* shell.moment()
  const found = poolNamed(world, name)
  const state = found && world.pools[found.place]
  if (!state) return yield* failMissing(shell, 'Pool', name)
  yield* mustAnswer(shell, state)
  const groups = groupsOf(state)
  if (type !== 'All' && type !== 'Routing') {
    yield* shell.emit(headerOf(state, []))
    return yield* coach(
      shell,
      `The fabric service of ${type} is not simulated: -Type Routing shows the routing groups.`,
    )
  }
  yield* sayMissing(shell, groups)
  yield* shell.emit(linesOf(state, groups).join('\n'))
  yield* writeCsv(shell, bound, groups)
  if (type === 'All')
    yield* coach(shell, 'Of the services of the fabric the routing groups alone are simulated.')
  const without = ['HealthState', 'ServiceName', 'ShowAll', 'QueryTimeout'].filter((parameter) =>
    has(bound, parameter),
  )
  if (without.length > 0)
    yield* coach(
      shell,
      `-${without.join(', -')}: taken, and without effect here. Every routing group is shown.`,
    )
}

function* typeGiven(shell: Shell, bound: Bound): Running<(typeof types)[number]> {
  const given = textOf(bound, 'Type') ?? 'All'
  const type = types.find((one) => one.toLowerCase() === given.toLowerCase())
  return (
    type ??
    (yield* failWith(shell, `"${given}" is no Type. It is one of: ${types.join(', ')}.`, {
      category: 'InvalidArgument',
      object: given,
    }))
  )
}

function* showGroup(shell: Shell, id: string): Running {
  const { world } = yield* shell.moment()
  const found = groupNamed(world, id)
  const state = found && world.pools[found.place]
  if (!state) return yield* failMissing(shell, 'RoutingGroup', id)
  yield* mustAnswer(shell, state)
  const groups = groupsOf(state).slice(found.group, found.group + 1)
  yield* sayMissing(shell, groups)
  yield* shell.emit(linesOf(state, groups).join('\n'))
}

/** Where no server of the pool runs nobody answers: the words are known from another cmdlet. */
function* mustAnswer(shell: Shell, state: PoolState): Running {
  if (answersForFabric(state)) return
  yield* shell.fail(
    productError(shell, unreachable(state.pool.fqdn), { wording: 'known', object: state.pool.fqdn }),
  )
}

function* sayMissing(shell: Shell, groups: readonly ShownGroup[]): Running {
  for (const { id, lost, missing } of groups) {
    const text =
      lost.length > 0
        ? `Routing group ${id}: the replica on ${lost.join(' and on ')} is missing.`
        : `Routing group ${id}: ${missing} of its replicas are still to be built.`
    if (missing > 0) yield* shell.write({ stream: 'verbose', text, wording: 'own' })
  }
}

const heads = ['Routing Group', 'Primary', 'Secondary', 'IdleSecondary', 'State'] as const

/** This layout is the product's own: that of the real one is not known. */
function linesOf(state: PoolState, groups: readonly ShownGroup[]): readonly string[] {
  const rows = groups.map((group) => [
    group.id,
    group.primary ?? '-',
    placeText(state, group, 1, group.secondary),
    placeText(state, group, 2, group.idle),
    group.state,
  ])
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()
  const body =
    rows.length === 0 ? ['  The routing groups are not placed yet.'] : [line(heads), ...rows.map(line)]
  return [headerOf(state, groups), 'Service: RoutingService', ...body]
}

/** In a pool of fewer servers than three a group has no more replicas than servers. */
function placeText(state: PoolState, group: ShownGroup, place: number, name: string | null): string {
  if (name !== null) return name
  const wanted = replicasWanted(state) - 1 + (group.primary === null ? 1 : 0)
  return place <= wanted ? '-- missing' : '-'
}

function headerOf(state: PoolState, groups: readonly ShownGroup[]): string {
  const replicas = groups.length * replicasWanted(state)
  const missing = groups.reduce((sum, group) => sum + group.missing, 0)
  return `Pool Fqdn: ${state.pool.fqdn}   Replicas: ${replicas}   Missing: ${missing}`
}

function* writeCsv(shell: Shell, bound: Bound, groups: readonly ShownGroup[]): Running {
  const path = textOf(bound, 'OutputCsvFile')
  if (path === null) return
  const { at } = yield* shell.moment()
  const rows = groups.map(({ id, primary, secondary, idle, state }) =>
    [id, primary ?? '', secondary ?? '', idle ?? '', state].map((cell) => `"${cell}"`).join(','),
  )
  const text = [heads.map((head) => `"${head.replaceAll(' ', '')}"`).join(','), ...rows, ''].join('\r\n')
  shell.changeSession((session) => withText(session, path, text, at))
}
