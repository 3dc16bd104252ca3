import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'
import { gateway, mediation, trunk } from './roles.ts'

const twoGateways = (isDefault: boolean) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      mediation(3, 'ldn-med', { nextHop: 'pool:2' }),
      gateway(4, 'ldn-gw01', { trunks: [trunk(6, 'ldn-gw01', { mediation: 'mediation:3', isDefault })] }),
      gateway(5, 'ldn-gw02', {
        trunks: [trunk(7, 'ldn-gw02', { mediation: 'mediation:3', isDefault: false })],
      }),
    ),
  )

/** A Mediation Server with two trunks: one of them the default, and none. */
export const rootAndDefaultTrunkExamples: RuleExamples = {
  rule: 'ROUTE-004',
  sound: { title: 'two trunks of a Mediation Server, one of them the default', given: twoGateways(true) },
  broken: { title: 'two trunks of a Mediation Server, none of them the default', given: twoGateways(false) },
}
