import { domainOf } from '../model/fqdn.ts'
import { namesInUse, nextName } from '../edit/naming.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Pool } from '../model/pool.ts'
import { connectionOf, instanceName, type SqlStore } from '../model/store.ts'
import { standardServerHoldsOwnDatabasesOnly } from '../rules/standard-server-holds-own-databases-only.ts'
import { listed, shortName } from '../rules/words.ts'
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

function moveStores({ topology }: TopologyDocument, stores: readonly SqlStore[], host: string): Fix {
  const domain = domainOf(host)
  const name = nextName(`sql00${domain && `.${domain}`}`, namesInUse(topology))
  const names = listed(stores.map((store) => instanceName(connectionOf(store))))
  return alternative(`Put ${names} on ${name} instead`, (doc) =>
    stores.reduce((moving, { id }) => renameOn(moving, id, host, name), doc),
  )
}
