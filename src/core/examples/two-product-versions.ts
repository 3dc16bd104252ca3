import type { ProductVersion } from '../model/pool.ts'
import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'

const names = ['ldn', 'dub', 'par']
const ofVersions = (...versions: readonly ProductVersion[]) =>
  topology(
    site(1, 'London', ...versions.map((version, i) => pool(2 + i, `${names[i] ?? ''}-pool`, { version }))),
  )

/** Pools of two versions beside each other, and of three. */
export const twoProductVersionsExamples: RuleExamples = {
  rule: 'ROLE-004',
  sound: {
    title: 'pools of two versions',
    given: ofVersions('2013', '2015', '2015'),
  },
  broken: {
    title: 'pools of three versions',
    given: ofVersions('2013', '2015', '2019'),
  },
}
