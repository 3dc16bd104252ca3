import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'
import { gateway, mediation, trunk } from './roles.ts'

const withPort = (mediationPort: number) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      mediation(3, 'ldn-med', { nextHop: 'pool:2' }),
      gateway(4, 'ldn-gw', { trunks: [trunk(5, 'ldn-gw', { mediation: 'mediation:3', mediationPort })] }),
    ),
  )

/** A trunk to the port that the Mediation Server listens on, and one to another port. */
export const trunksConnectExamples: RuleExamples = {
  rule: 'ROUTE-003',
  sound: { title: 'a trunk to the listening port of its Mediation Server', given: withPort(5067) },
  broken: { title: 'a trunk to a port that its Mediation Server does not listen on', given: withPort(5068) },
}
