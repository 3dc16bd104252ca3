import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pool, site, soundPair, topology } from '../../../../src/core/examples/notation.ts'
import { people, personOf } from '../../../../src/core/shell/users/people.ts'

const deployment = (...users: (number | null)[]) =>
  topology(
    ...users.map((count, i) => site(10 + i, `Site ${i + 1}`, pool(20 + i, `pool${i + 1}`, { users: count }))),
  )

describe('people', () => {
  it('are as many as each pool homes, and ten where it states none', () => {
    const of = (place: number) => [...people(deployment(3, null, 0), [place])].length
    expect([of(0), of(1), of(2)]).toEqual([3, 10, 10])
  })

  it('begin with Anna on the first pool, whatever the others home', () => {
    for (const other of [1, 5000]) {
      const [first] = people(deployment(3, other))
      expect(first).toMatchObject({ displayName: 'Anna Keller', sipAddress: 'sip:anna.keller@contoso.com' })
    }
  })

  it('have addresses in the SIP domain of the topology', () => {
    const [first] = people({ ...soundPair(), sipDomain: 'fabrikam.com' })
    expect(first?.sipAddress).toBe('sip:anna.keller@fabrikam.com')
    expect(first?.distinguishedName).toBe('CN=Anna Keller,OU=Employees,DC=fabrikam,DC=com')
  })

  it('have each a name of their own, by which they are found again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 4 }), (users) => {
        const given = deployment(...users)
        const all = [...people(given)]
        expect(new Set(all.map(({ sipAddress }) => sipAddress)).size).toBe(all.length)
        for (const person of [all[0], all.at(-1), all[Math.floor(all.length / 2)]])
          expect(personOf(given, person?.accountName ?? '')).toEqual(person)
      }),
      { numRuns: 20 },
    )
  })

  it('are found by names that nobody has', () => {
    const given = deployment(10)
    for (const name of [
      '',
      'anna',
      'anna.keller1',
      'anna.keller2',
      'anna.keller02',
      'nobody.atall',
      'anna.keller99999999',
    ])
      expect(personOf(given, name)).toBeNull()
  })
})
