import type { Pool } from '#core/model/pool.ts'
import type { PoolId } from '#core/model/id.ts'
import { find, pairingsOf, partnerIn } from '#core/model/topology.ts'
import type { DatabaseRole, LinkId } from '#core/outage/part.ts'
import { databasePlaces } from '#core/outage/parts.ts'
import { hasStartCsPool } from '#core/simulate/scenario/start-cs-pool.ts'
import type { WorldEvent } from '#core/simulate/world.ts'
import type { ResetType } from '#core/simulate/front-end/events.ts'
import { productNames } from '#core/vocabulary/words.ts'
import { momentOf } from '../store/moment.ts'
import type { OpenShell } from '../store/shell-slice.ts'
import { linkOf, nameOfPart } from '../store/outage-selectors.ts'
import type { App } from '../store/context.tsx'
import { simulationText } from '../text/simulation.ts'
import type { Command } from './command.ts'
import { inDrill, outsideSimulation, state, topology, unless } from './conditions.ts'
import { selectedOne, selectedPool } from './selected.ts'

const { commands: text, why } = simulationText

/** The player of the simulation, and what an administrator does to the deployment at the moment that is looked at. */
export const simulationCommands: readonly Command[] = [
  {
    ...player('simulation-play', 'Alt+Shift+P'),
    title: (app) => (state(app).simulation?.playing ? text.pause : text.play),
    run: (app) => {
      const { simulation, play, pause } = state(app)
      if (simulation?.playing) pause()
      else play()
    },
  },
  {
    ...player('simulation-next', 'Alt+Shift+ArrowRight'),
    title: () => text.next,
    run: (app) => state(app).step(1),
  },
  {
    ...player('simulation-previous', 'Alt+Shift+ArrowLeft'),
    title: () => text.previous,
    available: (app) => unless(outsideSimulation(app), inDrill(app), isAtBeginning(app) && why.atBeginning),
    run: (app) => state(app).step(-1),
  },
  { ...player('simulation-next-mark'), title: () => text.nextMark, run: (app) => state(app).jumpToNext() },
  {
    ...player('simulation-previous-mark'),
    title: () => text.previousMark,
    available: (app) => unless(outsideSimulation(app), inDrill(app), isAtBeginning(app) && why.atBeginning),
    run: (app) => state(app).jumpToPrevious(),
  },
  {
    ...player('simulation-fork', 'Alt+Shift+F'),
    title: () => text.fork,
    available: (app) => unless(outsideSimulation(app), inDrill(app)),
    run: (app) => state(app).forkHere(),
  },
  {
    ...player('simulation-other-future'),
    title: () => text.otherFuture,
    available: (app) =>
      unless(
        outsideSimulation(app),
        inDrill(app),
        (state(app).simulation?.futures.length ?? 0) < 2 && why.oneFuture,
      ),
    run: (app) => state(app).showFuture(1 - (state(app).simulation?.shown ?? 0)),
  },
  {
    ...player('simulation-restart'),
    title: () => text.restart,
    available: (app) => unless(outsideSimulation(app), inDrill(app)),
    run: (app) => state(app).restart(),
  },
  {
    id: 'simulation-scenarios',
    group: 'simulate',
    keys: [],
    title: () => text.scenarios,
    available: () => unless(),
    run: (app) => state(app).show({ kind: 'scenarios', chosen: null }),
  },
  {
    ...player('simulation-grounds'),
    title: () => text.grounds,
    run: (app) => state(app).show({ kind: 'simulation-grounds' }),
  },
  { ...player('shell', 'Ctrl+`'), title: () => text.shell, run: (app) => state(app).callShell() },
  inShell('shell-clear', text.shellClear, ({ clear }) => clear()),
  inShell('shell-transcript', text.shellTranscript, ({ download }) => download()),
  inShell('shell-skip', text.shellSkip, ({ skip }) => skip(), true),
  inShell('shell-interrupt', text.shellInterrupt, ({ interrupt }) => interrupt(), true),

  onServers('stop-services', text.stopServices, 'server-shut-down'),
  onServers('start-services', text.startServices, 'server-started'),
  {
    ...onPool('start-pool', text.startPool, startOf),
    title: (app) => startTitle(selectedPool(app)?.pool),
    run: (app) => {
      const pool = selectedPool(app)?.pool
      if (pool) doIt(app, startTitle(pool), pool.fqdn, startOf(pool))
    },
  },
  ...(['QuorumLossRecovery', 'ServiceReset', 'FullReset'] as const).map((type) =>
    onPool(`reset-${type}`, text.reset(type), ({ id }) => [reset(id, type, null)]),
  ),
  {
    ...deed('reset-MachineStateRemoved', text.reset('MachineStateRemoved')),
    available: (app) =>
      unless(outsideSimulation(app), selectedOne(app)?.kind !== 'server' && why.selectServer),
    run: (app) => {
      const found = selectedOne(app)
      if (found?.kind !== 'server') return
      const at = found.pool.servers.indexOf(found.server)
      doIt(app, text.reset('MachineStateRemoved'), found.server.fqdn, [
        reset(found.pool.id, 'MachineStateRemoved', at),
      ])
    },
  },
  ...[false, true].flatMap((disaster) => [
    onPairedPool(`pool-failover${disaster ? '-disaster' : ''}`, text.failOver(disaster), ({ id }) => [
      { of: 'failover', pool: id, event: { is: 'failover-invoked', disaster } },
    ]),
    onPairedPool(`pool-failback${disaster ? '-disaster' : ''}`, text.failBack(disaster), ({ id }) => [
      { of: 'failover', pool: id, event: { is: 'failback-invoked', disaster } },
    ]),
    onPool(`store-failover${disaster ? '-disaster' : ''}`, text.storeFailOver(disaster), ({ id }) => [
      { of: 'management', event: { is: 'management-failover-invoked', to: id, disaster } },
    ]),
  ]),
  {
    ...deed('database-failover', text.databaseFailOver),
    available: (app) =>
      unless(
        outsideSimulation(app),
        !selectedPool(app) && why.selectPool,
        otherDatabase(app) === null && why.noOther,
      ),
    run: (app) => {
      const pool = selectedPool(app)?.pool
      const to = otherDatabase(app)
      if (pool && to !== null)
        doIt(app, text.databaseFailOver, pool.fqdn, [
          { of: 'back end', pool: pool.id, event: { is: 'database-failover-invoked', to } },
        ])
    },
  },
  onClusteredPool('hang-sql', text.hangSql, 'resource-hung'),
  onClusteredPool('free-sql', text.freeSql, 'resource-freed'),
  {
    ...onPool('interrupt-failover', text.interrupt, ({ id }) => [
      { of: 'failover', pool: id, event: { is: 'interrupted' } },
    ]),
    available: (app) =>
      unless(
        outsideSimulation(app),
        !selectedPool(app) && why.selectPool,
        !isUnderWay(app, selectedPool(app)?.pool) && why.noProcedure,
      ),
  },
  {
    ...deed('slow-replication', ''),
    title: (app) => (lagOf(app) > 0 ? text.fastReplication : text.slowReplication),
    available: (app) =>
      unless(
        outsideSimulation(app),
        inDrill(app),
        topology(app).managementStore === null && why.noManagementStore,
      ),
    run: (app) => {
      const was = lagOf(app) > 0
      const what = was ? text.fastReplication : text.slowReplication
      const event = { is: 'replication-slowed', by: was ? 0 : lagBy } as const
      state(app).inject(what, [{ of: 'management', event }])
    },
  },
  onPairedPool('stop-backup', text.stopBackup, ({ id }) => [
    { of: 'backup', pool: id, event: { is: 'backup-service-stopped' } },
  ]),
  onPairedPool('start-backup', text.startBackup, ({ id }) => [
    { of: 'backup', pool: id, event: { is: 'backup-service-started' } },
  ]),
  onPairedPool('sync-backup', text.syncBackup, ({ id }) => [
    { of: 'backup', pool: id, event: { is: 'backup-sync-invoked' } },
  ]),
  {
    ...deed('slow-link', ''),
    title: (app) => (isSlow(app, linkHere(app)) ? text.fastLink : text.slowLink),
    available: (app) =>
      unless(
        outsideSimulation(app),
        inDrill(app),
        selectedOne(app)?.kind !== 'pairing' && why.selectPairing,
        linkHere(app) === null && why.oneSite,
      ),
    run: (app) => {
      const link = linkHere(app)
      if (link === null) return
      const was = isSlow(app, link)
      doIt(app, was ? text.fastLink : text.slowLink, nameOfPart(topology(app), link), [
        { of: 'fault', event: { is: 'link-slowed', link, by: was ? 0 : slowBy } },
      ])
    },
  },
]

