import type { RuleExamples } from './example.ts'
import { branchSite, pool, site, standard, topology } from './notation.ts'

const server = standard(4, 'oxf-se')
const london = site(1, 'London', pool(2, 'ldn-pool'))

/** A Standard Edition server in a central site, and one in a branch site. */
export const standardServerInCentralSiteExamples: RuleExamples = {
  rule: 'SITE-004',
  sound: {
    title: 'a Standard Edition server in a central site',
    given: topology(london, site(3, 'Oxford', server)),
  },
  broken: {
    title: 'a Standard Edition server in a branch site',
    given: topology(london, branchSite(3, 'Oxford', 1, server)),
  },
}
