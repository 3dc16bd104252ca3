import { everything, type Topology } from '../model/topology.ts'
import type { ServerId } from '../model/id.ts'
import { isDown } from '../outage/losses.ts'
import type { World } from '../simulate/world.ts'

const known = new WeakMap<Topology, ReadonlyMap<string, ServerId>>()

/** Every computer of the deployment by its name in lower case. */
function computersOf(topology: Topology): ReadonlyMap<string, ServerId> {
  let computers = known.get(topology)
  if (!computers) {
    const found = [...everything(topology)].flatMap((one) =>
      one.kind === 'server' || one.kind === 'computer'
        ? [[one.server.fqdn.toLowerCase(), one.server.id] as const]
        : [],
    )
    known.set(topology, (computers = new Map(found)))
  }
  return computers
}

/** Whether a computer of the deployment is down, or starts again. */
export function isOutOfService(world: World, fqdn: string): boolean {
  const id = computersOf(world.setting.topology).get(fqdn.toLowerCase())
  return id !== undefined && (isDown(world.setting.topology, world.outage, id) || world.booting.has(id))
}
