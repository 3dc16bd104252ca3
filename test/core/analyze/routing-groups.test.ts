import { describe, expect, it } from 'vitest'
import {
  expectedService,
  groupLossGiven,
  groupStates,
  placement,
  serviceByLosses,
} from '../../../src/core/analyze/routing-groups.ts'
import { pool } from '../../../src/core/examples/notation.ts'
import type { ServerId } from '../../../src/core/model/id.ts'
import type { Pool } from '../../../src/core/model/pool.ts'
import { documentedReading } from '../../../src/core/quorum/reading.ts'
import { judge, noLosses } from '../../../src/core/quorum/verdict.ts'

const of = (servers: number, facts: Partial<Pool> = {}): Pool =>
  pool(2, 'ldn-pool', { ...facts, servers }).pool

const down = (one: Pool, ...at: number[]) => ({
  ...noLosses,
  servers: new Set(at.flatMap((place): ServerId[] => [one.servers[place - 1]!.id])),
})

const sizes = Array.from({ length: 11 }, (_, i) => i + 2)

/** The chance that a routing group is lost, for 0 to 6 servers down: proved by another program. */
const lossTable: Record<number, string> = {
  3: '0 0 1 1',
  4: '0 0 1/2 1 1',
  5: '0 0 3/10 7/10 1 1',
  6: '0 0 1/5 1/2 4/5 1 1',
  7: '0 0 1/7 13/35 22/35 6/7 1',
  8: '0 0 3/28 2/7 1/2 5/7 25/28',
  9: '0 0 1/12 19/84 17/42 25/42 65/84',
  10: '0 0 1/15 11/60 1/3 1/2 2/3',
  11: '0 0 3/55 5/33 46/165 14/33 19/33',
  12: '0 0 1/22 7/55 13/55 4/11 1/2',
}

/** The share of users without service at 0.9 and at 0.99, for 2 to 12 servers: proved by another program. */
const without: readonly (readonly [number, number])[] = [
  [1.0e-2, 1.0e-4],
  [2.8e-2, 2.98e-4],
  [2.8e-2, 2.98e-4],
  [3.043e-2, 3.009403e-4],
  [2.8243e-2, 2.98029403e-4],
  [2.8972e-2, 2.981264329e-4],
  [2.9267245e-2, 2.981696597e-4],
  [2.9485945e-2, 2.982016796e-4],
  [2.84195638e-2, 2.980060587e-4],
  [2.847592875e-2, 2.980069665e-4],
  [2.852135891e-2, 2.980076933e-4],
]

describe('the model of routing groups', () => {
  it.each(sizes)('spreads them evenly over %s servers', (n) => {
    const one = of(n)
    const { basis, groups } = placement(one)
    expect(basis).toBe('assumed')
    expect(groups.map(({ id }) => id)).toEqual(one.servers.map((_, i) => i + 1))
    for (const { replicas } of groups) expect(new Set(replicas).size).toBe(Math.min(3, n))
    for (const { id } of one.servers) {
      expect(groups.filter(({ replicas }) => replicas[0] === id)).toHaveLength(1)
      const held = groups.filter(({ replicas }) => replicas.includes(id)).length
      if (n <= 8) expect(held).toBe(Math.min(3, n))
      else expect([2, 3, 4]).toContain(held)
    }
  })

  it('holds the replicas of a group in different upgrade domains as far as there are three', () => {
    const stated = (domains: string): Pool => {
      const one = of(domains.length)
      return {
        ...one,
        servers: one.servers.map((server, i) => ({ ...server, upgradeDomain: domains[i]! })),
      }
    }
    const domainsIn = (one: Pool) =>
      placement(one).groups.map(
        ({ replicas }) =>
          new Set(replicas.map((id) => one.servers.find((server) => server.id === id)?.upgradeDomain)).size,
      )
    expect(domainsIn(stated('aabbcc'))).toEqual([3, 3, 3, 3, 3, 3])
    expect(domainsIn(stated('aabb'))).toEqual([2, 2, 2, 2])
  })

  it('counts a group as lost with two of its three replicas, and one of a two-server pool with both', () => {
    const three = of(3)
    expect(groupStates(three, noLosses)).toMatchObject({ served: 3, degraded: 0, lost: 0 })
    expect(groupStates(three, down(three, 1))).toMatchObject({ served: 0, degraded: 3, lost: 0 })
    expect(groupStates(three, down(three, 1, 3))).toMatchObject({ served: 0, degraded: 0, lost: 3 })
    const two = of(2)
    expect(groupStates(two, down(two, 2))).toMatchObject({ degraded: 2, lost: 0 })
    expect(groupStates(two, down(two, 1, 2))).toMatchObject({ degraded: 0, lost: 2 })
    const eight = of(8)
    const states = groupStates(eight, down(eight, 1, 2))
    expect(states.served + states.degraded + states.lost).toBe(8)
    for (const { group, state } of states.groups) {
      const lost = group.replicas.filter((id) =>
        [eight.servers[0]!.id, eight.servers[1]!.id].includes(id),
      ).length
      expect(state).toBe(['served', 'degraded', 'lost'][lost])
    }
  })

  it.each(Object.entries(lossTable))('loses a group of %s servers as often as proved', (n, row) => {
    row.split(' ').forEach((text, failed) => {
      const [numerator, denominator = 1] = text.split('/').map(Number)
      expect(groupLossGiven(Number(n), failed)).toEqual({ numerator, denominator })
    })
  })

  it.each(sizes)('serves the share of users of a pool of %s servers that is proved', (n) => {
    const [at90, at99] = without[n - 2]!
    expect(1 - expectedService(of(n), documentedReading, 0.9)!).toBeCloseTo(at90, 10)
    expect(1 - expectedService(of(n), documentedReading, 0.99)!).toBeCloseTo(at99, 12)
  })

  it.each([2, 3, 5, 8])('serves what brute force over losses and placements says, with %s servers', (n) => {
    const one = of(n)
    const subsets = Array.from({ length: 1 << n }, (_, bits) => one.servers.filter((_, i) => (bits >> i) & 1))
    const placements = subsets.filter(({ length }) => length === Math.min(3, n))
    const shares = serviceByLosses(one, documentedReading)!
    shares.forEach(({ numerator, denominator }, failed) => {
      let [served, all] = [0, 0]
      for (const lost of subsets.filter(({ length }) => length === failed)) {
        const servers = new Set(lost.map(({ id }) => id))
        const { functional } = judge(one, { ...noLosses, servers })
        for (const replicas of placements) {
          const gone = replicas.filter(({ id }) => servers.has(id)).length
          all++
          if (functional && gone < 2) served++
        }
      }
      expect(numerator / denominator).toBeCloseTo(served / all, 12)
    })
  })

  it('has no number where no row is printed', () => {
    expect(serviceByLosses(of(13), documentedReading)).toBeNull()
    expect(expectedService(of(13), documentedReading, 0.9)).toBeNull()
    expect(expectedService(of(13, { version: '2019' }), documentedReading, 1)).toBe(1)
  })
})
