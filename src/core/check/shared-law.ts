import { numberOf, type Id } from '../model/id.ts'
import { idOf, type Found } from '../model/topology.ts'
import { couldNotJudge, judgeRule, rankedFinding, store, type Law, type Results } from './judge.ts'
import type { Dirty, Subjects } from './subjects.ts'
import { backEndOf, foundAt } from './surroundings.ts'

interface Held {
  readonly key: string
  readonly holder: Id
}

/** One rule of scope `shared` at work: it remembers who holds which key, and asks the rule about keys whose holders changed. */
export interface SharedLaw {
  update(subjects: Subjects, dirty: Dirty, results: Results): void
}

/** A rule of scope `shared` that nothing has been shown to yet. */
export function sharedLaw({ rule, order }: Law<'shared'>): SharedLaw {
  const holders = new Map<string, Map<Id, Found>>()
  const heldBy = new Map<Id, readonly Held[]>()

  function release(part: Id, touchedKeys: Set<string>): void {
    for (const { key, holder } of heldBy.get(part) ?? []) {
      holders.get(key)?.delete(holder)
      touchedKeys.add(key)
    }
    heldBy.delete(part)
  }

  function take(part: Id, subjects: Subjects, touchedKeys: Set<string>): void {
    const held: Held[] = []
    for (const each of foundAt(subjects, part)) {
      const holder = idOf(each)
      for (const key of rule.keys(each, backEndOf(subjects, each))) {
        const group = holders.get(key) ?? new Map<Id, Found>()
        holders.set(key, group.set(holder, each))
        held.push({ key, holder })
        touchedKeys.add(key)
      }
    }
    if (held.length > 0) heldBy.set(part, held)
  }

  /** A part whose keys cannot be taken shares nothing, and a finding says so. */
  function takeOrSay(part: Id, subjects: Subjects, touchedKeys: Set<string>, results: Results): void {
    const judged = `${rule.id} keys of ${part}`
    try {
      take(part, subjects, touchedKeys)
      store(results, judged, [])
    } catch (thrown) {
      store(results, judged, [rankedFinding(rule, order, rule.severity, couldNotJudge(rule, part, thrown))])
    }
  }

  return {
    update(subjects, dirty, results) {
      const touchedKeys = new Set<string>()
      for (const part of dirty.touched) release(part, touchedKeys)
      for (const part of dirty.touched) takeOrSay(part, subjects, touchedKeys, results)
      for (const key of touchedKeys) {
        const group = [...(holders.get(key)?.values() ?? [])]
        if (group.length === 0) holders.delete(key)
        const sorted = group.toSorted((a, b) => numberOf(idOf(a)) - numberOf(idOf(b)))
        const first = sorted[0]
        const judgement = { rule, order, severity: rule.severity }
        const found = first ? judgeRule(judgement, idOf(first), () => rule.check(sorted, key)) : []
        store(results, `${rule.id} ${key}`, found)
      }
    },
  }
}
