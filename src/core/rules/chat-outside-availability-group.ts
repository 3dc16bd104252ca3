import { isKind, type SqlStoreId } from '../model/id.ts'
import { referencesOfRole } from '../model/references.ts'
import { connectionOf, instanceName } from '../model/store.ts'
import { isRole } from '../model/topology.ts'
import { alwaysOnPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, listed } from '../words/words.ts'

/** SQL-017: Persistent Chat and AlwaysOn. Report server databases stand in no topology. */
export const chatOutsideAvailabilityGroup: Rule = {
  id: 'SQL-017',
  severity: 'error',
  law: 'The report server databases and those of Persistent Chat stay out of an AlwaysOn Availability Group.',
  reason:
    'Persistent Chat has a way of its own through a disaster: backup stores that are kept up by log shipping. AlwaysOn is not supported for it. Where the report server keeps its databases, a topology does not say.',
  source: {
    title: alwaysOnPage,
    section: 'Deploy an Always On Availability Group on a new Front End pool, step 7',
  },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'role',
  *check(role, { find }) {
    if (!isRole(role, 'chat')) return
    const stores = new Set(referencesOfRole(role).map(({ id }) => id))
    const groups = [...stores].flatMap((id) => {
      const found = find(id)
      return found?.kind === 'sql' && found.sqlStore.availability.kind === 'alwaysOn' ? [found.sqlStore] : []
    })
    const [first] = groups
    if (!first) return
    yield {
      targets: [role.id, ...groups.map(({ id }): SqlStoreId => id)],
      field: referencesOfRole(role).find(({ id }) => isKind(id, 'sql') && id === first.id)?.field ?? 'store',
      message: `Databases of the Persistent Chat pool ${fullName(role.fqdn)} are in ${listed(groups.map((store) => instanceName(connectionOf(store))))}, an AlwaysOn Availability Group. Persistent Chat does not support that.`,
      todo: 'Use a SQL Server store with mirroring, or a single one, and backup stores for a disaster.',
    }
  },
}
