import { numberOf, type Id } from '../model/id.ts'
import type { Finding, Severity } from '../rules/rule.ts'

/*
 * All findings at one time as a value: amending it gives another one that shares whatever did not change, so that an
 * amendment costs what it changes and not what there is.
 */

/** A finding, before any override, with its place in the order of all findings. */
export interface Ranked {
  readonly finding: Finding
  readonly rank: number
  /** What an override of it is known by; `null` where none may answer it. */
  readonly answerKey: string | null
}

/** Findings in order. A list that did not change between two ledgers is the same list in both. */
export type RankedList = readonly Ranked[]

/** All findings at one time, in order and by what they name. */
export interface Ledger {
  readonly counts: Readonly<Record<Severity, number>>
  /** The findings in order, cut into short lists; equal ranks are never parted. */
  readonly runs: readonly RankedList[]
  /** The findings by target, in buckets by the target's number. */
  readonly byTarget: readonly ReadonlyMap<Id, RankedList>[]
}

const runLength = 64
const bucketCount = 1024
const none: RankedList = []

/** No findings at all. */
export const emptyLedger: Ledger = {
  counts: { error: 0, unsupported: 0, warning: 0, info: 0 },
  runs: [],
  byTarget: Array.from({ length: bucketCount }, () => new Map()),
}

/** The ledger without some of its findings and with others. */
export function amend(ledger: Ledger, gone: ReadonlySet<Ranked>, come: RankedList): Ledger {
  if (gone.size === 0 && come.length === 0) return ledger
  return {
    counts: recount(ledger.counts, gone, come),
    runs: amendRuns(ledger.runs, gone, come),
    byTarget: amendTargets(ledger.byTarget, gone, come),
  }
}

/** The findings that name this thing, in order. */
export function onTarget(ledger: Ledger, id: Id): RankedList {
  return ledger.byTarget[bucketOf(id)]?.get(id) ?? none
}

function recount(counts: Ledger['counts'], gone: ReadonlySet<Ranked>, come: RankedList): Ledger['counts'] {
  const next = { ...counts }
  for (const { finding } of gone) next[finding.severity]--
  for (const { finding } of come) next[finding.severity]++
  return next
}

function amendRuns(
  runs: readonly RankedList[],
  gone: ReadonlySet<Ranked>,
  come: RankedList,
): readonly RankedList[] {
  const changed = new Set<number>()
  const added = new Map<number, Ranked[]>()
  for (const ranked of gone) changed.add(runAt(runs, ranked.rank))
  for (const ranked of come) {
    const at = runAt(runs, ranked.rank)
    changed.add(at)
    listIn(added, at).push(ranked)
  }
  const next = [...runs]
  // From the back, so that cutting one run does not move those that are still to come.
  for (const at of [...changed].sort((a, b) => b - a))
    next.splice(at, 1, ...cut(merged(runs[at] ?? none, gone, added.get(at) ?? none)))
  return next
}

/** The place of the run that this rank belongs to: the last one that begins no later, else the first. */
function runAt(runs: readonly RankedList[], rank: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.[0]?.rank ?? 0) <= rank) low = middle
    else high = middle - 1
  }
  return low
}

/** Cuts a list into runs, only where the rank changes: so a rank alone tells its run. */
function cut(list: RankedList): RankedList[] {
  if (list.length <= 2 * runLength) return list.length === 0 ? [] : [list]
  const runs: RankedList[] = []
  let start = 0
  for (let end = 1; end <= list.length; end++) {
    const parts = end === list.length || list[end]?.rank !== list[end - 1]?.rank
    if (!parts || (end - start < runLength && end < list.length)) continue
    runs.push(list.slice(start, end))
    start = end
  }
  return runs
}

function amendTargets(
  byTarget: Ledger['byTarget'],
  gone: ReadonlySet<Ranked>,
  come: RankedList,
): Ledger['byTarget'] {
  const added = new Map<Id, Ranked[]>()
  for (const { finding } of gone) for (const id of finding.targets) listIn(added, id)
  for (const ranked of come) for (const id of new Set(ranked.finding.targets)) listIn(added, id).push(ranked)

  const next = [...byTarget]
  const copied = new Map<number, Map<Id, RankedList>>()
  for (const [id, more] of added) {
    const at = bucketOf(id)
    let bucket = copied.get(at)
    if (!bucket) copied.set(at, (next[at] = bucket = new Map(byTarget[at])))
    const list = merged(bucket.get(id) ?? none, gone, more)
    if (list.length > 0) bucket.set(id, list)
    else bucket.delete(id)
  }
  return next
}

function bucketOf(id: Id): number {
  return numberOf(id) % bucketCount
}

function listIn<K>(lists: Map<K, Ranked[]>, key: K): Ranked[] {
  let list = lists.get(key)
  if (!list) lists.set(key, (list = []))
  return list
}

function merged(list: RankedList, gone: ReadonlySet<Ranked>, come: RankedList): RankedList {
  return [...list.filter((ranked) => !gone.has(ranked)), ...come].sort(inOrder)
}

function inOrder(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  const [left, right] = [textOf(a), textOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function textOf({ finding: { targets, field, message, todo } }: Ranked): string {
  return [...targets, field, message, todo].join('\n')
}
