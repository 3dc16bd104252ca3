import { overrideKey, type Baseline, type Override } from '../model/document.ts'
import type { Finding } from '../rules/rule.ts'
import type { Ranked, RankedList } from './ledger.ts'
import { isOver } from './override-rules.ts'

/** An override, what it is known by, and whether its last day is over. */
export interface ListedOverride {
  readonly override: Override
  readonly key: string
  readonly over: boolean
}

/** What a document says about findings on a day (its overrides and its baseline), and how findings read with it. */
export interface Answers {
  readonly overrides: readonly Override[]
  readonly baseline: Baseline | null
  readonly asOf: string | null
  readonly listed: readonly ListedOverride[]
  /** Whether there is neither an override in force nor a baseline: every finding reads as it was found. */
  readonly answerNothing: boolean
  /** The findings as shown, with the override that answers each, and whether they are known. The same list for the same list. */
  read(this: void, list: RankedList): readonly Finding[]
}

/** Reads findings with these overrides and this baseline. */
export function answersOf(
  overrides: readonly Override[],
  baseline: Baseline | null,
  asOf: string | null,
): Answers {
  const listed = overrides.map((override) => ({
    override,
    key: overrideKey(override.rule, override.targets),
    over: isOver(override, asOf),
  }))
  const inForce = new Map(listed.flatMap(({ override, key, over }) => (over ? [] : [[key, override]])))
  const known = new Set(baseline?.findings.map(({ rule, targets }) => overrideKey(rule, targets)))
  const shownAs = new WeakMap<Ranked, Finding>()
  const lists = new WeakMap<RankedList, readonly Finding[]>()

  function readOne(ranked: Ranked): Finding {
    let shown = shownAs.get(ranked)
    if (!shown) shownAs.set(ranked, (shown = answered(ranked)))
    return shown
  }

  function answered({ finding, answerKey }: Ranked): Finding {
    const override = (answerKey === null ? undefined : inForce.get(answerKey)) ?? null
    const isKnown = known.size > 0 && known.has(overrideKey(finding.rule, finding.targets))
    return override || isKnown ? { ...finding, override, known: isKnown } : finding
  }

  function read(list: RankedList): readonly Finding[] {
    let shown = lists.get(list)
    if (!shown) lists.set(list, (shown = list.map(readOne)))
    return shown
  }

  const answerNothing = inForce.size === 0 && known.size === 0
  return { overrides, baseline, asOf, listed, answerNothing, read }
}
