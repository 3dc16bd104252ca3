import type { Pool } from '../model/pool.ts'
import type { Draft, Rule } from './rule.ts'
import { notStated } from './not-stated.ts'
import { disasterRecoveryPage, supportedPairsPage } from './pages.ts'
import { fullName, shortNames } from '../words/words.ts'

/** PAIR-004: paired pools run the same base operating system, that is the same release of Windows Server. */
export const pairingSameOperatingSystem: Rule = {
  id: 'PAIR-004',
  severity: 'unsupported',
  law: 'Paired pools run the same base operating system.',
  reason:
    'Microsoft supports pairs on one release of Windows Server only. Topology Builder does not know the operating system and stops nothing.',
  source: { title: disasterRecoveryPage, section: 'Supported pairings' },
  basis: 'documented',
  topologyBuilder: 'allows',
  contradiction: {
    readings: [
      {
        says: 'Paired pools run the same base operating system, from Skype for Business Server 2015 on.',
        source: { title: disasterRecoveryPage, section: 'Supported pairings' },
      },
      {
        says: 'Paired pools run the same operating system, in Lync Server 2013.',
        source: { title: supportedPairsPage, section: 'Supported pairings' },
      },
    ],
    followed: 'In every version the release of Windows Server counts, and its edition does not.',
  },
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }): Iterable<Draft> {
    if (pairing.pools[0] === pairing.pools[1]) return
    const [releaseA, releaseB] = [baseOf(a), baseOf(b)]
    if (releaseA === '' || releaseB === '') {
      yield notStated(pairing, [a, b], {
        field: 'operatingSystem',
        stated: (pool) => baseOf(pool) !== '',
        what: ['the operating system', 'the operating systems'],
        lacking: 'whether the pair runs the same one',
        todo: 'State the operating system',
      })
    } else if (releaseA !== releaseB) {
      const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
      yield {
        targets: [pairing.id, a.id, b.id],
        message: `${fullName(a.fqdn)} runs ${a.operatingSystem}, ${fullName(b.fqdn)} runs ${b.operatingSystem}. Microsoft does not support them as a pair, although Topology Builder lets it through.`,
        todo: `Bring ${shortA} and ${shortB} to the same release of Windows Server, or write down why this pairing must stay.`,
      }
    }
  },
}

/** The release without its edition: "Windows Server 2012 R2 Datacenter" is "2012 r2"; '' when not stated. */
function baseOf(pool: Pool): string {
  const words = (pool.operatingSystem ?? '').trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const release = /^(?:microsoft )?windows server (\d{4}(?: r2)?)\b/.exec(words)
  return release?.[1] ?? words
}
