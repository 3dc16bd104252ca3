import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

const inRacks = (...racks: readonly string[]) => racks.map((faultDomain) => ({ faultDomain }))

/** A rack for each of three servers, and one rack for two of them. */
export const firstServersSpreadExamples: RuleExamples = {
  rule: 'POOL-014',
  sound: {
    title: 'a domain for each server',
    given: onePool({ servers: inRacks('Rack 1', 'Rack 2', 'Rack 3') }),
  },
  broken: {
    title: 'two of three servers in one fault domain',
    given: onePool({ servers: inRacks('Rack 1', 'Rack 1', 'Rack 2') }),
  },
}
