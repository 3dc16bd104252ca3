import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

const of = (servers: number) => onePool({ servers, deployed: true })

/** A pool that grows from four servers to five, and one that grows from three. */
export const smallPoolResizedWithResetExamples: RuleExamples = {
  rule: 'POOL-023',
  sound: {
    title: 'from four servers to five',
    given: of(5),
    published: of(4),
  },
  broken: {
    title: 'from three servers to five',
    given: of(5),
    published: of(3),
  },
}
