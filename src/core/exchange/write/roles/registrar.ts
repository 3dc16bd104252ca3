import type { ProductVersion } from '../../../model/pool.ts'
import { tree, type Tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import type { Port } from '../plan.ts'
import { port, sip } from '../port.ts'

const home = sip('Registrar', 5061, 'HomeServer')
const focus = port('Registrar', 'WebServer', 'Primary', 444, 'Mtls', { path: '/LiveServer/Focus/' })
const quality = sip('QoE', 5061, 'QoS', { path: '/LiveServer/QoE/' })
const storage = port('Lyss', 'WcfMtls', 'Primary', 5077, 'Mtls')
const fabric = (usage: string, number: number) => port('WinFab', usage, 'Primary', number, 'Tcp')

/** The ports of the Registrar of a Front End pool; a Director has the same, which no public file shows. */
export const registrarPorts: readonly Port[] = [
  home,
  focus,
  fabric('WinFabFederation', 5090),
  fabric('WinFabLeaseAgent', 5091),
  fabric('WinFabClientConnection', 5092),
  fabric('WinFabIPC', 5093),
  fabric('WinFabReplication', 5094),
  quality,
  storage,
  sip('XmppFederation', 5098, 'XmppFederation'),
]

/** The ports of the Registrar of a Survivable Branch Appliance, which no public file shows. */
export const appliancePorts: readonly Port[] = [home, focus, quality, storage]

/** The element of a Registrar. */
export function registrarElement(isDirector: boolean, version: ProductVersion): Tree {
  return tree(namespaces.roles, 'RegistrarService', {
    IsDirector: String(isDirector),
    IsPoolEnabledForSAOnEdge: version === '2019' ? 'false' : undefined,
  })
}
