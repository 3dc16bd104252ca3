import {
  registrarConfigurationAt,
  registrarScopes,
  usualRegistrarConfiguration,
} from '../../simulate/administration/registrar-settings.ts'
import type { RegistrarConfiguration, RegistrarScope } from '../../simulate/administration/state.ts'
import { isKind } from '../../model/id.ts'
import type { PoolStateValue } from '../../simulate/failover/state.ts'
import type { World, WorldEvent } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf, valueOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import { versionHere } from '../catalogue/version-here.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { localServer } from '../failover/places.ts'
import { mustRead, mustWrite } from '../failover/store-access.ts'
import { memberOf } from '../values/members.ts'
import { isLike } from '../values/wildcard.ts'
import { missing } from './identities.ts'
import { configurationAt, keptSettings, registrarObject, settingsGiven } from './registrar-object.ts'
import { identityOf, printedIdentity, scopeNamed } from './registrar-scopes.ts'
import { sayWithoutEffect } from './without-effect.ts'

const kind = 'RegistrarConfiguration'

/** The Registrar configurations that exist, with PoolState: the quickest answer to where a pool failover stands. */
export const getRegistrarConfiguration: Cmdlet = {
  name: 'Get-CsRegistrarConfiguration',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const local = switchOf(bound, 'LocalStore') ? shell.session().computer : null
    const identity = textOf(bound, 'Identity')
    const filter = textOf(bound, 'Filter')
    const all = registrarScopes(world)
    const wanted = identity === null ? null : scopeNamed(world, identity)
    if (identity !== null && (wanted === null || !all.includes(wanted)))
      return yield* sayMissing(shell, world, identity)
    for (const scope of all) {
      if (identity !== null ? scope !== wanted : filter !== null && !isLike(identityOf(world, scope), filter))
        continue
      const found = configurationAt(world, scope, local)
      if (found) yield* emit(shell, world, scope, found.configuration, found.poolState)
    }
    const server = local === null ? undefined : localServer(shell, world)?.server
    if (server && world.management.behind.has(server.id))
      yield* coach(
        shell,
        'The replica of this computer has not got every change. PoolState is what it has read; the other values are those of the Central Management store.',
      )
  },
}

function* emit(
  shell: Shell,
  world: World,
  scope: RegistrarScope,
  configuration: RegistrarConfiguration,
  poolState: PoolStateValue,
): Running {
  const version = versionHere(world.setting.topology, shell.session().computer)
  yield* shell.emit(registrarObject(world, scope, configuration, poolState, version))
}

export const setRegistrarConfiguration: Cmdlet = {
  name: 'Set-CsRegistrarConfiguration',
  *process(shell, given) {
    const bound = withInstance(given)
    const { world } = yield* shell.moment()
    const identity = textOf(bound, 'Identity') ?? 'global'
    const scope = scopeNamed(world, identity)
    if (scope === null || !isWritable(world, scope, bound))
      return yield* failMissingScope(shell, world, identity)
    if (!(yield* shell.shouldProcess(identityOf(world, scope)))) return
    yield* mustWrite(shell)
    if (registrarConfigurationAt(world, scope) === null) yield* sayMissing(shell, world, identity)
    yield* writePoolState(shell, scope, textOf(bound, 'PoolState'))
    const changes = settingsGiven(bound)
    if (Object.keys(changes).length > 0)
      yield* shell.act([
        { of: 'administration', event: { is: 'registrar-configuration-set', scope, changes } },
      ])
    yield* sayWithoutEffect(shell, given, ['Identity', 'Instance', ...keptSettings])
  },
}

/** PoolState of a pool can be written where its Registrar has no configuration yet, as the simulation takes it: that makes one. */
function isWritable(world: World, scope: RegistrarScope, bound: Bound): boolean {
  const isOfPool = scope !== 'global' && isKind(scope, 'pool')
  return registrarConfigurationAt(world, scope) !== null || (isOfPool && textOf(bound, 'PoolState') !== null)
}

function* sayMissing(shell: Shell, world: World, identity: string): Running {
  const text = missing(kind, printedIdentity(world, identity))
  yield* shell.write({ stream: 'warning', text, wording: 'known' })
}

function* failMissingScope(shell: Shell, world: World, identity: string): Running<never> {
  return yield* failWith(shell, missing(kind, printedIdentity(world, identity)), {
    category: 'ObjectNotFound',
    object: identity,
  })
}

