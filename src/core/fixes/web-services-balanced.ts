import { webServicesBalanced } from '../rules/web-services-balanced.ts'
import { shortName } from '../words/words.ts'
import { changeWebServices, webName, webPoolsMeant } from './change-web-services.ts'
import { alternative, type FixesOf } from './fix.ts'

/** POOL-032: another name for web traffic. */
export const webServicesBalancedFixes: FixesOf = {
  rule: webServicesBalanced.id,
  of(doc, finding) {
    const [pool] = webPoolsMeant(doc, finding)
    if (!pool) return []
    const name = webName(doc.topology, pool)
    return [
      alternative(
        `Override the internal FQDN of the web services of ${shortName(pool.fqdn)} with ${name}`,
        (current) => changeWebServices(current, pool.id, { internalFqdn: name }),
      ),
    ]
  },
}
