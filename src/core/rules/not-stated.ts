import type { Pairing } from '../model/pairing.ts'
import type { Pool } from '../model/pool.ts'
import type { Draft } from './rule.ts'
import { fullName, listed } from '../words/words.ts'

/** A fact that a law about pairs needs and that nobody stated: how to see it and how to say it. */
interface Fact {
  readonly field: 'platform' | 'operatingSystem' | 'deployed'
  stated(pool: Pool): boolean
  /** What is not known, of one pool and of both: "whether it is physical or virtual", "whether they are …". */
  readonly what: readonly [ofOne: string, ofBoth: string]
  /** What therefore cannot be judged: "whether the pair is of one platform". */
  readonly lacking: string
  /** "State the platform". */
  readonly todo: string
}

/** The info of a pairing's rule that cannot judge, because one of the pools or both lack the fact. */
export function notStated(pairing: Pairing, pools: readonly [Pool, Pool], fact: Fact): Draft {
  const lacking = pools.filter((pool) => !fact.stated(pool))
  const first = lacking[0] ?? pools[0]
  const names = listed(lacking.map((pool) => fullName(pool.fqdn)))
  const what = fact.what[lacking.length === 1 ? 0 : 1]
  return {
    targets: [first.id, ...lacking.slice(1).map((pool) => pool.id), pairing.id],
    field: fact.field,
    severity: 'info',
    message: `Not stated of ${names}: ${what}. So nothing here says ${fact.lacking}.`,
    todo: `${fact.todo} of ${lacking.length === 1 ? 'this pool' : 'both pools'}.`,
  }
}
