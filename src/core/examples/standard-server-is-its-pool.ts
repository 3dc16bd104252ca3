import type { RuleExamples } from './example.ts'
import { site, standard, topology } from './notation.ts'

/** A Standard Edition server, and one whose computer has another name. */
export const standardServerIsItsPoolExamples: RuleExamples = {
  rule: 'POOL-001',
  sound: {
    title: 'one server of the same name',
    given: topology(site(1, 'London', standard(2, 'ldn-se01'))),
  },
  broken: {
    title: 'a server of another name',
    given: topology(
      site(1, 'London', standard(2, 'ldn-se01', { servers: [{ fqdn: 'ldn-fe01.contoso.com' }] })),
    ),
  },
}
