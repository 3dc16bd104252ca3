import { describe, expect, it } from 'vitest'
import { command, commands } from '../../../src/app/commands/commands.ts'
import type { App } from '../../../src/app/store/context.tsx'
import { momentOf } from '../../../src/app/store/moment.ts'
import { simulatorPart } from '../../../src/app/store/simulator-part.ts'
import {
  documentOf,
  failoverCluster,
  mirrored,
  pool,
  site,
  soundPair,
  topology,
} from '../../../src/core/examples/notation.ts'
import type { Id } from '../../../src/core/model/id.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { minute } from '../../../src/core/simulate/clock.ts'
import { appWith } from '../../support/memory-ports.ts'

await simulatorPart.load() // as after the first moment in the mode

function simulating(given: Topology = { ...soundPair(8), managementStore: 'pool:4' }): App {
  const { app } = appWith({ doc: documentOf(given) })
  app.store.getState().setMode('simulate')
  return app
}
const state = (app: App) => app.store.getState()
const available = (app: App, id: string) => command(id).available(app)
const run = (app: App, id: string) => void command(id).run(app)
const title = (app: App, id: string) => command(id).title(app)
const select = (app: App, ...ids: Id[]) => state(app).select(ids)
const world = (app: App) => momentOf(state(app))!.world
const powers = (app: App, place: number) => world(app).pools[place]!.servers.map(({ power }) => power)
const inputs = (app: App) => {
  const { futures } = state(app).simulation!
  return futures[0].inputs.map(({ event }) => event.event)
}
const onlyHere = 'Switch to Simulate first.'

describe('the deeds of an administrator', () => {
  it('are to be had in Simulate mode alone, and say so elsewhere', () => {
    const { app } = appWith({ doc: documentOf(soundPair(8)) })
    const deeds = commands.filter(({ group, id }) => group === 'simulate' && id !== 'simulation-scenarios')
    expect(deeds.length).toBeGreaterThan(20)
    for (const one of deeds) expect(one.available(app), one.id).toBe(onlyHere)
    state(app).setMode('analyze')
    for (const one of deeds) expect(one.available(app), one.id).toBe(onlyHere)
  })

  it('are to be had in a tab that only reads: the design stays as it is', () => {
    const app = simulating()
    state(app).setRole('reader')
    select(app, 'pool:2')
    expect(available(app, 'pool-failover')).toBe(true)
  })

  it('stop and start the services of one server', () => {
    const app = simulating()
    select(app, 'server:202')
    run(app, 'stop-services')
    expect(powers(app, 0).filter((power) => power === 'active')).toHaveLength(7)
    run(app, 'start-services')
    state(app).seek(state(app).simulation!.at + 10 * minute)
    expect(powers(app, 0).every((power) => power === 'active')).toBe(true)
  })

  it('stop a whole pool and start it again', () => {
    const app = simulating()
    select(app, 'pool:2')
    run(app, 'stop-services')
    expect(powers(app, 0)).not.toContain('active')
    run(app, 'start-pool')
    state(app).seek(30 * minute)
    expect(powers(app, 0).every((power) => power === 'active')).toBe(true)
  })

  it.each(['2015', '2019'] as const)('start a pool of %s with Start-CsPool', (version) => {
    const app = simulating(topology(site(1, 'London', pool(2, 'ldn-pool', { version }))))
    select(app, 'pool:2')
    expect(title(app, 'start-pool')).toBe('Start the pool (Start-CsPool)')
    run(app, 'stop-services')
    run(app, 'start-pool')
    expect(inputs(app).slice(3)).toEqual([
      { is: 'pool-start-invoked', skippedServers: [], skippedGroups: [], recovery: false },
    ])
    state(app).seek(30 * minute)
    expect(powers(app, 0)).toEqual(['active', 'active', 'active'])
  })

  it.each([
    ['2013', 'Start the services of every server (Lync Server 2013 has no Start-CsPool)'],
    ['other', 'Start the services of every server (whether this version has Start-CsPool is not known)'],
  ] as const)('start the services of a pool of %s server by server, and say why', (version, words) => {
    const app = simulating(topology(site(1, 'London', pool(2, 'ldn-pool', { version }))))
    select(app, 'pool:2')
    expect(title(app, 'start-pool')).toBe(words)
    run(app, 'stop-services')
    run(app, 'start-pool')
    expect(inputs(app).slice(3)).toEqual([0, 1, 2].map((server) => ({ is: 'server-started', server })))
    expect(state(app).simulated.at(-1)?.label).toBe(`ldn-pool.contoso.com: ${words}`)
  })

  it('say why Start-CsPool is refused', () => {
    const app = simulating(topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 5 }))))
    state(app).toggleParts(['server:201', 'server:202', 'server:203'])
    state(app).seek(20 * minute)
    select(app, 'pool:2')
    run(app, 'start-pool')
    expect(state(app).announcement.text).toMatch(/Start-CsPool is refused: 2 servers, 3 needed/)
  })

  it('reset the registrar state of a pool, or remove that of a server', () => {
    const app = simulating()
    select(app, 'pool:2')
    expect(available(app, 'reset-MachineStateRemoved')).toBe('Select a Front End Server or a pool first.')
    run(app, 'reset-QuorumLossRecovery')
    expect(state(app).simulated.at(-1)?.label).toBe(
      'ldn-pool.contoso.com: Reset-CsPoolRegistrarState -ResetType QuorumLossRecovery',
    )
    select(app, 'server:202')
    state(app).toggleParts(['server:202'])
    run(app, 'reset-MachineStateRemoved')
    expect(world(app).pools[0]!.servers[1]!.removed).toBe(true)
  })

  it('fail a pool over, interrupt that, and fail it back', () => {
    const app = simulating()
    select(app, 'pool:2')
    expect(available(app, 'interrupt-failover')).toMatch(/^No pool failover/)
    run(app, 'pool-failover')
    state(app).seek(10_000)
    expect(available(app, 'interrupt-failover')).toBe(true)
    run(app, 'interrupt-failover')
    expect(world(app).failovers[0]!.procedure).toBeNull()
    run(app, 'pool-failover')
    state(app).seek(2 * 60 * minute)
    expect(world(app).failovers[0]!.state).toBe('FailedOver')
    run(app, 'pool-failback')
    state(app).seek(6 * 60 * minute)
    expect(world(app).failovers[0]!.state).toBe('Active')
  })

  it('need a partner for what goes to one', () => {
    const app = simulating(topology(site(1, 'London', pool(2, 'ldn-pool'))))
    select(app, 'pool:2')
    for (const id of ['pool-failover', 'pool-failback-disaster', 'stop-backup', 'sync-backup'])
      expect(available(app, id)).toBe('This pool is not paired.')
  })

  it('move the databases to the other copy', () => {
    const store = mirrored(90, 'sql01', 'sql02')
    const app = simulating(topology(site(1, 'London', pool(2, 'ldn-pool', { store }))))
    select(app, 'pool:2')
    run(app, 'database-failover')
    state(app).seek(30 * minute)
    expect(world(app).backEnds[0]!.serving).toBe('mirror')
    run(app, 'database-failover')
    state(app).seek(60 * minute)
    expect(world(app).backEnds[0]!.serving).toBe('primary')
  })

  it('say where there is no other copy, and no cluster', () => {
    const app = simulating()
    select(app, 'pool:2')
    expect(available(app, 'database-failover')).toBe('This pool has no other copy of its databases.')
    expect(available(app, 'hang-sql')).toMatch(/^The databases of this pool are not on/)
  })

  it('let the SQL Server of a cluster hang, and hang no longer', () => {
    const store = failoverCluster(90, 'sqlclu', ['node1', 'node2'])
    const app = simulating(topology(site(1, 'London', pool(2, 'ldn-pool', { store }))))
    select(app, 'pool:2')
    run(app, 'hang-sql')
    state(app).seek(60 * minute)
    expect(world(app).backEnds[0]!.serving).toBeNull()
    run(app, 'free-sql')
    expect(state(app).simulated).toHaveLength(2)
  })

  it('stop and start the Lync Backup Service', () => {
    const app = simulating()
    select(app, 'pool:2')
    run(app, 'stop-backup')
    expect(world(app).backups[0]!.isStopped).toBe(true)
    run(app, 'start-backup')
    expect(world(app).backups[0]!.isStopped).toBe(false)
  })
})

