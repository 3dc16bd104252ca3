import { connectionOf, instanceName } from '../model/store.ts'
import { availabilityGroupPage } from '../tables/back-end.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName } from '../words/words.ts'

/** SQL-018: a pool is converted to AlwaysOn without the Central Management store on it. */
export const availabilityGroupWithoutManagementStore: Rule = {
  id: 'SQL-018',
  severity: 'warning',
  law: 'The Central Management store is on another pool while a pool is converted to an AlwaysOn Availability Group.',
  reason:
    'The databases are taken apart and joined to the group. Without the Central Management store nothing can be published or repaired meanwhile. It is an error for a pool that is stated to be deployed, and a warning for others.',
  source: {
    title: availabilityGroupPage,
    section: 'Deploy an Always On Availability Group on an existing pool that uses database mirroring',
  },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool, { sqlStore, managementStore, published }) {
    const was = published?.sqlStore
    if (pool.edition !== 'enterprise' || !sqlStore || !was) return
    if (sqlStore.availability.kind !== 'alwaysOn' || was.availability.kind === 'alwaysOn') return
    if (!managementStore || !published.managementStore) return
    yield {
      targets: [pool.id, sqlStore.id],
      field: 'sqlStore',
      ...(pool.deployed === true ? { severity: 'error' } : {}),
      message: `${fullName(pool.fqdn)} holds the Central Management store, and its Back End is to become the AlwaysOn Availability Group behind ${instanceName(connectionOf(sqlStore))}. It must be moved away before the pool is converted.`,
      todo: `Move the Central Management store to another pool with Move-CsManagementServer first, if need be to a temporary Standard Edition server, then convert ${shortName(pool.fqdn)}.`,
    }
  },
}
