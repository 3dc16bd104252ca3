import { describe, expect, it } from 'vitest'
import { asIfRunning, newCluster } from '../../../../src/core/simulate/cluster/definition.ts'
import { failoverCluster } from '../../../../src/core/simulate/cluster/machine.ts'
import {
  clusterParameterNotes,
  clusterReleases,
  parametersOf,
  usualClusterParameters,
} from '../../../../src/core/simulate/cluster/parameters.ts'
import { groupStatus } from '../../../../src/core/simulate/cluster/state.ts'
import { begin, runUntil } from '../../../../src/core/simulate/engine.ts'
import { hour } from '../../../../src/core/simulate/clock.ts'
import {
  alone,
  askGroupOffline,
  askGroupOnline,
  askOffline,
  askOnline,
  breaks,
  cluster,
  crash,
  fail,
  fails,
  force,
  hangs,
  lines,
  move,
  moveBest,
  numbered,
  pause,
  recorded,
  resume,
  shutDown,
  standard,
  start,
  startAll,
  told,
  well,
} from './notation.ts'

const fast = [{ takes: 0, ends: 'well' }] as const

describe('commands', () => {
  it('takes a resource offline after what needs it, and brings it back with it', () => {
    expect(
      told({ nodes: numbered(2), groups: [standard()] }, [
        ...askOffline(10_000, 'ip'),
        ...askOnline(20_000, 'ip'),
      ]),
    ).toEqual(
      recorded(`
        10000 RES app Online->OfflinePending
        10000 GROUP G1 Pending owner=N1
        11000 RES app OfflinePending->Offline
        11000 RES name Online->OfflinePending
        12000 RES name OfflinePending->Offline
        12000 RES ip Online->OfflinePending
        13000 RES ip OfflinePending->Offline
        13000 GROUP G1 PartialOnline owner=N1
        20000 RES ip Offline->OnlinePending
        20000 GROUP G1 Pending owner=N1
        21000 RES ip OnlinePending->Online
        21000 RES name Offline->OnlinePending
        22000 RES name OnlinePending->Online
        22000 RES app Offline->OnlinePending
        23000 RES app OnlinePending->Online
        23000 GROUP G1 Online owner=N1
      `),
    )
  })

  it('brings the providers of a resource online with it', () => {
    const trace = told({ nodes: numbered(2), groups: [standard({ isPersistent: false })] }, [
      ...askOnline(10_000, 'name'),
    ])
    expect(trace.at(-1)).toBe('12000 GROUP G1 PartialOnline owner=N1')
    expect(trace.filter((text) => text.includes('->Online')).length).toBe(4)
  })

  it('takes a whole group offline and brings it online again', () => {
    const trace = told({ nodes: numbered(2), groups: [standard()] }, [
      ...askGroupOffline(10_000, 'G1'),
      ...askGroupOnline(20_000, 'G1'),
    ])
    expect(trace.filter((text) => text.includes('GROUP'))).toEqual(
      recorded(`
        10000 GROUP G1 Pending owner=N1
        13000 GROUP G1 Offline owner=N1
        20000 GROUP G1 Pending owner=N1
        23000 GROUP G1 Online owner=N1
      `),
    )
  })

  it('does nothing about a move to the node where the group is, or to one that may not have it', () => {
    const definition = {
      nodes: numbered(3),
      groups: [alone({ possibleOwners: ['N1', 'N2'] })],
    }
    expect(told(definition, [...move(10_000, 'G1', 'N1'), ...move(11_000, 'G1', 'N3')])).toEqual([])
    expect(told(definition, move(10_000, 'G1', 'N2'))[0]).toBe('10000 MOVE G1 N1->N2')
  })

  it('moves to the most preferred owner that is there', () => {
    const definition = {
      nodes: numbered(4),
      groups: [alone({}, { owner: 'N4', preferredOwners: ['N4', 'N3', 'N2'] })],
    }
    expect(told(definition, moveBest(10_000, 'G1'))[0]).toBe('10000 MOVE_BEST G1 N4->N3')
    expect(told(definition, [...pause(5000, 'N3', false), ...moveBest(10_000, 'G1')])[0]).toBe(
      '10000 MOVE_BEST G1 N4->N2',
    )
  })
})

