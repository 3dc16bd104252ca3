import { instanceName, type SqlInstance, type SqlStore } from '../model/store.ts'
import { defaultPorts, mirroringPage } from '../tables/back-end.ts'
import { targetsOf } from './names.ts'
import type { Rule } from './rule.ts'
import { fullName, listed } from '../words/words.ts'

/** SQL-007: mirrored instances of one computer have ports of their own. A port that is not stated is the default. */
export const mirroringPortsApart: Rule = {
  id: 'SQL-007',
  severity: 'warning',
  law: 'Instances on one computer use different ports for mirroring.',
  reason:
    'A port belongs to one endpoint of one instance; the second instance cannot open it, and its databases are not mirrored. Where an instance has an endpoint already, that port is kept, whatever the topology says.',
  source: {
    title: mirroringPage,
    section: 'To add SQL mirroring to an existing Front End pool in Topology Builder',
  },
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [
    { what: 'TCP port of mirroring on the primary, unless another is stated', of: defaultPorts.primary },
    { what: 'TCP port of mirroring on the mirror, unless another is stated', of: defaultPorts.mirror },
    { what: 'TCP port of mirroring on the witness, unless another is stated', of: defaultPorts.witness },
  ],
  scope: 'shared',
  keys: (found) => (found.kind === 'sql' ? endpointsOf(found.sqlStore).map(keyOf) : []),
  *check(holders, key) {
    const endpoints = holders
      .flatMap((found) => (found.kind === 'sql' ? endpointsOf(found.sqlStore) : []))
      .filter((endpoint) => keyOf(endpoint) === key)
    const names = new Map(endpoints.map(({ at }) => [instanceName(at).toLowerCase(), instanceName(at)]))
    const [first] = endpoints
    const targets = targetsOf(holders)
    if (names.size < 2 || !first || !targets) return
    yield {
      targets,
      field: 'ports',
      message: `On ${fullName(first.at.fqdn)} the instances ${listed([...names.values()])} are to be mirrored over one port, ${first.port}. Only one of them can have it.`,
      todo: 'Give each instance a mirroring port of its own, as its endpoint has it if there is one already.',
    }
  },
}

/** Where an instance listens for its partners. */
interface Endpoint {
  readonly at: SqlInstance
  readonly port: number
}

function endpointsOf({ availability: a }: SqlStore): readonly Endpoint[] {
  if (a.kind !== 'mirrored') return []
  const endpoints = [
    { at: a.primary, port: a.ports.primary ?? defaultPorts.primary.value },
    { at: a.mirror, port: a.ports.mirror ?? defaultPorts.mirror.value },
    ...(a.witness ? [{ at: a.witness, port: a.ports.witness ?? defaultPorts.witness.value }] : []),
  ]
  return endpoints.filter(({ at }) => at.fqdn !== '')
}

const keyOf = ({ at, port }: Endpoint): string => `${at.fqdn.toLowerCase()} ${port}`