/** Milliseconds by which replication lags. */
const lagBy = 300_000

/** Milliseconds that a slow link adds. */
const slowBy = 30_000

function player(id: string, key?: string) {
  return {
    id,
    group: 'simulate' as const,
    keys: key === undefined ? [] : [key],
    available: (app: App) => unless(outsideSimulation(app)),
  }
}

/** Something that is done with the shell that is open; with `running`, with the command that runs in it. */
function inShell(id: string, title: string, run: (shell: OpenShell) => void, running = false): Command {
  return {
    ...player(id),
    title: () => title,
    available: (app) =>
      unless(
        outsideSimulation(app),
        state(app).shell === null && why.noShell,
        running && state(app).lineUnderWay === null && why.noLine,
      ),
    run: (app) => {
      const { shell } = state(app)
      if (shell) run(shell)
    },
  }
}

function deed(id: string, title: string) {
  return { id, group: 'simulate' as const, keys: [], title: () => title }
}

/** Does something at the moment that is looked at. */
function doIt(app: App, what: string, fqdn: string, events: readonly WorldEvent[]): void {
  state(app).inject(simulationText.deed(what, fqdn), events)
}

function onPool(id: string, title: string, eventsOf: (pool: Pool) => readonly WorldEvent[]): Command {
  return {
    ...deed(id, title),
    available: (app) => unless(outsideSimulation(app), !selectedPool(app) && why.selectPool),
    run: (app) => {
      const pool = selectedPool(app)?.pool
      if (pool) doIt(app, title, pool.fqdn, eventsOf(pool))
    },
  }
}

