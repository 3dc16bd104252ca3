import { describe, expect, it } from 'vitest'
import { makeId } from '../../../../src/core/model/id.ts'
import type { DeploymentAdministrationEvent } from '../../../../src/core/simulate/administration/events.ts'
import {
  conferenceDirectories,
  federationRouteOf,
  fileAt,
  locationsAt,
  locationsNow,
  movedUser,
  movedUsersOf,
  responseGroupsAt,
  responseGroupsServedBy,
} from '../../../../src/core/simulate/administration/held.ts'
import type { Input } from '../../../../src/core/simulate/engine.ts'
import { notCopiedAt } from '../../../../src/core/simulate/users/measures.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { edge } from '../../../../src/core/examples/roles.ts'
import { failBack, failOver } from '../failover/notation.ts'
import { fail, live, pair, worldOf } from '../worlds.ts'
import { change, inPool, minute } from './notation.ts'

const ldn = makeId('pool', 2)
const dub = makeId('pool', 4)
const london = makeId('site', 1)
const world = pair(3)
const after = (inputs: readonly Input<WorldEvent>[], until = 24 * 60): World =>
  live(world, inputs, until * minute).world
const moveStore = (at: number, disaster = false): Input<WorldEvent> => ({
  at: at * minute,
  event: { of: 'management', event: { is: 'management-failover-invoked', to: dub, disaster } },
})
const missing = (given: World, place: number): string[] => notCopiedAt(given, place).map(({ what }) => what)

describe('conference directories', () => {
  const move = (at: number, directory: number, force = false): Input<WorldEvent> =>
    change(at, { is: 'conference-directory-moved', directory, to: dub, force })

  it('are one for each pool at first, numbered in topology order', () => {
    expect(conferenceDirectories(world)).toEqual([
      { id: 1, pool: ldn, hasLostIds: false },
      { id: 2, pool: dub, hasLostIds: false },
    ])
  })

  it('are moved with their dial-in conference IDs, and by force without', () => {
    expect(conferenceDirectories(after([move(1, 1)]))[0]).toEqual({ id: 1, pool: dub, hasLostIds: false })
    expect(conferenceDirectories(after([move(1, 1, true)]))[0]).toMatchObject({ hasLostIds: true })
  })

  it('are made and removed; what is not there is not moved', () => {
    const made = change(1, { is: 'conference-directory-created', directory: 7, to: ldn })
    const again = change(2, { is: 'conference-directory-created', directory: 7, to: dub })
    const gone = change(3, { is: 'conference-directory-removed', directory: 1 })
    expect(conferenceDirectories(after([made, again, gone, move(4, 1)]))).toEqual([
      { id: 2, pool: dub, hasLostIds: false },
      { id: 7, pool: ldn, hasLostIds: false },
    ])
  })

  it('are told as not copied until the pool has none any more', () => {
    expect(missing(world, 0)).toContain('Conference directories')
    expect(missing(after([move(1, 1)]), 0)).not.toContain('Conference directories')
    expect(missing(after([move(1, 1)]), 1)).toContain('Conference directories')
  })
})

