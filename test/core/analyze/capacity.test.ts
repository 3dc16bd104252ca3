import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capacityTable, type CapacityRow, type Scenario } from '../../../src/core/analyze/capacity.ts'
import {
  paired,
  pool,
  site,
  standard,
  topology,
  type PoolFacts,
} from '../../../src/core/examples/notation.ts'
import { findPool, poolsOf, type Topology } from '../../../src/core/model/topology.ts'
import { documentedReading } from '../../../src/core/quorum/reading.ts'
import { judge } from '../../../src/core/quorum/verdict.ts'

const alone = (facts: PoolFacts = {}) => topology(site(1, 'London', pool(2, 'ldn', facts)))
const pair = (london: PoolFacts = {}, dublin: PoolFacts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn', london)),
    site(3, 'Dublin', pool(4, 'dub', dublin)),
    paired(5, 2, 4),
  )
const standardPair = (users: number | null) =>
  topology(
    site(1, 'London', standard(2, 'se01', { users })),
    site(3, 'Dublin', standard(4, 'se02', { users })),
    paired(5, 2, 4),
  )

const tableOf = (given: Topology, reading = documentedReading) =>
  capacityTable(given, findPool(given, 'pool:2')!, reading)

function row(given: Topology, scenario: Scenario): CapacityRow {
  const found = tableOf(given).rows.find((one) => one.scenario === scenario)
  if (!found) throw new Error(`no row ${scenario}`)
  return found
}

const scenarios = (given: Topology): string[] => tableOf(given).rows.map(({ scenario }) => scenario)

describe('the rows of the table', () => {
  it('are six for a pool of a pair', () => {
    expect(scenarios(pair())).toEqual([
      ...[
        'normal',
        'one server lost',
        'two servers lost',
        'partner pool lost',
        'site lost',
        'worst single failure',
      ],
    ])
    expect(tableOf(pair())).toMatchObject({ pool: 'pool:2', partner: 'pool:4' })
  })

  it('speak of no partner where there is none', () => {
    expect(scenarios(alone())).not.toContain('partner pool lost')
    expect(tableOf(alone())).toMatchObject({ partner: null, onPartner: null })
  })

  it('speak of no second server where there is none', () => {
    expect(scenarios(standardPair(1))).not.toContain('two servers lost')
  })

  it('are of the site and the parts around for a pool without servers', () => {
    expect(scenarios(alone({ servers: 0 }))).toEqual(['normal', 'site lost', 'worst single failure'])
  })
})

describe('the users of a pool when servers are lost', () => {
  const eight = pair({ servers: 8, users: 40_000 }, { servers: 8, users: 10_000 })

  it('are on all servers in the normal case, against the limit for one pool of a pair', () => {
    expect(row(eight, 'normal')).toMatchObject({
      what: 'nothing',
      users: 40_000,
      running: 8,
      usersPerServer: 5_000,
      perServerLimit: 6_660,
      poolLimit: 40_000,
      share: 1,
      state: 'fits',
      basis: 'documented',
    })
    expect(row(pair({ servers: 8, users: 40_001 }), 'normal').state).toBe('over')
  })

  it('are on the others, a server that counts being lost', () => {
    expect(row(eight, 'one server lost')).toMatchObject({
      what: 'ldn-fe01',
      lost: ['server:201'],
      running: 7,
      share: 1,
      state: 'fits',
    })
    expect(row(eight, 'one server lost').usersPerServer).toBeCloseTo(5_714.3, 1)
    expect(row(eight, 'two servers lost')).toMatchObject({
      what: 'ldn-fe01 and ldn-fe02',
      state: 'strained',
      basis: 'derived',
      remaining: ['server:203', 'server:204', 'server:205', 'server:206', 'server:207', 'server:208'],
    })
  })

  it('are said with the servers that remain', () => {
    expect(row(alone({ servers: 4, users: 30_000 }), 'one server lost').text).toBe(
      '3 of 4 servers remain: ldn-fe02, ldn-fe03 and ldn-fe04. It serves 30,000 users: 10,000 for each server, where one server is sized for 6,660. That is 10,020 users too many: the servers carry 19,980.',
    )
  })

  it('up to those of the reference topologies are strained', () => {
    expect(row(alone({ servers: 4, users: 20_001 }), 'one server lost').state).toBe('strained')
    expect(row(alone({ servers: 4, users: 19_980 }), 'one server lost').state).toBe('fits')
    expect(row(alone({ servers: 4, users: 20_002 }), 'one server lost').state).toBe('over')
  })

  it('go to the partner when the pool stops', () => {
    const stopped = row(pair({ servers: 3, users: 9_000 }), 'two servers lost')
    expect(stopped).toMatchObject({ state: 'stops', share: null, usersPerServer: null, running: 1 })
    expect(stopped.text).toBe(
      'The pool stops: 1 of its 3 servers is too few. Full service for its 9,000 users takes a failover to dub.contoso.com.',
    )
    expect(row(alone({ servers: 3, users: 9_000 }), 'two servers lost').text).toContain('no backup pool')
  })
})

