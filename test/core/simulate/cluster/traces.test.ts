import { describe, expect, it } from 'vitest'
import { newCluster } from '../../../../src/core/simulate/cluster/definition.ts'
import { hour } from '../../../../src/core/simulate/clock.ts'
import {
  alone,
  crash,
  errorWords,
  fail,
  fails,
  hangs,
  moveBest,
  numbered,
  recorded,
  shutDown,
  standard,
  start,
  told,
  well,
  witnessLost,
} from './notation.ts'

/*
 * The recorded traces of a failover cluster (A01 to A25): what a line says, and the order of lines at one moment, are exact.
 */

/** A04: RestartAction 1, two restarts within 200 s, and the third failure at this moment. */
const windowed = (third: number) =>
  told(
    {
      nodes: numbered(2),
      groups: [alone({ restartAction: 1, restartThreshold: 2, restartPeriod: 200_000 })],
    },
    [10_000, 100_000, third].flatMap((at) => fail(at, 'app')),
    { until: 3_000_000 },
  )

/** A08: no restarts, two failovers within an hour, and the third failure at this moment. */
const thrice = (third: number) =>
  told(
    {
      nodes: numbered(3),
      groups: [alone({ restartThreshold: 0 }, { failoverThreshold: 2, failoverPeriod: hour })],
    },
    [10_000, 20_000, third].flatMap((at) => fail(at, 'app')),
    { until: 3_620_000 },
  )

/** A14: two groups that are to be apart, on the first two of 3 nodes; the first node and then the third one crash. */
const apart = (enforcesAntiAffinity: boolean) =>
  told(
    {
      nodes: numbered(3),
      enforcesAntiAffinity,
      groups: [
        { id: 'GA', owner: 'N1', antiAffinityClasses: ['app'], resources: [{ id: 'a' }] },
        { id: 'GB', owner: 'N2', antiAffinityClasses: ['app'], resources: [{ id: 'b' }] },
      ],
    },
    [...crash(10_000, 'N1'), ...crash(30_000, 'N3')],
  )

