import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overrideKey, type Baseline, type Override } from '../../../src/core/model/document.ts'
import { numberOf, type Id } from '../../../src/core/model/id.ts'
import type { Pool } from '../../../src/core/model/pool.ts'
import type { EdgePool, PersistentChatPool } from '../../../src/core/model/role.ts'
import type { Site } from '../../../src/core/model/site.ts'
import { everything, find, idOf, poolsOf, type Topology } from '../../../src/core/model/topology.ts'
import { checkDocument, createChecker, type Findings, type Judged } from '../../../src/core/check/check.ts'
import { rules } from '../../../src/core/rules/index.ts'
import { draftOfIdle, draftOfOver, overrideRules } from '../../../src/core/check/override-rules.ts'
import { severities, type Draft, type Finding, type Rule } from '../../../src/core/rules/rule.ts'
import { anyTopology } from '../../support/arbitrary.ts'
import { deployment } from '../../support/deployment.ts'
import { runRule } from '../../support/naive-check.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { simpleUrl } from '../../../src/core/examples/shapes.ts'
import type { SqlStore } from '../../../src/core/model/store.ts'
import {
  documentOf,
  mirrored,
  paired,
  pool,
  publicationOf,
  site,
  sql,
  topology,
} from '../../../src/core/examples/notation.ts'

