import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** A computer name that NetBIOS keeps whole, and one character more. */
export const computerNamesShortExamples: RuleExamples = {
  rule: 'NAME-004',
  sound: {
    title: '15 characters',
    given: onePool({ servers: [{ fqdn: 'ldn-front-end01.contoso.com' }, {}, {}] }),
  },
  broken: {
    title: '16 characters of one server',
    given: onePool({ servers: [{ fqdn: 'ldn-front-end-01.contoso.com' }, {}, {}] }),
  },
}
