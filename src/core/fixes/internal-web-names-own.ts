import { internalWebNamesOwn } from '../rules/internal-web-names-own.ts'
import { sameName, shortName } from '../words/words.ts'
import { isOneComputer } from '../rules/web-services.ts'
import { changeWebServices, webName, webPoolsMeant } from './change-web-services.ts'
import { alternative, remedy, type FixesOf } from './fix.ts'

/**
 * NAME-011: no override where it is that of a single computer or the name of the pool itself; else another name for one
 * pool, or no override on it.
 */
export const internalWebNamesOwnFixes: FixesOf = {
  rule: internalWebNamesOwn.id,
  of(doc, finding) {
    const [pool] = webPoolsMeant(doc, finding)
    const name = pool?.webServices.internalFqdn ?? null
    if (!pool || name === null) return []
    const { id, fqdn } = pool
    const alone = finding.targets.length === 1
    const certain = alone && (isOneComputer(pool) || sameName(name, fqdn))
    const without = (certain ? remedy : alternative)(
      `Do not override the internal FQDN of the web services of ${shortName(fqdn)}`,
      (current) => changeWebServices(current, id, { internalFqdn: null }),
    )
    if (certain) return [without]
    const other = webName(doc.topology, pool)
    return [
      alternative(`Use ${other} instead for ${shortName(fqdn)}`, (current) =>
        changeWebServices(current, id, { internalFqdn: other }),
      ),
      without,
    ]
  },
}
