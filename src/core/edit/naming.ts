import { computerName, domainOf } from '../model/fqdn.ts'
import type { Pool } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import { sqlNames } from '../model/store.ts'
import { everything, poolsOf, type Found, type Topology } from '../model/topology.ts'

/** The domain that new names of a deployment get: that of its first pool with one, else its default SIP domain. */
export function domainForNewNames(topology: Topology): string {
  for (const { fqdn } of poolsOf(topology)) if (domainOf(fqdn) !== '') return domainOf(fqdn)
  return topology.sipDomain || 'contoso.com'
}

/** The next free name in a series: `fe03` after `fe02`, keeping zeros in front; `name01` after a name without a number. */
export function nextName(name: string, taken: ReadonlySet<string>): string {
  const label = computerName(name)
  const rest = name.slice(label.length)
  const digits = /\d{1,9}$/.exec(label)?.[0] ?? ''
  const stem = label.slice(0, label.length - digits.length)
  for (let n = Number(digits || 0) + 1; ; n++) {
    const candidate = `${stem}${String(n).padStart(digits.length || 2, '0')}${rest}`
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

/** Every FQDN in use for a computer, pool, store or trunk, in lower case. */
export function namesInUse(topology: Topology): Set<string> {
  const names = new Set<string>()
  for (const found of everything(topology)) for (const name of namesOf(found)) names.add(name.toLowerCase())
  return names
}

function namesOf(found: Found): readonly string[] {
  switch (found.kind) {
    case 'pool':
      return [found.pool.fqdn]
    case 'server':
    case 'computer':
      return [found.server.fqdn]
    case 'role':
      return found.role.kind === 'videogateway' && found.role.trunk
        ? [found.role.fqdn, found.role.trunk.name]
        : [found.role.fqdn]
    case 'trunk':
      return [found.trunk.name]
    case 'file':
      return [found.fileStore.fqdn]
    case 'sql':
      return sqlNames(found.sqlStore)
    case 'site':
    case 'pairing':
      return []
  }
}

/**
 * The name that the next computer of a Front End pool or another role gets: it continues the last one's, or starts from
 * the pool's own.
 */
export function nextServerName(topology: Topology, pool: Pool | Role): string {
  const last = pool.servers.at(-1)
  const taken = namesInUse(topology)
  if (last) return nextName(last.fqdn, taken)
  const domain = domainOf(pool.fqdn)
  const stem = computerName(pool.fqdn).replace(/-?pool\d*$/i, '')
  const series = 'edition' in pool ? '-fe00' : '00'
  return nextName(`${stem || 'pool'}${series}${domain ? `.${domain}` : ''}`, taken)
}
