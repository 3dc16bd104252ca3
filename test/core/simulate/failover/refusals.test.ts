import { describe, expect, it } from 'vitest'
import { paired, pool, site, soundPair, topology } from '../../../../src/core/examples/notation.ts'
import { edge } from '../../../../src/core/examples/roles.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { reasons } from '../../../../src/core/simulate/failover/reasons.ts'
import type { Input } from '../../../../src/core/simulate/engine.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { fail, live, onePool, pair, worldOf } from '../worlds.ts'
import { failBack, failOver, failoverOf, minute, moveNextHop, setPoolState, told } from './notation.ts'

/** What is told of a failover of Dublin that is asked for in minute 10. */
function answered(world: World, before: readonly Input<WorldEvent>[] = [], disaster = false): string[] {
  return told(live(world, [...before, failOver(4, 10, { disaster })], 12 * minute), 4).filter((line) =>
    line.startsWith('600 '),
  )
}

describe('Invoke-CsPoolFailOver', () => {
  it('is refused without a backup pool, in the words of the page', () => {
    const run = live(onePool(), [failOver(2, 10, { disaster: true })], 20 * minute)
    expect(told(run, 2)).toEqual([
      '600 refused: Pool failover can only be invoked if you have assigned a backup pool to the failed pool.',
    ])
    expect(failoverOf(run, 2)).toMatchObject({ state: 'Active', runs: 0, asked: null })
  })

  it('is refused for a pool that does not name the backup pool itself', () => {
    const oneSided = topology(
      site(1, 'London', pool(2, 'ldn')),
      site(3, 'Dublin', pool(4, 'dub')),
      paired(5, 2, 4, { declaredBy: [makeId('pool', 2)] }),
    )
    expect(answered(worldOf(oneSided))).toEqual([`600 refused: ${reasons.noBackup}`])
  })

  it('is refused where the Central Management store is on the pool, in either mode', () => {
    const world = worldOf({ ...soundPair(), managementStore: makeId('pool', 4) })
    expect(answered(world)).toEqual([`600 refused: ${reasons.managementOnPool}`])
    expect(answered(world, [], true)).toEqual([`600 refused: ${reasons.managementOnPool}`])
  })

  it('is refused where there is no Central Management store, or it is down', () => {
    const world = worldOf({ ...soundPair(), managementStore: null })
    expect(answered(world, [], true)).toEqual([`600 refused: ${reasons.noManagementStore}`])
    const lost = pair()
    expect(answered(lost, fail(lost, minute, 'ldn-pool-sql01.contoso.com'), true)).toEqual([
      `600 refused: ${reasons.managementLost}`,
    ])
  })

  it('is refused without disaster mode where the pool is down or cannot be reached', () => {
    const world = pair()
    expect(answered(world, fail(world, minute, 'Dublin'))).toEqual([`600 refused: ${reasons.homeDown}`])
    expect(answered(world, fail(world, minute, 'London <-> Dublin'))).toEqual([
      `600 refused: ${reasons.homeParted}`,
    ])
    expect(answered(world, fail(world, minute, 'Dublin'), true)).toEqual([])
  })

  it('is refused where the backup pool cannot take the users', () => {
    const three = topology(
      site(1, 'London', pool(2, 'ldn')),
      site(3, 'Dublin', pool(4, 'dub')),
      site(6, 'Paris', pool(7, 'par')),
      paired(5, 2, 4),
      { managementStore: makeId('pool', 7) },
    )
    const world = worldOf(three)
    expect(
      answered(world, fail(world, minute, 'ldn-fe01.contoso.com', 'ldn-fe02.contoso.com'), true),
    ).toEqual([`600 refused: ${reasons.backupDown}`])
    expect(answered(world, fail(world, minute, 'ldn-sql01.contoso.com'), true)).toEqual([
      `600 refused: ${reasons.backupWithoutDatabases}`,
    ])
    expect(answered(world, [setPoolState(2, 1, 'FailedOver')], true)).toEqual([
      `600 refused: ${reasons.backupFailedOver}`,
    ])
  })

  it('lets only one pool of a pair fail over at a time', () => {
    const three = topology(
      site(1, 'London', pool(2, 'ldn')),
      site(3, 'Dublin', pool(4, 'dub')),
      site(6, 'Paris', pool(7, 'par')),
      paired(5, 2, 4),
      { managementStore: makeId('pool', 7) },
    )
    const run = live(worldOf(three), [failOver(2, 10), failOver(4, 10)], 120 * minute)
    expect(told(run, 4)).toEqual([`600 refused: ${reasons.backupFailedOver}`])
    expect(failoverOf(run, 2).state).toBe('FailedOver')
  })

  it('is refused where the pool is failed over already', () => {
    const run = live(pair(), [failOver(4, 10), failOver(4, 60)], 90 * minute)
    expect(told(run, 4).at(-1)).toBe(`3600 refused: ${reasons.alreadyFailedOver}`)
  })

  it('is refused where the pool is the next hop of an Edge pool, until that is changed', () => {
    const world = worldOf(
      topology(
        site(1, 'London', pool(2, 'ldn')),
        site(3, 'Dublin', pool(4, 'dub'), edge(8, 'dub-edge', { nextHop: makeId('pool', 4) })),
        paired(5, 2, 4),
      ),
    )
    expect(answered(world)).toEqual([`600 refused: ${reasons.nextHop}`])
    expect(answered(world, [moveNextHop(8, 5, 4, 2)])).toEqual([])
    const run = live(world, [moveNextHop(8, 5, 4, 2)], 10 * minute)
    expect(failoverOf(run, 4).nextHopOf).toEqual([])
    expect(failoverOf(run, 2).nextHopOf).toEqual(['edge:8'])
  })
})

describe('Invoke-CsPoolFailBack', () => {
  it('is refused where the pool is not failed over', () => {
    const run = live(pair(), [failBack(4, 10)], 20 * minute)
    expect(told(run, 4)).toEqual([`600 refused: ${reasons.notFailedOver}`])
  })

  it('is refused where the failover has not come to its end', () => {
    const run = live(pair(), [failOver(4, 10), failBack(4, 15)], 20 * minute)
    expect(told(run, 4)).toContain(`900 refused: ${reasons.halfFailedOver}`)
  })
})
