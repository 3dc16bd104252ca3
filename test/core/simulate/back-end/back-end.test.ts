import { describe, expect, it } from 'vitest'
import {
  alwaysOn,
  failoverCluster,
  mirrored,
  pool,
  site,
  sql,
  standard,
  topology,
} from '../../../../src/core/examples/notation.ts'
import { usualBackEndParameters, backEndGrounds } from '../../../../src/core/simulate/back-end/parameters.ts'
import { fail, live, repair, worldOf } from '../worlds.ts'
import { ask, databasesAlone, poolWith, told } from './notation.ts'

const at = 60_000
const withWitness = mirrored(290, 'sql01', 'sql02', 'sql03')
const withoutWitness = mirrored(290, 'sql01', 'sql02')

describe('a single SQL Server', () => {
  const world = poolWith(sql(290, 'sql01'))

  it('does not serve while it is down, and serves again once it is repaired', () => {
    expect(
      told(world, [...fail(world, at, 'sql01.contoso.com'), ...repair(world, 2 * at, 'sql01.contoso.com')]),
    ).toEqual([
      '60000 holder-failed primary computer',
      '60000 databases-lost store',
      '120000 holder-back primary',
      '120000 databases-served primary',
    ])
  })

  it('puts users into resiliency mode after 30 minutes, not before', () => {
    const inputs = fail(world, at, 'sql01.contoso.com')
    expect(live(world, inputs, at + 1_799_999, databasesAlone).world.backEnds[0]?.isPastThreshold).toBe(false)
    expect(told(world, inputs).at(-1)).toBe('1860000 threshold-passed')
  })

  it('counts the 30 minutes anew after every repair', () => {
    const inputs = [
      ...fail(world, 0, 'sql01.contoso.com'),
      ...repair(world, 1_700_000, 'sql01.contoso.com'),
      ...fail(world, 1_700_001, 'sql01.contoso.com'),
    ]
    expect(told(world, inputs).filter((line) => line.includes('threshold'))).toEqual([
      '3500001 threshold-passed',
    ])
  })

  it('ends resiliency mode when its databases are served again', () => {
    const inputs = [...fail(world, 0, 'sql01.contoso.com'), ...repair(world, 4_000_000, 'sql01.contoso.com')]
    const state = live(world, inputs, 5_000_000, databasesAlone).world.backEnds[0]
    expect(state).toMatchObject({ serving: 'primary', isPastThreshold: false, lostSince: null })
  })

  it('has nowhere to be moved to', () => {
    expect(told(world, [ask(at, 'mirror')])).toContain('60000 database-failover-refused mirror: no such copy')
  })
})

describe('a pool of two servers', () => {
  it('is in resiliency mode at once when its databases are lost', () => {
    const world = poolWith(sql(290, 'sql01'), 2)
    expect(told(world, fail(world, at, 'sql01.contoso.com')).at(-1)).toBe('60000 threshold-passed')
  })
})

describe('a pool without a stated store', () => {
  it('is not known to lose its databases', () => {
    const world = poolWith(null)
    const { backEnds } = live(world, fail(world, at, 'London'), 1e8, databasesAlone).world
    expect(backEnds[0]).toMatchObject({ store: null, lostSince: null, isPastThreshold: false })
  })
})

describe('a Standard Edition server', () => {
  it('has its databases as long as it is up itself', () => {
    const world = worldOf(topology(site(1, 'London', standard(2, 'ldn-se'))))
    const inputs = [...fail(world, at, 'ldn-se.contoso.com'), ...repair(world, 2 * at, 'ldn-se.contoso.com')]
    expect(told(world, inputs)).toEqual([
      '60000 holder-failed primary computer',
      '60000 databases-lost store',
      '60000 threshold-passed',
      '120000 holder-back primary',
      '120000 databases-served primary',
    ])
  })
})

