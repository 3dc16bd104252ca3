import { computerName } from '../model/fqdn.ts'
import type { Pool, Server } from '../model/pool.ts'
import { computerNameLength } from '../tables/limits.ts'
import type { Draft, Rule } from './rule.ts'
import { fullName, listed, shortName } from '../words/words.ts'

const { value: longest, source } = computerNameLength

/** NAME-004: the computer part of a server's name fits NetBIOS. One finding per pool. Gateways are devices, which have no such name. */
export const computerNamesShort: Rule = {
  id: 'NAME-004',
  severity: 'info',
  law: "The computer name of a server, its FQDN's first label, has 15 characters at most.",
  reason: 'NetBIOS keeps 15 characters. Two longer names that begin alike become one.',
  source,
  basis: 'inferred',
  topologyBuilder: 'not documented',
  numbers: [{ what: 'Characters of a computer name, at most', of: computerNameLength }],
  scope: 'pool',
  check: longNames,
  *checkRole(role) {
    if (role.kind !== 'gateway' && role.kind !== 'videogateway') yield* longNames(role)
  },
}

function* longNames({ fqdn, servers }: Pick<Pool, 'fqdn' | 'servers'>): Iterable<Draft> {
  const long = servers.filter((server) => computerName(server.fqdn).length > longest)
  const [first, ...rest] = long
  if (first === undefined) return
  const names = listed(long.map((server) => computerName(server.fqdn)))
  const alike = servers.filter((server) => servers.some((other) => becomesOne(server, other)))
  const clash = listed(alike.map((server) => computerName(server.fqdn)))
  yield {
    targets: [first.id, ...rest.map((server) => server.id)],
    field: 'fqdn',
    message: `In ${fullName(fqdn)} ${names} ${long.length === 1 ? 'has' : 'have'} more than ${longest} characters, which is all that NetBIOS keeps of a computer name.${alike.length === 0 ? '' : ` Cut to that, ${clash} begin alike and are told apart no longer.`}`,
    todo:
      alike.length === 0
        ? `Check that no other computer of the domain has the same first ${longest} characters.`
        : `Give the servers of ${shortName(fqdn)} names that differ within their first ${longest} characters.`,
  }
}

/** Whether two servers of different names have one name once they are cut. */
function becomesOne(a: Server, b: Server): boolean {
  const [nameA, nameB] = [computerName(a.fqdn).toLowerCase(), computerName(b.fqdn).toLowerCase()]
  return nameA !== nameB && nameA.slice(0, longest) === nameB.slice(0, longest)
}
