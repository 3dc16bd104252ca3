import { describe, expect, it } from 'vitest'
import { failoverCluster, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import type { SqlResource } from '../../../../src/core/simulate/back-end/sql-group.ts'
import { hour, minute } from '../../../../src/core/simulate/clock.ts'
import type { Input } from '../../../../src/core/simulate/engine.ts'
import type { WorldEvent } from '../../../../src/core/simulate/world.ts'
import { fail, inPool, live, repair, worldOf } from '../worlds.ts'
import { ask, databasesAlone, poolWith } from './notation.ts'

const world = poolWith(failoverCluster(290, 'cluster', ['node1', 'node2']))
const at = 10 * minute

const hang = (moment: number, on: number | null, resource: SqlResource = 'SQL Server'): Input<WorldEvent> =>
  inPool(2, moment, { of: 'back end', event: { is: 'resource-hung', resource, on } })
const free = (moment: number, on: number | null): Input<WorldEvent> =>
  inPool(2, moment, { of: 'back end', event: { is: 'resource-freed', resource: 'SQL Server', on } })

const servingAt = (inputs: readonly Input<WorldEvent>[], moment: number): string | null =>
  live(world, inputs, moment, databasesAlone).world.backEnds[0]!.serving

/** When which events of the cluster happened. */
const inCluster = (inputs: readonly Input<WorldEvent>[], is: string): number[] =>
  live(world, inputs, 12 * hour, databasesAlone).trace.flatMap((one) =>
    one.event.event.is === 'cluster' && one.event.event.event.is === is ? [one.at] : [],
  )

describe('a SQL Server that hangs on its node', () => {
  const inputs = [hang(at, 0)]

  it('serves nobody from that moment on, though the cluster takes it for online', () => {
    expect(servingAt(inputs, at - 1)).toBe('primary')
    expect(servingAt(inputs, at)).toBeNull()
    const [state] = live(world, inputs, at, databasesAlone).world.backEnds
    expect(state!.cluster!.resources.map(({ status }) => status)).toEqual(Array(5).fill('Online'))
  })

  it('is found out after DeadlockTimeout, terminated after PendingTimeout each time, and then fails over', () => {
    // The next check, five seconds at most, and five minutes.
    expect(inCluster(inputs, 'check-failed')).toEqual([at + 305_000])
    expect(inCluster(inputs, 'pending-timed-out')).toHaveLength(3)
    expect(inCluster(inputs, 'move-began')).toHaveLength(1)
    expect(servingAt(inputs, at + 15 * minute)).toBeNull()
    expect(servingAt(inputs, at + 16 * minute)).toBe('node-1')
  })

  it('can be moved away by hand before the cluster has found out', () => {
    const byHand = [hang(at, 0), ask(at + minute, 'node-1')]
    // It does not go offline either: it is terminated after three minutes.
    expect(inCluster(byHand, 'pending-timed-out')).toEqual([at + 4 * minute + 1000])
    expect(servingAt(byHand, at + 6 * minute)).toBe('node-1')
  })

  it('is restarted where it is when it hangs no longer', () => {
    const freed = [...inputs, free(at + 6 * minute, 0)]
    expect(inCluster(freed, 'move-began')).toEqual([])
    expect(servingAt(freed, at + 15 * minute)).toBe('primary')
  })
})

describe('a SQL Server that hangs elsewhere', () => {
  it('is no matter while its group is not there', () => {
    expect(live(world, [hang(at, 1)], hour, databasesAlone).trace).toHaveLength(1)
    expect(servingAt([hang(at, 1)], hour)).toBe('primary')
  })

  it('does not start there when its group has to go there, and is left so', () => {
    const inputs = [hang(at, 1), ...fail(world, 2 * at, 'node1.contoso.com')]
    expect(servingAt(inputs, 3 * hour)).toBeNull()
    // The cluster has given up by then: an administrator has to bring it online.
    const back = [...inputs, ...repair(world, 3 * hour, 'node1.contoso.com'), free(3 * hour, 1)]
    expect(servingAt(back, 12 * hour)).toBeNull()
    expect(servingAt([...back, ask(4 * hour, 'node-1')], 5 * hour)).toBe('node-1')
  })

  it('on every node has nowhere to go', () => {
    expect(servingAt([hang(at, null)], 6 * hour)).toBeNull()
  })
})

describe('another resource that hangs', () => {
  it('takes the databases away where it is the disk, and leaves them where it is the agent', () => {
    expect(servingAt([hang(at, 0, 'Disk')], at)).toBeNull()
    expect(servingAt([hang(at, 0, 'SQL Server Agent')], at + 4 * minute)).toBe('primary')
  })
})

describe('a Back End that is no failover cluster', () => {
  it('has nothing that could hang', () => {
    const single = poolWith(null)
    expect(live(single, [hang(at, 0)], hour, databasesAlone).trace).toEqual([])
  })
})

describe('the node that takes over', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e']
  const takers = (seed: number | null): string | null => {
    const given = topology(site(1, 'London', pool(2, 'ldn', { store: failoverCluster(290, 'sql', nodes) })))
    const lost = worldOf(given, { seed })
    return live(lost, fail(lost, at, 'a.contoso.com'), hour, databasesAlone).world.backEnds[0]!.serving
  }

  it('is the next one, or drawn where a scenario gives a seed: always the same for the same seed', () => {
    expect(takers(null)).toBe('node-1')
    const drawn = Array.from({ length: 20 }, (_, seed) => takers(seed))
    expect(new Set(drawn).size).toBeGreaterThan(1)
    expect(Array.from({ length: 20 }, (_, seed) => takers(seed))).toEqual(drawn)
  })
})