describe('a mirror with witness', () => {
  const world = poolWith(withWitness)

  it('takes over by itself, after the loss is found out', () => {
    expect(told(world, fail(world, at, 'sql01.contoso.com'))).toEqual([
      '60000 holder-failed primary computer',
      '60000 databases-lost store',
      '70000 holder-missed',
      '70000 database-failover-began mirror by itself',
      '90000 database-failover-due',
      '90000 databases-moved mirror',
      '90000 databases-served mirror',
    ])
  })

  it('stays where it is when the principal is back before anybody has missed it', () => {
    const inputs = [
      ...fail(world, at, 'sql01.contoso.com'),
      ...repair(world, at + 9_999, 'sql01.contoso.com'),
    ]
    expect(told(world, inputs).slice(2)).toEqual([
      '69999 holder-back primary',
      '69999 databases-served primary',
    ])
  })

  it('does not serve once two of the three are lost, although the principal runs', () => {
    const inputs = fail(world, at, 'sql02.contoso.com', 'sql03.contoso.com')
    expect(told(world, inputs)).toContain('60000 holder-failed primary votes')
    expect(live(world, inputs, 1e8, databasesAlone).world.backEnds[0]?.serving).toBe(null)
  })

  it('does not serve on the mirror alone either', () => {
    const inputs = [...fail(world, at, 'sql01.contoso.com'), ...fail(world, 10 * at, 'sql03.contoso.com')]
    expect(told(world, inputs).slice(7, 9)).toEqual([
      '600000 holder-failed mirror votes',
      '600000 databases-lost store',
    ])
  })

  it('loses the takeover when the mirror is lost in the middle of it, and goes on where it was', () => {
    const inputs = [
      ...fail(world, at, 'sql01.contoso.com'),
      ...fail(world, at + 20_000, 'sql02.contoso.com'),
      ...repair(world, 3 * at, 'sql01.contoso.com'),
    ]
    expect(told(world, inputs).slice(4)).toEqual([
      '90000 database-failover-due',
      '90000 database-failover-failed mirror: computer',
      '180000 holder-back primary',
      '180000 databases-served primary',
    ])
  })

  it('does not go back by itself, only by hand', () => {
    const home = [...fail(world, at, 'sql01.contoso.com'), ...repair(world, 10 * at, 'sql01.contoso.com')]
    expect(live(world, home, 1e8, databasesAlone).world.backEnds[0]?.serving).toBe('mirror')
    expect(told(world, [...home, ask(20 * at, 'primary')]).slice(7)).toEqual([
      '1200000 database-failover-invoked primary',
      '1200000 database-failover-began primary by administrator',
      '1200000 databases-lost failover',
      '1220000 database-failover-due',
      '1220000 databases-moved primary',
      '1220000 databases-served primary',
    ])
  })

  it('leaves the vote of an even-sized pool with the primary', () => {
    const even = poolWith(withWitness, 4)
    const vote = (until: number) =>
      live(
        even,
        [
          ...fail(even, at, 'sql01.contoso.com'),
          ...repair(even, 10 * at, 'sql01.contoso.com'),
          ask(20 * at, 'primary'),
        ],
        until,
        databasesAlone,
      ).world.pools[0]?.hasPrimaryDatabase
    expect([vote(5 * at), vote(15 * at), vote(30 * at)]).toEqual([false, false, true])
  })

  it('is not automatic where its copies may be behind', () => {
    const behind = poolWith(mirrored(290, 'sql01', 'sql02', 'sql03', { commit: 'asynchronous' }))
    expect(told(behind, fail(behind, at, 'sql01.contoso.com')).slice(2)).toEqual(['1860000 threshold-passed'])
  })
})

describe('a mirror without witness', () => {
  const world = poolWith(withoutWitness)

  it('waits for Invoke-CsDatabaseFailover', () => {
    const inputs = [...fail(world, at, 'sql01.contoso.com'), ask(5 * at, 'mirror')]
    expect(told(world, inputs)).toEqual([
      '60000 holder-failed primary computer',
      '60000 databases-lost store',
      '300000 database-failover-invoked mirror',
      '300000 database-failover-began mirror by administrator',
      '320000 database-failover-due',
      '320000 databases-moved mirror',
      '320000 databases-served mirror',
    ])
  })

  it('goes on serving while only the mirror is lost', () => {
    expect(told(world, fail(world, at, 'sql02.contoso.com'))).toEqual([])
  })

  it('refuses what cannot be', () => {
    const refusal = (...inputs: Parameters<typeof told>[1]) =>
      told(world, inputs).find((line) => line.includes('refused'))
    expect(refusal(ask(at, 'primary'))).toBe('60000 database-failover-refused primary: already there')
    expect(refusal(ask(at, 'witness'))).toBe('60000 database-failover-refused witness: no such copy')
    expect(refusal(...fail(world, 0, 'sql02.contoso.com'), ask(at, 'mirror'))).toBe(
      '60000 database-failover-refused mirror: computer',
    )
    expect(refusal(ask(at, 'mirror'), ask(at + 1, 'mirror'))).toBe(
      '60001 database-failover-refused mirror: already moving',
    )
  })
})

