import { highAvailabilityPage } from '../tables/table.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName } from '../words/words.ts'

/** VER-001 (ours): the product version of a pool is one whose tables are here. */
export const productVersionKnown: Rule = {
  id: 'VER-001',
  severity: 'info',
  law: 'A pool runs Lync Server 2013, Skype for Business Server 2015 or Skype for Business Server 2019.',
  reason: 'Limits and quorum tables are printed for these three. What another release allows is not made up.',
  source: { title: highAvailabilityPage, section: 'Applies to' },
  basis: 'inferred',
  topologyBuilder: 'not applicable',
  scope: 'pool',
  *check(pool) {
    if (pool.version !== 'other') return
    yield {
      targets: [pool.id],
      field: 'version',
      message: `${fullName(pool.fqdn)} runs a release whose limits are not known here, so no limit is held against its size and its users.`,
      todo: `State the version of ${shortName(pool.fqdn)} if it is 2013, 2015 or 2019.`,
    }
  },
}