describe('the recorded traces', () => {
  it('A01: resources come online providers first, as soon as they can', () => {
    expect(told({ nodes: numbered(2), witness: 'disk', groups: [standard()] }, [], { from: 0 })).toEqual(
      recorded(`
        0 RES disk Offline->OnlinePending
        0 RES ip Offline->OnlinePending
        0 GROUP G1 Pending owner=N1
        1000 RES disk OnlinePending->Online
        1000 RES ip OnlinePending->Online
        1000 RES name Offline->OnlinePending
        2000 RES name OnlinePending->Online
        2000 RES app Offline->OnlinePending
        3000 RES app OnlinePending->Online
        3000 GROUP G1 Online owner=N1
      `),
    )
  })

  it('A02: 2 nodes and a disk witness: a crash is missed, and the group fails over', () => {
    expect(told({ nodes: numbered(2), witness: 'disk', groups: [standard()] }, crash(10_000, 'N1'))).toEqual(
      recorded(`
        10000 NODE_CRASH N1
        15000 NODE_DOWN N1 votes=2/3 need=2
        15000 QUORUM_OK weights=01 w=0
        15000 RES disk Online->Offline nodeLost
        15000 RES ip Online->Offline nodeLost
        15000 RES name Online->Offline nodeLost
        15000 RES app Online->Offline nodeLost
        15000 FAILOVER G1 N1->N2 nodeFailure 1/1
        15000 MOVED G1 N1->N2
        15000 RES disk Offline->OnlinePending
        15000 RES ip Offline->OnlinePending
        15000 GROUP G1 Pending owner=N2
        16000 RES disk OnlinePending->Online
        16000 RES ip OnlinePending->Online
        16000 RES name Offline->OnlinePending
        17000 RES name OnlinePending->Online
        17000 RES app Offline->OnlinePending
        18000 RES app OnlinePending->Online
        18000 GROUP G1 Online owner=N2
      `),
    )
  })

  it('A03: three restarts, then failover', () => {
    expect(
      told(
        { nodes: numbered(2), groups: [standard()] },
        [10_000, 20_000, 30_000, 40_000].flatMap((at) => fail(at, 'app')),
      ),
    ).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART app 1/3 in=500
        10000 GROUP G1 Failed owner=N1
        10500 RES app Failed->OnlinePending
        10500 GROUP G1 Pending owner=N1
        11500 RES app OnlinePending->Online
        11500 GROUP G1 Online owner=N1
        20000 RES app Online->Failed isAlive=FALSE
        20000 RESTART app 2/3 in=500
        20000 GROUP G1 Failed owner=N1
        20500 RES app Failed->OnlinePending
        20500 GROUP G1 Pending owner=N1
        21500 RES app OnlinePending->Online
        21500 GROUP G1 Online owner=N1
        30000 RES app Online->Failed isAlive=FALSE
        30000 RESTART app 3/3 in=500
        30000 GROUP G1 Failed owner=N1
        30500 RES app Failed->OnlinePending
        30500 GROUP G1 Pending owner=N1
        31500 RES app OnlinePending->Online
        31500 GROUP G1 Online owner=N1
        40000 RES app Online->Failed isAlive=FALSE
        40000 RESTART_EXHAUSTED app action=2
        40000 FAILOVER G1 N1->N2 resourceFailure 1/1
        40000 RES name Online->OfflinePending
        40000 RES disk Online->OfflinePending
        40000 GROUP G1 Failed owner=N1
        41000 RES name OfflinePending->Offline
        41000 RES ip Online->OfflinePending
        41000 RES disk OfflinePending->Offline
        42000 RES ip OfflinePending->Offline
        42000 MOVED G1 N1->N2
        42000 RES app Failed->Offline moved
        42000 RES disk Offline->OnlinePending
        42000 RES ip Offline->OnlinePending
        42000 GROUP G1 Pending owner=N2
        43000 RES disk OnlinePending->Online
        43000 RES ip OnlinePending->Online
        43000 RES name Offline->OnlinePending
        44000 RES name OnlinePending->Online
        44000 RES app Offline->OnlinePending
        45000 RES app OnlinePending->Online
        45000 GROUP G1 Online owner=N2
      `),
    )
  })

  it('A04: restarts count within a sliding window, its ends included', () => {
    expect(windowed(210_001)).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART app 1/2 in=500
        10000 GROUP G1 Failed owner=N1
        10500 RES app Failed->OnlinePending
        10500 GROUP G1 Pending owner=N1
        11500 RES app OnlinePending->Online
        11500 GROUP G1 Online owner=N1
        100000 RES app Online->Failed isAlive=FALSE
        100000 RESTART app 2/2 in=500
        100000 GROUP G1 Failed owner=N1
        100500 RES app Failed->OnlinePending
        100500 GROUP G1 Pending owner=N1
        101500 RES app OnlinePending->Online
        101500 GROUP G1 Online owner=N1
        210001 RES app Online->Failed isAlive=FALSE
        210001 RESTART app 2/2 in=500
        210001 GROUP G1 Failed owner=N1
        210501 RES app Failed->OnlinePending
        210501 GROUP G1 Pending owner=N1
        211501 RES app OnlinePending->Online
        211501 GROUP G1 Online owner=N1
      `),
    )
    expect(windowed(210_000)).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART app 1/2 in=500
        10000 GROUP G1 Failed owner=N1
        10500 RES app Failed->OnlinePending
        10500 GROUP G1 Pending owner=N1
        11500 RES app OnlinePending->Online
        11500 GROUP G1 Online owner=N1
        100000 RES app Online->Failed isAlive=FALSE
        100000 RESTART app 2/2 in=500
        100000 GROUP G1 Failed owner=N1
        100500 RES app Failed->OnlinePending
        100500 GROUP G1 Pending owner=N1
        101500 RES app OnlinePending->Online
        101500 GROUP G1 Online owner=N1
        210000 RES app Online->Failed isAlive=FALSE
        210000 RESTART_EXHAUSTED app action=1
        210000 RETRY_SCHEDULED app at=3810000
        210000 GROUP G1 Failed owner=N1
      `),
    )
  })

  it('A05: RestartAction 0 leaves it failed', () => {
    expect(told({ nodes: numbered(2), groups: [alone({ restartAction: 0 })] }, fail(10_000, 'app'))).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 NO_RESTART app
        10000 GROUP G1 Failed owner=N1
      `),
    )
  })

  it('A06: RestartAction 1: restarts, then one last attempt after RetryPeriodOnFailure', () => {
    expect(
      told(
        {
          nodes: numbered(2),
          groups: [alone({ restartAction: 1, restartThreshold: 1, script: { online: [well, fails] } })],
        },
        fail(10_000, 'app'),
      ),
    ).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART app 1/1 in=500
        10000 GROUP G1 Failed owner=N1
        10500 RES app Failed->OnlinePending
        10500 GROUP G1 Pending owner=N1
        11500 RES app OnlinePending->Failed onlineFailed
        11500 RESTART_EXHAUSTED app action=1
        11500 RETRY_SCHEDULED app at=3611500
        11500 GROUP G1 Failed owner=N1
        3611500 RETRY app
        3611500 RES app Failed->OnlinePending
        3611500 GROUP G1 Pending owner=N1
        3612500 RES app OnlinePending->Failed onlineFailed
        3612500 RETRY_EXHAUSTED app
        3612500 GROUP G1 Failed owner=N1
      `),
    )
  })

  it('A07: what is broken everywhere visits every node once, and stops on the last one', () => {
    expect(
      told(
        {
          nodes: numbered(3),
          groups: [
            alone({
              restartThreshold: 0,
              script: { online: [fails] },
              on: { N1: { online: [well, fails] } },
            }),
          ],
        },
        fail(10_000, 'app'),
      ),
    ).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART_EXHAUSTED app action=2
        10000 FAILOVER G1 N1->N2 resourceFailure 1/2
        10000 MOVED G1 N1->N2
        10000 RES app Failed->Offline moved
        10000 RES app Offline->OnlinePending
        10000 GROUP G1 Pending owner=N2
        11000 RES app OnlinePending->Failed onlineFailed
        11000 RESTART_EXHAUSTED app action=2
        11000 FAILOVER G1 N2->N3 resourceFailure 2/2
        11000 MOVED G1 N2->N3
        11000 RES app Failed->Offline moved
        11000 RES app Offline->OnlinePending
        11000 GROUP G1 Pending owner=N3
        12000 RES app OnlinePending->Failed onlineFailed
        12000 RESTART_EXHAUSTED app action=2
        12000 FAILOVER_DENIED G1 threshold 2/2
        12000 RETRY_SCHEDULED app at=3612000
        12000 GROUP G1 Failed owner=N3
        3612000 RETRY app
        3612000 RES app Failed->OnlinePending
        3612000 GROUP G1 Pending owner=N3
        3613000 RES app OnlinePending->Failed onlineFailed
        3613000 RETRY_EXHAUSTED app
        3613000 GROUP G1 Failed owner=N3
      `),
    )
  })

  it('A08: two failovers within an hour are allowed, a third is not, and after the hour it is', () => {
    expect(thrice(30_000)).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART_EXHAUSTED app action=2
        10000 FAILOVER G1 N1->N2 resourceFailure 1/2
        10000 MOVED G1 N1->N2
        10000 RES app Failed->Offline moved
        10000 RES app Offline->OnlinePending
        10000 GROUP G1 Pending owner=N2
        11000 RES app OnlinePending->Online
        11000 GROUP G1 Online owner=N2
        20000 RES app Online->Failed isAlive=FALSE
        20000 RESTART_EXHAUSTED app action=2
        20000 FAILOVER G1 N2->N3 resourceFailure 2/2
        20000 MOVED G1 N2->N3
        20000 RES app Failed->Offline moved
        20000 RES app Offline->OnlinePending
        20000 GROUP G1 Pending owner=N3
        21000 RES app OnlinePending->Online
        21000 GROUP G1 Online owner=N3
        30000 RES app Online->Failed isAlive=FALSE
        30000 RESTART_EXHAUSTED app action=2
        30000 FAILOVER_DENIED G1 threshold 2/2
        30000 RETRY_SCHEDULED app at=3630000
        30000 GROUP G1 Failed owner=N3
      `),
    )
    expect(thrice(3_610_001)).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART_EXHAUSTED app action=2
        10000 FAILOVER G1 N1->N2 resourceFailure 1/2
        10000 MOVED G1 N1->N2
        10000 RES app Failed->Offline moved
        10000 RES app Offline->OnlinePending
        10000 GROUP G1 Pending owner=N2
        11000 RES app OnlinePending->Online
        11000 GROUP G1 Online owner=N2
        20000 RES app Online->Failed isAlive=FALSE
        20000 RESTART_EXHAUSTED app action=2
        20000 FAILOVER G1 N2->N3 resourceFailure 2/2
        20000 MOVED G1 N2->N3
        20000 RES app Failed->Offline moved
        20000 RES app Offline->OnlinePending
        20000 GROUP G1 Pending owner=N3
        21000 RES app OnlinePending->Online
        21000 GROUP G1 Online owner=N3
        3610001 RES app Online->Failed isAlive=FALSE
        3610001 RESTART_EXHAUSTED app action=2
        3610001 FAILOVER G1 N3->N1 resourceFailure 2/2
        3610001 MOVED G1 N3->N1
        3610001 RES app Failed->Offline moved
        3610001 RES app Offline->OnlinePending
        3610001 GROUP G1 Pending owner=N1
        3611001 RES app OnlinePending->Online
        3611001 GROUP G1 Online owner=N1
      `),
    )
  })

  it('A09: a resource that hangs on its way offline is terminated, and the move goes on', () => {
    expect(
      told(
        { nodes: numbered(2), groups: [standard({}, { script: { offline: [hangs] } })] },
        moveBest(10_000, 'G1'),
      ),
    ).toEqual(
      recorded(`
        10000 MOVE_BEST G1 N1->N2
        10000 RES app Online->OfflinePending
        10000 GROUP G1 Pending owner=N1
        190000 RES app OfflinePending->Failed pendingTimeout->Terminate
        190000 RES name Online->OfflinePending
        190000 RES disk Online->OfflinePending
        190000 GROUP G1 Failed owner=N1
        191000 RES name OfflinePending->Offline
        191000 RES ip Online->OfflinePending
        191000 RES disk OfflinePending->Offline
        192000 RES ip OfflinePending->Offline
        192000 MOVED G1 N1->N2
        192000 RES app Failed->Offline moved
        192000 RES disk Offline->OnlinePending
        192000 RES ip Offline->OnlinePending
        192000 GROUP G1 Pending owner=N2
        193000 RES disk OnlinePending->Online
        193000 RES ip OnlinePending->Online
        193000 RES name Offline->OnlinePending
        194000 RES name OnlinePending->Online
        194000 RES app Offline->OnlinePending
        195000 RES app OnlinePending->Online
        195000 GROUP G1 Online owner=N2
      `),
    )
  })

  it('A10: from where it is, a group goes down the list of its preferred owners, then to the other nodes', () => {
    expect(
      told(
        {
          nodes: ['A', 'B', 'C', 'D', 'E', 'F'],
          groups: [
            alone(
              { restartThreshold: 0 },
              { owner: 'A', preferredOwners: ['A', 'C', 'E'], failoverThreshold: 100 },
            ),
          ],
        },
        [10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000].flatMap((at) => fail(at, 'app')),
      ).filter((text) => text.includes('MOVED')),
    ).toEqual(
      recorded(`
        10000 MOVED G1 A->C
        20000 MOVED G1 C->E
        30000 MOVED G1 E->B
        40000 MOVED G1 B->D
        50000 MOVED G1 D->F
        60000 MOVED G1 F->A
        70000 MOVED G1 A->C
      `),
    )
  })

  it('A11: no node may have it: the group is stranded until one comes back', () => {
    expect(
      told(
        {
          nodes: numbered(3),
          witness: 'file share',
          groups: [
            {
              id: 'G1',
              owner: 'N1',
              resources: [
                { id: 'disk', possibleOwners: ['N1', 'N2'] },
                { id: 'app', dependsOn: [['disk']] },
              ],
            },
          ],
        },
        [...crash(10_000, 'N2'), ...crash(30_000, 'N1'), ...start(60_000, 'N2')],
      ),
    ).toEqual(
      recorded(`
        10000 NODE_CRASH N2
        15000 NODE_DOWN N2 votes=2/3 need=2
        15000 QUORUM_OK weights=101 w=1
        30000 NODE_CRASH N1
        35000 NODE_DOWN N1 votes=2/3 need=2
        35000 QUORUM_OK weights=001 w=0
        35000 RES disk Online->Offline nodeLost
        35000 RES app Online->Offline nodeLost
        35000 FAILOVER_DENIED G1 noCandidate
        35000 MOVED G1 N1->N3 (stranded)
        35000 GROUP G1 Offline owner=N3
        60000 NODE_UP N2
        60000 MOVED G1 N3->N2
        60000 RES disk Offline->OnlinePending
        60000 GROUP G1 Pending owner=N2
        61000 RES disk OnlinePending->Online
        61000 RES app Offline->OnlinePending
        62000 RES app OnlinePending->Online
        62000 GROUP G1 Online owner=N2
      `),
    )
  })

  it('A12: failback at once', () => {
    expect(
      told({ nodes: numbered(3), groups: [standard({ preferredOwners: ['N1'], failsBack: true })] }, [
        ...crash(10_000, 'N1'),
        ...start(100_000, 'N1'),
      ]),
    ).toEqual(
      recorded(`
        10000 NODE_CRASH N1
        15000 NODE_DOWN N1 votes=2/3 need=2
        15000 QUORUM_OK weights=010 w=0
        15000 RES disk Online->Offline nodeLost
        15000 RES ip Online->Offline nodeLost
        15000 RES name Online->Offline nodeLost
        15000 RES app Online->Offline nodeLost
        15000 FAILOVER G1 N1->N2 nodeFailure 1/2
        15000 MOVED G1 N1->N2
        15000 RES disk Offline->OnlinePending
        15000 RES ip Offline->OnlinePending
        15000 GROUP G1 Pending owner=N2
        16000 RES disk OnlinePending->Online
        16000 RES ip OnlinePending->Online
        16000 RES name Offline->OnlinePending
        17000 RES name OnlinePending->Online
        17000 RES app Offline->OnlinePending
        18000 RES app OnlinePending->Online
        18000 GROUP G1 Online owner=N2
        100000 NODE_UP N1
        100000 FAILBACK G1 N2->N1
        100000 RES app Online->OfflinePending
        100000 GROUP G1 Pending owner=N2
        101000 RES app OfflinePending->Offline
        101000 RES name Online->OfflinePending
        101000 RES disk Online->OfflinePending
        102000 RES name OfflinePending->Offline
        102000 RES ip Online->OfflinePending
        102000 RES disk OfflinePending->Offline
        103000 RES ip OfflinePending->Offline
        103000 MOVED G1 N2->N1
        103000 RES disk Offline->OnlinePending
        103000 RES ip Offline->OnlinePending
        103000 GROUP G1 Pending owner=N1
        104000 RES disk OnlinePending->Online
        104000 RES ip OnlinePending->Online
        104000 RES name Offline->OnlinePending
        105000 RES name OnlinePending->Online
        105000 RES app Offline->OnlinePending
        106000 RES app OnlinePending->Online
        106000 GROUP G1 Online owner=N1
      `),
    )
  })

  it('A13: failback waits for its window', () => {
    expect(
      told(
        {
          nodes: numbered(3),
          startsAt: 9 * hour,
          groups: [
            alone({}, { preferredOwners: ['N1'], failsBack: true, failbackWindow: { start: 22, end: 6 } }),
          ],
        },
        [...crash(10_000, 'N1'), ...start(3_600_000, 'N1')],
      ),
    ).toEqual(
      recorded(`
        10000 NODE_CRASH N1
        15000 NODE_DOWN N1 votes=2/3 need=2
        15000 QUORUM_OK weights=010 w=0
        15000 RES app Online->Offline nodeLost
        15000 FAILOVER G1 N1->N2 nodeFailure 1/2
        15000 MOVED G1 N1->N2
        15000 RES app Offline->OnlinePending
        15000 GROUP G1 Pending owner=N2
        16000 RES app OnlinePending->Online
        16000 GROUP G1 Online owner=N2
        3600000 NODE_UP N1
        3600000 FAILBACK_SCHEDULED G1 at=46800000
        46800000 FAILBACK G1 N2->N1
        46800000 RES app Online->OfflinePending
        46800000 GROUP G1 Pending owner=N2
        46801000 RES app OfflinePending->Offline
        46801000 MOVED G1 N2->N1
        46801000 RES app Offline->OnlinePending
        46801000 GROUP G1 Pending owner=N1
        46802000 RES app OnlinePending->Online
        46802000 GROUP G1 Online owner=N1
      `),
    )
  })

  it('A14: anti-affinity is a wish, or a rule where it is enforced', () => {
    expect(apart(false)).toEqual(
      recorded(`
        10000 NODE_CRASH N1
        15000 NODE_DOWN N1 votes=2/3 need=2
        15000 QUORUM_OK weights=010 w=0
        15000 RES a Online->Offline nodeLost
        15000 FAILOVER GA N1->N3 nodeFailure 1/2
        15000 MOVED GA N1->N3
        15000 RES a Offline->OnlinePending
        15000 GROUP GA Pending owner=N3
        16000 RES a OnlinePending->Online
        16000 GROUP GA Online owner=N3
        30000 NODE_CRASH N3
        35000 NODE_DOWN N3 votes=1/1 need=1
        35000 QUORUM_OK weights=010 w=0
        35000 RES a Online->Offline nodeLost
        35000 FAILOVER GA N3->N2 nodeFailure 2/2
        35000 MOVED GA N3->N2
        35000 RES a Offline->OnlinePending
        35000 GROUP GA Pending owner=N2
        36000 RES a OnlinePending->Online
        36000 GROUP GA Online owner=N2
      `),
    )
    expect(apart(true)).toEqual(
      recorded(`
        10000 NODE_CRASH N1
        15000 NODE_DOWN N1 votes=2/3 need=2
        15000 QUORUM_OK weights=010 w=0
        15000 RES a Online->Offline nodeLost
        15000 FAILOVER GA N1->N3 nodeFailure 1/2
        15000 MOVED GA N1->N3
        15000 RES a Offline->OnlinePending
        15000 GROUP GA Pending owner=N3
        16000 RES a OnlinePending->Online
        16000 GROUP GA Online owner=N3
        30000 NODE_CRASH N3
        35000 NODE_DOWN N3 votes=1/1 need=1
        35000 QUORUM_OK weights=010 w=0
        35000 RES a Online->Offline nodeLost
        35000 FAILOVER_DENIED GA noCandidate
        35000 MOVED GA N3->N2 (stranded)
        35000 GROUP GA Offline owner=N2
      `),
    )
  })

  it('A15: dynamic quorum: one after the other down to the last node, and two at once', () => {
    expect(
      told({ nodes: numbered(4), groups: [] }, [
        ...crash(10_000, 'N4'),
        ...crash(30_000, 'N3'),
        ...crash(50_000, 'N2'),
      ]),
    ).toEqual(
      recorded(`
        10000 NODE_CRASH N4
        15000 NODE_DOWN N4 votes=3/3 need=2
        15000 QUORUM_OK weights=1110 w=0
        30000 NODE_CRASH N3
        35000 NODE_DOWN N3 votes=2/3 need=2
        35000 QUORUM_OK weights=1000 w=0
        50000 NODE_CRASH N2
        55000 NODE_DOWN N2 votes=1/1 need=1
        55000 QUORUM_OK weights=1000 w=0
      `),
    )
    expect(told({ nodes: numbered(4), groups: [] }, crash(10_000, 'N1', 'N4'))).toEqual(
      recorded(`
        10000 NODE_CRASH N1
        10000 NODE_CRASH N4
        15000 NODE_DOWN N1,N4 votes=2/3 need=2
        15000 QUORUM_OK weights=0100 w=0
      `),
    )
    expect(told({ nodes: numbered(4), groups: [] }, crash(10_000, 'N1', 'N2'))).toEqual(
      recorded(`
        10000 NODE_CRASH N1
        10000 NODE_CRASH N2
        15000 NODE_DOWN N1,N2 votes=1/3 need=2
        15000 CLUSTER_DOWN
      `),
    )
  })

  it('A16: 2 nodes without a witness: the one with the vote crashes, the other one, or it shuts down', () => {
    expect(told({ nodes: numbered(2), groups: [alone()] }, crash(10_000, 'N1'))).toEqual(
      recorded(`
        10000 NODE_CRASH N1
        15000 NODE_DOWN N1 votes=0/1 need=1
        15000 CLUSTER_DOWN
        15000 RES app Online->Offline quorumLost
        15000 GROUP G1 Offline owner=N1
      `),
    )
    expect(told({ nodes: numbered(2), groups: [alone()] }, crash(10_000, 'N2'))).toEqual(
      recorded(`
        10000 NODE_CRASH N2
        15000 NODE_DOWN N2 votes=1/1 need=1
        15000 QUORUM_OK weights=10 w=0
      `),
    )
    expect(told({ nodes: numbered(2), groups: [alone()] }, shutDown(10_000, 'N1'))).toEqual(
      recorded(`
        10000 NODE_SHUTDOWN N1
        10000 QUORUM_OK weights=01 w=0
        10000 RES app Online->OfflinePending
        10000 GROUP G1 Pending owner=N1
        11000 RES app OfflinePending->Offline
        11000 MOVED G1 N1->N2
        11000 NODE_STOPPED N1
        11000 RES app Offline->OnlinePending
        11000 GROUP G1 Pending owner=N2
        12000 RES app OnlinePending->Online
        12000 GROUP G1 Online owner=N2
      `),
    )
  })

  it('A17: one of two addresses is enough', () => {
    expect(
      told(
        {
          nodes: numbered(2),
          groups: [
            {
              id: 'G1',
              owner: 'N1',
              resources: [
                { id: 'ip1', restartAction: 0 },
                { id: 'ip2', restartAction: 0 },
                { id: 'name', dependsOn: [['ip1', 'ip2']] },
              ],
            },
          ],
        },
        [...fail(10_000, 'ip1'), ...fail(20_000, 'ip2')],
      ),
    ).toEqual(
      recorded(`
        10000 RES ip1 Online->Failed isAlive=FALSE
        10000 NO_RESTART ip1
        10000 GROUP G1 Failed owner=N1
        20000 RES ip2 Online->Failed isAlive=FALSE
        20000 RES name Online->Offline providerLost->Terminate
        20000 NO_RESTART ip2
      `),
    )
  })

  it('A18: a provider fails while the restart of its dependent is waited for', () => {
    expect(
      told({ nodes: numbered(2), groups: [standard()] }, [...fail(10_000, 'app'), ...fail(10_200, 'disk')]),
    ).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART app 1/3 in=500
        10000 GROUP G1 Failed owner=N1
        10200 RES disk Online->Failed isAlive=FALSE
        10200 RESTART disk 1/3 in=500
        10500 RES app Failed->Offline waitProvider
        10700 RES disk Failed->OnlinePending
        10700 GROUP G1 Pending owner=N1
        11700 RES disk OnlinePending->Online
        11700 RES app Offline->OnlinePending
        12700 RES app OnlinePending->Online
        12700 GROUP G1 Online owner=N1
      `),
    )
  })

  it('A19: a circle of dependencies is refused', () => {
    const definition = {
      nodes: numbered(2),
      groups: [
        {
          id: 'G1',
          owner: 'N1',
          resources: [
            { id: 'a', dependsOn: [['b']] },
            { id: 'b', dependsOn: [['a']] },
          ],
        },
      ],
    }
    const made = newCluster(definition)
    expect(made.ok ? 'taken' : errorWords(made.error, definition)).toBe(
      'ERROR_CIRCULAR_DEPENDENCY(0x423): a,b',
    )
  })

  it('A20: a crash when no failover is left: the group moves, and nothing is brought online', () => {
    expect(
      told(
        {
          nodes: numbered(3),
          witness: 'file share',
          groups: [alone({ restartThreshold: 0 }, { failoverThreshold: 1 })],
        },
        [...fail(10_000, 'app'), ...crash(30_000, 'N2')],
      ),
    ).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART_EXHAUSTED app action=2
        10000 FAILOVER G1 N1->N2 resourceFailure 1/1
        10000 MOVED G1 N1->N2
        10000 RES app Failed->Offline moved
        10000 RES app Offline->OnlinePending
        10000 GROUP G1 Pending owner=N2
        11000 RES app OnlinePending->Online
        11000 GROUP G1 Online owner=N2
        30000 NODE_CRASH N2
        35000 NODE_DOWN N2 votes=2/3 need=2
        35000 QUORUM_OK weights=101 w=1
        35000 RES app Online->Offline nodeLost
        35000 FAILOVER_DENIED G1 threshold 1/1
        35000 MOVED G1 N2->N3 (ownership only)
        35000 GROUP G1 Offline owner=N3
      `),
    )
  })

  it('A21: the witness is lost, and then node after node', () => {
    expect(
      told({ nodes: numbered(4), witness: 'file share', groups: [alone()] }, [
        ...witnessLost(10_000),
        ...crash(30_000, 'N1', 'N4'),
        ...crash(60_000, 'N2'),
      ]),
    ).toEqual(
      recorded(`
        10000 WITNESS_DOWN votes=4/5 need=3
        10000 QUORUM_OK weights=1110 w=0
        30000 NODE_CRASH N1
        30000 NODE_CRASH N4
        35000 NODE_DOWN N1,N4 votes=2/3 need=2
        35000 QUORUM_OK weights=0100 w=0
        35000 RES app Online->Offline nodeLost
        35000 FAILOVER G1 N1->N2 nodeFailure 1/3
        35000 MOVED G1 N1->N2
        35000 RES app Offline->OnlinePending
        35000 GROUP G1 Pending owner=N2
        36000 RES app OnlinePending->Online
        36000 GROUP G1 Online owner=N2
        60000 NODE_CRASH N2
        65000 NODE_DOWN N2 votes=0/1 need=1
        65000 CLUSTER_DOWN
        65000 RES app Online->Offline quorumLost
        65000 GROUP G1 Offline owner=N2
      `),
    )
  })

  it('A22: thresholdPolicy offlineGroup: the rest of the group goes offline too', () => {
    expect(
      told(
        {
          nodes: numbered(2),
          parameters: { thresholdPolicy: 'offlineGroup' },
          groups: [
            {
              id: 'G1',
              owner: 'N1',
              failoverThreshold: 1,
              resources: [{ id: 'app', restartThreshold: 0 }, { id: 'other' }],
            },
          ],
        },
        [...fail(10_000, 'app'), ...fail(30_000, 'app')],
        { until: 3_000_000 },
      ),
    ).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART_EXHAUSTED app action=2
        10000 FAILOVER G1 N1->N2 resourceFailure 1/1
        10000 RES other Online->OfflinePending
        10000 GROUP G1 Failed owner=N1
        11000 RES other OfflinePending->Offline
        11000 MOVED G1 N1->N2
        11000 RES app Failed->Offline moved
        11000 RES app Offline->OnlinePending
        11000 RES other Offline->OnlinePending
        11000 GROUP G1 Pending owner=N2
        12000 RES app OnlinePending->Online
        12000 RES other OnlinePending->Online
        12000 GROUP G1 Online owner=N2
        30000 RES app Online->Failed isAlive=FALSE
        30000 RESTART_EXHAUSTED app action=2
        30000 FAILOVER_DENIED G1 threshold 1/1
        30000 RES other Online->Offline thresholdExceeded
        30000 RETRY_SCHEDULED app at=3630000
        30000 GROUP G1 Failed owner=N2
      `),
    )
  })

  it('A23: a resource that hangs on its way online is terminated, and fails over', () => {
    expect(
      told(
        {
          nodes: numbered(2),
          groups: [alone({ restartThreshold: 1, on: { N1: { online: [well, hangs] } } })],
        },
        fail(10_000, 'app'),
      ),
    ).toEqual(
      recorded(`
        10000 RES app Online->Failed isAlive=FALSE
        10000 RESTART app 1/1 in=500
        10000 GROUP G1 Failed owner=N1
        10500 RES app Failed->OnlinePending
        10500 GROUP G1 Pending owner=N1
        190500 RES app OnlinePending->Failed pendingTimeout->Terminate
        190500 RESTART_EXHAUSTED app action=2
        190500 FAILOVER G1 N1->N2 resourceFailure 1/1
        190500 MOVED G1 N1->N2
        190500 RES app Failed->Offline moved
        190500 RES app Offline->OnlinePending
        190500 GROUP G1 Pending owner=N2
        191500 RES app OnlinePending->Online
        191500 GROUP G1 Online owner=N2
      `),
    )
  })

  it('A24: static quorum of 5 nodes: the third crash ends the cluster', () => {
    expect(
      told({ nodes: numbered(5), parameters: { quorum: 'static' }, groups: [alone()] }, [
        ...crash(10_000, 'N5'),
        ...crash(30_000, 'N4'),
        ...crash(50_000, 'N3'),
      ]),
    ).toEqual(
      recorded(`
        10000 NODE_CRASH N5
        15000 NODE_DOWN N5 votes=4/5 need=3
        15000 QUORUM_OK weights=11111 w=0
        30000 NODE_CRASH N4
        35000 NODE_DOWN N4 votes=3/5 need=3
        35000 QUORUM_OK weights=11111 w=0
        50000 NODE_CRASH N3
        55000 NODE_DOWN N3 votes=2/5 need=3
        55000 CLUSTER_DOWN
        55000 RES app Online->Offline quorumLost
        55000 GROUP G1 Offline owner=N1
      `),
    )
  })

  it('A25: groups fail over by priority, and of equals the first', () => {
    expect(
      told(
        {
          nodes: numbered(2),
          witness: 'disk',
          groups: [
            { id: 'GA', owner: 'N1', priority: 1000, resources: [{ id: 'a' }] },
            { id: 'GB', owner: 'N1', priority: 3000, resources: [{ id: 'b' }] },
            { id: 'GC', owner: 'N1', priority: 3000, resources: [{ id: 'c' }] },
          ],
        },
        crash(10_000, 'N1'),
      ).filter((text) => /FAILOVER|MOVED/.test(text)),
    ).toEqual(
      recorded(`
        15000 FAILOVER GB N1->N2 nodeFailure 1/1
        15000 MOVED GB N1->N2
        15000 FAILOVER GC N1->N2 nodeFailure 1/1
        15000 MOVED GC N1->N2
        15000 FAILOVER GA N1->N2 nodeFailure 1/1
        15000 MOVED GA N1->N2
      `),
    )
  })
})
