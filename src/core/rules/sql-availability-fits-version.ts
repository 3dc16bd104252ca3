import type { Draft, Rule } from './rule.ts'
import { backEndPage } from './pages.ts'
import { fullName, shortName } from './words.ts'

/** SQL-003: the high availability method of the Back End is one that the version knows. */
export const sqlAvailabilityFitsVersion: Rule = {
  id: 'SQL-003',
  severity: 'error',
  law: 'The Back End is kept available by a method of its product version: no mirroring in 2019, no AlwaysOn in 2013.',
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
  *check(pool, { sqlStore }): Iterable<Draft> {
    const method = sqlStore?.availability.kind
    if (!sqlStore || pool.edition !== 'enterprise') return
    if (pool.version === '2019' && method === 'mirrored') {
      yield {
        targets: [pool.id, sqlStore.id],
        field: 'sqlStore',
        message: `The Back End of ${fullName(pool.fqdn)} is mirrored. Skype for Business Server 2019 does not support database mirroring.`,
        todo: `Use an AlwaysOn Availability Group or a failover cluster instance for ${shortName(pool.fqdn)}.`,
      }
    }
    if (pool.version === '2013' && method === 'alwaysOn') {
      yield {
        targets: [pool.id, sqlStore.id],
        field: 'sqlStore',
        message: `The Back End of ${fullName(pool.fqdn)} uses an AlwaysOn Availability Group. Lync Server 2013 supports mirroring and clustering only.`,
        todo: `Use mirroring or a failover cluster instance for ${shortName(pool.fqdn)}, or write down why this must stay.`,
      }
    }
  },
}
