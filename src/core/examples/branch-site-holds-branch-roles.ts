import type { RuleExamples } from './example.ts'
import { branchSite, file, pool, site, topology, type InSite } from './notation.ts'
import { appliance, director } from './roles.ts'

const branchWith = (...parts: readonly InSite[]) =>
  topology(site(1, 'London', pool(2, 'ldn-pool')), branchSite(3, 'Oxford', 1, ...parts))

/** A branch site with an appliance, and one with Directors. */
export const branchSiteHoldsBranchRolesExamples: RuleExamples = {
  rule: 'SITE-003',
  sound: {
    title: 'a branch site with a Survivable Branch Appliance',
    given: branchWith(appliance(4, 'oxf-sba', { pool: 'pool:2' })),
  },
  broken: {
    title: 'a branch site with a Director pool',
    given: branchWith(director(4, 'oxf-dir', { servers: 2, fileStore: 'file:91' }), file(91, 'oxf-fs01')),
  },
}
