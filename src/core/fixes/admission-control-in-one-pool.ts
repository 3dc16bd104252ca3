import { change } from '../edit/change.ts'
import type { Pool } from '../model/pool.ts'
import { admissionControlInOnePool } from '../rules/admission-control-in-one-pool.ts'
import { fullName } from '../words/words.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** How many pools are offered. */
const offered = 5

/** SITE-002: one of the pools alone. */
export const admissionControlInOnePoolFixes: FixesOf = {
  rule: admissionControlInOnePool.id,
  of(doc, finding) {
    const pools = targetsOfKind(doc, finding, 'pool').map(({ pool }) => pool)
    return pools.slice(0, offered).map((kept) => leaveTo(kept, pools))
  },
}

function leaveTo(kept: Pool, pools: readonly Pool[]): Fix {
  const others = pools.filter((pool) => pool !== kept)
  return alternative(`Leave Call Admission Control to ${fullName(kept.fqdn)}`, (doc) =>
    others.reduce(
      (changing, { id }) =>
        change.apply(changing, { kind: 'pool', id, fields: { callAdmissionControl: false } }),
      doc,
    ),
  )
}
