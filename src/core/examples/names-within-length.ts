import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

const called = (label: string) => onePool({ fqdn: `${label}.contoso.com` })

/** The longest label that a name may have, and one character more. */
export const namesWithinLengthExamples: RuleExamples = {
  rule: 'NAME-003',
  sound: {
    title: 'a label of 63 characters',
    given: called('skype-for-business-front-end-pool-of-the-london-head-office-ec1'),
  },
  broken: {
    title: 'a label of 64 characters',
    given: called('skype-for-business-front-end-pool-of-the-london-head-office-ec1a'),
  },
}
