import type { PoolId, ServerId } from '../../model/id.ts'
import { any } from '../../outage/failure.ts'
import type { PartId } from '../../outage/part.ts'
import { findPart } from '../../outage/parts.ts'
import { functionalTables, type FunctionalRow } from '../../tables/functional.ts'
import { recommendedFrontEnds } from '../../tables/limits.ts'
import { notFunctional } from '../pool-failure.ts'
import { serverNames } from '../../words/server-names.ts'
import { counted, fullName, listed } from '../../words/words.ts'
import type { CutSets } from '../question.ts'
import { smallestRepairs } from '../repairs.ts'
import { restricted } from '../restrict.ts'
import type { Ground } from './ground.ts'
import type { PartnerState } from './partner.ts'

/** Something that makes maintenance possible: as data, and as a sentence such as "Start any one of fe02, fe05 first." */
export type Remedy =
  /** Bringing back parts that are down: the fewest that are enough. */
  | { readonly kind: 'restore'; readonly repairs: CutSets; readonly text: string }
  /** Failing the pool over to its partner, after which all of its servers may be down. */
  | { readonly kind: 'fail over'; readonly to: PoolId; readonly text: string }
  /** Changing the pool so that the documents speak of it. */
  | { readonly kind: 'change'; readonly text: string }

/** What helps where there is no safe order for these servers: the smallest returns first. Each is enough alone. */
export function remediesOf(
  ground: Ground,
  wanted: readonly ServerId[],
  partner: PartnerState | null,
): readonly Remedy[] {
  return [...restoring(ground, wanted), ...changing(ground), ...failingOver(partner)]
}

/** The smallest sets of what is down whose return lets every wanted server go down alone; none where they are too many to work out. */
function restoring(ground: Ground, wanted: readonly ServerId[]): readonly Remedy[] {
  const { topology, pool, reading, outage } = ground
  const stopped = notFunctional(topology, pool, reading, 'fails')
  if (stopped === null) return []
  const unsafe = any(...wanted.map((id) => restricted(stopped, (part) => (part === id ? true : null))))
  return (smallestRepairs(unsafe, outage) ?? []).map((repairs) => ({
    kind: 'restore',
    repairs,
    text: `${restoreWords(ground, repairs)} first.`,
  }))
}

function restoreWords(ground: Ground, { choose }: CutSets): string {
  const clauses = choose.map(({ count, of }) => restoreClause(ground, count, of))
  const [first = '', ...others] = clauses
  return listed([first.charAt(0).toUpperCase() + first.slice(1), ...others])
}

function restoreClause({ topology, pool }: Ground, count: number, of: readonly PartId[]): string {
  const own = serverNames(
    pool,
    pool.servers.map(({ id }) => id).filter((id) => of.includes(id)),
  )
  const names = own.length === of.length ? own : of.map((id) => fullName(findPart(topology, id)?.name ?? id))
  const which =
    names.length <= count ? listed(names) : `any ${count === 1 ? 'one' : count} of ${listed(names)}`
  return `${verbFor(of.map((id) => findPart(topology, id)?.kind))} ${which}`
}

function verbFor(kinds: readonly (string | undefined)[]): string {
  const [kind] = kinds
  if (kinds.some((other) => other !== kind)) return 'bring back'
  if (kind === 'server') return 'start'
  if (kind === 'database') return 'bring back the database on'
  if (kind === 'site') return 'bring back the site'
  return kind === 'link' ? 'bring back the link' : 'bring back'
}

function changing({ pool }: Ground): readonly Remedy[] {
  const { version, edition, servers } = pool
  if (edition === 'standard' || version === 'other') return []
  const text = sizeSentence(servers.length, functionalTables[version])
  return text === null ? [] : [{ kind: 'change', text }]
}

function sizeSentence(size: number, rows: readonly FunctionalRow[]): string | null {
  const [least, most] = [Math.min(...rows.map(({ from }) => from)), Math.max(...rows.map(({ to }) => to))]
  if (size < least)
    return `With ${recommendedFrontEnds.value} Front End Servers or more, as recommended, one at a time could be down.`
  return size > most
    ? `The printed tables speak of pools of ${least} to ${most} servers; this one has ${counted(size, 'server')}.`
    : null
}

function failingOver(partner: PartnerState | null): readonly Remedy[] {
  if (!partner || !partner.reachable || partner.functional !== true) return []
  const text = `Fail the pool over first: then its servers may all be down. ${partner.text}`
  return [{ kind: 'fail over', to: partner.pool, text }]
}