describe('locations', () => {
  const doing = (at: number, event: DeploymentAdministrationEvent): Input<WorldEvent> => change(at, event)
  const exported = doing(10, { is: 'locations-exported', file: 'C:\\LIS.bak' })
  const added = doing(20, { is: 'location-added', entry: '10.9.9.0' })
  const imported = doing(100, { is: 'locations-imported', file: 'c:\\lis.BAK' })
  const published = doing(110, { is: 'locations-published' })

  it('stand in the active store, one for each site, all published', () => {
    expect(locationsNow(world)).toEqual({
      entries: ['10.1.0.0', '10.2.0.0'],
      published: ['10.1.0.0', '10.2.0.0'],
      isImported: false,
    })
    expect(locationsAt(world, dub).entries).toEqual([])
  })

  it('are not published with what was added until that is done', () => {
    const { entries, published: before } = locationsNow(after([added]))
    expect(entries).toContain('10.9.9.0')
    expect(before).not.toContain('10.9.9.0')
    expect(locationsNow(after([added, published])).published).toContain('10.9.9.0')
    expect(locationsNow(after([doing(5, { is: 'locations-unpublished' })])).published).toBeNull()
  })

  it('are gone after a failover of the store, until they are imported and published', () => {
    expect(locationsNow(after([moveStore(30)]))).toEqual({ entries: [], published: null, isImported: false })
    const back = after([exported, moveStore(30), imported])
    expect(locationsNow(back)).toMatchObject({ entries: ['10.1.0.0', '10.2.0.0'], published: null })
    expect(locationsNow(after([exported, moveStore(30), imported, published])).published).toHaveLength(2)
    expect(locationsAt(back, ldn).entries).toHaveLength(2)
  })

  it('come out of a file that was not exported here, with what it is said to hold', () => {
    const holds = { holds: 'locations', at: 0, entries: ['10.7.0.0'] } as const
    const foreign = doing(100, { is: 'locations-imported', file: 'D:\\old.bak', holds })
    expect(locationsNow(after([foreign]))).toMatchObject({ entries: ['10.7.0.0'], isImported: true })
    const unknown = doing(100, { is: 'locations-imported', file: 'D:\\old.bak' })
    expect(locationsNow(after([unknown])).isImported).toBe(false)
  })

  it('lack what was added after the export', () => {
    const { entries } = locationsNow(after([exported, added, moveStore(30), imported, published]))
    expect(entries).not.toContain('10.9.9.0')
    expect(locationsAt(after([exported, added, moveStore(30)]), ldn).entries).toContain('10.9.9.0')
  })

  it('are told as not copied until they are imported and published', () => {
    const what = 'Location Information service database (LIS)'
    const story = [exported, moveStore(30), failOver(2, 60)]
    expect(missing(after(story), 0)).toContain(what)
    expect(missing(after([...story, imported]), 0)).toContain(what)
    expect(missing(after([...story, imported, published]), 0)).not.toContain(what)
  })

  it('cannot be exported while the store is lost, and no file is made up', () => {
    const lost = fail(world, minute, 'ldn-pool-sql01.contoso.com')
    expect(fileAt(after([...lost, exported], 60), 'C:\\LIS.bak')).toBeNull()
    expect(live(world, [imported], 200 * minute).trace).toEqual([])
    expect(fileAt(after([exported]), 'c:\\lis.bak')).toEqual({
      holds: 'locations',
      at: 10 * minute,
      entries: ['10.1.0.0', '10.2.0.0'],
    })
  })
})

describe('Response Groups', () => {
  const file = '\\\\nas\\rgs\\ldn.zip'
  const exported = inPool(2, 5, { is: 'response-groups-exported', owner: ldn, file, removes: false })
  const imported = inPool(4, 100, {
    is: 'response-groups-imported',
    file,
    overwritesOwner: false,
    replaces: false,
  })
  const story = [moveStore(10), exported, failOver(2, 30)]

  it('are answered at home, then by nobody until they are imported at the backup pool', () => {
    expect(responseGroupsServedBy(world, 0)).toBe(ldn)
    expect(responseGroupsServedBy(after(story), 0)).toBeNull()
    expect(responseGroupsServedBy(after([...story, imported]), 0)).toBe(dub)
    expect(responseGroupsAt(after([...story, imported]), dub)).toEqual([
      { owner: dub, at: dub, workflows: ['Service Desk'], importedAt: null },
      { owner: ldn, at: dub, workflows: ['Service Desk'], importedAt: 100 * minute },
    ])
  })

  it('are told as not copied until then, and anew on the way home', () => {
    expect(missing(after(story), 0)).toContain('Response Groups')
    expect(missing(after([...story, imported]), 0)).not.toContain('Response Groups')
    const home = [...story, imported, failBack(2, 200)]
    const isGoingHome = after(home, 201)
    expect(missing(isGoingHome, 0)).toContain('Response Groups')
    const again = inPool(4, 150, {
      is: 'response-groups-exported',
      owner: ldn,
      file: 'back.zip',
      removes: true,
    })
    const back = inPool(2, 160, {
      is: 'response-groups-imported',
      file: 'back.zip',
      overwritesOwner: true,
      replaces: true,
    })
    const seenTo = after([...home, again, back], 201)
    expect(missing(seenTo, 0)).not.toContain('Response Groups')
    expect(responseGroupsAt(seenTo, dub).map(({ owner }) => owner)).toEqual([dub])
    expect(responseGroupsServedBy(after([...home, again, back]), 0)).toBe(ldn)
  })

  it('keep what was made there unless it is replaced', () => {
    const made = inPool(4, 90, { is: 'response-group-created', owner: ldn, workflow: 'Night' })
    const at = (replaces: boolean): readonly string[] | undefined => {
      const given = inPool(4, 100, { is: 'response-groups-imported', file, overwritesOwner: false, replaces })
      const groups = responseGroupsAt(after([exported, made, given]), dub)
      return groups.find(({ owner }) => owner === ldn)?.workflows
    }
    expect(at(false)).toEqual(['Night', 'Service Desk'])
    expect(at(true)).toEqual(['Service Desk'])
  })

  it('can be taken over by the pool that imports them', () => {
    const taken = inPool(4, 100, {
      is: 'response-groups-imported',
      file,
      overwritesOwner: true,
      replaces: false,
    })
    expect(responseGroupsAt(after([exported, taken]), dub).map(({ owner }) => owner)).toEqual([dub])
  })

  it('come from no file that was not exported', () => {
    expect(live(world, [imported], 120 * minute).trace).toEqual([])
  })
})

