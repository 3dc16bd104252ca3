import type { PartId } from '../../outage/part.ts'
import type { AlikeCutSets, Progress } from '../deployment.ts'
import type { AnalyzedGroup, AnalyzedGroups } from './analyzed-groups.ts'
import { stepping } from './stepping.ts'
import { wholeCuts, type ApartCuts, type GroupCuts } from './whole-cuts.ts'

/** The minimal cut sets of all groups together: those that are certain, and those that are not documented. */
export function* cutSetsTogether(
  { found }: AnalyzedGroups,
  at: Progress,
): Generator<
  Progress,
  { readonly cutSets: readonly AlikeCutSets[]; readonly undocumented: readonly AlikeCutSets[] }
> {
  const best = found.map((one) => cutsOf(one, one.alike.cuts))
  const certain = yield* stepping(
    wholeCuts(best, () => false),
    at,
  )
  const worst = found.map((one) => cutsOf(one, one.alike.worse))
  const worse = yield* stepping(wholeCuts(worst, certain.covers), at)
  return { cutSets: certain.rows, undocumented: worse.rows }
}

function cutsOf({ shaped, first }: AnalyzedGroup, cuts: readonly ApartCuts[]): GroupCuts {
  const places = shaped === first ? null : new Map(first.shape.parts.map((part, i) => [part, i]))
  const told = (part: PartId): PartId => shaped.shape.parts[places?.get(part) ?? -1] ?? part
  return { shape: first.shape.key, pools: shaped.group.pools.map(({ id }) => id), cuts, told }
}
