import { change } from '../edit/change.ts'
import { computerName, domainOf } from '../model/fqdn.ts'
import { namesInUse, nextName } from '../edit/naming.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { WebServices } from '../model/role.ts'
import { everything, find, type Topology } from '../model/topology.ts'
import type { Finding } from '../rules/rule.ts'
import { webPoolOf, type WebPool } from '../rules/web-services.ts'

/** The pools with Web Services that a finding names and that are still there, in its order. */
export function webPoolsMeant({ topology }: TopologyDocument, { targets }: Finding): WebPool[] {
  return targets.flatMap((id) => webPool(topology, id) ?? [])
}

/** Changes the Web Services of a pool that is still there; the same document where it is not. */
export function changeWebServices(
  doc: TopologyDocument,
  id: WebPool['id'],
  fields: Partial<WebServices>,
): TopologyDocument {
  const pool = webPool(doc.topology, id)
  if (!pool) return doc
  const webServices = { ...pool.webServices, ...fields }
  return 'edition' in pool
    ? change.apply(doc, { kind: 'pool', id: pool.id, fields: { webServices } })
    : change.apply(doc, { kind: 'role', role: { ...pool, webServices } })
}

/** A free name for the Web Services of a pool: `ldn-web01` after `ldn-pool`. Those in `taken`, in lower case, are left out. */
export function webName(topology: Topology, { fqdn }: WebPool, taken: readonly string[] = []): string {
  const domain = domainOf(fqdn)
  const stem = computerName(fqdn).replace(/-?pool\d*$/i, '') || 'pool'
  const used = new Set([...namesInUse(topology), ...webNames(topology), ...taken])
  return nextName(`${stem}-web00${domain && `.${domain}`}`, used)
}

function webPool(topology: Topology, id: Finding['targets'][number]): WebPool | null {
  const found = find(topology, id)
  return found ? webPoolOf(found) : null
}

function webNames(topology: Topology): string[] {
  return [...everything(topology)].flatMap((found) => {
    const { externalFqdn = '', internalFqdn = null } = webPoolOf(found)?.webServices ?? {}
    return [externalFqdn.toLowerCase(), (internalFqdn ?? '').toLowerCase()]
  })
}
