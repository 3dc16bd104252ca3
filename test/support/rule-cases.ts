import { describe, expect, it } from 'vitest'
import type { Topology } from '../../src/core/model/topology.ts'
import type { Rule, Severity } from '../../src/core/rules/rule.ts'
import { runRule } from './naive-check.ts'

/** A topology that keeps the law, alone or with what was published before it. */
type Sound = Topology | { given: Topology; published?: Topology }

/** A topology that breaks the law once, and what is said of it. */
interface Broken {
  given: Topology
  /** What was published before, for laws about a change. */
  published?: Topology
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
  { sound, broken }: { sound: Record<string, Sound>; broken: Record<string, Broken> },
): void {
  describe(rule.id, () => {
    for (const [name, kept] of Object.entries(sound)) {
      const { given, published = null } = 'given' in kept ? kept : { given: kept }
      it(`is silent on ${name}`, () => {
        expect(runRule(rule, given, published)).toEqual([])
      })
    }
    for (const [name, expected] of Object.entries(broken)) {
      it(`speaks of ${name}`, () => {
        const { given, published = null, on, says = [], doesNotSay = [], field } = expected
        const drafts = runRule(rule, given, published)
        expect(drafts.map((draft) => draft.targets)).toEqual([on])
        const [draft] = drafts
        const text = `${draft!.message} ${draft!.todo}`
        for (const part of says) expect(text).toContain(part)
        for (const part of doesNotSay) expect(text).not.toContain(part)
        expect(draft!.severity).toBe(expected.severity ?? rule.severity)
        if (field !== undefined) expect(draft!.field).toBe(field)
      })
    }
  })
}
