import { describe, expect, it } from 'vitest'
import {
  file,
  fqdn,
  paired,
  pool,
  site,
  sql,
  standard,
  topology,
  type PoolFacts,
} from '../../../src/core/examples/notation.ts'
import { onePool, pairOf } from '../../../src/core/examples/shapes.ts'
import type { Pool } from '../../../src/core/model/pool.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { judge, type Verdict } from '../../../src/core/quorum/verdict.ts'
import { rules } from '../../../src/core/rules/index.ts'
import type { DocumentedVersion } from '../../../src/core/tables/table.ts'
import { runRule } from '../../support/naive-check.ts'

/*
 * Every number that a law draws on, on both of its sides. The expectations are written down by hand from the printed
 * tables and the decisions on their gaps, entry by entry: none is computed from the tables of the product.
 */

/** What these rules say, with its weight: "POOL-005 warning". */
const said = (given: Topology, ...ids: readonly string[]): string[] =>
  rules
    .filter((rule) => ids.includes(rule.id))
    .flatMap((rule) => runRule(rule, given).map((draft) => `${rule.id} ${draft.severity}`))

const versions = ['2013', '2015', '2019'] as const satisfies readonly DocumentedVersion[]

describe('the size of an Enterprise Edition pool', () => {
  const sizeRules = ['002', '003', '004', '005', '006', '007', '009', '012', '015', '017'].map(
    (number) => `POOL-${number}`,
  )

  /** What a pool of so many servers is told; the tables of 2013 and 2015 are the same. */
  const to2015: Readonly<Record<number, readonly string[]>> = {
    1: ['POOL-006 warning', 'POOL-009 info'],
    2: ['POOL-005 warning', 'POOL-017 warning'],
    3: [],
    4: ['POOL-015 info'],
    5: [],
    6: ['POOL-015 info'],
    7: [],
    8: ['POOL-012 info', 'POOL-015 info'],
    9: ['POOL-012 info'],
    10: ['POOL-012 info', 'POOL-015 info'],
    11: ['POOL-012 info'],
    12: ['POOL-012 info', 'POOL-015 info'],
    13: ['POOL-007 error', 'POOL-009 info'],
    14: ['POOL-007 error', 'POOL-009 info'],
    15: ['POOL-007 error', 'POOL-009 info'],
    16: ['POOL-007 error', 'POOL-009 info'],
    17: ['POOL-007 error', 'POOL-009 info'],
  }
  const in2019: Readonly<Record<number, readonly string[]>> = {
    1: ['POOL-006 warning', 'POOL-009 info'],
    2: ['POOL-004 error'],
    3: [],
    4: ['POOL-015 info'],
    5: [],
    6: ['POOL-015 info'],
    7: [],
    8: ['POOL-012 info', 'POOL-015 info'],
    9: ['POOL-012 info'],
    10: ['POOL-012 info', 'POOL-015 info'],
    11: ['POOL-012 info'],
    12: ['POOL-012 info'],
    13: ['POOL-009 info', 'POOL-012 info'],
    14: ['POOL-009 info', 'POOL-012 info'],
    15: ['POOL-009 info', 'POOL-012 info'],
    16: ['POOL-012 info'],
    17: ['POOL-007 error', 'POOL-009 info'],
  }
  const told = { '2013': to2015, '2015': to2015, '2019': in2019 }

  for (const version of versions) {
    it.each(Object.entries(told[version]))(`${version}, %s servers: %j`, (servers, expected) => {
      expect(said(onePool({ version, servers: Number(servers) }), ...sizeRules)).toEqual(expected)
    })
  }
})