describe('a node that nobody misses yet', () => {
  it('lets a transfer to it fail, and the group comes back where it was', () => {
    expect(
      told({ nodes: numbered(2), witness: 'disk', groups: [alone()] }, [
        ...crash(9000, 'N2'),
        ...moveBest(10_000, 'G1'),
      ]),
    ).toEqual(
      recorded(`
        10000 MOVE_BEST G1 N1->N2
        10000 RES app Online->OfflinePending
        10000 GROUP G1 Pending owner=N1
        11000 RES app OfflinePending->Offline
        11000 MOVE_FAILED G1
        11000 RES app Offline->OnlinePending
        12000 RES app OnlinePending->Online
        12000 GROUP G1 Online owner=N1
        14000 NODE_DOWN N2 votes=2/3 need=2
        14000 QUORUM_OK weights=10 w=0
      `),
    )
  })

  it('is passed over for the next one', () => {
    const trace = told({ nodes: numbered(3), groups: [alone()] }, [
      ...crash(9000, 'N2'),
      ...moveBest(10_000, 'G1'),
    ])
    expect(trace).toContain('11000 MOVED G1 N1->N3')
  })

  it('is lost with its groups when it is back before it was missed', () => {
    const trace = told({ nodes: numbered(3), groups: [alone()] }, [
      ...crash(10_000, 'N1'),
      ...start(12_000, 'N1'),
    ])
    expect(trace.slice(0, 6)).toEqual(
      recorded(`
        10000 NODE_CRASH N1
        12000 NODE_UP N1
        12000 NODE_DOWN N1 votes=2/3 need=2
        12000 QUORUM_OK weights=010 w=0
        12000 RES app Online->Offline nodeLost
        12000 FAILOVER G1 N1->N2 nodeFailure 1/2
      `),
    )
  })
})

describe('checks', () => {
  const seen = (seenBy: Parameters<typeof breaks>[2]) =>
    told({ nodes: numbered(2), groups: [alone({ restartAction: 0 })] }, breaks(12_300, 'app', seenBy))[0]

  it('notice what breaks when they come round', () => {
    // Online since 1000, and checked every 5 s and every 60 s from then on.
    expect(seen('LooksAlive')).toBe('16000 RES app Online->Failed isAlive=FALSE')
    expect(seen('IsAlive')).toBe('61000 RES app Online->Failed isAlive=FALSE')
    expect(seen('DeadlockTimeout')).toBe('316000 RES app Online->Failed isAlive=FALSE')
  })
})

