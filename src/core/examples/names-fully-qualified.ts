import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** A server with its whole name, and with its short one. */
export const namesFullyQualifiedExamples: RuleExamples = {
  rule: 'NAME-002',
  sound: {
    title: 'fully qualified names',
    given: onePool({ servers: [{ fqdn: 'ldn-fe01.contoso.com' }, {}, {}] }),
  },
  broken: {
    title: 'a short name of a server',
    given: onePool({ servers: [{ fqdn: 'ldn-fe01' }, {}, {}] }),
  },
}