describe('the verdicts on a pool with every server up', () => {
  /** Functional and can start; then functional with the primary database down. `null` is "not documented". */
  type Row = readonly [functional: boolean | null, canStart: boolean | null, withoutDatabase: boolean | null]
  const known: Row = [true, true, true]
  const startUnknown: Row = [true, null, null]
  const databaseUnknown: Row = [true, true, null]
  const unknown: Row = [null, null, null]
  const to2015: Readonly<Record<number, Row>> = {
    1: unknown,
    2: known,
    3: known,
    4: known,
    5: known,
    6: known,
    7: known,
    8: known,
    9: known,
    10: known,
    11: known,
    12: known,
    13: unknown,
    14: unknown,
    15: unknown,
    16: unknown,
    17: unknown,
  }
  const in2019: Readonly<Record<number, Row>> = {
    1: unknown,
    2: known,
    3: known,
    4: known,
    5: known,
    6: known,
    7: known,
    8: known,
    9: known,
    10: known,
    11: known,
    12: databaseUnknown,
    13: startUnknown,
    14: startUnknown,
    15: startUnknown,
    16: databaseUnknown,
    17: unknown,
  }
  const rows = { '2013': to2015, '2015': to2015, '2019': in2019 }

  const verdictOn = (servers: number, version: DocumentedVersion, primaryDatabase: boolean): Verdict =>
    judge(onePoolOf(onePool({ servers, version })), { servers: new Set(), primaryDatabase })

  for (const version of versions) {
    it.each(Object.entries(rows[version]).map(([size, row]) => [size, ...row] as const))(
      `${version}, %s servers: functional %s, can start %s, functional without the primary database %s`,
      (servers, functional, canStart, withoutDatabase) => {
        const up = verdictOn(Number(servers), version, false)
        expect([up.functional, up.canStart]).toEqual([functional, canStart])
        expect(verdictOn(Number(servers), version, true).functional).toBe(withoutDatabase)
      },
    )
  }
})

describe('voice intervals, in seconds', () => {
  const detection: readonly (readonly [number, readonly string[]])[] = [
    [29, ['REG-009 error']],
    [30, ['REG-007 warning']],
    [31, ['REG-007 warning']],
    [89, ['REG-007 warning']],
    [90, []],
    [91, []],
    [84_399, []],
    [84_400, []],
    [84_401, ['REG-009 error']],
    [86_400, ['REG-009 error']],
    [86_401, ['REG-009 error']],
  ]
  const failback: readonly (readonly [number, readonly string[]])[] = [
    [29, ['REG-009 error']],
    [30, []],
    [31, []],
    [89, []],
    [90, []],
    [91, []],
    [84_399, []],
    [84_400, []],
    [84_401, ['REG-009 error']],
    [86_400, ['REG-009 error']],
    [86_401, ['REG-009 error']],
  ]

  for (const version of versions) {
    it.each(detection)(`failure detection of %i in ${version}: %j`, (failureDetection, expected) => {
      expect(said(pairOf({ version }, { version }, { failureDetection }), 'REG-007', 'REG-009')).toEqual(
        expected,
      )
    })

    it.each(failback)(`failback of %i in ${version}: %j`, (seconds, expected) => {
      expect(said(pairOf({ version }, { version }, { failback: seconds }), 'REG-007', 'REG-009')).toEqual(
        expected,
      )
    })
  }

  it.each([
    [84_401, 'would be inside'],
    [86_400, 'would be inside'],
    [86_401, 'outside as well'],
  ])('%i is judged by the other reading, 86,400 s, too: %s', (failback, words) => {
    const [draft] = rules
      .filter((rule) => rule.id === 'REG-009')
      .flatMap((rule) => runRule(rule, pairOf({}, {}, { failback })))
    expect(draft?.message).toContain('86,400 s')
    expect(draft?.message).toContain(words)
  })

  const longer: readonly (readonly [number, number, readonly string[]])[] = [
    [300, 299, ['REG-011 warning']],
    [300, 300, ['REG-011 warning']],
    [300, 301, []],
    // Below 90 s a failure is acted on after 90 s, so failback is measured by those.
    [30, 89, ['REG-011 warning']],
    [30, 90, ['REG-011 warning']],
    [30, 91, []],
    [84_399, 84_400, []],
    [84_400, 84_400, ['REG-011 warning']],
  ]
  it.each(longer)(
    'failure detection of %i with failback of %i: %j',
    (failureDetection, failback, expected) => {
      expect(said(pairOf({}, {}, { failureDetection, failback }), 'REG-011')).toEqual(expected)
    },
  )
})

