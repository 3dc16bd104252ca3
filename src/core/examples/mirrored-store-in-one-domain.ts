import type { RuleExamples } from './example.ts'
import { mirrored } from './notation.ts'
import { onePool } from './shapes.ts'

const withMirror = (mirror: string) => onePool({ store: mirrored(290, 'ldn-sql01', mirror, 'ldn-sql03') })

/** A mirror in the domain of the primary, and in another one. */
export const mirroredStoreInOneDomainExamples: RuleExamples = {
  rule: 'SQL-006',
  sound: {
    title: 'three servers of one domain',
    given: withMirror('ldn-sql02'),
  },
  broken: {
    title: 'a mirror in another domain',
    given: withMirror('sql02.fabrikam.com'),
  },
}
