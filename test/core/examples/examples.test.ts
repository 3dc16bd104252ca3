import { describe, expect, it } from 'vitest'
import { createChecker } from '../../../src/core/check/check.ts'
import { exampleDocument, type Example } from '../../../src/core/examples/example.ts'
import { examplesOf, ruleExamples } from '../../../src/core/examples/index.ts'
import { readDocument } from '../../../src/core/format/read.ts'
import { canonicalText, writeDocument } from '../../../src/core/format/write.ts'
import { rules } from '../../../src/core/rules/index.ts'
import type { Finding } from '../../../src/core/rules/rule.ts'

const findingsOn = (example: Example): readonly Finding[] =>
  createChecker()(exampleDocument(example), null).all()
const saidBy = (rule: string, example: Example) =>
  findingsOn(example).filter((finding) => finding.rule === rule)

/** What examples cannot be without: pools that are upgraded one after the other differ in version meanwhile. */
const inevitable: Readonly<Record<string, readonly string[]>> = { 'PAIR-009': ['PAIR-008'] }

/** What else stops the example from being published: the lesson would drown in it. */
const otherBlocks = (rule: string, example: Example) =>
  findingsOn(example)
    .filter((finding) => ['error', 'unsupported'].includes(finding.severity))
    .filter((finding) => finding.rule !== rule && !inevitable[rule]?.includes(finding.rule))
    .map((finding) => `${finding.rule} ${finding.message}`)

const saved = ({ given }: Example) => canonicalText(given, [])

describe.each(ruleExamples.map((examples) => [examples.rule, examples] as const))(
  'the examples of %s',
  (rule, { sound, broken }) => {
    it('keep the law where they are sound', () => {
      expect(saidBy(rule, sound)).toEqual([])
    })

    it('break the law where they are broken', () => {
      expect(saidBy(rule, broken)).not.toEqual([])
    })

    it('block publishing by nothing else', () => {
      expect([...otherBlocks(rule, sound), ...otherBlocks(rule, broken)]).toEqual([])
    })

    it('differ in their topology or in what was published before', () => {
      const whole = (example: Example) =>
        saved(example) + (example.published ? canonicalText(example.published, []) : '')
      expect(whole(sound)).not.toBe(whole(broken))
    })

    it.each([sound, broken])('can be opened as a document: $title', (example) => {
      const doc = exampleDocument(example)
      expect(readDocument(writeDocument(doc))).toEqual({ ok: true, doc })
    })

    it.each([sound, broken])('are small: $title', (example) => {
      expect(example.given.sites.length).toBeLessThanOrEqual(3)
      expect(example.given.sites.flatMap((site) => site.pools).length).toBeLessThanOrEqual(4)
    })

    it.each([sound.title, broken.title])('have a phrase for a title: %s', (title) => {
      expect(title).toMatch(
        /^[\p{Ll}\d]|^(?:AlwaysOn|Enterprise|Front End|Skype for Business|Standard|SQL) /u,
      )
      expect(title).toMatch(/^[^\n]{8,100}[^.!?,\s]$/u)
    })

    it('have two titles', () => {
      expect(sound.title).not.toBe(broken.title)
    })
  },
)

describe('the examples', () => {
  it('stand there for every rule, by the order of the catalogue', () => {
    expect(ruleExamples.map((examples) => examples.rule)).toEqual(rules.map((rule) => rule.id))
  })

  it('are found by the id of their rule', () => {
    for (const examples of ruleExamples) expect(examplesOf(examples.rule)).toBe(examples)
  })

  it('are not there for laws on overrides and ids that no rule has', () => {
    expect(['OVR-001', 'OVR-002', 'PAIR-999', 'pair-002', '', '__proto__'].map(examplesOf)).toEqual(
      Array(6).fill(undefined),
    )
  })
})