describe('the users of a pool when its partner is lost', () => {
  it('are those of both, against the limit for one pool of the version', () => {
    const given = pair({ servers: 12, users: 40_000 }, { servers: 12, users: 40_000 })
    expect(row(given, 'partner pool lost')).toMatchObject({
      what: 'dub.contoso.com',
      users: 80_000,
      poolLimit: 80_000,
      running: 12,
      state: 'strained',
      basis: 'derived',
    })
    const later = { version: '2019', servers: 16, users: 53_000 } as const
    expect(row(pair(later, later), 'partner pool lost')).toMatchObject({
      users: 106_000,
      poolLimit: 106_000,
      state: 'fits',
    })
  })

  it('are too many where the pool is too small', () => {
    const given = pair({ servers: 3, users: 10_000 }, { servers: 6, users: 30_100 })
    expect(row(given, 'partner pool lost')).toMatchObject({ users: 40_100, state: 'over' })
    expect(tableOf(given).onPartner).toMatchObject({ users: 40_100, running: 6, state: 'over' })
  })

  it('are shown on the partner too', () => {
    const given = pair({ servers: 3, users: 10_000 }, { servers: 6, users: 20_000 })
    expect(tableOf(given).onPartner).toMatchObject({ what: 'ldn.contoso.com', users: 30_000, state: 'fits' })
  })

  it('are 5,000 at most on a Standard Edition server', () => {
    expect(row(standardPair(2_500), 'normal')).toMatchObject({ state: 'fits', perServerLimit: 2_500 })
    expect(row(standardPair(2_500), 'partner pool lost')).toMatchObject({
      state: 'fits',
      users: 5_000,
      share: 1,
      basis: 'documented',
    })
    expect(row(standardPair(2_501), 'partner pool lost').state).toBe('over')
    expect(row(standardPair(2_500), 'one server lost').state).toBe('stops')
  })
})

describe('the loss of a site', () => {
  it('is that of the partner, with its pool', () => {
    expect(row(pair({ users: 1_000 }, { users: 500 }), 'site lost')).toMatchObject({
      what: 'Dublin',
      lost: ['site:3'],
      users: 1_500,
      state: 'fits',
    })
  })

  it('stops a pool without partner, or with one in the same site', () => {
    expect(row(alone(), 'site lost')).toMatchObject({ what: 'London', state: 'stops' })
    const together = topology(site(1, 'London', pool(2, 'ldn'), pool(4, 'dub')), paired(5, 2, 4))
    expect(row(together, 'site lost')).toMatchObject({ what: 'London', state: 'stops' })
  })

  it('takes every pool there whose users come to this one', () => {
    const given = topology(
      site(1, 'London', pool(2, 'ldn', { users: 1 })),
      site(3, 'Dublin', pool(4, 'dub', { users: 10 }), pool(6, 'crk', { users: 100 })),
      paired(5, 2, 4),
      paired(7, 2, 6),
    )
    expect(row(given, 'partner pool lost').users).toBe(11)
    expect(row(given, 'site lost').users).toBe(111)
    expect(row(given, 'worst single failure')).toMatchObject({ what: 'Dublin', users: 111 })
  })
})

