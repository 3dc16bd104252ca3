import type { Rule } from './rule.ts'
import { fullName, listed, shortName } from '../words/words.ts'

/** POOL-033: servers are in one network. A Standard Edition server too; of Back End computers the document says nothing. */
export const serversNotMultiHomed: Rule = {
  id: 'POOL-033',
  severity: 'unsupported',
  law: 'A Front End Server or Standard Edition server is not in several networks.',
  reason:
    'Multi-homed servers are not supported but for Edge Servers. Several adapters that are teamed, with one MAC address and one IP address, count as one.',
  source: {
    title: 'Server requirements for Skype for Business Server 2015',
    section: 'Hardware, network adapters',
  },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'pool',
  *check(pool) {
    const multiHomed = pool.servers.filter((server) => server.multiHomed === true)
    const [first, ...rest] = multiHomed
    if (first === undefined) return
    const names = listed(multiHomed.map(({ fqdn }) => shortName(fqdn)))
    yield {
      targets: [first.id, ...rest.map(({ id }) => id)],
      field: 'multiHomed',
      message: `${names} of ${fullName(pool.fqdn)} ${rest.length === 0 ? 'is' : 'are'} in several networks, which is not supported for this role.`,
      todo: 'Leave one network adapter in use, or team them behind one address.',
    }
  },
}