/** -Instance: its identity, and what its properties say. */
function withInstance(bound: Bound): Bound {
  const instance = valueOf(bound, 'Instance')
  if (instance === null) return bound
  const values = ['Identity', ...keptSettings].map((name) => [name, memberOf(instance, name)] as const)
  return { ...bound, values: new Map(values.filter(([, value]) => value !== null)) }
}

/** Moves users without copying anything: the emergency path. */
function* writePoolState(shell: Shell, scope: RegistrarScope, given: string | null): Running {
  if (given === null) return
  const { world } = yield* shell.moment()
  if (scope === 'global' || !isKind(scope, 'pool'))
    return yield* coach(
      shell,
      'PoolState is taken and has no effect here: it counts at the Registrar of a pool, such as service:Registrar:pool1.contoso.com.',
    )
  const to = poolStateNamed(given)
  const place = world.setting.places.get(scope) ?? -1
  if (to === null || world.failovers[place]?.state === to) return
  const event: WorldEvent = { of: 'failover', pool: scope, event: { is: 'pool-state-set', to } }
  const after = yield* shell.act([event])
  if (after.world.failovers[place]?.state !== to)
    return yield* failWith(shell, `PoolState could not be set to ${to}.`)
  if (given.toLowerCase() === 'failedback')
    yield* coach(
      shell,
      'FailedBack is taken as Active: the documents name it, and no console was seen to show it.',
    )
  yield* coach(
    shell,
    'PoolState was written by hand: users follow it within minutes, and nothing of their data is copied. Invoke-CsPoolFailOver and Invoke-CsPoolFailBack write it after their data is there.',
  )
}

const poolStates = [
  'Active',
  'FailingOver',
  'FailedOver',
  'FailingBack',
] as const satisfies readonly PoolStateValue[]

function poolStateNamed(text: string): PoolStateValue | null {
  const name = text.toLowerCase()
  return name === 'failedback' ? 'Active' : (poolStates.find((state) => state.toLowerCase() === name) ?? null)
}

export const newRegistrarConfiguration: Cmdlet = {
  name: 'New-CsRegistrarConfiguration',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const identity = textOf(bound, 'Identity') ?? ''
    const scope = scopeNamed(world, identity)
    if (scope === null)
      return yield* failWith(
        shell,
        `"${identity}" names no scope: give site:NAME of a site or service:Registrar:FQDN of a pool.`,
        { category: 'InvalidArgument', object: identity },
      )
    if (scope === 'global' || registrarConfigurationAt(world, scope) !== null)
      return yield* failWith(shell, `"${kind}" "${identityOf(world, scope)}" exists already.`, {
        category: 'ResourceExists',
        object: identity,
      })
    const changes = settingsGiven(bound)
    const poolState = textOf(bound, 'PoolState')
    if (switchOf(bound, 'InMemory')) {
      const configuration = { ...usualRegistrarConfiguration(world.setting), ...changes }
      return yield* emit(shell, world, scope, configuration, poolStateNamed(poolState ?? '') ?? 'Active')
    }
    if (!(yield* shell.shouldProcess(identityOf(world, scope)))) return
    yield* mustWrite(shell)
    yield* shell.act([
      { of: 'administration', event: { is: 'registrar-configuration-created', scope, changes } },
    ])
    yield* writePoolState(shell, scope, poolState)
    const { world: after } = yield* shell.moment()
    const made = configurationAt(after, scope, null)
    if (made) yield* emit(shell, after, scope, made.configuration, made.poolState)
    yield* sayWithoutEffect(shell, bound, ['Identity', ...keptSettings])
  },
}

export const removeRegistrarConfiguration: Cmdlet = {
  name: 'Remove-CsRegistrarConfiguration',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const identity = textOf(bound, 'Identity') ?? ''
    const scope = scopeNamed(world, identity)
    if (scope === null || registrarConfigurationAt(world, scope) === null)
      return yield* failMissingScope(shell, world, identity)
    if (!(yield* shell.shouldProcess(identityOf(world, scope)))) return
    yield* mustWrite(shell)
    yield* shell.act([{ of: 'administration', event: { is: 'registrar-configuration-removed', scope } }])
    if (scope === 'global')
      return yield* coach(
        shell,
        'The global configuration cannot be removed: its values are the usual ones again.',
      )
    const place = isKind(scope, 'pool') ? world.setting.places.get(scope) : undefined
    if (place !== undefined && world.failovers[place]?.state !== 'Active')
      yield* coach(shell, 'PoolState of this pool stays as it is here.')
  },
}
