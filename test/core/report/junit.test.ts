import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overrideRules } from '../../../src/core/check/override-rules.ts'
import { documentOf } from '../../../src/core/examples/notation.ts'
import { junitText } from '../../../src/core/report/junit.ts'
import { fails } from '../../../src/core/report/report.ts'
import { rules } from '../../../src/core/rules/index.ts'
import { severities } from '../../../src/core/rules/rule.ts'
import { anyDocument } from '../../support/arbitrary.ts'
import { xmlElements, type XmlElement } from '../../support/xml-elements.ts'
import { answered, mixed, reportOn } from './report-cases.ts'

const read = (...given: Parameters<typeof reportOn>): XmlElement => xmlElements(junitText(reportOn(...given)))

const casesOf = (suites: XmlElement): XmlElement[] => suites.children.flatMap(({ children }) => children)

const caseOf = (suites: XmlElement, rule: string): XmlElement =>
  casesOf(suites).find(({ attributes }) => attributes['classname'] === rule)!

/** The counts that an element states, and those of the cases below it. */
function counted({ attributes }: XmlElement, cases: readonly XmlElement[]) {
  const having = (name: string) =>
    cases.filter(({ children }) => children.some((one) => one.name === name)).length
  return {
    stated: ['tests', 'failures', 'errors', 'skipped'].map((name) => Number(attributes[name])),
    real: [cases.length, having('failure'), having('error'), having('skipped')],
  }
}

describe('JUnit XML', () => {
  it('is well formed for any document and any threshold, and counts what it holds', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...severities), (doc, failOn) => {
        const report = reportOn(doc, { failOn })
        const suites = xmlElements(junitText(report))
        expect(suites.name).toBe('testsuites')
        const all = counted(suites, casesOf(suites))
        expect(all.stated).toEqual(all.real)
        const names = casesOf(suites).map(
          ({ attributes }) => `${attributes['classname']} ${attributes['name']}`,
        )
        expect(new Set(names).size).toBe(names.length)
        for (const suite of suites.children) {
          const own = counted(suite, suite.children)
          expect(own.stated).toEqual(own.real)
        }
        expect(all.real[1]).toBe(report.findings.filter((finding) => fails(finding, failOn)).length)
        expect(all.real[3]).toBe(report.findings.filter(({ override }) => override !== null).length)
      }),
      { numRuns: 60 },
    )
  })

  it('has a case for every law that is checked, also where it found nothing', () => {
    const suites = read(documentOf(mixed))
    const named = new Set(casesOf(suites).map(({ attributes }) => attributes['classname']))
    expect(named).toEqual(new Set([...rules, ...overrideRules].map(({ id }) => id)))
    expect(caseOf(suites, 'PAIR-002').children).toEqual([])
  })

  it('fails what fails by the threshold, and only tells of the rest', () => {
    const inside = (failOn: 'error' | 'unsupported') =>
      caseOf(read(documentOf(mixed), { failOn }), 'PAIR-003').children[0]!
    const failure = inside('unsupported')
    expect(failure).toMatchObject({ name: 'failure', attributes: { type: 'unsupported' } })
    expect(failure.text).toContain('ldn.contoso.com')
    expect(failure.text).toContain('Source: ')
    expect(inside('error').name).toBe('system-out')
    expect(inside('error').text).toMatch(/^unsupported: /)
  })

  it('skips what is overridden, with the written reason', () => {
    expect(caseOf(read(answered), 'PAIR-003').children[0]).toMatchObject({
      name: 'skipped',
      attributes: { message: 'Overridden: Until <spring> & no longer.' },
    })
  })

  it('names what is known from the baseline, and fails it all the same', () => {
    const known = documentOf(mixed, {
      baseline: {
        date: '2026-01-01',
        findings: [{ rule: 'PAIR-003', targets: ['pairing:5', 'pool:2', 'pool:4'] }],
      },
    })
    const [failure] = caseOf(read(known), 'PAIR-003').children
    expect(failure!.name).toBe('failure')
    expect(failure!.text).toContain('Known from the baseline.')
  })
})