describe('the checker', () => {
  it('says after any row of edits what judging from scratch says, and what it said before stays so', () => {
    fc.assert(
      fc.property(
        anyTopology,
        fc.array(anyStep, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (first, steps, readLate) => {
          const row: State[] = [stateOf(first)]
          for (const step of steps) row.push(step(row.at(-1)!, row))
          const check = createChecker()
          const said = row.map((state) => {
            const findings = check(state, state.asOf)
            if (!readLate) expect(written(findings, state)).toEqual(naively(state))
            return findings
          })
          said.forEach((findings, i) => expect(written(findings, row[i]!)).toEqual(naively(row[i]!)))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('puts the worst findings first and counts them', () => {
    fc.assert(
      fc.property(anyTopology, (given) => {
        const findings = checkDocument(documentOf(given), null)
        const weights = findings.all().map(({ severity }) => severities.indexOf(severity))
        expect(weights).toEqual(weights.toSorted((a, b) => a - b))
        for (const severity of severities)
          expect(findings.counts[severity]).toBe(findings.all().filter((f) => f.severity === severity).length)
      }),
      { numRuns: 30 },
    )
  })

  it('finds what names a thing, under every target', () => {
    const given = topology(site(1, 'London', pool(2, 'a-pool'), pool(4, 'b-pool')), paired(5, 2, 4))
    const findings = checkDocument(documentOf(given), null)
    const across = findings.all().filter((finding) => finding.rule === 'PAIR-015')
    expect(across).toHaveLength(1)
    for (const id of ['pairing:5', 'pool:2', 'pool:4'] as const) expect(findings.on(id)).toContain(across[0])
    expect(findings.on('site:1')).not.toContain(across[0])
    expect(findings.on('pool:99')).toEqual([])
  })

  it('gives the same findings where nothing changed', () => {
    const check = createChecker()
    const doc = documentOf(topology(site(1, 'London', pool(2, 'a-pool'))))
    const before = check(doc, null)
    const { topology: given } = doc
    expect(check({ ...doc, topology: { ...given, sites: [...given.sites] } }, null)).toBe(before)
    const copied = withPool(given, 0, (found) => ({ ...found }))
    expect(check({ ...doc, topology: copied }, null)).toBe(before)
  })

  it('gives the same list for what an edit does not concern', () => {
    const check = createChecker()
    const pools = [pool(2, 'a-pool', { servers: 2 }), pool(4, 'b-pool', { servers: 2 })]
    const doc = documentOf(topology(site(1, 'London', ...pools)))
    const before = check(doc, null)
    const edited = withPool(doc.topology, 0, (found) => ({ ...found, servers: [] }))
    const after = check({ ...doc, topology: edited }, null)
    expect(after.on('pool:4').length).toBeGreaterThan(0)
    expect(after.on('pool:4')).toBe(before.on('pool:4'))
    expect(after.on('pool:2')).not.toEqual(before.on('pool:2'))
  })

  it.each<[string, Partial<Draft>]>([
    ['message', { message: 'It is otherwise.' }],
    ['todo', { todo: 'Leave it.' }],
    ['field', { field: 'users' }],
    ['targets', { targets: ['pool:2', 'site:1'] }],
    ['severity', { severity: 'error' }],
    ['judgement by Topology Builder', { topologyBuilder: 'blocks' }],
  ])('sees a finding that has changed by its %s alone', (_, change) => {
    const draft: Draft = { targets: ['pool:2'], message: 'It is so.', todo: 'Change it.' }
    const speaks = rule('OURS-001', ({ users }) => [users === 5 ? { ...draft, ...change } : draft])
    const check = createChecker([speaks])
    const given = topology(site(1, 'London', pool(2, 'a-pool')))
    expect(check(documentOf(given), null).all()).toMatchObject([draft])
    const edited = withPool(given, 0, (found) => ({ ...found, users: 5 }))
    expect(check(documentOf(edited), null).all()).toMatchObject([{ ...draft, ...change }])
  })

  it('judges what leans on a store for archiving, and on the name of a Director pool, when those change', () => {
    const check = createChecker()
    const rulesOn = (given: Topology) => {
      const all = check(documentOf(given), null).all()
      return all.map(({ rule: id }) => id).filter((id) => id === 'SQL-003' || id === 'NAME-013')
    }
    const with2019 = (store: SqlStore, name: string): Topology => ({
      ...topology(
        site(
          1,
          'London',
          pool(2, 'a-pool', { version: '2019', operatingSystem: null, archivingStore: 'sql:90' }),
          director(3, name),
          store,
        ),
      ),
      simpleUrls: [
        simpleUrl('Meet', 'https://meet.contoso.com'),
        simpleUrl('Dialin', 'https://dialin.contoso.com'),
      ],
    })
    const single = sql(90, 'sql01')
    expect(rulesOn(with2019(single, 'dir'))).toEqual([])
    expect(rulesOn(with2019(mirrored(90, 'sql01', 'sql02'), 'dir'))).toEqual(['SQL-003'])
    expect(rulesOn(with2019(single, 'dialin'))).toEqual(['NAME-013'])
    expect(rulesOn(with2019(single, 'dir'))).toEqual([])
  })

  it('asks as many rules after an edit of 200 pools as of 20', () => {
    const askedAfterEdit = (pools: number): number => {
      let asked = 0
      const check = createChecker(rules.map((each) => counted(each, () => asked++)))
      const given = deployment(pools).topology
      check(documentOf(given), null)
      asked = 0
      check(documentOf(withPool(given, 7, (found) => ({ ...found, users: 1 }))), null)
      return asked
    }
    expect(askedAfterEdit(200)).toBe(askedAfterEdit(20))
    expect(askedAfterEdit(20)).toBeLessThan(2 * rules.length)
  })
})

describe('a rule that throws', () => {
  const fails = rule('OURS-001', () => {
    throw new Error('no such row')
  })
  const speaks = rule('OURS-002', ({ id }) => [{ targets: [id], message: 'It is so.', todo: 'Change it.' }])

  it('becomes a finding of its own on what it judged and stops no other rule', () => {
    const findings = checkDocument(documentOf(topology(site(1, 'London', pool(2, 'a-pool')))), null, [
      fails,
      speaks,
    ])
    expect(findings.all().map(({ rule: id, targets }) => [id, targets])).toEqual([
      ['OURS-001', ['pool:2']],
      ['OURS-002', ['pool:2']],
    ])
    expect(findings.on('pool:2').find(({ rule: id }) => id === 'OURS-001')).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('no such row'),
    })
  })

  it('becomes a finding where it cannot say what a thing shares, and the rest is judged', () => {
    const shares: Rule = {
      ...rule('OURS-004', () => []),
      scope: 'shared',
      keys: (found) => {
        if (found.kind === 'pool') throw new Error('no key')
        return found.kind === 'server' ? ['one'] : []
      },
      check: (holders) => [{ targets: [idOf(holders[0]!)], message: 'It is so.', todo: 'Change it.' }],
    }
    const given = topology(site(1, 'London', pool(2, 'a-pool', { servers: 1 })))
    const findings = checkDocument(documentOf(given), null, [shares, speaks])
    expect(findings.all().map(({ rule: id, targets }) => [id, targets])).toEqual([
      ['OURS-004', ['pool:2']],
      ['OURS-002', ['pool:2']],
    ])
  })

  it('is asked again after the next edit', () => {
    let broken = true
    const once = rule('OURS-003', () => {
      if (broken) throw new Error('not yet')
      return []
    })
    const check = createChecker([once])
    const given = topology(site(1, 'London', pool(2, 'a-pool')))
    expect(check(documentOf(given), null).all()).toHaveLength(1)
    broken = false
    const edited = withPool(given, 0, (found) => ({ ...found, users: 5 }))
    expect(check(documentOf(edited), null).all()).toEqual([])
  })
})

describe('the rule pack of a version', () => {
  const onAll = rule('OURS-001', ({ id }) => [{ targets: [id], message: 'It is so.', todo: 'Change it.' }])
  const packed: Rule = { ...onAll, versions: { '2013': null, '2019': 'error' } }
  const weights = (version: Pool['version']) =>
    checkDocument(documentOf(topology(site(1, 'London', pool(2, 'a-pool', { version })))), null, [packed])
      .all()
      .map(({ severity }) => severity)

  it.each<[Pool['version'], string[]]>([
    ['2013', []],
    ['2015', ['warning']],
    ['2019', ['error']],
    ['other', ['warning']],
  ])('gives a law its weight on a pool of %s', (version, severity) => {
    expect(weights(version)).toEqual(severity)
  })

  it.each<[Pool['version'], Pool['version'], string[]]>([
    ['2013', '2013', []],
    ['2013', '2015', ['warning']],
    ['2015', '2019', ['error']],
    ['2019', '2013', ['error']],
  ])('judges a pair of %s and %s by the graver one', (a, b, severity) => {
    const onPairs: Rule = {
      ...packed,
      scope: 'pairing',
      check: ({ id }) => [{ targets: [id], message: 'It is so.', todo: 'Change it.' }],
    }
    const given = topology(
      site(1, 'London', pool(2, 'a-pool', { version: a }), pool(4, 'b-pool', { version: b })),
      paired(5, 2, 4),
    )
    expect(
      checkDocument(documentOf(given), null, [onPairs])
        .all()
        .map((finding) => finding.severity),
    ).toEqual(severity)
  })
})

describe('a baseline', () => {
  const given = topology(site(1, 'London', pool(2, 'a-pool', { servers: 2 })))
  const baseline: Baseline = { date: '2026-01-31', findings: [{ rule: 'POOL-005', targets: ['pool:2'] }] }
  const found = checkDocument(documentOf(given, { baseline }), null)

  it('makes what was there known, keyed by rule and targets, and nothing else', () => {
    const known = found.all().filter((finding) => finding.known)
    expect(known.map(({ rule: id }) => id)).toEqual(['POOL-005'])
  })

  it('takes what is known out of what is open, and leaves the counts', () => {
    expect(found.counts.warning - found.open().warning).toBe(1)
    expect(found.open().error).toBe(found.counts.error)
  })

  it('keeps a finding known whose words have changed', () => {
    const renamed = withPool(given, 0, (before) => ({ ...before, fqdn: 'other-pool.contoso.com' }))
    const after = checkDocument(documentOf(renamed, { baseline }), null).on('pool:2')
    expect(after.find(({ rule: id }) => id === 'POOL-005')).toMatchObject({ known: true })
  })
})

describe('an override', () => {
  const given = topology(
    site(1, 'London', pool(2, 'ldn-pool', { platform: 'physical' })),
    site(3, 'Dublin', pool(4, 'dub-pool', { servers: 2 })),
    paired(5, 2, 4),
  )
  const answer: Override = {
    rule: 'PAIR-003',
    targets: ['pairing:5', 'pool:2', 'pool:4'],
    reason: 'Until the new hosts arrive.',
    author: 'Ada',
    expires: null,
  }
  const answerTo = (overrides: readonly Override[], asOf: string | null = null, id = 'PAIR-003') =>
    checkDocument(documentOf(given, { overrides }), asOf)
      .all()
      .find((finding) => finding.rule === id)?.override

  it('answers the unsupported finding that it names', () => {
    expect(answerTo([answer])).toEqual(answer)
  })

  it('answers whatever the order of its targets', () => {
    expect(answerTo([{ ...answer, targets: answer.targets.toReversed() }])).not.toBeNull()
  })

  it('answers no other rule and no other targets', () => {
    expect(answerTo([{ ...answer, rule: 'PAIR-002' }])).toBeNull()
    expect(answerTo([{ ...answer, targets: ['pairing:5'] }])).toBeNull()
  })

  it('answers nothing but unsupported findings', () => {
    const warning: Override = { ...answer, rule: 'POOL-005', targets: ['pool:4'] }
    expect(answerTo([warning], null, 'POOL-005')).toBeNull()
  })

  it('answers on its last day and no longer', () => {
    const dated = { ...answer, expires: '2026-03-31' }
    expect(answerTo([dated], '2026-03-30')).toEqual(dated)
    expect(answerTo([dated], '2026-03-31')).toEqual(dated)
    expect(answerTo([dated], '2026-04-01')).toBeNull()
  })

  it('answers for ever where nobody says what day it is', () => {
    expect(answerTo([{ ...answer, expires: '2001-01-01' }], null)).not.toBeNull()
  })

  it('comes and goes without an edit of the topology', () => {
    const check = createChecker()
    const unsupported = (overrides: readonly Override[]) =>
      check(documentOf(given, { overrides }), null)
        .all()
        .filter((finding) => finding.severity === 'unsupported' && finding.override === null).length
    expect([unsupported([]), unsupported([answer]), unsupported([])]).toEqual([1, 0, 1])
  })
})

describe('an override itself', () => {
  const given = topology(
    site(1, 'London', pool(2, 'ldn-pool', { platform: 'physical' })),
    site(3, 'Dublin', pool(4, 'dub-pool')),
    paired(5, 2, 4),
  )
  const answer: Override = {
    rule: 'PAIR-003',
    targets: ['pairing:5', 'pool:2', 'pool:4'],
    reason: 'Until the new hosts arrive.',
    author: 'Ada',
    expires: '2026-03-31',
  }
  const about = (overrides: readonly Override[], asOf: string | null, of: Topology = given) =>
    checkDocument(documentOf(of, { overrides }), asOf)
      .all()
      .filter(({ rule: id }) => id.startsWith('OVR-'))

  it('is no finding on its last day, and a warning the day after', () => {
    expect(about([answer], '2026-03-31')).toEqual([])
    expect(about([answer], '2026-04-01')).toMatchObject([
      {
        rule: 'OVR-001',
        severity: 'warning',
        targets: answer.targets,
        message: expect.stringContaining('PAIR-003 by Ada ended on 2026-03-31'),
      },
    ])
  })

  it('is never over where nobody says what day it is, or without a last day', () => {
    expect(about([answer], null)).toEqual([])
    expect(about([{ ...answer, expires: null }], '2999-12-31')).toEqual([])
  })

  it('is an info where it answers no finding that stands', () => {
    const settled = withPool(given, 0, (found) => ({ ...found, platform: 'virtual' }))
    expect(about([answer], null, settled)).toMatchObject([
      { rule: 'OVR-002', severity: 'info', targets: answer.targets },
    ])
  })

  it('is an info where it stands on a finding that is not unsupported, or on other targets', () => {
    for (const idle of [
      { ...answer, rule: 'PAIR-015' },
      { ...answer, targets: ['pairing:5'] as const },
    ])
      expect(about([idle], null)).toMatchObject([{ rule: 'OVR-002', targets: idle.targets }])
  })

  it('is both where it is over and nothing is left to answer', () => {
    const settled = withPool(given, 0, (found) => ({ ...found, platform: 'virtual' }))
    expect(about([answer], '2026-04-01', settled).map(({ rule: id }) => id)).toEqual(['OVR-001', 'OVR-002'])
  })

  it('is found on those of its targets that are left, and on the first site when none is', () => {
    const alone = topology(site(1, 'London', pool(2, 'ldn-pool')))
    expect(about([answer], null, alone)).toMatchObject([{ targets: ['pool:2'] }])
    expect(about([answer], null, topology(site(7, 'Paris')))).toMatchObject([{ targets: ['site:7'] }])
  })

  it('knows a server that moved to another pool, and one that went', () => {
    const on: Override = { ...answer, targets: ['server:201'] }
    const check = createChecker()
    const targets = (of: Topology) =>
      check(documentOf(of, { overrides: [on] }), null)
        .all()
        .flatMap((finding) => (finding.rule === 'OVR-002' ? finding.targets : []))
    expect(targets(given)).toEqual(['server:201'])
    expect(targets(moveFirstServer(given))).toEqual(['server:201'])
    expect(targets(withPool(given, 0, (found) => ({ ...found, servers: [] })))).toEqual(['site:1'])
  })

  it('comes after every finding of the catalogue of its severity', () => {
    const infos = checkDocument(documentOf(given, { overrides: [{ ...answer, rule: 'PAIR-002' }] }), null)
      .all()
      .filter(({ severity }) => severity === 'info')
    expect(infos.length).toBeGreaterThan(1)
    expect(infos.at(-1)?.rule).toBe('OVR-002')
  })
})

function rule(id: string, check: Extract<Rule, { scope: 'pool' }>['check']): Rule {
  return {
    id,
    severity: 'warning',
    law: 'A law.',
    reason: 'A reason.',
    source: { title: 'A page', section: 'A section' },
    basis: 'inferred',
    topologyBuilder: 'not documented',
    scope: 'pool',
    check,
  }
}

function counted(each: Rule, count: () => void): Rule {
  const check = (...args: unknown[]): unknown => {
    count()
    return Reflect.apply(each.check, each, args)
  }
  return { ...each, check } as Rule
}

/** What is judged: all that the checker is given. */
type State = Judged & { readonly asOf: string | null }

/** A topology about which nothing has been said yet. */
function stateOf(given: Topology): State {
  return { topology: given, overrides: [], published: null, baseline: null, asOf: null }
}

/** All that findings say, as comparable values: in order, by what they name, and counted. */
function written({ all, on, counts, open }: Findings, { topology: given, overrides }: State) {
  return said(all(), on, [counts, open()], idsOf(given, overrides))
}

/** The same, read off the laws with nothing remembered. */
function naively(state: State) {
  const all = naiveFindings(state)
  const count = (findings: readonly Finding[]): Counts =>
    Object.fromEntries(
      severities.map((severity) => [
        severity,
        findings.filter((finding) => finding.severity === severity).length,
      ]),
    )
  const counts = [count(all), count(all.filter(({ override, known }) => override === null && !known))]
  const on = (id: Id): Finding[] => all.filter(({ targets }) => targets.includes(id))
  return said(all, on, counts, idsOf(state.topology, state.overrides))
}

type Counts = Readonly<Record<string, number>>

function said(
  all: readonly Finding[],
  on: (id: Id) => readonly Finding[],
  counts: readonly Counts[],
  ids: readonly Id[],
) {
  return { all: all.map(asText), on: ids.map((id) => [id, ...on(id).map(asText)]), counts }
}

function idsOf(given: Topology, overrides: readonly Override[]): Id[] {
  const unresolved = given.unresolved.map(({ from }) => from)
  return [...everything(given)].map(idOf).concat(
    unresolved,
    overrides.flatMap(({ targets }) => targets),
  )
}

function naiveFindings({ topology: given, overrides, published, baseline, asOf }: State): Finding[] {
  const found = (id: string, severity: Finding['severity'], draft: Draft): Finding => ({
    severity,
    ...draft,
    rule: id,
    override: null,
    known: false,
  })
  const ofRules = rules.flatMap((each) =>
    runRule(each, given, published?.topology ?? null).map((draft) => found(each.id, draft.severity, draft)),
  )
  const over = ({ expires }: Override): boolean => expires !== null && asOf !== null && expires < asOf
  const keyOf = ({ rule: id, targets }: Pick<Finding, 'rule' | 'targets'> | Override): string =>
    overrideKey(id, targets)
  const open = ofRules.filter(({ severity }) => severity === 'unsupported')
  const ofOverrides = overrides.flatMap((override): Finding[] => {
    const left = override.targets.filter((id) => find(given, id))
    const [first = given.sites[0]?.id ?? 'site:0', ...others] = left
    const idle = !open.some((finding) => keyOf(finding) === keyOf(override))
    return [
      ...(over(override) ? [found('OVR-001', 'warning', draftOfOver(override, [first, ...others]))] : []),
      ...(idle ? [found('OVR-002', 'info', draftOfIdle(override, [first, ...others]))] : []),
    ]
  })
  const answered = ofRules.map((finding): Finding => {
    if (!open.includes(finding)) return finding
    const answer = overrides.findLast((each) => !over(each) && keyOf(each) === keyOf(finding))
    return { ...finding, override: answer ?? null }
  })
  const known = new Set(baseline?.findings.map(({ rule: id, targets }) => overrideKey(id, targets)))
  return [...answered, ...ofOverrides]
    .map((finding) => ({ ...finding, known: known.has(keyOf(finding)) }))
    .sort(inOrder)
}

const catalogue = [...rules, ...overrideRules].map(({ id }) => id)

function inOrder(a: Finding, b: Finding): number {
  const placesOf = ({ severity, rule: id, targets }: Finding): number[] => [
    severities.indexOf(severity),
    catalogue.indexOf(id),
    numberOf(targets[0]),
  ]
  const [left, right] = [placesOf(a), placesOf(b)]
  const differing = left.findIndex((place, i) => place !== right[i])
  if (differing >= 0) return left[differing]! - right[differing]!
  const textOf = ({ targets, field, message, todo }: Finding) => [...targets, field, message, todo].join('\n')
  return textOf(a) < textOf(b) ? -1 : 1
}

function asText({ rule: id, severity, targets, field, message, todo, override, known }: Finding): string {
  return JSON.stringify([id, severity, targets, field, message, todo, override, known])
}

/** One thing that happens between two checks. */
type Step = (now: State, row: readonly State[]) => State

type Change = (given: Topology) => Topology

/** Replaces the pool at this place of all pools, and nothing else; no pool, no change. */
function withPool(given: Topology, place: number, change: (pool: Pool) => Pool | null): Topology {
  const chosen = poolsOf(given).at(place % (poolsOf(given).length || 1))
  if (!chosen) return given
  const sites = given.sites.map((each) =>
    each.pools.includes(chosen)
      ? { ...each, pools: each.pools.flatMap((p) => (p === chosen ? (change(p) ?? []) : p)) }
      : each,
  )
  return { ...given, sites }
}

function withSite(given: Topology, place: number, change: (site: Site) => Site): Topology {
  const chosen = place % (given.sites.length || 1)
  return { ...given, sites: given.sites.map((each, i) => (i === chosen ? change(each) : each)) }
}

const name = fc.constantFrom('ldn-pool.contoso.com', 'LDN-POOL.contoso.com', 'sql01', 'x_y.contoso.com', '')

/** The edits that a person can make, as replacements of parts that leave all other parts the same objects. */
const anyChange: fc.Arbitrary<Change> = fc.nat({ max: 50 }).chain((n) =>
  fc.oneof(
    name.map(
      (fqdn): Change =>
        (given) =>
          withPool(given, n, (found) => ({ ...found, fqdn })),
    ),
    fc.nat({ max: 90_000 }).map(
      (users): Change =>
        (given) =>
          withPool(given, n, (found) => ({ ...found, users })),
    ),
    fc
      .constantFrom<Partial<Pool>>(
        { edition: 'standard' },
        { edition: 'enterprise' },
        { version: '2019' },
        { platform: null },
        { sqlStore: null },
        { fileStore: null },
        { loadBalancing: 'dns', archivingStore: 'sql:290', monitoringStore: 'sql:490' },
      )
      .map(
        (facts): Change =>
          (given) =>
            withPool(given, n, (found) => ({ ...found, ...facts })),
      ),
    name.map(
      (fqdn): Change =>
        (given) =>
          withPool(given, n, (found) => ({
            ...found,
            servers: found.servers.map((server, i) =>
              i === n % found.servers.length ? { ...server, fqdn } : server,
            ),
          })),
    ),
    fc.constant<Change>((given) =>
      withPool(given, n, (found) => ({ ...found, servers: found.servers.toReversed() })),
    ),
    fc.constant<Change>((given) =>
      withPool(given, n, (found) => ({ ...found, servers: found.servers.slice(1) })),
    ),
    fc.constant<Change>((given) => {
      const removed = poolsOf(given).at(n % (poolsOf(given).length || 1))
      const kept = withPool(given, n, () => null)
      const left = given.pairings.filter((pairing) => !removed || !pairing.pools.includes(removed.id))
      return { ...kept, pairings: left, managementStore: null }
    }),
    fc
      .constantFrom<
        Partial<Omit<EdgePool, 'kind' | 'id'>> & Partial<Omit<PersistentChatPool, 'kind' | 'id'>>
      >(
        { nextHop: null },
        { nextHop: 'pool:2' },
        { version: '2019', xmpp: true, federation: true },
        { version: '2013', fqdn: 'ldn-pool.contoso.com' },
        { store: null, nat: true },
        { servers: [] },
      )
      .map(
        (facts): Change =>
          (given) =>
            withSite(given, n, (found) => ({
              ...found,
              roles: found.roles.map((role, i) =>
                i === n % found.roles.length ? { ...role, ...facts } : role,
              ),
            })),
      ),
    fc.constant<Change>((given) =>
      withSite(given, n, (found) => ({ ...found, roles: found.roles.slice(1) })),
    ),
    fc.constant<Change>((given) => withSite(given, n, (found) => ({ ...found, branch: { of: null } }))),
    fc.constant<Change>(moveFirstPool),
    fc.constant<Change>(moveFirstServer),
    name.map(
      (text): Change =>
        (given) =>
          withSite(given, n, (found) => ({ ...found, name: text })),
    ),
    name.map(
      (fqdn): Change =>
        (given) =>
          withSite(given, n, (found) => ({
            ...found,
            sqlStores: found.sqlStores.map((store) => ({
              ...store,
              availability: { kind: 'single', primary: { fqdn, instance: '' } },
            })),
            fileStores: found.fileStores.map((store) => ({ ...store, fqdn })),
          })),
    ),
    fc.constant<Change>((given) =>
      withSite(given, n, (found) => ({ ...found, sqlStores: [], fileStores: [] })),
    ),
    fc.constant<Change>((given) => ({ ...given, pairings: given.pairings.slice(1) })),
    fc.constant<Change>((given) => ({
      ...given,
      pairings: given.pairings.map((pairing) => ({ ...pairing, failureDetection: n, declaredBy: [] })),
    })),
    fc.constant<Change>((given) => {
      const [a, b] = [poolsOf(given).at(0), poolsOf(given).at(-1)]
      if (!a || !b) return given
      const added = { ...paired(900 + n, 1, 2), pools: [a.id, b.id] as const, declaredBy: [a.id] }
      return { ...given, pairings: [...given.pairings.filter(({ id }) => id !== added.id), added] }
    }),
    fc.constant<Change>((given) => ({ ...given, managementStore: poolsOf(given).at(-1)?.id ?? null })),
    fc.constant<Change>((given) => ({
      ...given,
      sites: given.sites.slice(1),
      pairings: [],
      managementStore: null,
    })),
    fc.constant<Change>((given) => ({ ...given, sites: given.sites.toReversed() })),
    anyTopology.map(
      (other): Change =>
        () =>
          other,
    ),
  ),
)

/** Moves the first pool, the same object, into the last site. */
function moveFirstPool(given: Topology): Topology {
  const moved = poolsOf(given)[0]
  const last = given.sites.at(-1)
  if (!moved || !last) return given
  const sites = given.sites.map((each): Site => {
    const pools = each.pools.filter((found) => found !== moved)
    if (each === last) return { ...each, pools: [...pools, moved] }
    return pools.length === each.pools.length ? each : { ...each, pools }
  })
  return { ...given, sites }
}

/** Moves the first server of the first pool, the same object, into the last pool. */
function moveFirstServer(given: Topology): Topology {
  const from = poolsOf(given)[0]
  const to = poolsOf(given).at(-1)
  const moved = from?.servers[0]
  if (!moved || !to || from === to) return given
  const change = (each: Pool): Pool => {
    if (each === from) return { ...each, servers: each.servers.slice(1) }
    return each === to ? { ...each, servers: [...each.servers, moved] } : each
  }
  return { ...given, sites: given.sites.map((each) => ({ ...each, pools: each.pools.map(change) })) }
}

const day = fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-31', null)

/** Overrides of a finding that stands, if any does, and of what need not stand. */
const anyOverride: fc.Arbitrary<(given: Topology) => Override> = fc
  .record({ n: fc.nat({ max: 50 }), meant: fc.boolean(), author: fc.constantFrom('Ada', null), expires: day })
  .map(({ n, meant, author, expires }) => (given) => {
    const open = naiveFindings(stateOf(given)).filter(({ severity }) => severity === 'unsupported')
    const facts = { reason: 'So be it.', author, expires }
    const finding = open.at(n % (open.length || 1))
    if (meant && finding) return { rule: finding.rule, targets: finding.targets, ...facts }
    const ids = [...everything(given)].map(idOf)
    return { rule: 'PAIR-003', targets: ids.slice(n % (ids.length || 1)).slice(0, n % 3), ...facts }
  })

/** What is found now, without every n-th. */
function baselineOf(now: State, n: number): Baseline {
  const findings = naiveFindings(now).filter((_, i) => n === 0 || i % n !== 0)
  return { date: '2026-01-31', findings: findings.map(({ rule: id, targets }) => ({ rule: id, targets })) }
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: anyChange.map((change): Step => (now) => ({ ...now, topology: change(now.topology) })),
  },
  {
    weight: 3,
    arbitrary: anyOverride.map((build): Step => (now) => ({
      ...now,
      overrides: [...now.overrides, build(now.topology)],
    })),
  },
  fc.constant<Step>((now) => ({ ...now, overrides: now.overrides.slice(1) })),
  fc.constant<Step>((now) => ({ ...now, overrides: now.overrides.toReversed() })),
  { weight: 2, arbitrary: day.map((asOf): Step => (now) => ({ ...now, asOf })) },
  { weight: 2, arbitrary: fc.constant<Step>((now) => ({ ...now, published: publicationOf(now.topology) })) },
  fc.constant<Step>((now) => ({ ...now, published: null })),
  {
    weight: 2,
    arbitrary: fc.nat({ max: 9 }).map((n): Step => (now) => ({ ...now, baseline: baselineOf(now, n) })),
  },
  fc.constant<Step>((now) => ({ ...now, baseline: null })),
  {
    weight: 2,
    arbitrary: fc.nat({ max: 50 }).map(
      (n): Step =>
        (_, row) =>
          row[n % row.length]!,
    ), // undo, or a jump through the history
  },
)
