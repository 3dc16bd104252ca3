import { describe, expect, it } from 'vitest'
import { failoverLoad } from '../../../src/app/canvas/failover-load.ts'
import { pool } from '../../../src/core/examples/notation.ts'

const of = (facts: Parameters<typeof pool>[2]) => pool(2, 'ldn-pool', facts).pool
const partner = (users: number | null) => pool(4, 'dub-pool', { users }).pool

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