describe('an AlwaysOn Availability Group', () => {
  const world = poolWith(alwaysOn(290, 'listener', ['node1', 'node2', 'node3']))

  it('fails over to the first secondary that is up', () => {
    const inputs = [...fail(world, at, 'node2.contoso.com'), ...fail(world, 2 * at, 'node1.contoso.com')]
    expect(told(world, inputs)).toEqual([
      '120000 holder-failed primary computer',
      '120000 databases-lost store',
      '140000 holder-missed',
      '140000 database-failover-began replica-2 by itself',
      '160000 database-failover-due',
      '160000 databases-moved replica-2',
      '160000 databases-served replica-2',
    ])
  })

  it('serves nothing without its listener, wherever the databases are', () => {
    const inputs = [
      ...fail(world, at, 'listener.contoso.com'),
      ...repair(world, 40 * at, 'listener.contoso.com'),
    ]
    expect(told(world, inputs)).toEqual([
      '60000 holder-failed primary listener',
      '60000 databases-lost store',
      '80000 holder-missed',
      '1860000 threshold-passed',
      '2400000 holder-back primary',
      '2400000 databases-served primary',
    ])
  })

  it('fails over at once when a replica comes back later', () => {
    const inputs = [
      ...fail(world, at, 'node1.contoso.com', 'node2.contoso.com', 'node3.contoso.com'),
      ...repair(world, 10 * at, 'node3.contoso.com'),
    ]
    expect(told(world, inputs).at(-1)).toBe('620000 databases-served replica-2')
  })
})

