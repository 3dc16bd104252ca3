import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** A pool with a name of its own, and with that of its first server. */
export const poolNameNotAServerExamples: RuleExamples = {
  rule: 'NAME-007',
  sound: {
    title: 'a name of its own',
    given: onePool({ servers: [{ fqdn: 'ldn-fe01.contoso.com' }, {}, {}] }),
  },
  broken: {
    title: 'the name of the first server',
    given: onePool({ servers: [{ fqdn: 'ldn-pool.contoso.com' }, {}, {}] }),
  },
}
