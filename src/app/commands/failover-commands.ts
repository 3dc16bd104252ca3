import type { Pool } from '#core/model/pool.ts'
import { find } from '#core/model/topology.ts'
import type { DatabaseRole } from '#core/outage/part.ts'
import { databasePlaces } from '#core/outage/parts.ts'
import type { App } from '../store/context.tsx'
import { momentOf } from '../store/moment.ts'
import { simulationText } from '../text/simulation.ts'
import type { Command } from './command.ts'
import { inDrill, outsideSimulation, state, topology, unless } from './conditions.ts'
import { deed, doIt, onPairedPool, onPool } from './deeds.ts'
import { selectedPool } from './selected.ts'

const { commands: text, why } = simulationText

/** Failover and failback of pools, of the Central Management store and of databases, and what makes them happen or stop. */
export const failoverCommands: readonly Command[] = [
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
]

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
