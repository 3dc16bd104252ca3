import type { PartId } from '../../outage/part.ts'
import type { Progress, Together } from '../deployment.ts'
import type { LossCount } from '../question.ts'
import type { States } from './alike.ts'
import type { AnalyzedGroup, AnalyzedGroups } from './analyzed-groups.ts'
import { allSets, countsMeasure, largestLoss, type Counts } from './counts.ts'
import { eliminated, mostTogether, power, type Measure, type Table } from './elimination.ts'
import { stepping } from './stepping.ts'

const tooMany =
  `More than ${mostTogether} sites, links and stores that several pools share hang together: ` +
  'what holds for all pools at once is not worked out.'

/** What holds for all groups at once: by the states of what they share. Yields every few thousand states. */
export function* analyzedTogether(
  groups: AnalyzedGroups,
  upChance: (part: PartId) => number,
  at: Progress,
): Generator<Progress, Together> {
  const bundles = bundlesOf(groups.found)
  if (bundles === null) return { ok: false, reason: tooMany }
  const chances: Measure<number> = {
    one: 1,
    times: (a, b) => a * b,
    over: (part, up, down) => upChance(part) * up + (1 - upChance(part)) * down,
  }
  const high = yield* stepping(
    eliminated(
      tablesOf(bundles, ({ best }) => best, chances),
      chances,
    ),
    at,
  )
  const low = yield* stepping(
    eliminated(
      tablesOf(bundles, ({ worst }) => worst, chances),
      chances,
    ),
    at,
  )
  const surviving = yield* stepping(
    eliminated(
      tablesOf(bundles, (states) => states.surviving, countsMeasure),
      countsMeasure,
    ),
    at,
  )
  return high === null || low === null || surviving === null
    ? { ok: false, reason: tooMany }
    : { ok: true, availability: { low, high }, losses: lossesOf(groups.parts, surviving) }
}

/** Groups that are built alike and share the same parts. */
interface Bundle {
  readonly shared: readonly PartId[]
  readonly states: States
  readonly groups: number
}

/** `null` where a group shares too many parts. */
function bundlesOf(found: readonly AnalyzedGroup[]): readonly Bundle[] | null {
  const bundles = new Map<string, Bundle>()
  for (const { shaped, alike, place } of found) {
    const { states } = alike
    if (states === null) return null
    const key = `${place} ${shaped.shared.join()}`
    const groups = (bundles.get(key)?.groups ?? 0) + 1
    bundles.set(key, { shared: shaped.shared, states, groups })
  }
  return [...bundles.values()]
}

const tablesOf = <T>(
  bundles: readonly Bundle[],
  values: (states: States) => readonly T[],
  measure: Measure<T>,
): readonly Table<T>[] =>
  bundles.map(({ shared, states, groups }) =>
    power({ parts: shared, values: values(states) }, groups, measure),
  )

function lossesOf(parts: number, surviving: Counts): readonly LossCount[] {
  return allSets(parts).flatMap((of, count) =>
    count === 0 || count > Math.min(parts, largestLoss)
      ? []
      : [{ count, failing: Number(of - (surviving[count] ?? 0n)), of: Number(of) }],
  )
}
