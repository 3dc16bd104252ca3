import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

const inCenters = (...centers: readonly string[]) =>
  onePool({ servers: centers.map((dataCenter) => ({ dataCenter })) })

/** A pool in one data centre, and one that is stretched over two. */
export const poolInOneDataCenterExamples: RuleExamples = {
  rule: 'POOL-030',
  sound: {
    title: 'a pool in one data centre',
    given: inCenters('East', 'East', 'East', 'East'),
  },
  broken: {
    title: 'a pool over two data centres',
    given: inCenters('East', 'East', 'West', 'West'),
  },
}
