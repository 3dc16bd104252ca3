import type { Id, PoolId } from '../../model/id.ts'
import { isKind } from '../../model/id.ts'
import { rolesOf } from '../../model/topology.ts'
import type { World, WorldEvent } from '../../simulate/world.ts'
import { has, textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { mustWrite } from '../failover/store-access.ts'
import { poolNamed } from '../failover/places.ts'
import { failMissing, serviceGiven, serviceNamed, withoutScope } from './identities.ts'
import { sayWithoutEffect } from './without-effect.ts'
import { nextHopOf } from './topology-now.ts'

/** Sets the pool that an Edge pool sends to: the way to one in another site. */
export const setEdgeServer: Cmdlet = {
  name: 'Set-CsEdgeServer',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const service = yield* serviceGiven(shell, bound, world, 'EdgeServer')
    const registrar = textOf(bound, 'Registrar')
    if (has(bound, 'Registrar') && registrar === null)
      return yield* failWith(shell, 'An Edge pool needs a Registrar to send to.', {
        category: 'InvalidArgument',
      })
    const hop = registrar === null ? null : hopNamed(world, registrar)
    if (registrar !== null && hop === null)
      return yield* failMissing(shell, 'Registrar', withoutScope(registrar))
    if (!(yield* shell.shouldProcess(service.identity))) return
    const { world: now } = yield* mustWrite(shell)
    if (hop !== null) {
      const events = moveOf(now, service.fqdn, hop)
      if (events.length > 0) yield* shell.act(events)
      else yield* coach(shell, `${service.identity} sends to ${registrar ?? ''} already.`)
    }
    yield* sayWithoutEffect(shell, bound, ['Identity', 'Registrar'])
  },
}

function hopNamed(world: World, identity: string): PoolId | Id<'director'> | null {
  const fqdn = serviceNamed(world, identity, ['Registrar', 'Director'])?.fqdn
  if (fqdn === undefined) return null
  const directors = rolesOf(world.setting.topology, 'director')
  const pool = poolNamed(world, fqdn)?.pool
  return (
    pool?.id ?? directors.find(({ role }) => role.fqdn.toLowerCase() === fqdn.toLowerCase())?.role.id ?? null
  )
}

/** The events of the move: the pool that had the Edge pool loses it, and another change of the configuration is replicated. */
function moveOf(world: World, fqdn: string, to: PoolId | Id<'director'>): readonly WorldEvent[] {
  const edge = rolesOf(world.setting.topology, 'edge').find(({ role }) => role.fqdn === fqdn)?.role
  const from = edge && nextHopOf(world, edge)
  if (!edge || from === to) return []
  // A Director holds no list of its Edge pools: then it is told to the pool that gets it.
  const pool = [from, to].find((hop) => hop != null && isKind(hop, 'pool'))
  const changed: WorldEvent = { of: 'management', event: { is: 'management-changed' } }
  if (pool == null || !isKind(pool, 'pool')) return [changed]
  return [{ of: 'failover', pool, event: { is: 'edge-next-hop-moved', edge: edge.id, to } }, changed]
}
