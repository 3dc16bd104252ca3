import type { EdgePool } from '../model/role.ts'
import { edgeTopologyPage, topologyBuilderHelpPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, listed } from '../words/words.ts'

/** EDGE-007: with one address the port alone tells the three services apart. */
export const edgeSingleAddressThreePorts: Rule = {
  id: 'EDGE-007',
  severity: 'error',
  law: 'An Edge pool with a single FQDN and IP address has three different external ports.',
  reason: 'The port is all that tells the three services of the one address apart.',
  source: { title: topologyBuilderHelpPage, section: 'Select features of the Edge pool' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  contradiction: {
    readings: [
      {
        says: 'With a single FQDN the ports are 5061 for SIP access, 444 for web conferencing and 443 for A/V.',
        source: { title: edgeTopologyPage, section: 'External FQDNs' },
      },
      {
        says: 'With a single FQDN the ports are 444 for SIP access, 8057 for web conferencing and 443 for A/V.',
        source: { title: topologyBuilderHelpPage, section: 'Define the external FQDNs' },
      },
    ],
    followed: 'Any three that differ are taken; 5061, 444 and 443 are proposed.',
  },
  scope: 'role',
  *check(role) {
    if (role.kind !== 'edge' || !role.singleAddress) return
    const clash = services.filter(({ key }, i) =>
      services.some((other, j) => i !== j && role[other.key] === role[key]),
    )
    const [first] = clash
    if (!first) return
    yield {
      targets: [role.id],
      field: first.key,
      message: `The Edge pool ${fullName(role.fqdn)} has a single FQDN and IP address, and port ${role[first.key]} stands for ${listed(clash.map(({ name }) => name))}.`,
      todo: 'Give each of the three services a port of its own, or an FQDN and IP address of its own.',
    }
  },
}

type PortKey = 'accessPort' | 'conferencingPort' | 'avPort'

const services: readonly { readonly key: PortKey & keyof EdgePool; readonly name: string }[] = [
  { key: 'accessPort', name: 'the SIP Access Edge service' },
  { key: 'conferencingPort', name: 'the Web Conferencing Edge service' },
  { key: 'avPort', name: 'the A/V Edge service' },
]