describe('users who were moved', () => {
  const move = (at: number, user: string, force: boolean, to = dub, from = ldn): Input<WorldEvent> =>
    change(at, { is: 'user-moved', user, from, to, force })

  it('are recorded by identity in any letters, with the pool they came from first', () => {
    const moved = after([
      move(1, 'sip:Anna@contoso.com', false),
      move(2, 'SIP:anna@contoso.com', false, ldn, dub),
    ])
    expect(movedUser(moved, 'sip:anna@contoso.com')).toEqual({ from: ldn, to: ldn, hasLostData: false })
    expect(movedUsersOf(moved, ldn)).toEqual({ left: 0, arrived: 0, withLostData: 0 })
  })

  it('have lost contacts and conferences for good once they were moved by force', () => {
    const moved = after([move(1, 'anna', true), move(2, 'ben', false), move(3, 'anna', false, dub, dub)])
    expect(movedUser(moved, 'anna')?.hasLostData).toBe(true)
    expect(movedUsersOf(moved, ldn)).toEqual({ left: 2, arrived: 0, withLostData: 1 })
    expect(movedUsersOf(moved, dub)).toEqual({ left: 0, arrived: 2, withLostData: 1 })
  })

  it('change nothing in the users that the simulation counts', () => {
    expect(after([move(1, 'anna', true)]).users).toEqual(world.users)
  })
})

describe('the federation routes of a site', () => {
  const outer = worldOf({
    ...topology(site(1, 'London', pool(2, 'ldn'), edge(7, 'ldn-edge', { nextHop: ldn }))),
    managementStore: ldn,
  })

  it('are those of the topology until they are set', () => {
    const given: World = {
      ...outer,
      setting: {
        ...outer.setting,
        topology: {
          ...outer.setting.topology,
          sites: outer.setting.topology.sites.map((one) => ({ ...one, federationRoute: makeId('edge', 7) })),
        },
      },
    }
    expect(federationRouteOf(given, london, 'federation')).toBe('EdgeServer:ldn-edge.contoso.com')
    expect(federationRouteOf(given, london, 'xmpp')).toBeNull()
    const none = change(1, { is: 'federation-route-set', site: london, route: 'federation', to: null })
    expect(federationRouteOf(live(given, [none], 2 * minute).world, london, 'federation')).toBeNull()
  })

  it('are set each for itself', () => {
    const set = change(1, { is: 'federation-route-set', site: london, route: 'xmpp', to: 'EdgeServer:x' })
    const { world: then } = live(outer, [set], 2 * minute)
    expect(federationRouteOf(then, london, 'xmpp')).toBe('EdgeServer:x')
    expect(federationRouteOf(then, london, 'federation')).toBeNull()
  })
})

describe('TCP port 9001', () => {
  const block = (number: number, at: number): Input<WorldEvent> => inPool(number, at, { is: 'port-blocked' })
  const stuck = (given: World, place: number) => given.failovers[place]!.stuck
  const noInterface = { step: 'F7', why: 'Could not find a compatible interface with the server.' }

  it('blocked towards the backup pool leaves a failover half done, and it goes on when it is run again', () => {
    const half = [block(2, 1), failOver(4, 10)]
    expect(after(half).failovers[1]).toMatchObject({ state: 'FailingOver', stuck: noInterface })
    const whole = after([...half, inPool(2, 120, { is: 'port-opened' }), failOver(4, 130)])
    expect(whole.failovers[1]).toMatchObject({ state: 'FailedOver', stuck: null })
  })

  it('blocked while routing groups are taken over ends that at once', () => {
    const run = live(world, [failOver(4, 10, { disaster: true })], 60 * minute)
    const began = run.trace.find(({ event }) => event.event.is === 'group-hydrated')!.at
    const blocked = { ...block(2, 0), at: began + 1 }
    const { trace } = live(world, [failOver(4, 10, { disaster: true }), blocked], 60 * minute)
    const failed = trace.find(({ event }) => event.event.is === 'step-failed')
    expect(failed).toMatchObject({ at: began + 1, event: { event: noInterface } })
    expect(trace[failed!.cause!]?.event.event.is).toBe('port-blocked')
  })

  it('blocked towards the home pool keeps a failback from taking over at home', () => {
    const inputs = [failOver(4, 10, { disaster: true }), block(4, 60), failBack(4, 70)]
    expect(stuck(after(inputs), 1)).toEqual({ ...noInterface, step: 'B7' })
  })

  it('blocked towards the pool itself is no matter to its failover', () => {
    expect(stuck(after([block(4, 1), failOver(4, 10)]), 1)).toBeNull()
  })
})
