import { standardServerInCentralSite } from '../rules/standard-server-in-central-site.ts'
import type { FixesOf } from './fix.ts'
import { leaveBranch } from './leave-branch.ts'

/** SITE-004: a central site of the branch, or the server in the central site. */
export const standardServerInCentralSiteFixes: FixesOf = {
  rule: standardServerInCentralSite.id,
  of: leaveBranch,
}
