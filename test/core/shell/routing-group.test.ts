import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routingGroupId } from '../../../src/core/shell/routing-group.ts'

describe('the GUID of a routing group', () => {
  const name = fc.tuple(fc.domain(), fc.nat(50))

  it('has the form of those that are made from names', () => {
    fc.assert(
      fc.property(name, ([fqdn, group]) => {
        expect(routingGroupId({ fqdn }, group)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        )
      }),
    )
  })

  it('is the same whatever the case of the name, and another for every pool and group', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: String, minLength: 2 }), (names) => {
        const ids = names.map(([fqdn, group]) => routingGroupId({ fqdn: fqdn.toUpperCase() }, group))
        expect(ids).toEqual(names.map(([fqdn, group]) => routingGroupId({ fqdn }, group)))
        expect(new Set(ids).size).toBe(names.length)
      }),
    )
  })
})
