import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** One release of Windows Server, and two. */
export const pairingSameOperatingSystemExamples: RuleExamples = {
  rule: 'PAIR-004',
  sound: {
    title: 'one release',
    given: pairOf(
      { operatingSystem: 'Windows Server 2012 R2' },
      { operatingSystem: 'Windows Server 2012 R2' },
    ),
  },
  broken: {
    title: 'two releases',
    given: pairOf({ operatingSystem: 'Windows Server 2012 R2' }, { operatingSystem: 'Windows Server 2016' }),
  },
}
