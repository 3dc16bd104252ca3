import { describe, expect, it } from 'vitest'
import { problemList } from '../../../../src/app/panels/problems/problem-list.ts'
import { allProblems, type Grouping, type ProblemFilter } from '../../../../src/app/store/panels.ts'
import { checkDocument } from '../../../../src/core/check/check.ts'
import { overrideFinding } from '../../../../src/core/edit/override-finding.ts'
import { takeBaseline } from '../../../../src/core/edit/take-baseline.ts'
import { documentOf, paired, pool, site, standard, topology } from '../../../../src/core/examples/notation.ts'

/** An Enterprise pool paired with a Standard Edition server (PAIR-002), and one pool by itself. */
const mixed = topology(
  site(1, 'London', pool(2, 'ldn-pool.contoso.com', { servers: [{}, { fqdn: '' }, {}] })),
  site(3, 'New York', standard(4, 'nyc-se01'), pool(6, 'nyc-pool')),
  paired(5, 2, 4),
)
const doc = documentOf(mixed)
const findings = checkDocument(doc, null).all()
const none: ReadonlyMap<string, boolean> = new Map()

const listOf = (filter: Partial<ProblemFilter> = {}, given = findings, unfolded = none) =>
  problemList(given, { ...allProblems, ...filter }, mixed, unfolded)
const shown = (filter: Partial<ProblemFilter> = {}, given = findings) =>
  listOf(filter, given).shown.map(({ finding }) => finding)
const rulesOf = (filter: Partial<ProblemFilter>) => new Set(shown(filter).map(({ rule }) => rule))

/** This many findings like the given one. */
const alike = (count: number, severity: 'info' | 'warning') =>
  Array.from({ length: count }, (_, i) => ({
    ...findings[0]!,
    severity,
    rule: 'POOL-012',
    targets: [`pool:2`, `server:${i}`] as const,
  }))