function onPairedPool(id: string, title: string, eventsOf: (pool: Pool) => readonly WorldEvent[]): Command {
  const plain = onPool(id, title, eventsOf)
  return {
    ...plain,
    available: (app) =>
      unless(
        outsideSimulation(app),
        !selectedPool(app) && why.selectPool,
        partnerOf(app, selectedPool(app)?.pool.id) === null && why.notPaired,
      ),
  }
}

/** On a pool whose databases are on a SQL Server failover cluster: its SQL Server resource, on every node. */
function onClusteredPool(id: string, title: string, is: 'resource-hung' | 'resource-freed'): Command {
  const plain = onPool(id, title, (pool) => [
    { of: 'back end', pool: pool.id, event: { is, resource: 'SQL Server', on: null } },
  ])
  return {
    ...plain,
    available: (app) =>
      unless(
        outsideSimulation(app),
        inDrill(app),
        !selectedPool(app) && why.selectPool,
        !isClustered(app, selectedPool(app)?.pool) && why.noCluster,
      ),
  }
}

/** On the server that is selected, or on every server of the pool. */
function onServers(id: string, title: string, is: 'server-started' | 'server-shut-down'): Command {
  return {
    ...deed(id, title),
    available: (app) => unless(outsideSimulation(app), !selectedPool(app) && why.selectServer),
    run: (app) => {
      const found = selectedOne(app)
      const pool = selectedPool(app)?.pool
      if (!pool || !found) return
      const positions =
        found.kind === 'server' ? [pool.servers.indexOf(found.server)] : [...pool.servers.keys()]
      const name = found.kind === 'server' ? found.server.fqdn : pool.fqdn
      const events = positions.map((server): WorldEvent => ({
        of: 'front end',
        pool: pool.id,
        event: { is, server },
      }))
      doIt(app, title, name, events)
    },
  }
}

/** Start-CsPool; service by service where the version of the pool is not known to have it. */
function startOf(pool: Pool): readonly WorldEvent[] {
  const { id, servers } = pool
  if (hasStartCsPool(pool)) {
    const event = {
      is: 'pool-start-invoked',
      skippedServers: [],
      skippedGroups: [],
      recovery: false,
    } as const
    return [{ of: 'front end', pool: id, event }]
  }
  return servers.map((_, server) => ({ of: 'front end', pool: id, event: { is: 'server-started', server } }))
}

function startTitle(pool: Pool | undefined): string {
  if (pool === undefined || hasStartCsPool(pool)) return text.startPool
  return pool.version === 'other'
    ? text.startPoolServicesUnknown
    : text.startPoolServices(productNames[pool.version])
}

function reset(pool: PoolId, type: ResetType, server: number | null): WorldEvent {
  return { of: 'front end', pool, event: { is: 'registrar-reset', type, server } }
}

function isClustered(app: App, pool: Pool | undefined): boolean {
  const store = pool?.sqlStore
  const found = store == null ? undefined : find(topology(app), store)
  return found?.kind === 'sql' && found.sqlStore.availability.kind === 'failoverCluster'
}

/** Whether a pool failover or failback of the pool runs at this moment. */
function isUnderWay(app: App, pool: Pool | undefined): boolean {
  const world = momentOf(state(app))?.world
  const place = pool && world?.setting.places.get(pool.id)
  return place !== undefined && world?.failovers[place]?.procedure != null
}

function lagOf(app: App): number {
  return momentOf(state(app))?.world.management.lag ?? 0
}

function isAtBeginning(app: App): boolean {
  return state(app).simulation?.at === 0
}

function partnerOf(app: App, id: PoolId | undefined): PoolId | null {
  if (id === undefined) return null
  const [pairing] = pairingsOf(topology(app), id)
  return pairing ? partnerIn(pairing, id) : null
}

/** Where the databases of the selected pool can be moved: the first copy that does not serve them now. */
function otherDatabase(app: App): DatabaseRole | null {
  const store = selectedPool(app)?.pool.sqlStore
  const found = store == null ? undefined : find(topology(app), store)
  if (found?.kind !== 'sql' || store == null) return null
  const serving = momentOf(state(app))?.view.moment?.servingOn(store) ?? 'primary'
  const copies = databasePlaces(found.sqlStore)
    .map(({ role }) => role)
    .filter((role) => role === 'primary' || role === 'mirror' || role.startsWith('replica'))
  return copies.find((role) => role !== serving) ?? null
}

function linkHere(app: App): LinkId | null {
  const found = selectedOne(app)
  return found?.kind === 'pairing' ? (linkOf(topology(app), found.pairing.pools)?.id ?? null) : null
}

function isSlow(app: App, link: LinkId | null): boolean {
  return link !== null && (momentOf(state(app))?.world.slow.get(link) ?? 0) > 0
}
