import { describe, expect, it } from 'vitest'
import { mirrored, paired, pool, site, standard, topology } from '../../../../src/core/examples/notation.ts'
import { hour, minute } from '../../../../src/core/simulate/clock.ts'
import type { Input } from '../../../../src/core/simulate/engine.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { fail, inPool, live, onePool, pair, repair, worldOf } from '../worlds.ts'

const fe = (number: number): string => `ldn-pool-fe0${number}.contoso.com`

const powers = (world: World, place = 0): string[] => world.pools[place]!.servers.map(({ power }) => power)

const after = (world: World, inputs: readonly Input<WorldEvent>[], until: number): World =>
  live(world, inputs, until).world

const happens = (world: World, inputs: readonly Input<WorldEvent>[], until: number): string[] =>
  live(world, inputs, until).trace.map(({ at, event }) => `${at} ${event.event.is}`)

describe('a Front End Server that fails', () => {
  const world = onePool({ servers: 4 })

  it('crashes, and starts by itself five minutes after its repair', () => {
    const lost = fail(world, minute, fe(2))
    const script = [...lost, ...repair(world, hour, fe(2))]
    expect(powers(after(world, lost, minute))).toEqual(['active', 'off', 'active', 'active'])
    expect(powers(after(world, script, hour + 5 * minute - 1))[1]).toBe('off')
    expect(powers(after(world, script, hour + 5 * minute))[1]).toBe('active')
  })

  it('starts after the boot time that a scenario states', () => {
    const slow = onePool({ servers: 4 }, { parameters: { faults: { boot: 20 * minute } } })
    const script = [...fail(slow, minute, fe(2)), ...repair(slow, hour, fe(2))]
    expect(powers(after(slow, script, hour + 20 * minute - 1))[1]).toBe('off')
    expect(powers(after(slow, script, hour + 20 * minute))[1]).toBe('active')
  })

  it('that fails again while it boots does not start, and after the second repair takes the whole time', () => {
    const script = [
      ...fail(world, minute, fe(2)),
      ...repair(world, hour, fe(2)),
      ...fail(world, hour + 2 * minute, fe(2)),
      ...repair(world, hour + 3 * minute, fe(2)),
    ]
    expect(powers(after(world, script, hour + 5 * minute))[1]).toBe('off')
    expect(powers(after(world, script, hour + 8 * minute))[1]).toBe('active')
    const boots = happens(world, script, 2 * hour).filter((one) => one.endsWith('computer-booted'))
    expect(boots).toEqual([`${hour + 8 * minute} computer-booted`])
  })

  it('is not failed twice, nor repaired while it is up', () => {
    expect(happens(world, repair(world, minute, fe(1)), hour)).toEqual([])
    const twice = live(world, [...fail(world, minute, fe(1)), ...fail(world, 2 * minute, fe(1))], minute * 3)
    expect(twice.trace.filter(({ event }) => event.event.is === 'part-failed')).toHaveLength(1)
  })

  it('cannot have its services started while it is down, and starts with the others that were stopped by hand', () => {
    const start = inPool(2, 2 * minute, {
      of: 'front end',
      event: { is: 'server-started', server: 1 },
    })
    expect(powers(after(world, [...fail(world, minute, fe(2)), start], hour))[1]).toBe('off')

    const stop = inPool(2, minute, { of: 'front end', event: { is: 'server-shut-down', server: 1 } })
    expect(powers(after(world, [stop], hour))[1]).toBe('off')
    expect(powers(after(world, [stop, start], hour))[1]).toBe('active')
    const power = [...fail(world, 3 * minute, fe(2)), ...repair(world, 4 * minute, fe(2))]
    expect(powers(after(world, [stop, ...power], hour))[1]).toBe('active')
  })
})

