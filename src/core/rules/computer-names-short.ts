import { computerNameLength } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { fullName, listed } from './words.ts'

const { value: longest, source } = computerNameLength

/** NAME-004: the computer part of a server's name fits NetBIOS. One finding per pool. */
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
  *check(pool) {
    const long = pool.servers.filter((server) => computerName(server.fqdn).length > longest)
    const [first, ...rest] = long
    if (first === undefined) return
    const names = listed(long.map((server) => computerName(server.fqdn)))
    yield {
      targets: [first.id, ...rest.map((server) => server.id)],
      field: 'fqdn',
      message: `In ${fullName(pool.fqdn)} ${names} ${long.length === 1 ? 'has' : 'have'} more than ${longest} characters, which is all that NetBIOS keeps of a computer name.`,
      todo: `Check that the names differ within their first ${longest} characters.`,
    }
  },
}

function computerName(fqdn: string): string {
  return fqdn.split('.', 1)[0] ?? fqdn
}
