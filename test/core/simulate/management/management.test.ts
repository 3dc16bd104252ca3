import { describe, expect, it } from 'vitest'
import { edge } from '../../../../src/core/examples/roles.ts'
import { paired, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import {
  managementGrounds,
  usualManagementParameters,
} from '../../../../src/core/simulate/management/parameters.ts'
import { replicationOf } from '../../../../src/core/simulate/management/replicas.ts'
import { canWrite } from '../../../../src/core/simulate/management/state.ts'
import { fail, live, onePool, pair, repair, worldOf } from '../worlds.ts'
import { change, copying, failOver, manage, stateAt, told } from './notation.ts'

const world = pair()
const minute = 60_000
const disaster = true

describe('replication', () => {
  it('brings a change to every server within two to three minutes', () => {
    expect(told(world, [change(minute)])).toEqual([
      '60000 management-changed',
      '60000 replication-began 1',
      '210000 replication-ended 1',
    ])
  })

  it('is seen pool by pool', () => {
    const inputs = [...fail(world, 0, 'dub-pool-fe01.contoso.com'), change(minute)]
    const seen = (at: number) =>
      [0, 1].map((place) => replicationOf(live(world, inputs, at, copying).world, place))
    expect(seen(0)).toEqual([
      { current: 3, of: 3 },
      { current: 3, of: 3 },
    ])
    expect(seen(2 * minute)).toEqual([
      { current: 0, of: 3 },
      { current: 0, of: 3 },
    ])
    expect(seen(10 * minute)).toEqual([
      { current: 3, of: 3 },
      { current: 2, of: 3 },
    ])
  })

  it('leaves a server behind that is down, until it has been up for a cycle', () => {
    const inputs = [
      ...fail(world, 0, 'dub-pool-fe01.contoso.com'),
      change(minute),
      ...repair(world, 20 * minute, 'dub-pool-fe01.contoso.com'),
    ]
    expect(stateAt(world, inputs, 19 * minute).behind).toEqual(
      new Map([['server:401', { has: 0, why: 'down', due: null }]]),
    )
    // Five minutes to start, two and a half for the cycle.
    expect(told(world, inputs).slice(-2)).toEqual([
      '1500000 replicas-asked server:401',
      '1650000 replicas-current server:401',
    ])
    expect(stateAt(world, inputs, 1e8).behind.size).toBe(0)
  })

  it('leaves a site behind that is cut off, and brings all of it up to date at once', () => {
    const inputs = [
      ...fail(world, 0, 'London <-> Dublin'),
      change(minute),
      ...repair(world, 20 * minute, 'London <-> Dublin'),
    ]
    expect([...stateAt(world, inputs, 19 * minute).behind.keys()]).toEqual([
      'server:401',
      'server:402',
      'server:403',
    ])
    expect(told(world, inputs).slice(-2)).toEqual([
      '1200000 replicas-asked server:401 server:402 server:403',
      '1350000 replicas-current server:401 server:402 server:403',
    ])
  })

  it('asks again for a server that is lost while something is on its way to it', () => {
    const inputs = [
      ...fail(world, 0, 'London <-> Dublin'),
      change(minute),
      ...repair(world, 20 * minute, 'London <-> Dublin'),
      ...fail(world, 21 * minute, 'dub-pool-fe02.contoso.com'),
    ]
    expect([...stateAt(world, inputs, 1e8).behind]).toEqual([
      ['server:402', { has: 0, why: 'down', due: null }],
    ])
  })

  it('takes longer over a slow link, and with a lag everywhere', () => {
    const slow = {
      at: 0,
      event: { of: 'fault', event: { is: 'link-slowed', link: 'link:1-3', by: minute } },
    } as const
    expect(told(world, [slow, change(minute)]).slice(2)).toEqual([
      '210000 replication-ended 1',
      '210000 replicas-asked server:401 server:402 server:403',
      '270000 replicas-current server:401 server:402 server:403',
    ])
    expect(told(world, [manage(0, { is: 'replication-slowed', by: minute }), change(minute)]).at(-1)).toBe(
      '270000 replication-ended 1',
    )
  })

  it('comes from where the store is: a site that was cut off from the old place may be reached from the new one', () => {
    const three = worldOf(
      topology(
        site(1, 'London', pool(2, 'ldn-pool')),
        site(3, 'Dublin', pool(4, 'dub-pool')),
        site(6, 'Paris', pool(7, 'par-pool', { sqlStore: 'sql:290', store: null })),
        paired(5, 2, 4),
      ),
    )
    const inputs = [...fail(three, 0, 'London <-> Paris'), change(minute), failOver(10 * minute, 4)]
    const parisIn = (at: number) =>
      [...stateAt(three, inputs, at).behind.keys()].filter((id) => id.startsWith('server:7'))
    expect(parisIn(9 * minute)).toEqual(['server:701', 'server:702', 'server:703'])
    expect(parisIn(30 * minute)).toEqual([])
  })

  it('reaches the computers of other roles too', () => {
    const withEdge = worldOf(topology(site(1, 'London', pool(2, 'ldn-pool'), edge(6, 'ldn-edge'))))
    const name = withEdge.setting.topology.sites[0]!.roles[0]!.servers[0]!.fqdn
    const inputs = [...fail(withEdge, 0, name), change(minute), ...repair(withEdge, 20 * minute, name)]
    expect(stateAt(withEdge, inputs, 19 * minute).behind.size).toBe(1)
    expect(stateAt(withEdge, inputs, 30 * minute).behind.size).toBe(0)
  })

  it('begins anew when the store is back', () => {
    const inputs = [
      change(minute),
      ...fail(world, 2 * minute, 'ldn-pool-sql01.contoso.com'),
      ...repair(world, 10 * minute, 'ldn-pool-sql01.contoso.com'),
    ]
    expect(told(world, inputs).slice(2)).toEqual([
      '120000 management-lost',
      '600000 management-back',
      '600000 replication-began 1',
      '750000 replication-ended 1',
    ])
  })
})

describe('a store that is lost', () => {
  const inputs = fail(world, minute, 'ldn-pool-sql01.contoso.com')

  it('takes no changes', () => {
    expect(canWrite(stateAt(world, inputs, minute))).toBe(false)
    expect(stateAt(world, [...inputs, change(2 * minute)], 1e8).version).toBe(0)
  })

  it('is lost with the servers of its pool as well as with its databases', () => {
    const all = fail(world, minute, 'ldn-pool.contoso.com')
    expect(told(world, all)).toEqual(['60000 management-lost'])
  })

  it('is nowhere in a topology that names none', () => {
    const none = worldOf(topology(site(1, 'London', pool(2, 'ldn-pool')), { managementStore: null }))
    expect(told(none, [failOver(minute, 2), change(minute), ...fail(none, minute, 'London')])).toEqual([])
  })
})

describe('Invoke-CsManagementServerFailover', () => {
  it('waits for replication, then switches', () => {
    expect(told(world, [failOver(minute, 4)])).toEqual([
      '60000 management-failover-invoked pool:4',
      '60000 management-failover-began pool:4',
      '210000 management-failover-due',
      '210000 management-switch-began',
      '270000 management-failover-due',
      '270000 management-failed-over pool:4 copied up to 270000',
      '270000 replication-began 1',
      '420000 replication-ended 1',
    ])
    expect(stateAt(world, [failOver(minute, 4)], 1e8)).toMatchObject({
      active: 'pool:4',
      standby: 'pool:2',
      staleOn: null,
      left: null,
    })
  })

  it('takes changes while it waits, none while it switches', () => {
    const inputs = [failOver(minute, 4), change(2 * minute), change(290_000)]
    const state = (at: number) => stateAt(world, inputs, at)
    // It waits until the change has arrived everywhere, at 270,000.
    expect(state(269_999).moving?.phase).toBe('waiting')
    expect(state(270_000).moving?.phase).toBe('switching')
    expect(canWrite(state(280_000))).toBe(false)
    expect(state(300_000).version).toBe(1)
    expect(canWrite(state(330_000))).toBe(true)
  })

  it('waits for nothing in a disaster, and loses what was not copied', () => {
    const inputs = [...fail(world, 200_000, 'London'), failOver(300_000, 4, disaster)]
    expect(told(world, inputs).slice(0, 5)).toEqual([
      '200000 management-lost',
      '300000 management-failover-invoked pool:4 in a disaster',
      '300000 management-failover-began pool:4 in a disaster',
      '360000 management-failover-due',
      '360000 management-failed-over pool:4 copied up to 120000',
    ])
  })

  it('is there within the five minutes that are documented', () => {
    const { cycle, switching } = usualManagementParameters
    expect(cycle + switching).toBeLessThanOrEqual(5 * minute)
  })

  it('refuses what cannot be', () => {
    const refusal = (...inputs: Parameters<typeof told>[1]) =>
      told(world, inputs)
        .find((line) => line.includes('refused'))
        ?.split(': ')[1]
    expect(refusal(failOver(minute, 2))).toBe('already there')
    expect(refusal(failOver(minute, 9))).toBe('not the standby')
    expect(refusal(failOver(minute, 4), failOver(minute + 1, 4))).toBe('already moving')
    expect(refusal(...fail(world, 0, 'dub-pool.contoso.com'), failOver(minute, 4))).toBe('standby down')
    expect(refusal(...fail(world, 0, 'dub-pool-sql01.contoso.com'), failOver(minute, 4, disaster))).toBe(
      'standby down',
    )
    expect(refusal(...fail(world, 0, 'ldn-pool.contoso.com'), failOver(minute, 4))).toBe('active lost')
    expect(refusal(...fail(world, 0, 'London <-> Dublin'), failOver(minute, 4))).toBe('sites parted')
    expect(told(onePool(), [failOver(minute, 9)]).at(-1)).toBe(
      '60000 management-failover-refused pool:9: no standby',
    )
  })

  it('changes nothing where it fails while it waits', () => {
    const inputs = [failOver(minute, 4), ...fail(world, 2 * minute, 'dub-pool.contoso.com')]
    expect(told(world, inputs).at(2)).toBe('120000 management-failover-failed pool:4: standby down')
    expect(canWrite(stateAt(world, inputs, 1e8))).toBe(true)
  })

  it('leaves the store without changes where it fails halfway, until -Restore', () => {
    const inputs = [failOver(minute, 4), ...fail(world, 220_000, 'dub-pool.contoso.com')]
    expect(told(world, inputs).at(-1)).toBe('270000 management-failover-failed pool:4: standby down')
    expect(canWrite(stateAt(world, inputs, 1e7))).toBe(false)
    expect(canWrite(stateAt(world, [...inputs, manage(1e7, { is: 'management-restored' })], 2e7))).toBe(true)
  })
})

describe('a pool that was left in a disaster', () => {
  const back = [
    ...fail(world, minute, 'London'),
    failOver(2 * minute, 4, disaster),
    ...repair(world, 60 * minute, 'London'),
  ]

  it('holds a stale copy when it comes back, until the Backup Service has renewed it', () => {
    const about = told(world, back).filter((line) => /stale|renewed/.test(line))
    const [stale, renewed] = about.map((line) => Number.parseInt(line))
    expect(about.map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      'management-stale pool:2',
      'management-copy-renewed pool:2',
    ])
    expect(stale).toBeGreaterThanOrEqual(60 * minute)
    expect(renewed).toBeGreaterThan(stale!)
  })

  it('cannot take the store while its copy is stale, and can afterwards', () => {
    const stale = Number.parseInt(told(world, back).find((line) => line.includes('stale'))!)
    expect(told(world, [...back, failOver(stale + 1, 2)])).toContain(
      `${stale + 1} management-failover-refused pool:2: standby stale`,
    )
    expect(stateAt(world, [...back, failOver(200 * minute, 2)], 1e8).active).toBe('pool:2')
  })

  it('does not make the store go back by itself', () => {
    expect(stateAt(world, back, 1e8).active).toBe('pool:4')
  })
})

describe('a store without its pair', () => {
  it('is asked about at its own pool, wherever a fault is', () => {
    const apart = worldOf(
      topology(
        site(1, 'London', pool(2, 'ldn-pool')),
        site(3, 'Dublin', pool(4, 'dub-pool')),
        site(6, 'Paris', pool(7, 'par-pool')),
        paired(5, 4, 7),
      ),
    )
    const inputs = [
      ...fail(apart, 0, 'par-pool-fe01.contoso.com'),
      change(minute),
      ...repair(apart, 10 * minute, 'par-pool-fe01.contoso.com'),
    ]
    expect(stateAt(apart, inputs, 1e8)).toMatchObject({ standby: null, behind: new Map() })
  })
})

describe('the times of the Central Management store', () => {
  it('each say what they rest on, and the documented ones where', () => {
    expect(Object.keys(managementGrounds)).toEqual(Object.keys(usualManagementParameters))
    for (const { basis, source } of Object.values(managementGrounds))
      expect(source === null).toBe(basis === 'assumed')
  })
})
