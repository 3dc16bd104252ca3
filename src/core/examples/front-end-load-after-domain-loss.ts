import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

const inRacks = (...racks: readonly string[]) =>
  onePool({ users: 36_000, servers: racks.map((faultDomain) => ({ faultDomain })) })

/** Seven servers with 36,000 users, which six can carry and five cannot: one to a rack, and two in one. */
export const frontEndLoadAfterDomainLossExamples: RuleExamples = {
  rule: 'CAP-005',
  sound: {
    title: 'seven servers in seven racks',
    given: inRacks('R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'),
  },
  broken: {
    title: 'seven servers in six racks',
    given: inRacks('R1', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6'),
  },
}