describe('users of an Enterprise Edition pool', () => {
  /** Users for each Front End Server, and what is said of them. */
  const perServer: readonly (readonly [number, readonly string[]])[] = [
    [0, []],
    [6_659, []],
    [6_660, []],
    [6_661, ['CAP-001 info']],
    [6_666, ['CAP-001 info']],
    [6_667, ['CAP-001 info']],
    [6_668, ['CAP-001 warning']],
  ]
  for (const version of versions) {
    for (const servers of [1, 3, 7, 12]) {
      it.each(perServer)(`%i on each of ${servers} in ${version}: %j`, (users, expected) => {
        expect(said(onePool({ version, servers, users: users * servers }), 'CAP-001')).toEqual(expected)
      })
    }
  }

  const wholePool: readonly (readonly [number, readonly string[]])[] = [
    [19_980, []],
    [19_981, ['CAP-001 info']],
    [20_001, ['CAP-001 info']],
    [20_002, ['CAP-001 warning']],
  ]
  it.each(wholePool)('%i on 3 servers, where one user more is a fraction for each: %j', (users, expected) => {
    expect(said(onePool({ servers: 3, users }), 'CAP-001')).toEqual(expected)
  })

  const limits: readonly (readonly [DocumentedVersion, number, number, readonly string[]])[] = [
    ['2013', 12, 79_999, []],
    ['2013', 12, 80_000, []],
    ['2013', 12, 80_001, ['CAP-002 error']],
    ['2015', 12, 79_999, []],
    ['2015', 12, 80_000, []],
    ['2015', 12, 80_001, ['CAP-002 error']],
    ['2019', 16, 80_001, []],
    ['2019', 16, 105_999, []],
    ['2019', 16, 106_000, []],
    ['2019', 16, 106_001, ['CAP-002 error']],
  ]
  it.each(limits)('%s, %i servers, %i users: %j', (version, servers, users, expected) => {
    expect(said(onePool({ version, servers, users }), 'CAP-002')).toEqual(expected)
  })
})

describe('users of paired Enterprise Edition pools', () => {
  const homed: readonly (readonly [DocumentedVersion, number, readonly string[]])[] = [
    ['2013', 39_999, []],
    ['2013', 40_000, []],
    ['2013', 40_001, ['CAP-006 warning']],
    ['2015', 39_999, []],
    ['2015', 40_000, []],
    ['2015', 40_001, ['CAP-006 warning']],
    ['2019', 40_001, []],
    ['2019', 52_999, []],
    ['2019', 53_000, []],
    ['2019', 53_001, ['CAP-007 warning']],
  ]
  it.each(homed)('%s, %i users on one of them: %j', (version, users, expected) => {
    const facts: PoolFacts = { version, servers: 12 }
    expect(said(pairOf({ ...facts, users }, facts), 'CAP-006', 'CAP-007')).toEqual(expected)
    expect(said(pairOf(facts, { ...facts, users }), 'CAP-006', 'CAP-007')).toEqual(expected)
  })

  it('are judged pool by pool where the versions differ', () => {
    const mixed = (in2015: number, in2019: number) =>
      said(
        pairOf({ version: '2015', users: in2015 }, { version: '2019', users: in2019 }),
        'CAP-006',
        'CAP-007',
      )
    expect(mixed(40_000, 53_000)).toEqual([])
    expect(mixed(40_001, 53_000)).toEqual(['CAP-006 warning'])
    expect(mixed(40_000, 53_001)).toEqual(['CAP-007 warning'])
  })

  it('are no more than the smaller of the two serves, at 6,667 users for each of its servers and 80,000 or 106,000 in all', () => {
    const both = (version: DocumentedVersion, servers: number, users: number, more: number) =>
      said(pairOf({ version, servers: 16, users }, { version, servers, users: more }), 'CAP-008')
    expect(both('2015', 3, 20_000, 1)).toEqual([])
    expect(both('2015', 3, 20_000, 2)).toEqual(['CAP-008 warning'])
    expect(both('2015', 12, 40_000, 40_000)).toEqual([])
    expect(both('2015', 12, 40_000, 40_001)).toEqual(['CAP-008 warning'])
    expect(both('2019', 16, 53_000, 53_000)).toEqual([])
    expect(both('2019', 16, 53_000, 53_001)).toEqual(['CAP-008 warning'])
  })
})

