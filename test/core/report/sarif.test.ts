import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/core/catalogue/index.ts'
import { documentOf, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import { sarifText } from '../../../src/core/report/sarif.ts'
import { anyDocument } from '../../support/arbitrary.ts'
import { sarifProblems, type SarifLog, type SarifResult } from '../../support/sarif.ts'
import { answered, mixed, reportOn } from './report-cases.ts'

const logOf = (...given: Parameters<typeof reportOn>): SarifLog => JSON.parse(sarifText(reportOn(...given)))

const resultOf = (log: SarifLog, rule: string): SarifResult =>
  log.runs[0].results.find(({ ruleId }) => ruleId === rule)!

describe('the schema that SARIF is held against', () => {
  it('refuses what is not SARIF', () => {
    const log = logOf(documentOf(mixed))
    expect(sarifProblems(log)).toEqual([])
    expect(sarifProblems({ ...log, version: '2.0.0' })).not.toEqual([])
    expect(sarifProblems({ ...log, extra: 1 })).not.toEqual([])
    const result = { ...log.runs[0].results[0], level: 'unsupported' }
    expect(sarifProblems({ ...log, runs: [{ ...log.runs[0], results: [result] }] })).not.toEqual([])
    const place = { physicalLocation: { artifactLocation: { uri: 'a b' } } }
    const elsewhere = { ...log.runs[0].results[0], locations: [place] }
    expect(sarifProblems({ ...log, runs: [{ ...log.runs[0], results: [elsewhere] }] })).not.toEqual([])
  })
})

describe('SARIF', () => {
  it('is valid for any document, whatever its names are', () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.option(fc.string({ unit: 'binary', minLength: 1 }), { nil: null }),
        (doc, file) => {
          const report = reportOn(doc, { file })
          const text = sarifText(report)
          const log: SarifLog = JSON.parse(text)
          expect(sarifProblems(log)).toEqual([])
          expect(log.runs[0].results).toHaveLength(report.findings.length)
          for (const { message } of log.runs[0].results)
            expect(message.text).not.toMatch(/(?<!\\)\[[^\]]*\]\(/)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('lists every checked law once, under a name that is one word, and points to it by index', () => {
    const [{ tool, results }] = logOf(documentOf(mixed)).runs
    const { name, version, rules } = tool.driver
    expect({ name, version }).toEqual({ name: 'Topology Builder for the browser', version: '1.2.0' })
    const own = catalogue.filter(({ state }) => state.kind === 'checked' && state.by === null)
    expect(rules.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted())
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length)
    for (const rule of rules) expect(rule.name).toMatch(/^[A-Z][A-Za-z0-9]+$/)
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]!.id).toBe(ruleId)
  })

  it('says where and on what, with a fingerprint that does not change with the words', () => {
    const result = resultOf(logOf(documentOf(mixed)), 'PAIR-003')
    expect(result).toMatchObject({ level: 'error', suppressions: [] })
    expect(result.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'a.json' } },
        logicalLocations: [
          {
            name: 'ldn.contoso.com ⇄ dub.contoso.com',
            fullyQualifiedName: 'pairing:5',
            kind: 'pairing',
          },
          { name: 'ldn.contoso.com', fullyQualifiedName: 'pool:2', kind: 'pool' },
          { name: 'dub.contoso.com', fullyQualifiedName: 'pool:4', kind: 'pool' },
        ],
      },
    ])
    const renamed = topology(
      site(1, 'Leeds', pool(2, 'lds', { platform: 'physical', users: 5000 })),
      ...mixed.sites.slice(1),
      ...mixed.pairings,
    )
    expect(resultOf(logOf(documentOf(renamed)), 'PAIR-003').partialFingerprints).toEqual(
      result.partialFingerprints,
    )
  })

  it('tells two findings of one rule on the same things apart by what they look at', () => {
    const outside = { failureDetection: 1, failback: 2, voiceFailover: true }
    const doc = documentOf({
      ...mixed,
      pairings: mixed.pairings.map((pairing) => ({ ...pairing, ...outside })),
    })
    const prints = logOf(doc)
      .runs[0].results.filter(({ ruleId }) => ruleId === 'REG-009')
      .map(({ partialFingerprints }) => partialFingerprints['ruleAndTargets/v1'])
    expect(prints.length).toBeGreaterThan(1)
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('gives each severity its level, and keeps the severity beside it', () => {
    const small = topology(
      site(1, 'London', pool(2, 'ldn', { platform: 'physical', users: 5000, servers: 2 })),
      ...mixed.sites.slice(1),
      ...mixed.pairings,
      site(6, 'Leeds', pool(7, 'lds', { servers: 0 })),
    )
    const levels = logOf(documentOf(small)).runs[0].results.map(
      ({ level, properties }) => [properties.severity, level] as const,
    )
    expect(Object.fromEntries(levels)).toEqual({
      error: 'error',
      unsupported: 'error',
      warning: 'warning',
      info: 'note',
    })
  })

  it('encodes the path of the file, and has none for standard input', () => {
    const uriOf = (file: string | null) =>
      resultOf(logOf(documentOf(mixed), { file }), 'PAIR-003').locations[0].physicalLocation?.artifactLocation
        .uri
    expect(uriOf('deployments/our topology#1.json')).toBe('deployments/our%20topology%231.json')
    expect(uriOf('../größe.json')).toBe('../gr%C3%B6%C3%9Fe.json')
    expect(uriOf('c:d.json')).toBe('c%3Ad.json')
    expect(uriOf('\ud800.json')).toBe('%EF%BF%BD.json')
    expect(uriOf(null)).toBeUndefined()
  })

  it('hands overrides on as accepted suppressions with their reason', () => {
    expect(resultOf(logOf(answered), 'PAIR-003').suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'Until <spring> & no longer.',
        properties: { author: 'Ana', expires: '2026-01-31' },
      },
    ])
  })

  it('tells what is new from what the baseline knows, and nothing of it without a baseline', () => {
    const known: TopologyDocument = documentOf(mixed, {
      baseline: {
        date: '2026-01-01',
        findings: [{ rule: 'PAIR-003', targets: ['pairing:5', 'pool:2', 'pool:4'] }],
      },
    })
    const results = logOf(known).runs[0].results
    for (const { ruleId, baselineState } of results)
      expect(baselineState).toBe(ruleId === 'PAIR-003' ? 'unchanged' : 'new')
    expect(results.length).toBeGreaterThan(1)
    expect(resultOf(logOf(documentOf(mixed)), 'PAIR-003')).not.toHaveProperty('baselineState')
  })

  it('keeps names from becoming links and placeholders', () => {
    const named = { platform: 'physical', fqdn: '[x](http://evil){0}.contoso.com' } as const
    const doc = documentOf(
      topology(site(1, 'London', pool(2, 'ldn', named)), ...mixed.sites.slice(1), ...mixed.pairings),
    )
    const { text } = resultOf(logOf(doc), 'PAIR-003').message
    expect(text).toContain(String.raw`\[x](http://evil){{0}}`)
  })

  it('is the same for the same document', () => {
    expect(sarifText(reportOn(documentOf(soundPair())))).toBe(sarifText(reportOn(documentOf(soundPair()))))
  })
})