describe('a failover cluster', () => {
  const world = poolWith(failoverCluster(290, 'cluster', ['node1', 'node2']))
  const outside = (inputs: Parameters<typeof told>[1], among = world) =>
    told(among, inputs).filter((line) => !line.endsWith(' cluster'))

  it('brings the instance online on another node, with its disk, address and name, and stays there', () => {
    const inputs = [...fail(world, at, 'node1.contoso.com'), ...repair(world, 20 * at, 'node1.contoso.com')]
    expect(outside(inputs)).toEqual([
      '60000 node-failed',
      '60000 holder-failed primary computer',
      '60000 databases-lost store',
      // Five heartbeats, two seconds for address and name, a minute for SQL Server.
      '127000 databases-moved node-1',
      '127000 databases-served node-1',
      '1200000 node-repaired',
    ])
  })

  it('does not notice the loss of a node that has nothing of it', () => {
    expect(outside(fail(world, at, 'node2.contoso.com'))).toEqual(['60000 node-failed'])
  })

  it('moves by hand, and is not served meanwhile', () => {
    expect(outside([ask(at, 'node-1')])).toEqual([
      '60000 database-failover-invoked node-1',
      // The agent takes a second to stop, the instance ten, name and address two; then as after a crash.
      '61000 holder-failed primary group',
      '61000 databases-lost store',
      '135000 databases-moved node-1',
      '135000 databases-served node-1',
    ])
  })

  it('refuses what the cluster refuses', () => {
    const refusal = (...inputs: Parameters<typeof told>[1]) =>
      told(world, inputs).find((line) => line.includes('refused'))
    expect(refusal(ask(at, 'primary'))).toBe('60000 database-failover-refused primary: already there')
    expect(refusal(ask(at, 'network-name'))).toBe(
      '60000 database-failover-refused network-name: no such copy',
    )
    expect(refusal(...fail(world, 0, 'node2.contoso.com'), ask(at, 'node-1'))).toBe(
      '60000 database-failover-refused node-1: group',
    )
  })

  it('has one failover in six hours with two nodes, and comes online again by hand', () => {
    const inputs = [
      ...fail(world, at, 'node1.contoso.com'),
      ...repair(world, 10 * at, 'node1.contoso.com'),
      ...fail(world, 20 * at, 'node2.contoso.com'),
    ]
    const serving = (...more: Parameters<typeof told>[1]) =>
      live(world, [...inputs, ...more], 1e8, databasesAlone).world.backEnds[0]?.serving
    expect(serving()).toBe(null)
    expect(serving(ask(40 * at, 'primary'))).toBe('primary')
  })

  it('loses its votes where most of three nodes are lost at once', () => {
    const three = poolWith(failoverCluster(290, 'cluster', ['node1', 'node2', 'node3']))
    const inputs = fail(three, at, 'node1.contoso.com', 'node2.contoso.com')
    expect(live(three, inputs, 1e8, databasesAlone).world.backEnds[0]).toMatchObject({
      serving: null,
      cluster: { isFormed: false },
    })
  })

  it('serves after a hanging start has been ended and the instance was tried again', () => {
    const hang = {
      at,
      event: {
        of: 'back end',
        pool: 'pool:2',
        event: {
          is: 'cluster',
          event: {
            is: 'resource-scripted',
            resource: 3,
            node: null,
            script: {
              online: [
                { takes: 0, ends: 'never' },
                { takes: 1000, ends: 'well' },
              ],
              offline: [{ takes: 0, ends: 'well' }],
            },
          },
        },
      },
    } as const
    const lines = outside([hang, ...fail(world, 2 * at, 'node1.contoso.com')])
    // The start hangs for its PendingTimeout of three minutes.
    expect(Number.parseInt(lines.at(-1)!)).toBeGreaterThan(2 * at + 180_000)
    expect(lines.at(-1)).toMatch(/databases-served node-1$/)
  })

  it('comes back with its nodes when all were lost', () => {
    const inputs = [
      ...fail(world, at, 'node1.contoso.com', 'node2.contoso.com'),
      ...repair(world, 10 * at, 'node1.contoso.com', 'node2.contoso.com'),
    ]
    expect(outside(inputs).at(-1)).toMatch(/databases-served primary$|databases-served node-1$/)
  })

  it('serves nothing without its network name', () => {
    const inputs = [
      ...fail(world, at, 'cluster.contoso.com'),
      ...repair(world, 2 * at, 'cluster.contoso.com'),
    ]
    expect(outside(inputs)).toEqual([
      '60000 holder-failed primary network name',
      '60000 databases-lost store',
      '120000 holder-back primary',
      '120000 databases-served primary',
    ])
  })

  it('serves as long as its network name is up where no node is stated', () => {
    const unknown = poolWith(failoverCluster(290, 'cluster', []))
    expect(told(unknown, fail(unknown, at, 'cluster.contoso.com')).slice(0, 2)).toEqual([
      '60000 holder-failed network-name network name',
      '60000 databases-lost store',
    ])
    expect(live(unknown, [], 1e8, databasesAlone).world.backEnds[0]?.lostSince).toBe(null)
  })
})

describe('a store in another site', () => {
  const store = mirrored(290, 'sql01', 'sql02', 'sql03')
  const world = worldOf(
    topology(
      site(1, 'London', pool(2, 'ldn-pool', { sqlStore: store.id, store: null })),
      site(3, 'Dublin', store),
    ),
  )

  it('is lost to the pool while the link is cut, and does not move', () => {
    const inputs = [...fail(world, at, 'London <-> Dublin'), ...repair(world, 2 * at, 'London <-> Dublin')]
    expect(told(world, inputs)).toEqual(['60000 databases-lost reach', '120000 databases-served primary'])
  })

  it('fails over behind a link that is cut', () => {
    const inputs = [
      ...fail(world, at, 'London <-> Dublin'),
      ...fail(world, at, 'sql01.contoso.com'),
      ...repair(world, 5 * at, 'London <-> Dublin'),
    ]
    expect(told(world, inputs).at(-1)).toBe('300000 databases-served mirror')
  })
})

describe('the times of a Back End', () => {
  it('each say what they rest on, and the documented ones where', () => {
    expect(Object.keys(backEndGrounds)).toEqual(Object.keys(usualBackEndParameters))
    for (const { basis, source } of Object.values(backEndGrounds))
      expect(source === null).toBe(basis === 'assumed')
  })
})