describe('the worst single failure', () => {
  it('is the one that puts the highest share on the pool', () => {
    const small = pair({ servers: 4, users: 10_000 }, { users: 100 })
    expect(row(small, 'worst single failure')).toMatchObject({ what: 'ldn-fe01', state: 'fits' })
    const large = pair({ servers: 4, users: 10_000 }, { servers: 4, users: 10_000 })
    expect(row(large, 'worst single failure')).toMatchObject({ what: 'dub.contoso.com', users: 20_000 })
  })

  it('is not the site of the pool, nor the one server of a Standard Edition pool, which leave nothing to carry anyone', () => {
    expect(row(alone(), 'worst single failure').what).toBe('ldn-fe01')
    expect(row(standardPair(2_500), 'worst single failure')).toMatchObject({
      what: 'se02.contoso.com',
      users: 5_000,
    })
  })

  it('is a part that stops the pool, if there is one', () => {
    const strict = { ...documentedReading, strictNote: true, votes: 'always' } as const
    const table = tableOf(alone({ servers: 2 }), strict)
    expect(table.rows.at(-1)?.state).toBe('fits')
    const onServer = alone({ servers: [{ fqdn: 'ldn-sql01.contoso.com' }, {}] })
    // The primary database stands on the first server and goes down with it: one vote of three is left.
    expect(tableOf(onServer).rows.at(-1)).toMatchObject({ what: 'ldn-sql01', state: 'stops' })
  })

  it('says of what the documents do not say what follows', () => {
    const worst = row(alone({ servers: 16, version: '2019' }), 'worst single failure')
    expect(worst).toMatchObject({ what: 'ldn-fe01', state: 'fits' })
    expect(worst.text).toContain(
      'What follows from the loss of ldn-sql01.contoso.com\\rtc is not documented.',
    )
  })
})

describe('what is not stated or not documented', () => {
  it('is said to be so, and never guessed', () => {
    expect(tableOf(alone({ users: null })).rows.map(({ state, users }) => [state, users])).toEqual([
      ['not stated', null],
      ['not stated', null],
      ['stops', null],
      ['stops', null],
      ['not stated', null],
    ])
    expect(row(alone({ users: null }), 'normal').text).toBe(
      'All 3 servers run. Not stated: the users of ldn.contoso.com.',
    )
    const half = pair({ users: 1_000 }, { users: null })
    expect(row(half, 'normal').state).toBe('fits')
    expect(row(half, 'partner pool lost')).toMatchObject({ state: 'not stated', users: null })
    expect(row(half, 'partner pool lost').text).toContain('Not stated: the users of dub.contoso.com.')
  })

  it.each([
    ['another version', { version: 'other' }],
    ['a pool that no row is printed for', { servers: 13 }],
  ] as const)('has no verdict: %s', (_, facts) => {
    expect(row(alone({ ...facts }), 'normal')).toMatchObject({ state: 'not documented', share: null })
  })
})

describe('every table', () => {
  const facts = fc.record({
    version: fc.constantFrom('2013' as const, '2015' as const, '2019' as const, 'other' as const),
    servers: fc.integer({ min: 0, max: 16 }),
    users: fc.option(fc.integer({ min: 0, max: 120_000 }), { nil: null }),
  })

  it('agrees with the verdict on the pool, and gets no better with more losses', () => {
    fc.assert(
      fc.property(facts, facts, (london, dublin) => {
        const given = pair(london, dublin)
        for (const of of poolsOf(given)) {
          const { rows } = capacityTable(given, of, documentedReading)
          for (const { state, lost, remaining, running, users } of rows) {
            expect(running).toBe(remaining.length)
            const servers = new Set(of.servers.map(({ id }) => id).filter((id) => !remaining.includes(id)))
            const primaryDatabase = lost.some((id) => id.startsWith(`${of.sqlStore}/`))
            const { functional } = judge(of, { servers, primaryDatabase }, documentedReading)
            expect(state === 'stops').toBe(functional === false)
            if (functional !== true) continue
            expect(state === 'not stated').toBe(users === null && of.version !== 'other')
          }
          const share = (scenario: Scenario): number =>
            rows.find((one) => one.scenario === scenario)?.share ?? Number.POSITIVE_INFINITY
          expect(share('one server lost')).toBeGreaterThanOrEqual(
            share('normal') === Number.POSITIVE_INFINITY ? 0 : share('normal'),
          )
          expect(share('two servers lost')).toBeGreaterThanOrEqual(
            share('one server lost') === Number.POSITIVE_INFINITY ? 0 : share('one server lost'),
          )
        }
      }),
      { numRuns: 200 },
    )
  })
})
