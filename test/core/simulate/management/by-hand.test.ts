import { describe, expect, it } from 'vitest'
import { pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { fail, live, pair, worldOf } from '../worlds.ts'
import { manage, stateAt, told } from './notation.ts'

const minute = 60_000
const hour = 60 * minute
const [ldn, dub] = [makeId('pool', 2), makeId('pool', 4)]

describe('Invoke-CsManagementStoreReplication', () => {
  const world = pair()
  const everybody = manage(minute, { is: 'replication-invoked', computers: null })
  const one = manage(minute, { is: 'replication-invoked', computers: ['server:401'] })

  it('makes one computer wait for everything, and no other', () => {
    expect([...stateAt(world, [one], minute).behind.keys()]).toEqual(['server:401'])
    expect(told(world, [one])).toEqual([
      '60000 replication-invoked',
      '60000 replicas-asked server:401',
      '210000 replicas-current server:401',
    ])
  })

  it('makes all of them wait where none is named', () => {
    expect(stateAt(world, [everybody], minute).behind.size).toBe(6)
    expect(stateAt(world, [everybody], hour).behind.size).toBe(0)
  })

  it('sends nothing while the store is lost', () => {
    const lost = fail(world, 1000, 'ldn-pool-sql01.contoso.com')
    expect(told(world, [...lost, everybody])).toEqual(['1000 management-lost'])
  })
})

describe('Move-CsManagementServer', () => {
  const apart = worldOf(
    topology(site(1, 'London', pool(2, 'ldn-pool')), site(3, 'Dublin', pool(4, 'dub-pool'))),
  )
  const lost = fail(apart, 1000, 'London')
  const move = manage(minute, { is: 'management-moved-by-hand', from: ldn, to: dub })

  it('makes a pool without a partner hold the store that was lost', () => {
    expect(stateAt(apart, [...lost, move], hour)).toMatchObject({
      active: dub,
      standby: null,
      lostSince: null,
      left: null,
      replicated: 1,
    })
  })

  it('leaves it where it is while the other pool cannot hold it', () => {
    const both = fail(apart, 2000, 'dub-pool-sql01.contoso.com')
    expect(stateAt(apart, [...lost, ...both, move], hour)).toMatchObject({ active: ldn })
  })

  it('ends the copying of the store from the pool that had it, and begins that from the other', () => {
    const world = pair()
    const { backups } = live(world, [move], hour).world
    expect(backups.map((one) => one?.modules.CentralMgmt.exports)).toEqual(['NotInitialized', 'SteadyState'])
    expect(stateAt(world, [move], hour)).toMatchObject({
      active: dub,
      standby: ldn,
      left: null,
      staleOn: null,
    })
  })

  it('moves nothing from a pool that does not hold the store any more', () => {
    const stale = manage(24 * minute, { is: 'management-moved-by-hand', from: ldn, to: ldn })
    const back = manage(24 * minute, { is: 'management-moved-by-hand', from: dub, to: ldn })
    expect(stateAt(apart, [move, stale], hour)).toMatchObject({ active: dub, moves: 1 })
    expect(stateAt(apart, [move, back], hour)).toMatchObject({ active: ldn, moves: 2 })
  })

  it('finds a stale copy when the lost pool comes back as the partner', () => {
    const world = pair()
    const ill = fail(world, 1000, 'ldn-pool-sql01.contoso.com')
    expect(stateAt(world, [...ill, move], hour)).toMatchObject({ active: dub, left: ldn })
  })
})

describe('Set-CsBackupServiceConfiguration', () => {
  it('is a change of the store, and is dropped where that takes none', () => {
    const world = pair()
    const set = manage(minute, { is: 'backup-service-configured', changes: { maxConcurrentCalls: 20 } })
    const reset = manage(2 * minute, { is: 'backup-service-configured', changes: null })
    expect(stateAt(world, [set], minute)).toMatchObject({
      version: 1,
      changedAt: minute,
      backupSettings: { maxConcurrentCalls: 20 },
    })
    expect(stateAt(world, [set, reset], hour)).toMatchObject({ version: 2, backupSettings: {} })
    const lost = fail(world, 1000, 'ldn-pool-sql01.contoso.com')
    expect(stateAt(world, [...lost, set], hour)).toMatchObject({ version: 0, backupSettings: {} })
  })
})
