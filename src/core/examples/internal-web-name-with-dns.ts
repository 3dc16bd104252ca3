import { webServicesNotStated } from '../model/role.ts'
import type { RuleExamples } from './example.ts'
import { fqdn } from './notation.ts'
import { onePool } from './shapes.ts'

const webServices = { ...webServicesNotStated, internalFqdn: fqdn('ldn-web') }

/** Web services under another name: where DNS balances the load, and where a load balancer does. */
export const internalWebNameWithDnsExamples: RuleExamples = {
  rule: 'NAME-012',
  sound: {
    title: 'another name beside load balancing by DNS',
    given: onePool({ loadBalancing: 'dns', webServices }),
  },
  broken: {
    title: 'another name behind a hardware load balancer',
    given: onePool({ loadBalancing: 'hardware', webServices }),
  },
}
