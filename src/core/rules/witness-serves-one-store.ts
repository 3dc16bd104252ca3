import { connectionOf, instanceName, type SqlStore } from '../model/store.ts'
import { backEndPage } from './pages.ts'
import { targetsOf } from './names.ts'
import type { Rule } from './rule.ts'
import { listed } from '../words/words.ts'

/** SQL-009: a witness of its own for each mirrored store is more resilient. Sharing one is supported, so an info. */
export const witnessServesOneStore: Rule = {
  id: 'SQL-009',
  severity: 'info',
  law: 'Each mirrored SQL Server store has a witness of its own.',
  reason:
    'One witness may serve several mirrored stores, but its loss then takes the automatic failover of all of them at once.',
  source: { title: backEndPage, section: 'Database mirroring' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'shared',
  keys(found) {
    const witness = found.kind === 'sql' ? witnessOf(found.sqlStore) : null
    return witness === null ? [] : [witness.toLowerCase()]
  },
  *check(holders) {
    const stores = holders.flatMap((found) => (found.kind === 'sql' ? [found.sqlStore] : []))
    const [first] = stores
    const targets = targetsOf(holders)
    if (!first || !targets || stores.length < 2) return
    yield {
      targets,
      field: 'witness',
      message: `${witnessOf(first)} is the witness of ${stores.length} mirrored stores: ${listed(stores.map(primaryOf))}. That is supported, but while it is down none of them fails over by itself.`,
      todo: 'Give each store a witness of its own where that matters.',
    }
  },
}

/** The witness of a mirrored store by name, `null` where there is none. */
function witnessOf({ availability: a }: SqlStore): string | null {
  return a.kind === 'mirrored' && a.witness && a.witness.fqdn !== '' ? instanceName(a.witness) : null
}

const primaryOf = (store: SqlStore): string => instanceName(connectionOf(store))
