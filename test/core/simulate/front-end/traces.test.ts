import { describe, expect, it } from 'vitest'
import { documentedReading } from '../../../../src/core/quorum/reading.ts'
import { crash, lived, readinessLine, reset, shutDown, sqlDown, start, started } from './notation.ts'

/*
 * The recorded traces of a Front End pool (B01 to B17): what a line says, and the order of lines at one moment, are exact.
 * Lines after the last one given are left out: builds that go on.
 */

const recorded = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((one) => one.trim())

describe('the recorded traces', () => {
  it('B01: a first start of 3 servers: two wait for the pool manager, the third lets them run', () => {
    const trace = started(3, [...start(0, 1), ...start(10_000, 2), ...start(600_000, 3)])
    const expected = recorded(`
      0 SRV 1 Starting
      0 EVT 32169 on 1 waiting for the pool manager
      0 POOL Starting votes 1/3 up 1/3
      10000 SRV 2 Starting
      10000 RING_FORMED votes 2/3
      10000 EVT 32169 on 2 waiting for the pool manager
      600000 SRV 3 Starting
      600000 EVT 32169 on 3 waiting for the pool manager
      630000 RG 1 PLACED primary 1 secondaries 2,3
      630000 RG 2 PLACED primary 2 secondaries 3,1
      630000 RG 3 PLACED primary 3 secondaries 1,2
      630000 SRV 1 Active
      630000 SRV 2 Active
      630000 SRV 3 Active
      630000 POOL Running votes 3/3 up 3/3
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B02: 3 servers, a crash, promotion, and the return within the wait for the replica', () => {
    const trace = lived(3, [...crash(100_000, 1), ...start(700_000, 1)])
    const expected = recorded(`
      100000 SRV 1 Off (crash)
      100000 POOL RunningNoColdStart+PartialService(2/3) votes 2/3 up 2/3
      130000 SRV 1 down detected
      130000 RG 1 PROMOTE primary 2
      130000 POOL RunningNoColdStart votes 2/3 up 2/3
      700000 SRV 1 Starting
      700000 SRV 1 Active
      700000 POOL Running votes 3/3 up 3/3
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B03: 4 servers with the database up, two crashes at once: functional, and two routing groups lost', () => {
    const trace = lived(4, [...crash(100_000, 1, 2), ...start(400_000, 2)])
    const expected = recorded(`
      100000 SRV 1 Off (crash)
      100000 SRV 2 Off (crash)
      100000 POOL RunningNoColdStart+PartialService(1/4) votes 3/5 up 2/4
      130000 SRV 1 down detected
      130000 SRV 2 down detected
      130000 RG 1 QUORUM_LOSS up 1/3
      130000 RG 2 QUORUM_LOSS up 1/3
      130000 RG 4 PROMOTE primary 4
      130000 POOL RunningNoColdStart+PartialService(2/4) votes 3/5 up 2/4
      400000 SRV 2 Starting
      400000 RG 1 QUORUM_RESTORED up 2/3
      400000 RG 1 PROMOTE primary 2
      400000 RG 2 QUORUM_RESTORED up 2/3
      400000 RG 2 PROMOTE primary 2
      400000 SRV 2 Active
      400000 POOL Running votes 4/5 up 3/4
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B04: 4 servers without their primary database, two crashes one after the other: all services stop', () => {
    const trace = lived(4, [...sqlDown(100_000), ...crash(200_000, 1), ...crash(300_000, 2)])
    const expected = recorded(`
      100000 SQL primary down
      200000 SRV 1 Off (crash)
      200000 POOL Running+PartialService(3/4) votes 3/5 up 3/4
      230000 SRV 1 down detected
      230000 RG 1 PROMOTE primary 2
      230000 POOL Running votes 3/5 up 3/4
      300000 SRV 2 Off (crash)
      300000 VOTES 2/5 need 3: global lease expires at 600000
      300000 POOL QuorumLossPending votes 2/5 up 2/4
      330000 SRV 2 down detected
      600000 POOL_QUORUM_LOSS events=32163,32170,32173
      600000 SRV 3 Stopped (all services)
      600000 SRV 4 Stopped (all services)
      600000 POOL Down votes 0/5 up 0/4
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B05: the same, and a server that is back before the lease ends', () => {
    const trace = lived(4, [
      ...sqlDown(100_000),
      ...crash(200_000, 1),
      ...crash(300_000, 2),
      ...start(500_000, 2),
    ])
    const expected = recorded(`
      100000 SQL primary down
      200000 SRV 1 Off (crash)
      200000 POOL Running+PartialService(3/4) votes 3/5 up 3/4
      230000 SRV 1 down detected
      230000 RG 1 PROMOTE primary 2
      230000 POOL Running votes 3/5 up 3/4
      300000 SRV 2 Off (crash)
      300000 VOTES 2/5 need 3: global lease expires at 600000
      300000 POOL QuorumLossPending votes 2/5 up 2/4
      330000 SRV 2 down detected
      500000 SRV 2 Starting
      500000 VOTES 3/5 quorum restored
      500000 SRV 2 Active
      500000 POOL Running votes 3/5 up 3/4
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B07: 4 servers: a replica is replaced after the wait, and the late server does not get its own back', () => {
    const trace = lived(4, [...crash(100_000, 1), ...start(2_500_000, 1)])
    const expected = recorded(`
      100000 SRV 1 Off (crash)
      100000 POOL Running+PartialService(3/4) votes 4/5 up 3/4
      130000 SRV 1 down detected
      130000 RG 1 PROMOTE primary 2
      130000 POOL Running votes 4/5 up 3/4
      1930000 RG 1 BUILD on 4
      1930000 RG 2 BUILD on 3
      1930000 RG 3 BUILD on 2
      1990000 RG 1 REPLICA 4 ready view=2,3,4
      1990000 RG 2 REPLICA 3 ready view=2,3,4
      1990000 RG 3 REPLICA 2 ready view=2,3,4
      2500000 SRV 1 Starting
      2500000 SRV 1 Active
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B08: 2 servers that went down one after the other: the first one alone is stuck, the second lets both run', () => {
    const trace = lived(2, [
      ...crash(100_000, 1),
      ...crash(400_000, 2),
      ...start(1_000_000, 1),
      ...start(2_000_000, 2),
    ])
    const expected = recorded(`
      100000 SRV 1 Off (crash)
      100000 POOL Running+PartialService(0/2) votes 2/3 up 1/2
      130000 SRV 1 down detected
      130000 RG 1 VIEW drops 1
      130000 RG 1 PROMOTE primary 2
      130000 RG 2 VIEW drops 1
      130000 POOL Running votes 2/3 up 1/2
      400000 SRV 2 Off (crash)
      400000 VOTES 1/3 need 2: global lease expires at 700000
      400000 POOL Down votes 1/3 up 0/2
      430000 SRV 2 down detected
      1000000 SRV 1 Starting
      1000000 RING_FORMED votes 2/3
      1000000 RG 1 QUORUM_LOSS up 0/1
      1000000 RG 2 QUORUM_LOSS up 0/1
      1000000 EVT 32174 on 1 waiting for 2 of 2 routing groups
      1000000 POOL Starting votes 2/3 up 1/2
      2000000 SRV 2 Starting
      2000000 RG 1 QUORUM_RESTORED up 1/1
      2000000 RG 1 PROMOTE primary 2
      2000000 RG 1 BUILD on 1
      2000000 RG 2 QUORUM_RESTORED up 1/1
      2000000 RG 2 PROMOTE primary 2
      2000000 RG 2 BUILD on 1
      2000000 SRV 1 Active
      2000000 SRV 2 Active
      2000000 POOL Running votes 3/3 up 2/2
      2060000 RG 1 REPLICA 1 ready view=1,2
      2060000 RG 2 REPLICA 1 ready view=1,2
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B09: 2 servers in the wrong order, then QuorumLossRecovery', () => {
    const trace = lived(2, [
      ...crash(100_000, 1),
      ...crash(400_000, 2),
      ...start(1_000_000, 1),
      ...reset(1_500_000, 'QuorumLossRecovery'),
    ])
    const expected = recorded(`
      100000 SRV 1 Off (crash)
      100000 POOL Running+PartialService(0/2) votes 2/3 up 1/2
      130000 SRV 1 down detected
      130000 RG 1 VIEW drops 1
      130000 RG 1 PROMOTE primary 2
      130000 RG 2 VIEW drops 1
      130000 POOL Running votes 2/3 up 1/2
      400000 SRV 2 Off (crash)
      400000 VOTES 1/3 need 2: global lease expires at 700000
      400000 POOL Down votes 1/3 up 0/2
      430000 SRV 2 down detected
      1000000 SRV 1 Starting
      1000000 RING_FORMED votes 2/3
      1000000 RG 1 QUORUM_LOSS up 0/1
      1000000 RG 2 QUORUM_LOSS up 0/1
      1000000 EVT 32174 on 1 waiting for 2 of 2 routing groups
      1000000 POOL Starting votes 2/3 up 1/2
      1500000 RESET QuorumLossRecovery
      1500000 RG 1 RELOAD_FROM_BACKUP_STORE primary 1 dropped 2
      1500000 RG 2 RELOAD_FROM_BACKUP_STORE primary 1 dropped 2
      1500000 SRV 1 Active
      1500000 POOL Running votes 2/3 up 1/2
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B11: 5 servers off, 3 on again: below the first-start row until QuorumLossRecovery', () => {
    const trace = lived(5, [
      ...shutDown(100_000, 1, 2, 3, 4, 5),
      ...start(900_000, 1, 2, 3),
      ...reset(1_800_000, 'QuorumLossRecovery'),
    ])
    const expected = recorded(`
      100000 SRV 1 Off (graceful)
      100000 SRV 2 Off (graceful)
      100000 SRV 3 Off (graceful)
      100000 SRV 4 Off (graceful)
      100000 SRV 5 Off (graceful)
      100000 VOTES 0/5 need 3: global lease expires at 400000
      100000 POOL Down votes 0/5 up 0/5
      900000 SRV 1 Starting
      900000 SRV 2 Starting
      900000 SRV 3 Starting
      900000 RING_FORMED votes 3/5
      900000 EVT 32169 on 1 waiting for the pool manager
      900000 EVT 32169 on 2 waiting for the pool manager
      900000 EVT 32169 on 3 waiting for the pool manager
      900000 POOL Starting votes 3/5 up 3/5
      1800000 RESET QuorumLossRecovery
      1800000 RG 2 RELOAD_FROM_BACKUP_STORE primary 1 dropped 4,5
      1800000 RG 5 RELOAD_FROM_BACKUP_STORE primary 3 dropped 4,5
      1800000 RG 1 PROMOTE primary 2
      1800000 RG 2 BUILD on 2
      1800000 RG 3 PROMOTE primary 2
      1800000 RG 4 PROMOTE primary 1
      1800000 RG 5 BUILD on 1
      1800000 SRV 1 Active
      1800000 SRV 2 Active
      1800000 SRV 3 Active
      1800000 POOL RunningNoColdStart votes 3/5 up 3/5
      1860000 RG 2 REPLICA 2 ready view=1,2
      1860000 RG 5 REPLICA 1 ready view=1,3
      1860000 RG 2 BUILD on 3
      1860000 RG 5 BUILD on 2
      1900000 RG 3 BUILD on 1
      1900000 RG 4 BUILD on 3
      1920000 RG 2 REPLICA 3 ready view=1,2,3
      1920000 RG 5 REPLICA 2 ready view=1,2,3
      1960000 RG 3 REPLICA 1 ready view=1,2,3
      1960000 RG 4 REPLICA 3 ready view=1,2,3
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B12: the readiness of 6 servers: ready, one upgrade domain down, after its return, two down', () => {
    const deeds = [...shutDown(110_000, 2), ...start(300_000, 2), ...shutDown(400_000, 2, 3)]
    const readiness = [100_000, 120_000, 310_000, 410_000].map((at) => readinessLine(6, deeds, at))
    const trace = [...lived(6, deeds).filter((text) => /SRV|POOL/.test(text)), ...readiness]
    expect(trace.toSorted((a, b) => Number.parseInt(a) - Number.parseInt(b)).slice(0, 10)).toEqual(
      recorded(`
        100000 READINESS Ready active 6/6 UD1=T UD2=T UD3=T UD4=T UD5=T UD6=T
        110000 SRV 2 Off (graceful)
        120000 READINESS Busy active 5/6 UD1=F UD2=F UD3=F UD4=F UD5=F UD6=F
        300000 SRV 2 Starting
        300000 SRV 2 Active
        310000 READINESS Ready active 6/6 UD1=T UD2=T UD3=T UD4=T UD5=T UD6=T
        400000 SRV 2 Off (graceful)
        400000 SRV 3 Off (graceful)
        400000 POOL RunningNoColdStart+PartialService(4/6) votes 5/7 up 4/6
        410000 READINESS InsufficientActiveFrontEnds active 4/6 UD1=F UD2=F UD3=F UD4=F UD5=F UD6=F
      `),
    )
  })

  it('B15: of 12 servers the two of one upgrade domain stop: no routing group loses its quorum', () => {
    expect(readinessLine(12, [], 100_000)).toBe(
      '100000 READINESS Ready active 12/12 UD1=T UD2=T UD3=T UD4=T UD5=T UD6=T UD7=T UD8=T',
    )
    expect(lived(12, shutDown(200_000, 1, 2)).filter((text) => /QUORUM_LOSS|POOL/.test(text))).toEqual([])
  })

  it('B13: MachineStateRemoved: replicas are built anew at once', () => {
    const trace = lived(4, [...crash(100_000, 4), ...reset(200_000, 'MachineStateRemoved', 4)])
    const expected = recorded(`
      100000 SRV 4 Off (crash)
      100000 POOL Running+PartialService(3/4) votes 4/5 up 3/4
      130000 SRV 4 down detected
      130000 RG 2 PROMOTE primary 1
      130000 POOL Running votes 4/5 up 3/4
      200000 RESET MachineStateRemoved 4
      200000 RG 2 BUILD on 3
      200000 RG 3 BUILD on 2
      200000 RG 4 BUILD on 1
      260000 RG 2 REPLICA 3 ready view=1,2,3
      260000 RG 3 REPLICA 2 ready view=1,2,3
      260000 RG 4 REPLICA 1 ready view=1,2,3
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B17: ServiceReset of a pool that runs', () => {
    const trace = lived(4, reset(100_000, 'ServiceReset'))
    const expected = recorded(`
      100000 RESET ServiceReset
      100000 SRV 1 Starting
      100000 SRV 2 Starting
      100000 SRV 3 Starting
      100000 SRV 4 Starting
      100000 RING_FORMED votes 5/5
      100000 RG 1 PROMOTE primary 1
      100000 RG 2 PROMOTE primary 2
      100000 RG 3 PROMOTE primary 3
      100000 RG 4 PROMOTE primary 4
      100000 SRV 1 Active
      100000 SRV 2 Active
      100000 SRV 3 Active
      100000 SRV 4 Active
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B14: 5 servers and one routing group, two crashes a minute apart, with a least view of three', () => {
    const deeds = [...crash(100_000, 1), ...crash(140_000, 2), ...start(300_000, 1)]
    const trace = lived(5, deeds, { groups: 1 })
    const expected = recorded(`
      100000 SRV 1 Off (crash)
      100000 POOL Running+PartialService(0/1) votes 4/5 up 4/5
      130000 SRV 1 down detected
      130000 RG 1 PROMOTE primary 2
      130000 POOL Running votes 4/5 up 4/5
      140000 SRV 2 Off (crash)
      140000 POOL RunningNoColdStart+PartialService(0/1) votes 3/5 up 3/5
      170000 SRV 2 down detected
      170000 RG 1 QUORUM_LOSS up 1/3
      300000 SRV 1 Starting
      300000 RG 1 QUORUM_RESTORED up 2/3
      300000 RG 1 PROMOTE primary 1
      300000 SRV 1 Active
      300000 POOL Running votes 4/5 up 4/5
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B14: 5 servers and one routing group, two crashes a minute apart, with a least view of two', () => {
    const deeds = [...crash(100_000, 1), ...crash(140_000, 2), ...start(300_000, 1)]
    const trace = lived(5, deeds, { groups: 1, leastReplicas: 2 })
    const expected = recorded(`
      100000 SRV 1 Off (crash)
      100000 POOL Running+PartialService(0/1) votes 4/5 up 4/5
      130000 SRV 1 down detected
      130000 RG 1 VIEW drops 1
      130000 RG 1 PROMOTE primary 2
      130000 RG 1 BUILD on 4
      130000 POOL Running votes 4/5 up 4/5
      140000 SRV 2 Off (crash)
      140000 POOL RunningNoColdStart+PartialService(0/1) votes 3/5 up 3/5
      170000 SRV 2 down detected
      170000 RG 1 QUORUM_LOSS up 1/2
      190000 RG 1 BUILD failed on 4
      300000 SRV 1 Starting
      300000 EVT 32174 on 1 waiting for 1 of 1 routing groups
      300000 POOL Running+PartialService(0/1) votes 4/5 up 4/5
    `)
    expect(trace.slice(0, expected.length)).toEqual(expected)
  })

  it('B06: of 8 servers it matters which four crash', () => {
    const pools = (deeds: Parameters<typeof lived>[1]) =>
      lived(8, deeds).filter((text) => /VOTES|POOL/.test(text) && Number.parseInt(text) <= 400_000)
    expect(pools(crash(100_000, 5, 6, 7, 8))).toEqual([
      '100000 POOL RunningNoColdStart+PartialService(3/8) votes 5/8 up 4/8',
      '130000 POOL RunningNoColdStart+PartialService(4/8) votes 5/8 up 4/8',
    ])
    expect(pools(crash(100_000, 1, 2, 3, 4))).toEqual([
      '100000 VOTES 4/8 need 5: global lease expires at 400000',
      '100000 POOL QuorumLossPending votes 4/8 up 4/8',
      '400000 POOL_QUORUM_LOSS events=32163,32170,32173',
      '400000 POOL Down votes 1/8 up 0/8',
    ])
  })

  it('B10: 2 servers, one of them lost with the primary database: the other stops after the lease', () => {
    expect(lived(2, [...crash(100_000, 1), ...sqlDown(100_000)])).toEqual(
      recorded(`
        100000 SRV 1 Off (crash)
        100000 SQL primary down
        100000 VOTES 1/3 need 2: global lease expires at 400000
        100000 POOL QuorumLossPending votes 1/3 up 1/2
        130000 SRV 1 down detected
        400000 POOL_QUORUM_LOSS events=32163,32170,32173
        400000 SRV 2 Stopped (all services)
        400000 POOL Down votes 0/3 up 0/2
      `),
    )
  })

  it('B16: 6 servers without their primary database and two crashes run by their votes, and stop by the note read strictly', () => {
    const deeds = [...sqlDown(100_000), ...crash(200_000, 1, 4)]
    const pools = (strictNote: boolean) =>
      lived(6, deeds, { reading: { ...documentedReading, strictNote } }).filter((text) =>
        /VOTES|POOL/.test(text),
      )
    expect(pools(false)).toEqual([
      '200000 POOL RunningNoColdStart+PartialService(4/6) votes 4/7 up 4/6',
      '230000 POOL RunningNoColdStart votes 4/7 up 4/6',
    ])
    expect(pools(true)).toEqual([
      '200000 VOTES 4/7 need 4: global lease expires at 500000',
      '200000 POOL QuorumLossPending votes 4/7 up 4/6',
      '500000 POOL_QUORUM_LOSS events=32163,32170,32173',
      '500000 POOL Down votes 0/7 up 0/6',
    ])
  })
})