describe('users of Standard Edition servers', () => {
  const pairWith = (london: number, dublin: number) =>
    topology(
      site(1, 'London', standard(2, 'ldn-se01', { users: london })),
      site(3, 'Dublin', standard(4, 'dub-se01', { users: dublin })),
      paired(5, 2, 4),
    )

  it.each([
    [2_499, []],
    [2_500, []],
    [2_501, ['CAP-009 warning']],
  ])('%i on one without a partner: %j', (users, expected) => {
    const given = topology(site(1, 'London', standard(2, 'ldn-se01', { users })))
    expect(said(given, 'CAP-009')).toEqual(expected)
  })

  const pairs: readonly (readonly [number, number, readonly string[]])[] = [
    [2_500, 2_500, []],
    [2_500, 2_501, ['CAP-009 warning']],
    [2_501, 2_499, ['CAP-009 warning']],
    [2_501, 2_501, ['CAP-009 warning', 'CAP-009 warning']],
  ]
  it.each(pairs)('%i and %i on a pair: %j', (london, dublin, expected) => {
    expect(said(pairWith(london, dublin), 'CAP-009')).toEqual(expected)
  })

  it.each([
    [2_501, 2_498, null],
    [2_501, 2_499, null],
    [2_501, 2_500, '5,001 users of both, where 5,000 is the limit'],
  ])('%i and %i on a pair: of both together is said %s', (london, dublin, words) => {
    const [draft] = rules
      .filter((rule) => rule.id === 'CAP-009')
      .flatMap((rule) => runRule(rule, pairWith(london, dublin)))
    if (words === null) expect(draft?.message).not.toContain('of both')
    else expect(draft?.message).toContain(words)
  })
})

describe('lengths of names, in characters', () => {
  const letters = (length: number) => 'a'.repeat(length)
  const label = (length: number) => `${letters(length)}.contoso.com`
  /** An FQDN of so many characters, in labels that are short enough. */
  const whole = (length: number) => `${letters(60)}.`.repeat(4) + letters(length - 244)
  /** The same name on each kind of thing that has one. */
  const holders: Readonly<Record<string, (name: string) => Topology>> = {
    pool: (name) => onePool({ fqdn: name }),
    server: (name) => onePool({ servers: [{ fqdn: name }, {}, {}] }),
    'SQL Server computer': (name) => onePool({ store: sql(290, name) }),
    'file server': (name) => onePool({ share: file(290, name) }),
  }

  for (const [holder, holding] of Object.entries(holders)) {
    it.each([
      [62, []],
      [63, []],
      [64, ['NAME-003 error']],
    ])(`a label of %i in the name of a ${holder}: %j`, (length, expected) => {
      expect(said(holding(label(length)), 'NAME-003')).toEqual(expected)
    })

    it.each([
      [254, []],
      [255, []],
      [256, ['NAME-003 error']],
    ])(`%i in the whole name of a ${holder}: %j`, (length, expected) => {
      expect(whole(length)).toHaveLength(length)
      expect(said(holding(whole(length)), 'NAME-003')).toEqual(expected)
    })
  }

  it.each([
    [14, []],
    [15, []],
    [16, ['NAME-004 info']],
  ])('%i in the computer name of a server: %j', (length, expected) => {
    expect(said(onePool({ servers: [{ fqdn: fqdn(letters(length)) }, {}, {}] }), 'NAME-004')).toEqual(
      expected,
    )
  })

  it('are not limited to those of a computer in the name of a pool', () => {
    expect(said(topology(site(1, 'London', pool(2, letters(16), { servers: 0 }))), 'NAME-004')).toEqual([])
  })
})

/** The one pool of a topology that has one. */
function onePoolOf(given: Topology): Pool {
  const [only] = given.sites.flatMap((place) => place.pools)
  if (!only) throw new Error('The topology has no pool.')
  return only
}