describe('links and replication', () => {
  it('a link is slow until it is made as fast as usual', () => {
    const app = simulating()
    select(app, 'pairing:5')
    run(app, 'slow-link')
    expect(world(app).slow.get('link:1-3')).toBe(30_000)
    expect(title(app, 'slow-link')).toBe('Make the link as fast as usual')
    run(app, 'slow-link')
    expect(world(app).slow.size).toBe(0)
  })

  it('a link is cut with its pairing, and restored', () => {
    const app = simulating()
    select(app, 'pairing:5')
    run(app, 'switch-selection')
    expect([...world(app).outage]).toEqual(['link:1-3'])
    expect(title(app, 'switch-selection')).toBe('Repair the selection')
    run(app, 'switch-selection')
    expect(world(app).outage.size).toBe(0)
  })

  it('replication lags, and is as fast as usual again', () => {
    const app = simulating()
    run(app, 'slow-replication')
    expect(world(app).management.lag).toBe(5 * minute)
    run(app, 'slow-replication')
    expect(world(app).management.lag).toBe(0)
  })
})

describe('the commands of the analysis', () => {
  it('fail and repair sites and partners in the simulation too', () => {
    const app = simulating()
    select(app, 'server:402')
    run(app, 'fail-site')
    expect([...world(app).outage]).toEqual(['site:3'])
    expect(title(app, 'restore-all')).toBe('Repair everything')
    run(app, 'restore-all')
    expect(world(app).outage.size).toBe(0)
    run(app, 'undo')
    expect([...world(app).outage]).toEqual(['site:3'])
    expect(available(app, 'analysis-report')).toBe('Switch to Analyze first.')
  })
})
