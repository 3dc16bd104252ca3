import type { Trunk } from '../model/role.ts'
import { findPool, findRole, type Topology } from '../model/topology.ts'
import { isKind, type Id } from '../model/id.ts'
import { trunkPorts } from '../tables/ports.ts'
import { number, reference, text, yesOrNo, type Field, type Section } from './field.ts'
import { transports } from './shared-fields.ts'

/** A new trunk of this name with the defaults of Topology Builder: TLS, unless told otherwise. Its id is a placeholder. */
export function freshTrunk(name: string, protocol: Trunk['protocol'] = 'tls'): Trunk {
  return { id: 'trunk:0', name, protocol, ...trunkPorts[protocol], mediation: null, isDefault: false }
}

/** Ports that stand at the defaults of the one protocol change to those of the other. */
function withProtocol(trunk: Trunk, protocol: Trunk['protocol']): Trunk {
  const before = trunkPorts[trunk.protocol]
  const after = trunkPorts[protocol]
  return {
    ...trunk,
    protocol,
    gatewayPort: trunk.gatewayPort === before.gatewayPort ? after.gatewayPort : trunk.gatewayPort,
    mediationPort: trunk.mediationPort === before.mediationPort ? after.mediationPort : trunk.mediationPort,
  }
}

/** Front End pools and appliances can be meant where a Mediation Server is collocated. */
function hasMediation(topology: Topology, id: Id): boolean {
  if (isKind(id, 'pool')) return (findPool(topology, id)?.mediation ?? null) !== null
  if (!isKind(id, 'appliance')) return true
  const role = findRole(topology, id)
  return role?.kind === 'appliance' && role.mediation !== null
}

/** The name of a trunk. */
export const trunkName: Field<Trunk> = text('name', 'Trunk name', { required: true })

const protocol: Field<Trunk> = {
  key: 'protocol',
  label: 'SIP Transport Protocol',
  input: 'choice',
  options: transports,
  get: (of) => of.protocol,
  set: (of, value) => (value === 'tls' || value === 'tcp' ? withProtocol(of, value) : of),
}

/** What is asked of a trunk behind its name: the page of its wizard, and its properties. */
export const trunkSections: readonly Section<Trunk>[] = [
  {
    title: 'General',
    fields: [
      number('port', 'gatewayPort', 'Listening port for IP/PSTN gateway'),
      protocol,
      reference('mediation', 'Associated Mediation Server', ['pool', 'mediation', 'appliance'], {
        hint: 'Pools with a collocated Mediation Server, Mediation pools and Survivable Branch Appliances are offered.',
        fits: hasMediation,
      }),
      number('port', 'mediationPort', 'Associated Mediation Server port'),
      yesOrNo('isDefault', 'Default trunk of its Mediation Server'),
    ],
  },
]
