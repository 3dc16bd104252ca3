import { change } from '../edit/change.ts'
import type { Pool } from '../model/pool.ts'
import { pairingSameVersion } from '../rules/pairing-same-version.ts'
import { shortName, versionNames } from '../words/words.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { pairAnew, unpair } from './pair-anew.ts'
import { pairingOf } from './targets.ts'

/** PAIR-008: the in-place upgrade that exists, other partners, or none. */
export const pairingSameVersionFixes: FixesOf = {
  rule: pairingSameVersion.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    if (!found) return []
    return [...upgrade(found.pools), ...pairAnew(doc, found, pairingSameVersion.id), unpair(found)]
  },
}

/** Only Lync Server 2013 is upgraded in place, to Skype for Business Server 2015; pools of 2019 are always new ones. */
function upgrade(pools: readonly [Pool, Pool]): Fix[] {
  const older = pools.find(({ version }) => version === '2013')
  if (!older || !pools.some(({ version }) => version === '2015')) return []
  return [
    alternative(`Plan the in-place upgrade of ${shortName(older.fqdn)} to ${versionNames['2015']}`, (doc) =>
      change.apply(doc, { kind: 'pool', id: older.id, fields: { version: '2015' } }),
    ),
  ]
}