describe('a site without power', () => {
  it('takes every server there down, and brings back those that nothing else keeps down', () => {
    const world = pair(4)
    const script = [
      ...fail(world, minute, fe(1)),
      ...fail(world, 2 * minute, 'London'),
      ...repair(world, hour, 'London'),
    ]
    expect(powers(after(world, script, 2 * minute))).toEqual(['off', 'off', 'off', 'off'])
    expect(powers(after(world, script, 2 * minute), 1)).toEqual(['active', 'active', 'active', 'active'])
    expect(powers(after(world, script, 2 * hour))).toEqual(['off', 'active', 'active', 'active'])
    const mended = [...script, ...repair(world, 3 * hour, fe(1))]
    expect(powers(after(world, mended, 4 * hour))).toEqual(['active', 'active', 'active', 'active'])
  })

  it('keeps a server down that is repaired meanwhile', () => {
    const world = pair(3)
    const script = [
      ...fail(world, minute, fe(1), 'London'),
      ...repair(world, hour, fe(1)),
      ...repair(world, 2 * hour, 'London'),
    ]
    expect(powers(after(world, script, 2 * hour))[0]).toBe('off')
    expect(powers(after(world, script, 2 * hour + 5 * minute))[0]).toBe('active')
  })

  it('for no time at all still crashes its servers', () => {
    const world = pair(3)
    const script = [...fail(world, minute, 'London'), ...repair(world, minute, 'London')]
    expect(powers(after(world, script, minute))).toEqual(['off', 'off', 'off'])
    expect(powers(after(world, script, hour))).toEqual(['active', 'active', 'active'])
    expect(happens(world, script, hour)).not.toContain(`${minute} primary-database-lost`)
  })
})

describe('the vote of the primary database', () => {
  const hasVote = (world: World, place = 0): boolean => world.pools[place]!.hasPrimaryDatabase

  it('goes and comes with its computer', () => {
    const world = onePool({ servers: 4 })
    const script = [
      ...fail(world, minute, 'ldn-pool-sql01.contoso.com'),
      ...repair(world, hour, 'ldn-pool-sql01.contoso.com'),
    ]
    expect(hasVote(after(world, script, minute - 1))).toBe(true)
    expect(hasVote(after(world, script, minute))).toBe(false)
    expect(hasVote(after(world, script, hour))).toBe(true)
  })

  it('goes with the link to a store in another site', () => {
    const remote = topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 4, sqlStore: 'sql:490' })),
      site(3, 'Dublin', pool(4, 'dub-pool', { servers: 4 })),
      paired(5, 2, 4),
    )
    const world = worldOf(remote)
    const cut = after(world, fail(world, minute, 'London <-> Dublin'), minute)
    expect([hasVote(cut, 0), hasVote(cut, 1)]).toEqual([false, true])
  })

  it('is gone while the mirror has the databases, and back when the primary has them again', () => {
    const world = onePool({ servers: 4, store: mirrored(290, 'sql01', 'sql02', 'sql03') })
    const to = (at: number, role: 'primary' | 'mirror'): Input<WorldEvent> =>
      inPool(2, at, { of: 'back end', event: { is: 'database-failover-invoked', to: role } })
    const script = [to(minute, 'mirror'), to(hour, 'primary')]
    expect(hasVote(after(world, script, 5 * minute))).toBe(false)
    expect(hasVote(after(world, script, 2 * hour))).toBe(true)
  })

  it('of a Standard Edition server goes with the server', () => {
    const world = worldOf(topology(site(1, 'London', standard(2, 'ldn-se01'))))
    expect(hasVote(after(world, fail(world, minute, 'ldn-se01.contoso.com'), minute))).toBe(false)
  })
})

describe('a slow link', () => {
  it('is slow by so much until it is as fast as ever', () => {
    const world = pair(3)
    const slow = (at: number, by: number): Input<WorldEvent> => ({
      at,
      event: { of: 'fault', event: { is: 'link-slowed', link: 'link:1-3', by } },
    })
    const script = [slow(minute, 500), slow(2 * minute, 500), slow(hour, 0)]
    expect(after(world, script, minute).slow).toEqual(new Map([['link:1-3', 500]]))
    expect(after(world, script, hour).slow).toEqual(new Map())
    const faults = live(world, script, 2 * hour).trace.filter(({ event }) => event.of === 'fault')
    expect(faults.map(({ at }) => at)).toEqual([minute, hour])
  })
})
