import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../src/core/check/check.ts'
import { couldNotJudge } from '../../../src/core/check/judge.ts'
import { overrideRules } from '../../../src/core/check/override-rules.ts'
import { ruleExamples } from '../../../src/core/examples/index.ts'
import { emptyDocument, type TopologyDocument } from '../../../src/core/model/document.ts'
import { everything, idOf } from '../../../src/core/model/topology.ts'
import { fixAll } from '../../../src/core/fixes/fix-all.ts'
import { allFixes, fixesOf } from '../../../src/core/fixes/index.ts'
import { previewer } from '../../../src/core/fixes/preview.ts'
import { readDocument } from '../../../src/core/format/read.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import { pairingSameEdition } from '../../../src/core/rules/pairing-same-edition.ts'
import type { Finding } from '../../../src/core/rules/rule.ts'
import { rules } from '../../../src/core/rules/index.ts'
import { anyDocument } from '../../support/arbitrary.ts'
import { documentWith } from './fix-cases.ts'

const today = '2026-01-01'
const findingsOf = (doc: TopologyDocument) => checkDocument(doc, today).all()

describe('the fixes of the broken example of', () => {
  it.each(ruleExamples.map(({ rule, broken }) => [rule, broken] as const))(
    '%s settle it where they are certain, without a new error',
    (rule, { given, published }) => {
      const doc = documentWith(given, published)
      const preview = previewer(doc, today)
      for (const finding of findingsOf(doc).filter((one) => one.rule === rule)) {
        const certain = fixesOf(doc, finding).filter((fix) => fix.certain)
        expect(certain.length, finding.message).toBeLessThan(2)
        for (const fix of certain) {
          const { solved, introduced } = preview(fix)
          expect(solved.map((one) => one.rule)).toContain(rule)
          expect(introduced.filter(({ severity }) => severity === 'error')).toEqual([])
        }
      }
    },
  )

  it.each(ruleExamples.map(({ rule, broken }) => [rule, broken] as const))(
    '%s each settle something or are not offered',
    (rule, { given, published }) => {
      const doc = documentWith(given, published)
      const preview = previewer(doc, today)
      for (const finding of findingsOf(doc).filter((one) => one.rule === rule))
        for (const fix of fixesOf(doc, finding))
          expect(
            preview(fix).solved.map((one) => one.rule),
            fix.title,
          ).toContain(rule)
    },
  )
})

describe('the catalogue of fixes', () => {
  it('serves rules that there are, each once', () => {
    const known = [...rules, ...overrideRules].map(({ id }) => id)
    const served = allFixes.map(({ rule }) => rule)
    expect(known).toEqual(expect.arrayContaining(served))
    expect(new Set(served).size).toBe(served.length)
  })
})

describe('a rule that could not be judged', () => {
  it('is offered no fix', () => {
    const doc = documentWith(soundPair())
    const pairing: Finding = {
      ...couldNotJudge(pairingSameEdition, 'pairing:5', new Error('Out of order')),
      rule: pairingSameEdition.id,
      severity: 'warning',
      override: null,
      known: false,
    }
    expect(fixesOf(doc, pairing)).toEqual([])
    expect(fixesOf(doc, { ...pairing, message: 'They differ.' })).toHaveLength(1)
  })
})

describe('any fix of any finding of any document', () => {
  it('gives a document that can be saved, with every id once and none given out again', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        for (const finding of findingsOf(doc))
          for (const fix of fixesOf(doc, finding)) {
            const after = fix.apply(doc)
            expect(fix.title).toMatch(/^[A-Z]\w+ /)
            expect(readDocument(writeDocument(after))).toMatchObject({ ok: true })
            const ids = [...everything(after.topology)].map(idOf)
            expect(new Set(ids).size).toBe(ids.length)
            expect(after.nextId).toBeGreaterThanOrEqual(doc.nextId)
            expect(after.published).toBe(doc.published)
          }
      }),
      { numRuns: 25 },
    )
  })

  it('leaves a document alone in which nothing of it is', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const empty = emptyDocument('Gone')
        for (const finding of findingsOf(doc))
          for (const fix of fixesOf(doc, finding)) expect(fix.apply(empty)).toBe(empty)
      }),
      { numRuns: 25 },
    )
  })

  it('is found for findings of another document too, or not, but never throws', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (doc, other) => {
        for (const finding of findingsOf(doc)) {
          for (const fix of fixesOf(other, finding)) fix.apply(other)
          for (const fix of fixesOf(doc, finding)) fix.apply(other)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('fixing all', () => {
  it('ends, takes no more steps than there were findings, and does nothing the second time', () => {
    const rules = allFixes.map((fixes) => fixes.rule)
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...rules), (doc, rule) => {
        const open = findingsOf(doc).filter((one) => one.rule === rule && one.override === null)
        const once = fixAll(doc, rule, today)
        expect(once.fixed).toBeLessThanOrEqual(open.length)
        expect(readDocument(writeDocument(once.doc))).toMatchObject({ ok: true })
        const twice = fixAll(once.doc, rule, today)
        expect(twice).toEqual({ doc: once.doc, fixed: 0, left: once.left })
      }),
      { numRuns: 150 },
    )
  })
})
