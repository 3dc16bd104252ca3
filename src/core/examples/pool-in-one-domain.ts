import type { RuleExamples } from './example.ts'
import { sql } from './notation.ts'
import { onePool } from './shapes.ts'

/** A Back End in the domain of the Front End Servers, and in another. */
export const poolInOneDomainExamples: RuleExamples = {
  rule: 'POOL-028',
  sound: {
    title: 'servers and Back End in one domain',
    given: onePool({ store: sql(290, 'ldn-sql01.contoso.com') }),
  },
  broken: {
    title: 'a Back End in another domain',
    given: onePool({ store: sql(290, 'ldn-sql01.fabrikam.com') }),
  },
}
