import { exactUrls } from '../../compare/parts.ts'
import { poolsOf, rolesOf, type Topology } from '../../model/topology.ts'
import { fullName, listed } from '../../words/words.ts'
import { byHand, type TodoItem } from './todo-item.ts'

/** What a change of the simple URLs leaves to do on every Director and Front End Server. */
export function changeSimpleUrls(before: Topology | null, after: Topology): TodoItem[] {
  if (before === null || exactUrls(before) === exactUrls(after)) return []
  const holders = [...poolsOf(after), ...rolesOf(after, 'director').map(({ role }) => role)]
  const servers = holders.flatMap((holder) => holder.servers.map(({ fqdn }) => fullName(fqdn)))
  const newHosts = hostsOf(after).filter((host) => !hostsOf(before).includes(host))
  return [
    {
      rule: 'NAME-015',
      title: 'Let the servers take the changed simple URLs up',
      condition: holders.every(({ deployed }) => deployed === true)
        ? null
        : 'Only on servers that are already deployed.',
      why: 'The simple URLs have changed. Each Director and each Front End Server learns that from a cmdlet that is run on it.',
      targets: holders.map(({ id }) => id),
      steps: [
        ...(newHosts.length === 0
          ? []
          : [
              byHand(
                `Create the DNS records of ${listed(newHosts)}, and request certificates with these names.`,
              ),
            ]),
        {
          text: `After publishing, on each of these servers: ${listed(servers) || 'every Director and Front End Server'}.`,
          command: 'Enable-CsComputer',
        },
      ],
      source: {
        title: 'DNS requirements for simple URLs in Skype for Business Server 2015',
        section: 'Changing Simple URLs after deployment',
      },
    },
  ]
}

/** The hosts of all simple URLs, each once. */
function hostsOf({ simpleUrls }: Topology): string[] {
  const hosts = simpleUrls
    .flatMap(({ urls }) => urls)
    .map((url) => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '')
  return [...new Set(hosts)].filter((host) => host !== '')
}
