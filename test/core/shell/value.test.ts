import { expect, it } from 'vitest'
import { objectOf, objectWhenAsked, propertyWhenAsked } from '../../../src/core/shell/value.ts'
import { memberOf, withMember } from '../../../src/core/shell/values/members.ts'

const properties = [{ name: 'Name', value: 'Anna' }, propertyWhenAsked('Id', () => 7)]
const asked = objectWhenAsked('Person', () => properties, 'anna')
const plain = objectOf('Person', { Name: 'Anna', Id: 7 }, 'anna')

it('looks like an object that was made at once, wherever it is copied to', () => {
  expect(JSON.parse(JSON.stringify(asked))).toEqual(plain)
  expect(structuredClone(asked)).toEqual(plain)
  expect(memberOf({ ...asked }, 'id')).toBe(7)
})

it('can be given another value for a property', () => {
  const changed = withMember(asked, 'id', 8)
  expect(changed.ok && memberOf(changed.value, 'id')).toBe(8)
  expect(memberOf(asked, 'id')).toBe(7)
})

it('makes nothing before somebody looks', () => {
  let made = 0
  const counted = objectWhenAsked(
    'Person',
    () => {
      made++
      return properties
    },
    null,
  )
  expect(made).toBe(0)
  expect(memberOf(counted, 'name')).toBe('Anna')
  expect(made).toBeGreaterThan(0)
})
