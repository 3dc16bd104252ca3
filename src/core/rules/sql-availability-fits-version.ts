import type { Pool } from '../model/pool.ts'
import { referencesOfRole } from '../model/references.ts'
import type { Role } from '../model/role.ts'
import type { SqlStore } from '../model/store.ts'
import type { Draft, Rule } from './rule.ts'
import { backEndPage } from './pages.ts'
import { fullName, shortName } from '../words/words.ts'

/** SQL-003: the high availability method of the Back End, and of every other SQL Server store, is one that the version knows. */
export const sqlAvailabilityFitsVersion: Rule = {
  id: 'SQL-003',
  severity: 'error',
  law: 'The Back End, like every SQL Server store, is kept available by a method of its product version: no mirroring in 2019, no AlwaysOn in 2013.',
  reason:
    'Skype for Business Server 2019 no longer has database mirroring. Lync Server 2013 supports mirroring and clustering, but no AlwaysOn Availability Groups.',
  source: { title: backEndPage, section: 'Database mirroring' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  versions: { '2013': 'unsupported', '2015': null, '2019': 'error' },
  contradiction: {
    readings: [
      {
        says: 'Mirroring is supported with SQL Server 2016, 2017 and 2019, as one of four options for Skype for Business Server.',
        source: { title: backEndPage, section: 'Database mirroring, list of database software' },
      },
      {
        says: 'Mirroring is available in Skype for Business Server 2015, but no longer supported in 2019.',
        source: { title: backEndPage, section: 'Database mirroring, note' },
      },
    ],
    followed:
      'The note, which names the product versions; the list names releases of SQL Server for those that have mirroring.',
  },
  scope: 'pool',
  *check(pool, { sqlStore, archivingStore, monitoringStore }) {
    const name = fullName(pool.fqdn)
    const backEnd = pool.edition === 'enterprise' ? sqlStore : null
    yield* unfit(pool, [
      { store: backEnd, field: 'sqlStore', what: `The Back End of ${name}` },
      { store: archivingStore, field: 'archivingStore', what: `The archiving store of ${name}` },
      { store: monitoringStore, field: 'monitoringStore', what: `The monitoring store of ${name}` },
    ])
  },
  *checkRole(role, { find }) {
    const what = `A SQL Server store of ${fullName(role.fqdn)}`
    const uses = referencesOfRole(role).flatMap(({ id, field }) => {
      const found = find(id)
      return found?.kind === 'sql' ? [{ store: found.sqlStore, field, what }] : []
    })
    yield* unfit(role, uses)
  },
}

/** A SQL Server store of a pool or role, and what it is there. */
interface Use {
  readonly store: SqlStore | null
  readonly field: string
  readonly what: string
}

/** One finding for each store, however often it is used, so that each can be overridden on its own. */
function* unfit(
  { id, fqdn, version }: Pick<Pool | Role, 'id' | 'fqdn' | 'version'>,
  uses: readonly Use[],
): Iterable<Draft> {
  const told = new Set<SqlStore>()
  for (const { store, field, what } of uses) {
    const method = store?.availability.kind
    if (!store || told.has(store)) continue
    told.add(store)
    if (version === '2019' && method === 'mirrored') {
      yield {
        targets: [id, store.id],
        field,
        message: `${what} is mirrored. Skype for Business Server 2019 does not support database mirroring.`,
        todo: `Use an AlwaysOn Availability Group or a failover cluster instance for ${shortName(fqdn)}.`,
      }
    }
    if (version === '2013' && method === 'alwaysOn') {
      yield {
        targets: [id, store.id],
        field,
        message: `${what} uses an AlwaysOn Availability Group. Lync Server 2013 supports mirroring and clustering only.`,
        todo: `Use mirroring or a failover cluster instance for ${shortName(fqdn)}, or write down why this must stay.`,
      }
    }
  }
}