describe('the list of problems', () => {
  it('keeps the order of the findings', () => {
    expect(shown()).toEqual(findings)
    expect(listOf().rows.map((row) => row.kind === 'finding' && row.at)).toEqual(findings.map((_, i) => i))
  })

  it('holds only the chosen severities', () => {
    expect(rulesOf({ standings: ['unsupported'] })).toContain('PAIR-002')
    expect(rulesOf({ standings: ['info'] })).not.toContain('PAIR-002')
    expect(shown({ standings: ['unsupported', 'info'] }).map(({ severity }) => severity)).toEqual(
      findings.map(({ severity }) => severity).filter((one) => one === 'unsupported' || one === 'info'),
    )
  })

  it('holds what has every word', () => {
    expect(rulesOf({ text: 'STANDARD pair-002' })).toEqual(new Set(['PAIR-002']))
    expect(shown({ text: 'nowhere pair-002' })).toEqual([])
  })

  it('is narrowed to a rule, also by the beginning of its id', () => {
    expect(rulesOf({ text: 'rule:pair-002' })).toEqual(new Set(['PAIR-002']))
    expect([...rulesOf({ text: 'rule:PAIR' })].every((rule) => rule.startsWith('PAIR-'))).toBe(true)
    expect(shown({ text: 'rule:PAIR' }).length).toBeGreaterThan(1)
  })

  it('is narrowed to a site: what names a thing in it, and the pairings of its pools', () => {
    const inLondon = shown({ text: 'site:London' })
    expect(inLondon.some(({ targets }) => targets.includes('pool:6'))).toBe(false)
    expect(inLondon.map(({ rule }) => rule)).toContain('PAIR-002')
    expect(shown({ text: 'site:"new york"' }).map(({ rule }) => rule)).toContain('PAIR-002')
    expect(shown({ text: 'site:paris' })).toEqual([])
  })

  it('is narrowed to a pool by its FQDN, its short name or a part of it', () => {
    const byName = shown({ text: 'pool:ldn-pool.contoso.com' })
    expect(byName.length).toBeGreaterThan(0)
    expect(shown({ text: 'pool:LDN-POOL' })).toEqual(byName)
    expect(shown({ text: 'pool:ldn' })).toEqual(byName)
    expect(byName.some(({ targets }) => targets.every((id) => id === 'pool:6'))).toBe(false)
    expect(byName.some(({ targets }) => targets[0].startsWith('server:'))).toBe(true)
  })

  it('takes a whole name for that alone where something has it', () => {
    const two = topology(site(1, 'A', pool(2, 'p'), pool(3, 'p2')))
    const all = checkDocument(documentOf(two), null).all()
    const of = (text: string) =>
      problemList(all, { ...allProblems, text }, two, none).shown.flatMap(({ finding }) => finding.targets)
    expect(of('pool:p')).not.toContain('pool:3')
    expect(of('pool:p2')).toContain('pool:3')
  })

  it('stands in groups with their counts, and none is lost', () => {
    for (const grouping of ['severity', 'rule', 'site', 'pool'] satisfies Grouping[]) {
      const { rows, shown: all } = listOf({ grouping })
      const heads = rows.filter((row) => row.kind === 'group')
      expect(heads.length).toBeGreaterThan(1)
      expect(heads.reduce((sum, head) => sum + (head.level === 1 ? head.count : 0), 0)).toBe(findings.length)
      expect(all).toHaveLength(findings.length)
      expect(new Set(all.map(({ finding }) => finding))).toEqual(new Set(findings))
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    }
  })

  it('leaves out the lines of a folded group, which stay among what is shown', () => {
    const { rows } = listOf({ grouping: 'rule' })
    const head = rows.find((row) => row.kind === 'group')!
    const folded = listOf({ grouping: 'rule' }, findings, new Map([[head.foldKey, false]]))
    expect(folded.rows).toHaveLength(rows.length - head.count)
    expect(folded.shown).toHaveLength(findings.length)
    expect(folded.shown[0]!.groups).toEqual([head.foldKey])
  })

  it('begins with more than five infos of one rule folded, whatever the grouping', () => {
    for (const grouping of ['none', 'severity', 'rule', 'site'] satisfies Grouping[]) {
      const of = (count: number, severity: 'info' | 'warning') =>
        listOf({ grouping }, alike(count, severity)).rows.filter((row) => row.kind === 'finding').length
      expect(of(5, 'info')).toBe(5)
      expect(of(6, 'info')).toBe(0)
      expect(of(6, 'warning')).toBe(6)
    }
  })

  it('unfolds them where a person did', () => {
    const many = [...findings.slice(0, 2), ...alike(6, 'info')]
    const [head] = listOf({}, many).rows.filter((row) => row.kind === 'group')
    expect(head).toMatchObject({ count: 6, open: false, level: 1, infos: true })
    const { rows } = listOf({}, many, new Map([[head!.foldKey, true]]))
    expect(rows.filter((row) => row.kind === 'finding')).toHaveLength(8)
  })

  it('counts what is overridden and known as that, not as its severity', () => {
    const target = findings.find(({ rule }) => rule === 'PAIR-002')!
    const answered = overrideFinding.apply(doc, {
      rule: target.rule,
      targets: target.targets,
      reason: 'Agreed for now',
      author: null,
      expires: null,
    })
    const overridden = checkDocument(answered, null).all()
    expect(shown({ standings: ['overridden'] }, overridden).map(({ rule }) => rule)).toEqual(['PAIR-002'])
    expect(shown({ standings: ['unsupported'] }, overridden).map(({ rule }) => rule)).not.toContain(
      'PAIR-002',
    )

    const first = { rule: findings[0]!.rule, targets: findings[0]!.targets }
    const based = takeBaseline.apply(doc, { date: '2026-01-31', findings: [first] })
    const known = checkDocument(based, null).all()
    const ofFirst = known.filter((finding) => finding.known)
    expect(ofFirst.length).toBeGreaterThan(0)
    expect(shown({ onlyNew: true }, known)).toHaveLength(known.length - ofFirst.length)
    expect(shown({ onlyNew: false }, known)).toHaveLength(known.length)
    expect(shown({ onlyNew: true, standings: ['known'] }, known)).toEqual(ofFirst)
  })

  it('holds only what Topology Builder lets through while that is asked for and shown', () => {
    const passed = shown({ builder: true, letThrough: true })
    expect(passed.map(({ rule }) => rule)).toContain('PAIR-002')
    expect(passed.length).toBeLessThan(findings.length)
    expect(shown({ builder: false, letThrough: true })).toEqual(findings)
    expect(listOf({ builder: true, letThrough: true }).judged).toEqual(findings)
  })
})
