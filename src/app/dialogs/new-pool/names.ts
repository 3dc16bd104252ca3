import { computerName, domainOf } from '#core/model/fqdn.ts'
import { domainForNewNames, namesInUse, nextName } from '#core/edit/naming.ts'
import type { Site } from '#core/model/site.ts'
import type { Topology } from '#core/model/topology.ts'
import { stemOf } from '../new-thing.ts'

/** The names that a new pool starts with. */
export interface SuggestedNames {
  readonly pool: string
  readonly sql: string
  readonly file: string
}

/** Names for a new pool of a site: `london-pool.contoso.com`, its stores after it, none of them in use. */
export function suggestNames(
  topology: Topology,
  site: Site,
  edition: 'enterprise' | 'standard',
): SuggestedNames {
  const taken = namesInUse(topology)
  const domain = domainForNewNames(topology)
  const stem = stemOf(site.name)
  const free = (name: string) => {
    const fqdn = `${name}.${domain}`
    return taken.has(fqdn.toLowerCase()) ? nextName(fqdn, taken) : fqdn
  }
  if (edition === 'standard') {
    const pool = nextName(`${stem}-se00.${domain}`, taken)
    return { pool, sql: pool, file: pool }
  }
  return { pool: free(`${stem}-pool`), sql: free(`${stem}-sql01`), file: free(`${stem}-fs01`) }
}

/** Names for the servers of a pool: `london-fe01` and on after `london-pool`, none of them in use. */
export function suggestServers(topology: Topology, poolFqdn: string, count: number): string[] {
  const taken = namesInUse(topology)
  const domain = domainOf(poolFqdn)
  const stem = computerName(poolFqdn).replace(/-?pool(\d*)$/i, '$1') || 'pool'
  const names: string[] = []
  let name = `${stem}-fe00${domain ? `.${domain}` : ''}`
  for (let i = 0; i < count; i++) {
    name = nextName(name, taken)
    names.push(name)
  }
  return names
}
