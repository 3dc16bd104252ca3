import { describe, expect, it } from 'vitest'
import { capacityOf, failoverLoad } from '../../../src/app/canvas/failover-load.ts'
import { pool, standard } from '../../../src/core/examples/notation.ts'

const of = (facts: Parameters<typeof pool>[2]) => pool(2, 'ldn-pool', facts).pool
const partner = (users: number | null) => pool(4, 'dub-pool', { users }).pool

describe('the users that a pool is sized for', () => {
  it.each([
    [1, '2015', 6_660],
    [12, '2015', 79_920],
    [13, '2015', 80_000], // the limit of the version
    [12, '2013', 79_920],
    [15, '2019', 99_900],
    [16, '2019', 106_000], // the limit of the version
    [0, '2015', 0],
  ] as const)('are, with %i servers of %s, %i', (servers, version, users) => {
    expect(capacityOf(of({ servers, version }))).toBe(users)
  })

  it('are 5,000 for a Standard Edition server that carries its partner', () => {
    expect(capacityOf(standard(2, 'se01').pool)).toBe(5_000)
  })

  it('are not known for another product version', () => {
    expect(capacityOf(of({ version: 'other' }))).toBeNull()
    expect(capacityOf(standard(2, 'se01', { version: 'other' }).pool)).toBeNull()
  })
})

describe('what a pool carries after a failover', () => {
  it('is the users of both against its own size', () => {
    expect(failoverLoad(of({ users: 9_000, servers: 3 }), partner(12_000))).toEqual({
      users: 21_000,
      capacity: 19_980,
      partner: 'dub-pool.contoso.com',
    })
  })

  it('is known with no users at all', () => {
    expect(failoverLoad(of({ users: 0 }), partner(0))).toMatchObject({ users: 0 })
  })

  it('is not known where users or limits are not stated', () => {
    expect(failoverLoad(of({ users: null }), partner(1))).toBeNull()
    expect(failoverLoad(of({ users: 1 }), partner(null))).toBeNull()
    expect(failoverLoad(of({ version: 'other' }), partner(1))).toBeNull()
    expect(failoverLoad(of({ servers: 0 }), partner(1))).toBeNull()
  })
})
