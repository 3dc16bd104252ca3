import { describe, expect, it } from 'vitest'
import { verdictReasons } from '../../../src/core/analyze/verdict-reasons.ts'
import {
  mirrored,
  paired,
  pool,
  site,
  standard,
  topology,
  type PoolWithStores,
} from '../../../src/core/examples/notation.ts'
import { findPool, type Topology } from '../../../src/core/model/topology.ts'
import { partsNamed } from '../../../src/core/outage/names.ts'

const eight = pool(2, 'ldn', { servers: 8, store: mirrored(290, 'sqla', 'sqlb') })

const around = (one: PoolWithStores): Topology =>
  topology(site(1, 'London', one), site(3, 'Dublin', pool(4, 'dub', { servers: 3 })), paired(5, 2, 4))

/** What is advised for the first pool while these are down. */
function advice(given: Topology, ...names: string[]): string[] {
  const named = partsNamed(
    given,
    names.map((name) => (/[ .]|^[A-Z]/.test(name) ? name : `${name}.contoso.com`)),
  )
  if (!named.ok) throw new Error(`unknown: ${named.unknown.join(', ')}`)
  return verdictReasons(given, findPool(given, 'pool:2')!, named.outage)
    .filter(({ kind, basis }) => kind === 'advice' && basis === 'derived')
    .map(({ text }) => text)
}

const servers = (...positions: number[]) => positions.map((position) => `ldn-fe0${position}`)

describe('what to do about a pool in an outage', () => {
  it('is to bring the site back where the site is what is off, and no servers that nobody can start', () => {
    expect(advice(around(eight), 'London')).toEqual(['Bring back site London.', 'Bring back site London.'])
  })

  it('is both where servers of that site are off as well', () => {
    expect(advice(around(eight), 'London', ...servers(1, 2, 3, 4))).toEqual([
      'Bring back site London and any one of ldn-fe01 … ldn-fe04.',
      'Bring back site London and any 2 of ldn-fe01 … ldn-fe04.',
    ])
  })

  it('is to start servers where servers alone are off', () => {
    expect(advice(around(eight), ...servers(1, 2, 3, 4))).toEqual([
      'Start any one of ldn-fe01 … ldn-fe04.',
      'Start any 2 of ldn-fe01 … ldn-fe04.',
    ])
  })

  it('names the database as the other way where its vote is the one missing', () => {
    expect(advice(around(eight), ...servers(1, 2, 3), 'sqla')).toEqual([
      'Bring back sqla\\rtc.',
      'Or start any one of ldn-fe01 … ldn-fe03.',
      'Start any one of ldn-fe01 … ldn-fe03.',
    ])
  })

  it('names the link where the database is up but out of reach', () => {
    const store = mirrored(390, 'sqla', 'sqlb')
    const apart = topology(
      site(1, 'London', { ...pool(2, 'ldn', { servers: 2, store: null }), sqlStore: null }),
      { ...site(3, 'Dublin'), sqlStores: [store] },
    )
    const given: Topology = {
      ...apart,
      sites: apart.sites.map((one) => ({
        ...one,
        pools: one.pools.map((of) => ({ ...of, sqlStore: store.id })),
      })),
    }
    const said = advice(given, 'ldn-fe01', 'London <-> Dublin')
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/link between London and Dublin/)]))
    expect(said.join(' ')).not.toContain('primary database')
  })

  it('is the database where without it nothing is documented', () => {
    const twelve = pool(2, 'ldn', { servers: 12, version: '2019', store: mirrored(290, 'sqla', 'sqlb') })
    expect(advice(around(twelve), 'sqla')).toEqual(['Bring back sqla\\rtc.'])
    expect(advice(around(twelve), 'sqla', ...servers(1, 2, 3, 4, 5))[0]).toBe(
      'Bring back sqla\\rtc and any one of ldn-fe01 … ldn-fe05.',
    )
  })

  it('is the one server of a Standard Edition server, or its site', () => {
    const given = topology(site(1, 'London', standard(2, 'ldn')))
    expect(advice(given, 'ldn')).toEqual(['Start ldn.'])
    expect(advice(given, 'London')).toEqual(['Bring back site London.'])
    expect(advice(given)).toEqual([])
  })

  it('is nothing where no row is printed', () => {
    expect(advice(around(pool(2, 'ldn', { servers: 13 })), 'London')).toEqual([])
  })

  it('speaks of servers that stop their services only while some run', () => {
    const given = around(eight)
    const [first] = verdictReasons(given, findPool(given, 'pool:2')!, new Set(['site:1']))
    expect(first?.text).toBe('Not functional: 0 of its first 7 servers run; 5 of the first 7 must run.')
  })
})
