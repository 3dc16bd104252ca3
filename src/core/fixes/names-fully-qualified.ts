import { domainOf } from '../model/fqdn.ts'
import { namesInUse, nextName } from '../edit/naming.ts'
import type { TopologyDocument } from '../model/document.ts'
import { find, poolsOf } from '../model/topology.ts'
import { namesFullyQualified } from '../rules/names-fully-qualified.ts'
import type { Finding } from '../rules/rule.ts'
import { alternative, type FixesOf } from './fix.ts'
import { namesMeant, renameComputer } from './rename-computer.ts'

/** How many domains are offered. */
const offered = 3

/** NAME-002: the name with the domain of its pool, of the other pools, or with the default SIP domain. */
export const namesFullyQualifiedFixes: FixesOf = {
  rule: namesFullyQualified.id,
  of(doc, finding) {
    const names = namesMeant(doc, finding, (fqdn) => !fqdn.includes('.'))
    const taken = namesInUse(doc.topology)
    return names.flatMap((name) =>
      domainsFor(doc, finding).map((domain) => {
        const full = `${name}.${domain}`
        const free = taken.has(full.toLowerCase()) ? nextName(full, taken) : full
        return alternative(`Rename ${name} to ${free}`, (current) => renameComputer(current, name, free))
      }),
    )
  },
}

/** Domains that the topology itself states, the nearest first. */
function domainsFor({ topology }: TopologyDocument, { targets }: Finding): string[] {
  const own = targets.flatMap((id) => {
    const found = find(topology, id)
    return found?.kind === 'server' ? [found.pool, ...(found.site.pools ?? [])] : []
  })
  const domains = [...own, ...poolsOf(topology)].map(({ fqdn }) => domainOf(fqdn).toLowerCase())
  const stated = [...domains, topology.sipDomain.toLowerCase()].filter((domain) => domain !== '')
  return [...new Set(stated)].slice(0, offered)
}