describe('what happens at one moment', () => {
  it('is dealt with once, also where two things ask for it', () => {
    expect(
      told(
        { nodes: numbered(3), groups: [standard({}, { restartThreshold: 0 })] },
        fail(10_000, 'app', 'disk'),
      ).filter((text) => text.startsWith('10000')),
    ).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RES disk Online->Failed isAlive=FALSE
        10000 RESTART disk 1/3 in=500
        10000 RESTART_EXHAUSTED app action=2
        10000 FAILOVER G1 N1->N2 resourceFailure 1/2
        10000 RES name Online->OfflinePending
        10000 GROUP G1 Failed owner=N1
      `),
    )
  })
})

describe('restarts', () => {
  it('count anew on another node', () => {
    const trace = told(
      { nodes: numbered(3), groups: [alone({ restartThreshold: 1 })] },
      [10_000, 20_000, 30_000].flatMap((at) => fail(at, 'app')),
    )
    expect(trace.filter((text) => text.includes('RESTART'))).toEqual(
      recorded(`
        10000 RESTART app 1/1 in=500
        20000 RESTART_EXHAUSTED app action=2
        30000 RESTART app 1/1 in=500
      `),
    )
  })
})

describe('draining', () => {
  it('a paused node gives up its groups, and takes none until it is resumed', () => {
    const trace = told(
      {
        nodes: numbered(2),
        witness: 'disk',
        groups: [alone({}, { preferredOwners: ['N1'], failsBack: true })],
      },
      [...pause(10_000, 'N1', true), ...moveBest(20_000, 'G1'), ...resume(30_000, 'N1')],
    )
    expect(trace.filter((text) => /MOVE|FAILBACK/.test(text))).toEqual(
      recorded(`
        11000 MOVED G1 N1->N2
        30000 FAILBACK G1 N2->N1
        31000 MOVED G1 N2->N1
      `),
    )
  })

  it('ends after ShutdownTimeoutInMinutes, whatever is left', () => {
    const trace = told(
      {
        nodes: numbered(3),
        parameters: { shutdownTimeout: 5000 },
        groups: [alone({ script: { offline: [hangs] } })],
      },
      shutDown(10_000, 'N1'),
    )
    expect(trace.filter((text) => text.startsWith('15000'))).toEqual(
      recorded(`
        15000 NODE_STOPPED N1
        15000 RES app OfflinePending->Offline nodeLost
        15000 MOVED G1 N1->N2
        15000 RES app Offline->OnlinePending
        15000 GROUP G1 Pending owner=N2
      `),
    )
  })

  it('of a last node leaves the cluster down, and that node alone forms it again', () => {
    const trace = told({ nodes: numbered(2), groups: [alone()] }, [
      ...shutDown(10_000, 'N2'),
      ...shutDown(20_000, 'N1'),
      ...start(30_000, 'N2'),
      ...start(40_000, 'N1'),
    ])
    expect(trace).toContain('20000 CLUSTER_DOWN')
    expect(trace.filter((text) => text.startsWith('30000'))).toEqual(['30000 NODE_UP N2'])
    expect(trace.at(-1)).toBe('41000 GROUP G1 Online owner=N1')
  })
})

describe('the start of the cluster', () => {
  const definition = {
    nodes: numbered(3),
    witness: 'disk' as const,
    groups: [alone({}, { owner: 'N2', preferredOwners: ['N1'] })],
  }
  const without = (parameters: Parameters<typeof newCluster>[0]['parameters'], late: number | null) => {
    const state = cluster({ ...definition, ...(parameters && { parameters }) })
    const deeds = [...start(0, 'N2', 'N3'), ...(late === null ? [] : start(late, 'N1'))]
    const { trace } = runUntil(
      failoverCluster,
      begin(
        state,
        deeds.map((one) => one(state)),
      ),
      hour,
    )
    return lines(state, trace).filter((text) => text.includes('RES'))[0]
  }

  it('has a group wait for its preferred node, but not for ever', () => {
    expect(without({}, null)).toBe('120000 RES app Offline->OnlinePending')
    expect(without({}, 50_000)).toBe('50000 RES app Offline->OnlinePending')
    expect(without({ groupWait: 0 }, null)).toBe('0 RES app Offline->OnlinePending')
  })

  it('leaves a group alone that has no priority, until somebody asks for it', () => {
    const idle = { nodes: numbered(2), groups: [alone({}, { priority: 0 })] }
    expect(told(idle, askGroupOnline(10_000, 'G1'), { from: 0 })[0]).toBe(
      '10000 RES app Offline->OnlinePending',
    )
  })

  it('can be had at once as it stands when all of it runs', () => {
    const running = asIfRunning(cluster({ nodes: numbered(2), witness: 'disk', groups: [standard()] }))
    expect(groupStatus(running, 0)).toBe('Online')
    const { trace } = runUntil(
      failoverCluster,
      begin(
        running,
        [...startAll(0), ...crash(10_000, 'N1')].map((one) => one(running)),
      ),
      hour,
    )
    expect(lines(running, trace).slice(0, 3)).toEqual(
      recorded(`
        10000 NODE_CRASH N1
        15000 NODE_DOWN N1 votes=2/3 need=2
        15000 QUORUM_OK weights=01 w=0
      `),
    )
  })

  it('without enough votes can be forced, and the others join', () => {
    const trace = told({ nodes: numbered(5), parameters: { quorum: 'static' }, groups: [alone()] }, [
      ...crash(10_000, 'N1', 'N2', 'N3'),
      ...force(20_000, 'N4'),
    ])
    expect(trace).toContain('15000 CLUSTER_DOWN')
    expect(trace.at(-1)).toBe('21000 GROUP G1 Online owner=N4')
  })
})

describe('what the documents say in two ways is a parameter', () => {
  const restarts = (parameters: Parameters<typeof newCluster>[0]['parameters']) =>
    told(
      {
        nodes: numbered(2),
        ...(parameters && { parameters }),
        groups: [alone({ restartThreshold: 2, restartPeriod: 100_000 })],
      },
      [10_000, 60_000, 120_000].flatMap((at) => fail(at, 'app')),
    ).filter((text) => /RESTART/.test(text))

  it('window: the count starts over, or slides', () => {
    expect(restarts({ window: 'sliding' }).at(-1)).toBe('120000 RESTART app 2/2 in=500')
    expect(restarts({ window: 'tumbling' }).at(-1)).toBe('120000 RESTART app 1/2 in=500')
  })

  it('restartNotify: restarts come first, or are left out', () => {
    expect(restarts({ restartNotify: 'fail over at once' })[0]).toBe('10000 RESTART_EXHAUSTED app action=2')
  })

  it('failoversAllowed: as many as FailoverThreshold, or one less', () => {
    const failovers = (failoversAllowed: 'threshold' | 'one less') =>
      told(
        {
          nodes: numbered(3),
          parameters: { failoversAllowed },
          groups: [alone({ restartThreshold: 0 }, { failoverThreshold: 2 })],
        },
        [10_000, 20_000].flatMap((at) => fail(at, 'app')),
      ).filter((text) => text.includes('FAILOVER'))
    expect(failovers('threshold').at(-1)).toBe('20000 FAILOVER G1 N2->N3 resourceFailure 2/2')
    expect(failovers('one less').at(-1)).toBe('20000 FAILOVER_DENIED G1 threshold 1/1')
  })

  it('usualFailoverThreshold: the number of nodes, or one less', () => {
    const last = (usualFailoverThreshold: 'nodes' | 'nodes less one') =>
      told(
        {
          nodes: numbered(2),
          parameters: { usualFailoverThreshold },
          groups: [
            alone({
              restartThreshold: 0,
              script: { online: [fails] },
              on: { N1: { online: [well, fails] } },
            }),
          ],
        },
        fail(10_000, 'app'),
        { until: 100_000 },
      ).filter((text) => text.includes('FAILOVER'))
    expect(last('nodes less one').at(-1)).toBe('11000 FAILOVER_DENIED G1 threshold 1/1')
    expect(last('nodes').at(-1)).toBe('12000 FAILOVER_DENIED G1 threshold 2/2')
  })

  it('retryMode: one last attempt, or one after the other', () => {
    const attempts = (retryMode: 'once' | 'repeat') =>
      told(
        {
          nodes: numbered(2),
          parameters: { retryMode },
          groups: [alone({ restartAction: 1, restartThreshold: 0, script: { online: [well, fails] } })],
        },
        fail(10_000, 'app'),
        { until: 4 * hour },
      ).filter((text) => text.endsWith('RETRY app')).length
    expect(attempts('once')).toBe(1)
    expect(attempts('repeat')).toBe(3)
  })

  it('persistentState: the last command, or forgotten once online', () => {
    const after = (persistentState: 'last command' | 'until online') =>
      told(
        { nodes: numbered(2), parameters: { persistentState }, groups: [alone({}, { isPersistent: false })] },
        [...askOnline(10_000, 'app'), ...moveBest(20_000, 'G1')],
      ).at(-1)
    expect(after('last command')).toBe('22000 GROUP G1 Online owner=N2')
    expect(after('until online')).toBe('21000 GROUP G1 Offline owner=N2')
  })

  it('failbackWindowStart: the window begins, or ends with it', () => {
    const failback = (failbackWindowStart: 'begins' | 'ends') =>
      told(
        {
          nodes: numbered(3),
          startsAt: 9 * hour,
          parameters: { failbackWindowStart },
          groups: [
            alone({}, { preferredOwners: ['N1'], failsBack: true, failbackWindow: { start: 22, end: 6 } }),
          ],
        },
        [...crash(10_000, 'N1'), ...start(100_000, 'N1')],
      ).find((text) => text.includes('FAILBACK'))
    expect(failback('begins')).toBe(`100000 FAILBACK_SCHEDULED G1 at=${13 * hour}`)
    expect(failback('ends')).toBe('100000 FAILBACK G1 N2->N1')
  })

  it('hasDependenciesAcrossGroups: one group, or more', () => {
    const definition = (hasDependenciesAcrossGroups: boolean) => ({
      nodes: numbered(2),
      parameters: { hasDependenciesAcrossGroups },
      groups: [
        { id: 'G1', owner: 'N1', resources: [{ id: 'a' }] },
        { id: 'G2', owner: 'N2', resources: [{ id: 'b', dependsOn: [['a']] }] },
      ],
    })
    const refused = newCluster(definition(false))
    expect(refused.ok ? null : refused.error.code).toBe('ERROR_INVALID_PARAMETER')
    expect(told(definition(true), [], { from: 0 })).toContain('1000 RES b Offline->OnlinePending')
  })

  it('countsAdministrator: a failover by hand is no attempt, or is denied when none is left', () => {
    const second = (countsAdministrator: boolean) =>
      told(
        {
          nodes: numbered(2),
          parameters: { countsAdministrator },
          groups: [alone({ script: { online: fast, offline: fast } })],
        },
        [...moveBest(10_000, 'G1'), ...moveBest(20_000, 'G1')],
      ).filter((text) => text.startsWith('20000'))[0]
    expect(second(false)).toBe('20000 MOVE_BEST G1 N2->N1')
    expect(second(true)).toBe('20000 FAILOVER_DENIED G1 threshold 1/1')
  })

  it('restartPeriod: 900 s, or the 90 s of the text beneath the table', () => {
    const third = (restartPeriod: number) =>
      told(
        { nodes: numbered(2), parameters: { restartPeriod }, groups: [alone({ restartThreshold: 1 })] },
        [10_000, 110_000].flatMap((at) => fail(at, 'app')),
      ).filter((text) => text.includes('RESTART'))[1]
    expect(third(900_000)).toBe('110000 RESTART_EXHAUSTED app action=2')
    expect(third(90_000)).toBe('110000 RESTART app 1/1 in=500')
  })

  it('has a source for every parameter', () => {
    expect(Object.keys(clusterParameterNotes).toSorted()).toEqual(
      Object.keys(usualClusterParameters).toSorted(),
    )
  })
})

describe('releases', () => {
  it('differ in quorum', () => {
    const needed = (release: (typeof clusterReleases)[number]) =>
      told({ nodes: numbered(4), parameters: parametersOf(release), groups: [] }, [
        ...crash(10_000, 'N4'),
        ...crash(30_000, 'N3'),
      ]).at(-1)
    expect(clusterReleases.map(needed)).toEqual([
      '35000 CLUSTER_DOWN',
      '35000 CLUSTER_DOWN',
      '35000 QUORUM_OK weights=1000 w=0',
      '35000 QUORUM_OK weights=1000 w=0',
      '40000 QUORUM_OK weights=1000 w=0',
    ])
  })

  it('of 2012 R2 and after take the vote of LowerQuorumPriorityNodeID first', () => {
    const trace = told({ nodes: numbered(4), lowerPriorityNode: 'N1', groups: [] }, [
      ...crash(10_000, 'N4'),
      ...crash(30_000, 'N3'),
    ])
    expect(trace.at(-1)).toBe('35000 QUORUM_OK weights=0100 w=0')
  })

  it('before 2012 place a group without preferred owners by chance, the same for the same seed', () => {
    const places = (seed: number) =>
      told(
        {
          nodes: numbered(5),
          seed,
          parameters: { ...parametersOf('2008'), quorum: 'dynamic' },
          groups: [alone()],
        },
        crash(10_000, 'N1'),
      ).find((text) => text.includes('MOVED'))
    const seeds = Array.from({ length: 40 }, (_, seed) => seed)
    expect(new Set(seeds.map(places)).size).toBe(4)
    expect(seeds.map(places)).toEqual(seeds.map(places))
  })

  it('of 2003 know no dependency on one of several', () => {
    const made = newCluster({
      nodes: numbered(2),
      parameters: parametersOf('2003'),
      groups: [
        {
          id: 'G1',
          owner: 'N1',
          resources: [{ id: 'a' }, { id: 'b' }, { id: 'c', dependsOn: [['a', 'b']] }],
        },
      ],
    })
    expect(made.ok ? null : made.error.code).toBe('ERROR_INVALID_PARAMETER')
  })
})

describe('quorum, by the documented table of what two losses in a row and the third do', () => {
  /** What a cluster of so many nodes survives when its voters crash one after the other, and the number of them at once. */
  const survives = (count: number, witness: 'none' | 'disk', losses: readonly string[][]) =>
    !told(
      { nodes: numbered(count), witness, groups: [] },
      losses.flatMap((nodes, at) => crash(10_000 + at * 20_000, ...nodes)),
    ).some((text) => text.endsWith('CLUSTER_DOWN'))
  /** Of all nodes that can crash first, and second: in how many cases the cluster survives one loss, two in a row, two at once. */
  const row = (count: number, witness: 'none' | 'disk') => {
    const all = numbered(count)
    const pairs = all.flatMap((one) => all.filter((other) => other !== one).map((other) => [one, other]))
    const share = (cases: boolean[]) => `${cases.filter(Boolean).length}/${cases.length}`
    return [
      share(all.map((one) => survives(count, witness, [[one]]))),
      share(pairs.map(([one = '', other = '']) => survives(count, witness, [[one], [other]]))),
      share(pairs.map((pair) => survives(count, witness, [pair]))),
    ]
  }

  it('counts the votes as documented', () => {
    expect(row(2, 'none')).toEqual(['1/2', '0/2', '0/2'])
    expect(row(2, 'disk')).toEqual(['2/2', '0/2', '0/2'])
    expect(row(3, 'none')).toEqual(['3/3', '3/6', '0/6'])
    expect(row(3, 'disk')).toEqual(['3/3', '6/6', '0/6'])
    expect(row(4, 'none')).toEqual(['4/4', '12/12', '6/12'])
    expect(row(4, 'disk')).toEqual(['4/4', '12/12', '12/12'])
    expect(row(5, 'none')).toEqual(['5/5', '20/20', '20/20'])
  })
})
