import { domainOf } from '../model/fqdn.ts'
import { namesInUse, nextName } from '../edit/naming.ts'
import { addStore } from '../edit/add-store.ts'
import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import { makeId, type Id, type SqlStoreId } from '../model/id.ts'
import { find } from '../model/topology.ts'
import type { Finding } from '../rules/rule.ts'
import type { Pool } from '../model/pool.ts'
import { connectionOf, instanceName, type SqlStore } from '../model/store.ts'
import { standardServerHoldsOwnDatabasesOnly } from '../rules/standard-server-holds-own-databases-only.ts'
import { listed, shortName } from '../words/words.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { withOwnSqlStore } from './give-store.ts'
import { renameOn } from './rename-computer.ts'
import { targetsOfKind } from './targets.ts'

/** SQL-026: stores of their own for the pools, or a computer of their own for the stores. */
export const standardServerHoldsOwnDatabasesOnlyFixes: FixesOf = {
  rule: standardServerHoldsOwnDatabasesOnly.id,
  of(doc, finding) {
    const pools = targetsOfKind(doc, finding, 'pool').map((found) => found.pool)
    const guests = pools.filter(({ edition }) => edition === 'enterprise')
    const stores = targetsOfKind(doc, finding, 'sql').map((found) => found.sqlStore)
    const host = targetsOfKind(doc, finding, 'server')[0]?.server
    if (finding.field === 'archivingStore' || finding.field === 'monitoringStore')
      return logElsewhere(doc, finding)
    if (guests.length > 0) return [giveOwnStores(guests)]
    return host && stores.length > 0 ? [moveStores(doc, stores, host.fqdn)] : []
  },
}

function giveOwnStores(pools: readonly Pool[]): Fix {
  const what = pools.length === 1 ? 'a SQL Server store' : 'one SQL Server store each'
  return alternative(`Add ${what} for ${listed(pools.map(({ fqdn }) => shortName(fqdn)))}`, (doc) =>
    pools.reduce((changing, { id }) => withOwnSqlStore(changing, id), doc),
  )
}

/** Archiving and monitoring move to one new store in the site of the server. */
function logElsewhere(doc: TopologyDocument, finding: Finding): Fix[] {
  const { targets } = finding
  const owner = targetsOfKind(doc, finding, 'pool').find(({ pool }) => pool.edition === 'standard')
  const own = owner?.pool.sqlStore ?? null
  if (!owner || own === null) return []
  const domain = domainOf(owner.pool.fqdn)
  const fqdn = nextName(`sql00${domain && `.${domain}`}`, namesInUse(doc.topology))
  const added: Parameters<typeof addStore.apply>[1] = {
    site: owner.site.id,
    store: { kind: 'sql', availability: { kind: 'single', primary: { fqdn, instance: '' } } },
  }
  return [
    alternative(`Add the SQL Server store ${fqdn} for archiving and monitoring`, (before) => {
      const grown = addStore.apply(before, added)
      return grown === before ? before : loggingTo(grown, targets, own, makeId('sql', before.nextId))
    }),
  ]
}

function loggingTo(
  doc: TopologyDocument,
  users: readonly Id[],
  from: SqlStoreId,
  to: SqlStoreId,
): TopologyDocument {
  const moved = (store: SqlStoreId | null) => (store === from ? to : store)
  return users.reduce((changing, id) => {
    const found = find(changing.topology, id)
    const holder = found?.kind === 'pool' ? found.pool : found?.kind === 'role' ? found.role : null
    if (!holder || !('archivingStore' in holder)) return changing
    const fields = {
      archivingStore: moved(holder.archivingStore),
      monitoringStore: moved(holder.monitoringStore),
    }
    return 'edition' in holder
      ? change.apply(changing, { kind: 'pool', id: holder.id, fields })
      : change.apply(changing, { kind: 'role', role: { ...holder, ...fields } })
  }, doc)
}

function moveStores({ topology }: TopologyDocument, stores: readonly SqlStore[], host: string): Fix {
  const domain = domainOf(host)
  const name = nextName(`sql00${domain && `.${domain}`}`, namesInUse(topology))
  const names = listed(stores.map((store) => instanceName(connectionOf(store))))
  return alternative(`Put ${names} on ${name} instead`, (doc) =>
    stores.reduce((moving, { id }) => renameOn(moving, id, host, name), doc),
  )
}
