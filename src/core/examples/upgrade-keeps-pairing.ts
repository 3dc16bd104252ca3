import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

const pairIn = (version: '2013' | '2015') =>
  pairOf({ version, deployed: true }, { version: '2013', deployed: true })

/** The first pool of a pair is upgraded in place: with its partner, and after the pairing was removed. */
export const upgradeKeepsPairingExamples: RuleExamples = {
  rule: 'PAIR-009',
  sound: {
    title: 'an upgrade of a pool that stays paired',
    given: pairIn('2015'),
    published: pairIn('2013'),
  },
  broken: {
    title: 'an upgrade together with the end of the pairing',
    given: { ...pairIn('2015'), pairings: [] },
    published: pairIn('2013'),
  },
}
