import { everything } from '../../model/topology.ts'
import type { EdgePool } from '../../model/role.ts'
import { isServing } from '../../simulate/failover/reads.ts'
import type { World } from '../../simulate/world.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { hostNamed, isReached } from '../general/hosts.ts'
import { emitOutcome } from './task-output.ts'

/** Whether federation works as far as this deployment goes: an Edge pool that is up, allows it, and has a next hop that runs. */
export const testFederatedPartner: Cmdlet = {
  name: 'Test-CsFederatedPartner',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const name = textOf(bound, 'TargetFqdn') ?? ''
    const edge = edgeNamed(world, name)
    if (!edge)
      return yield* failWith(shell, `There is no Edge pool "${name}" in the topology.`, {
        category: 'ObjectNotFound',
        object: name,
      })
    const host = hostNamed(world.setting.topology, edge.fqdn)
    const isUp = host !== null && isReached(world, shell.session().computer, host)
    const error = isUp ? troubleOf(world, edge) : `Edge pool "${edge.fqdn}" does not answer.`
    if (error === null)
      yield* coach(
        shell,
        `What is outside of the deployment is not simulated: "${textOf(bound, 'Domain') ?? ''}" is taken to answer.`,
      )
    yield* emitOutcome(shell, { target: edge.fqdn, latency: 640, error, diagnosis: null })
  },
}

function edgeNamed({ setting }: World, name: string): EdgePool | null {
  for (const found of everything(setting.topology))
    if (
      found.kind === 'role' &&
      found.role.kind === 'edge' &&
      found.role.fqdn.toLowerCase() === name.toLowerCase()
    )
      return found.role
  return null
}

function troubleOf(world: World, { fqdn, federation, id }: EdgePool): string | null {
  if (!federation) return `Federation is not enabled for Edge pool "${fqdn}".`
  const place = world.failovers.findIndex(({ nextHopOf }) => nextHopOf.includes(id))
  const hop = world.pools[place]?.pool
  return hop && !isServing(world, place)
    ? `The next hop of Edge pool "${fqdn}", pool "${hop.fqdn}", does not run.`
    : null
}
