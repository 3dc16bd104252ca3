import { describe, expect, it } from 'vitest'
import type { Topology } from '../../src/core/model/topology.ts'
import type { Rule, Severity } from '../../src/core/rules/rule.ts'
import { runRule } from './naive-check.ts'

/** A topology that breaks the law once, and what is said of it. */
interface Broken {
  given: Topology
  /** The targets, whole and in order. */
  on: string[]
  /** What message and to-do must contain between them. */
  says?: string[]
  doesNotSay?: string[]
  /** The weight, where it is not the rule's own. */
  severity?: Severity
  /** The property to look at. */
  field?: string
}

/** Says in two tables when a rule is silent and when it speaks. Each broken case expects exactly one finding. */
export function ruleCases(
  rule: Rule,
  { sound, broken }: { sound: Record<string, Topology>; broken: Record<string, Broken> },
): void {
  describe(rule.id, () => {
    for (const [name, given] of Object.entries(sound)) {
      it(`is silent on ${name}`, () => {
        expect(runRule(rule, given)).toEqual([])
      })
    }
    for (const [name, expected] of Object.entries(broken)) {
      it(`speaks of ${name}`, () => {
        const { given, on, says = [], doesNotSay = [], severity = rule.severity, field } = expected
        const drafts = runRule(rule, given)
        expect(drafts.map((draft) => draft.targets)).toEqual([on])
        const [draft] = drafts
        const text = `${draft!.message} ${draft!.todo}`
        for (const part of says) expect(text).toContain(part)
        for (const part of doesNotSay) expect(text).not.toContain(part)
        expect(draft!.severity ?? rule.severity).toBe(severity)
        if (field !== undefined) expect(draft!.field).toBe(field)
      })
    }
  })
}
