import type { RuleExamples } from './example.ts'
import { branchSite, pool, site, topology } from './notation.ts'
import { appliance } from './roles.ts'

const withAppliances = (...numbers: readonly number[]) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool')),
    branchSite(3, 'Leeds', 1, ...numbers.map((n) => appliance(n, `lds-sba${n}`, { pool: 'pool:2' }))),
  )

/** A branch with two appliances, and with three. */
export const twoAppliancesInBranchExamples: RuleExamples = {
  rule: 'REG-012',
  sound: { title: 'a branch site with two appliances', given: withAppliances(4, 5) },
  broken: { title: 'a branch site with three of them', given: withAppliances(4, 5, 6) },
}
