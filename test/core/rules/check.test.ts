import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Override } from '../../../src/core/model/document.ts'
import type { Pool } from '../../../src/core/model/pool.ts'
import type { Site } from '../../../src/core/model/site.ts'
import { poolsOf, type Topology } from '../../../src/core/model/topology.ts'
import { checkDocument, createChecker, type Findings } from '../../../src/core/rules/check.ts'
import { rules } from '../../../src/core/rules/index.ts'
import { severities, type Finding, type Rule } from '../../../src/core/rules/rule.ts'
import { anyTopology } from '../../support/arbitrary.ts'
import { runRule } from '../../support/naive-check.ts'
import { documentOf, paired, pool, site, soundPair, topology } from '../../support/notation.ts'

describe('the checker', () => {
  it('says after any row of edits what judging the topology from scratch says', () => {
    fc.assert(
      fc.property(anyTopology, fc.array(anyChange, { minLength: 1, maxLength: 8 }), (first, changes) => {
        const check = createChecker()
        const row = [first]
        expect(written(check(first, [], null))).toEqual(naively(first))
        for (const change of changes) {
          const next = change(row.at(-1)!, row)
          row.push(next)
          expect(written(check(next, [], null))).toEqual(naively(next))
        }
      }),
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

  it('does not change the findings it gave before', () => {
    const check = createChecker()
    const before = check(topology(site(1, 'London')), [], null)
    const all = written(before)
    check(soundPair(), [], null)
    expect(written(before)).toEqual(all)
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

  it('is asked again after the next edit', () => {
    let broken = true
    const once = rule('OURS-003', () => {
      if (broken) throw new Error('not yet')
      return []
    })
    const check = createChecker([once])
    const given = topology(site(1, 'London', pool(2, 'a-pool')))
    expect(check(given, [], null).all()).toHaveLength(1)
    broken = false
    const edited = withPool(given, 0, (found) => ({ ...found, users: 5 }))
    expect(check(edited, [], null).all()).toEqual([])
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
      check(given, overrides, null)
        .all()
        .filter((finding) => finding.severity === 'unsupported' && finding.override === null).length
    expect([unsupported([]), unsupported([answer]), unsupported([])]).toEqual([1, 0, 1])
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

/** Findings as comparable text, whatever the order among equals. */
function written(findings: Findings): string[] {
  return findings.all().map(asText).toSorted()
}

function naively(given: Topology): string[] {
  return rules
    .flatMap((each) =>
      runRule(each, given).map((draft) => asText({ severity: each.severity, ...draft, rule: each.id })),
    )
    .toSorted()
}

function asText({ rule: id, severity, targets, field, message, todo }: Omit<Finding, 'override'>): string {
  return JSON.stringify([id, severity, targets, field, message, todo])
}

type Change = (given: Topology, row: readonly Topology[]) => Topology

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
    fc.constant<Change>(moveFirstPool),
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
    fc.constant<Change>((_, row) => row[n % row.length]!), // undo, or a jump through the history
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
