import { webServicesNotStated } from '../model/role.ts'
import type { RuleExamples } from './example.ts'
import { fqdn } from './notation.ts'
import { onePool } from './shapes.ts'

/** A pool that DNS balances, with another name for web traffic and without. */
export const webServicesBalancedExamples: RuleExamples = {
  rule: 'POOL-032',
  sound: {
    title: 'a name of its own for the web services',
    given: onePool({
      loadBalancing: 'dns',
      webServices: { ...webServicesNotStated, internalFqdn: fqdn('ldn-web') },
    }),
  },
  broken: {
    title: 'web services that DNS would have to balance',
    given: onePool({ loadBalancing: 'dns' }),
  },
}
