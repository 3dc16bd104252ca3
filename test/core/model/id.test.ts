import { describe, expect, it } from 'vitest'
import { isKind, kindOf, makeId, numberOf, type Kind } from '../../../src/core/model/id.ts'

const kinds: readonly Kind[] = ['site', 'pool', 'server', 'sql', 'file', 'pairing']

describe('an id', () => {
  it.each(kinds)('of a %s carries its kind and its number', (kind) => {
    const id = makeId(kind, 12)
    expect(id).toBe(`${kind}:12`)
    expect(kindOf(id)).toBe(kind)
    expect(numberOf(id)).toBe(12)
  })

  it.each(kinds)('of a %s is of no other kind', (kind) => {
    expect(kinds.filter((other) => isKind(makeId(kind, 1), other))).toEqual([kind])
  })
})
