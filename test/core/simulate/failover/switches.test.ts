import { describe, expect, it } from 'vitest'
import { edge } from '../../../../src/core/examples/roles.ts'
import { paired, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { reasons } from '../../../../src/core/simulate/failover/reasons.ts'
import { live, pair, worldOf } from '../worlds.ts'
import { failOver, failoverOf, minute, told } from './notation.ts'

const hour = 60 * minute

describe('-Force of Invoke-CsPoolFailOver', () => {
  const world = worldOf(
    topology(
      site(1, 'London', pool(2, 'ldn')),
      site(3, 'Dublin', pool(4, 'dub'), edge(8, 'dub-edge', { nextHop: makeId('pool', 4) })),
      paired(5, 2, 4),
    ),
  )

  it('goes on although the pool is the next hop of an Edge pool, and stays so', () => {
    expect(told(live(world, [failOver(4, 10)], hour), 4)).toEqual([`600 refused: ${reasons.nextHop}`])
    const forced = live(world, [failOver(4, 10, { force: true })], 2 * hour)
    expect(failoverOf(forced, 4)).toMatchObject({ state: 'FailedOver', stuck: null, nextHopOf: ['edge:8'] })
  })

  it('gets past nothing else', () => {
    expect(told(live(world, [failOver(2, 10, { force: true })], hour), 2)).toEqual([
      `600 refused: ${reasons.managementOnPool}`,
    ])
  })
})

describe('-ServicesStopDelayMins of Invoke-CsPoolFailOver', () => {
  const endOf = (more: { stopDelay?: number }): number => {
    const { trace } = live(pair(), [failOver(4, 10, more)], 3 * hour)
    return trace.find(({ event }) => event.event.is === 'failed-over')!.at
  }

  it('stops the services of the pool so much later, and ends so much later', () => {
    expect(endOf({ stopDelay: 7 * minute }) - endOf({})).toBe(7 * minute)
  })
})
