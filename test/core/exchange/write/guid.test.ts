import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { guidOf } from '../../../../src/core/exchange/guid.ts'

describe('the GUID of a name', () => {
  it('is a version 8 UUID made of the SHA-256 of the name', () => {
    const name = 'cluster 1 pool.contoso.com'
    const hash = createHash('sha256').update(name).digest('hex')
    const guid = guidOf(name)
    expect(guid).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(guid.slice(0, 8)).toBe(hash.slice(0, 8))
    expect(guid.slice(-12)).toBe(hash.slice(20, 32))
  })

  it('is the same for the same name, and another for another', () => {
    expect(guidOf('a')).toBe(guidOf('a'))
    expect(guidOf('a')).not.toBe(guidOf('b'))
  })
})
