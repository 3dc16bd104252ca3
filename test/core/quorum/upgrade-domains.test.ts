import { describe, expect, it } from 'vitest'
import { upgradeDomainsOf } from '../../../src/core/quorum/upgrade-domains.ts'
import { pool, type PoolFacts } from '../../../src/core/examples/notation.ts'

const domainsOf = (servers: PoolFacts['servers'] & {}) =>
  upgradeDomainsOf(pool(2, 'ldn-pool', { servers }).pool)
const sizes = (servers: number): number[] => domainsOf(servers).domains.map((domain) => domain.servers.length)
const stated = (...names: (string | null)[]) =>
  domainsOf(names.map((upgradeDomain) => ({ upgradeDomain }))).domains.map(
    ({ name, servers }) => `${name}: ${servers.join(' ')}`,
  )

describe('upgrade domains that nobody states', () => {
  it.each([
    [1, [1]],
    [2, [1, 1]],
    [8, [1, 1, 1, 1, 1, 1, 1, 1]],
    [9, [2, 1, 1, 1, 1, 1, 1, 1]],
    [10, [2, 2, 1, 1, 1, 1, 1, 1]],
    [11, [2, 2, 2, 1, 1, 1, 1, 1]],
    [12, [2, 2, 2, 2, 1, 1, 1, 1]],
    [16, [2, 2, 2, 2, 2, 2, 2, 2]],
    [17, [3, 2, 2, 2, 2, 2, 2, 2]],
  ])('are assumed for %i servers to be of %j servers', (servers, expected) => {
    expect(sizes(servers)).toEqual(expected)
    expect(domainsOf(servers).stated).toBe(false)
  })

  it('take the servers in the order of the pool, each once', () => {
    for (let servers = 1; servers <= 20; servers++) {
      const { pool: built } = pool(2, 'ldn-pool', { servers })
      expect(upgradeDomainsOf(built).domains.flatMap((domain) => domain.servers)).toEqual(
        built.servers.map(({ id }) => id),
      )
    }
  })

  it('are none for a pool without servers', () => {
    expect(domainsOf(0).domains).toEqual([])
  })
})

describe('upgrade domains that are stated', () => {
  it('are as stated, in the order of their first servers', () => {
    expect(stated('b', 'a', 'b')).toEqual(['b: server:201 server:203', 'a: server:202'])
    expect(domainsOf([{ upgradeDomain: 'a' }]).stated).toBe(true)
  })

  it('leave a server that states none in a domain of its own', () => {
    expect(stated('a', null, 'a', '')).toEqual([
      'a: server:201 server:203',
      '2 (assumed): server:202',
      '3 (assumed): server:204',
    ])
    expect(domainsOf([{ upgradeDomain: 'a' }, {}])).toMatchObject({
      stated: false,
      domains: [{ stated: true }, { stated: false }],
    })
  })

  it('may be called anything, even like a server', () => {
    expect(stated('server:202', null)).toEqual(['server:202: server:201', '2 (assumed): server:202'])
    expect(stated('__proto__', 'constructor')).toHaveLength(2)
  })
})
