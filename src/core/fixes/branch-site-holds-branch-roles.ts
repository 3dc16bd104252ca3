import { branchSiteHoldsBranchRoles } from '../rules/branch-site-holds-branch-roles.ts'
import type { FixesOf } from './fix.ts'
import { leaveBranch } from './leave-branch.ts'

/** SITE-003: to the central site with them, or a central site of the branch. */
export const branchSiteHoldsBranchRolesFixes: FixesOf = {
  rule: branchSiteHoldsBranchRoles.id,
  of: leaveBranch,
}
