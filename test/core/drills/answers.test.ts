import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { londonAlone } from '../../../src/core/drills/catalogue/deployments.ts'
import { judgeAnswer } from '../../../src/core/drills/answers.ts'
import type { Accepts } from '../../../src/core/drills/drill.ts'
import { judge } from '../../../src/core/quorum/verdict.ts'
import { newWorld } from '../../../src/core/simulate/new-world.ts'

const world = (servers: number, down: readonly number[] = []) => {
  const topology = londonAlone({ servers })
  const pool = topology.sites[0]!.pools[0]!
  return { ...newWorld(topology), outage: new Set(down.map((at) => pool.servers[at - 1]!.id)) }
}
const names = (...numbers: number[]): string[] =>
  numbers.map((number) => `ldn-pool-fe${String(number).padStart(2, '0')}`)

const spare: Accepts = { is: 'servers', pool: 'ldn-pool', functional: true, size: 'greatest' }
const stops: Accepts = { is: 'servers', pool: 'ldn-pool', functional: false, size: 'least' }

describe('an answer', () => {
  it('with servers that may be lost is right where there is no greater one', () => {
    expect(judgeAnswer(spare, names(5, 6, 7, 8), world(8)).holds).toBe(true)
    expect(judgeAnswer(spare, names(5, 6, 7), world(8))).toEqual({
      holds: false,
      found: 'there are larger answers',
    })
  })

  it('with servers that stop the pool is right where fewer do not', () => {
    expect(judgeAnswer(stops, names(1, 2, 3, 4), world(8)).holds).toBe(true)
    expect(judgeAnswer(stops, names(1, 2, 3, 4, 8), world(8))).toEqual({
      holds: false,
      found: 'fewer are enough',
    })
    expect(judgeAnswer(stops, names(1, 2, 3, 8), world(8)).found).toBe(
      'without these it has its quorum still',
    )
  })

  it('counts what is down already', () => {
    expect(judgeAnswer(stops, names(3, 4), world(8, [1, 2])).holds).toBe(true)
    expect(judgeAnswer(stops, names(1, 3), world(8, [1, 2])).found).toBe('one of them is down already')
  })

  it('names what is no server of the pool', () => {
    expect(judgeAnswer(spare, ['dub-pool-fe01'], world(8)).found).toContain('dub-pool-fe01')
  })

  it('takes a name with its domain or without, whatever its case', () => {
    const accepts: Accepts = { is: 'exactly', names: ['ldn-pool'] }
    for (const name of ['ldn-pool', 'LDN-POOL.contoso.com', ' ldn-pool '])
      expect(judgeAnswer(accepts, [name], world(3)).holds).toBe(true)
    expect(judgeAnswer(accepts, ['ldn-pool2'], world(3)).holds).toBe(false)
    expect(judgeAnswer(accepts, [], world(3))).toEqual({ holds: false, found: '1 more belong there' })
  })

  it('in an order is right in that order alone', () => {
    const accepts: Accepts = { is: 'in order', names: names(2, 1) }
    expect(judgeAnswer(accepts, names(2, 1), world(2)).holds).toBe(true)
    expect(judgeAnswer(accepts, names(1, 2), world(2)).holds).toBe(false)
  })

  it('with a number is right with that number alone', () => {
    const accepts: Accepts = { is: 'number', value: 5 }
    expect(judgeAnswer(accepts, ['5'], world(3)).holds).toBe(true)
    for (const given of [['4'], ['five'], ['5', '5'], []])
      expect(judgeAnswer(accepts, given, world(3)).holds).toBe(false)
  })

  it('is never larger or smaller than what brute force finds, for pools of 2 to 12', () => {
    for (const isSpare of [true, false])
      assert(
        property(integer({ min: 2, max: 12 }), (size) => {
          const now = world(size)
          const pool = now.pools[0]!.pool
          const sets = Array.from({ length: 1 << size }, (_, bits) =>
            pool.servers.filter((__, at) => bits & (1 << at)),
          )
          const right = sets.filter(
            (lost) =>
              judge(pool, { servers: new Set(lost.map(({ id }) => id)), primaryDatabase: false })
                .functional === isSpare,
          )
          const sizes = right.map(({ length }) => length)
          const best = isSpare ? Math.max(...sizes) : Math.min(...sizes)
          for (const lost of sets) {
            const answer = judgeAnswer(
              isSpare ? spare : stops,
              lost.map(({ fqdn }) => fqdn),
              now,
            )
            expect(answer.holds).toBe(right.includes(lost) && lost.length === best)
          }
        }),
        { numRuns: 6 },
      )
  })
})
