import { describe, expect, it } from 'vitest'
import { usualClusterParameters, usualProperties } from '../../../src/core/simulate/cluster/parameters.ts'
import { second } from '../../../src/core/simulate/clock.ts'
import { groundsOf } from '../../../src/core/simulate/grounds.ts'
import { limits } from '../../../src/core/simulate/limits.ts'
import { changedParameters, usualParameters } from '../../../src/core/simulate/parameters.ts'

const rows = groundsOf().flatMap(({ behaviour, rows: own }) => own.map((row) => ({ behaviour, ...row })))
const named = (key: string, given: Parameters<typeof groundsOf>[0]) =>
  groundsOf(given)
    .flatMap(({ rows: own }) => own)
    .find((row) => row.key === key)!

describe('what the simulation takes to be so', () => {
  it('lists every parameter of every behaviour once', () => {
    const parameters = [...Object.values(usualParameters), usualClusterParameters, usualProperties]
    const keys = parameters.flatMap((own) => Object.keys(own))
    expect(rows.map(({ key }) => key).toSorted()).toEqual(keys.toSorted())
  })

  it('lists no behaviour twice, and calls no two of its values the same', () => {
    expect(new Set(groundsOf().map(({ behaviour }) => behaviour)).size).toBe(groundsOf().length)
    const names = rows.map(({ behaviour, name }) => `${behaviour}: ${name}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(rows)(
    'says of $behaviour, $key, what it is and what it rests on',
    ({ name, value, basis, source }) => {
      expect(name).not.toBe('')
      expect(value).not.toMatch(/^$|undefined|NaN|\[object/)
      if (basis === 'assumed') expect(source).not.toBe('')
      else expect(source).toMatch(/\w/)
    },
  )

  it('marks the times of Windows Fabric as assumed, after its successor', () => {
    for (const key of ['voteLease', 'replicaWait', 'stable'])
      expect(named(key, undefined)).toMatchObject({
        basis: 'assumed',
        source: expect.stringContaining('Service Fabric'),
      })
  })

  it('writes times with their units, shares in percent and choices in words', () => {
    expect(named('replication', undefined).value).toBe('2 min 30 s')
    expect(named('restartDelay', undefined).value).toBe('500 ms')
    expect(named('smallPoolThreshold', undefined).value).toBe('0 s')
    expect(named('usersWhereNotStated', undefined).value).toBe('1,000 users')
    expect(named('clients', undefined).value).toBe(
      'Lync 2013 75 %, Lync 2010 20 %, Office Communicator 2007 R2 5 %',
    )
    expect(named('groups', undefined).value).toBe('as many as servers')
    expect(named('reading', undefined).value).toMatch(/even number of servers$/)
  })

  it('says nothing of the usual value where a scenario leaves it', () => {
    expect(rows.filter(({ usual }) => usual !== null)).toEqual([])
  })

  it('gives the values of a scenario, and beside them the usual ones', () => {
    const parameters = changedParameters({
      faults: { boot: 90 * second },
      frontEnd: { groups: 6 },
      users: { activities: { ...usualParameters.users.activities, 'signed in': 160 } },
    })
    const given = { parameters, seed: 7 }
    expect(named('boot', given)).toMatchObject({ value: '1 min 30 s', usual: '5 min' })
    expect(named('groups', given)).toMatchObject({ value: '6', usual: 'as many as servers' })
    expect(named('activities', given).value).toMatch(/^signed in 80 %/)
    expect(named('nodeFailurePick', given).usual).toBe('the next node in order')
    expect(named('build', given)).toMatchObject({ value: '1 min', usual: null })
  })
})

describe('what the simulation leaves out', () => {
  it('is said once each, in whole sentences', () => {
    expect(new Set(limits.map(({ about }) => about)).size).toBe(limits.length)
    for (const { text } of limits) expect(text).toMatch(/^[A-Z-].*\.$/)
  })
})
