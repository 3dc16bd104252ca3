import { change } from '../edit/change.ts'
import { find } from '../model/topology.ts'
import { internalWebNameWithDns } from '../rules/internal-web-name-with-dns.ts'
import { webPoolOf } from '../rules/web-services.ts'
import { shortName } from '../words/words.ts'
import { changeWebServices, webPoolsMeant } from './change-web-services.ts'
import { alternative, type FixesOf } from './fix.ts'

/** NAME-012: no other name, or DNS for the SIP traffic. */
export const internalWebNameWithDnsFixes: FixesOf = {
  rule: internalWebNameWithDns.id,
  of(doc, finding) {
    const [pool] = webPoolsMeant(doc, finding)
    if (!pool) return []
    const { id, fqdn } = pool
    return [
      alternative(`Do not override the internal FQDN of the web services of ${shortName(fqdn)}`, (current) =>
        changeWebServices(current, id, { internalFqdn: null }),
      ),
      alternative(`Use DNS load balancing for ${shortName(fqdn)}`, (current) => {
        const found = find(current.topology, id)
        const now = found && webPoolOf(found)
        if (!now) return current
        return 'edition' in now
          ? change.apply(current, { kind: 'pool', id: now.id, fields: { loadBalancing: 'dns' } })
          : change.apply(current, { kind: 'role', role: { ...now, loadBalancing: 'dns' } })
      }),
    ]
  },
}
