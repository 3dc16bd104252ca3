import { describe, expect, it } from 'vitest'
import {
  fileStoreSize,
  poolSize,
  poolWidth,
  serversPerRow,
  siteRoom,
  sqlStoreSize,
  storeIndent,
} from '../../../src/app/canvas/sizes.ts'
import { alwaysOn, failoverCluster, mirrored, sql } from '../../../src/core/examples/notation.ts'

describe('a pool card', () => {
  it('grows by a row with every 8 servers, and has one row for none', () => {
    const rows = [0, 1, 8, 9, 16, 17].map((servers) => poolSize(servers).height)
    expect(rows[0]).toBe(rows[1])
    expect(rows[1]).toBe(rows[2])
    expect(rows[3]! - rows[2]!).toBeGreaterThan(0)
    expect(rows[4]).toBe(rows[3])
    expect(rows[5]! - rows[4]!).toBe(rows[3]! - rows[2]!)
    expect(serversPerRow).toBe(8)
  })

  it('fits with its room into the narrowest site', () => {
    expect(poolWidth + 2 * siteRoom.side).toBeLessThanOrEqual(siteRoom.leastWidth)
  })
})

describe('a store card', () => {
  it('has one line for each instance or node', () => {
    const height = (store: ReturnType<typeof sql>) => sqlStoreSize(store).height
    const one = height(sql(1, 'db'))
    const line = height(mirrored(1, 'a', 'b')) - one
    expect(line).toBeGreaterThan(0)
    expect(height(mirrored(1, 'a', 'b', 'c'))).toBe(one + 2 * line)
    expect(height(alwaysOn(1, 'ag', ['a']))).toBe(one + line)
    expect(height(alwaysOn(1, 'ag', ['a', 'b', 'c']))).toBe(one + 3 * line)
    expect(height(failoverCluster(1, 'fc', []))).toBe(one)
    expect(height(failoverCluster(1, 'fc', ['a', 'b']))).toBe(one + 2 * line)
  })

  it('ends where its pool ends', () => {
    expect(storeIndent + sqlStoreSize(sql(1, 'db')).width).toBe(poolWidth)
    expect(storeIndent + fileStoreSize.width).toBe(poolWidth)
  })
})
