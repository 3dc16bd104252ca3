import { makeId } from '../../../../src/core/model/id.ts'
import type {
  AdministrationEvent,
  DeploymentAdministrationEvent,
  PoolAdministrationEvent,
} from '../../../../src/core/simulate/administration/events.ts'
import type { Input, Run } from '../../../../src/core/simulate/engine.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'

/*
 * What administrators change, by the number of a pool and the minute, and what is told of it: a line for each event, in
 * seconds, `600 computer-failed-over`.
 */

export const minute = 60_000

/** Something that is administered of a pool. */
export const inPool = (pool: number, at: number, event: PoolAdministrationEvent): Input<WorldEvent> => ({
  at: at * minute,
  event: { of: 'administration', pool: makeId('pool', pool), event },
})

/** Something that is administered of the deployment. */
export const change = (at: number, event: DeploymentAdministrationEvent): Input<WorldEvent> => ({
  at: at * minute,
  event: { of: 'administration', event },
})

/** Invoke-CsComputerFailOver of the server at a position of pool 2. */
export const failOverComputer = (
  at: number,
  server: number,
  more: Partial<Extract<PoolAdministrationEvent, { is: 'computer-failover-invoked' }>> = {},
): Input<WorldEvent> =>
  inPool(2, at, { is: 'computer-failover-invoked', server, force: false, noStop: false, ...more })

/** Invoke-CsComputerFailBack of the server at a position of pool 2. */
export const failBackComputer = (
  at: number,
  server: number,
  more: Partial<Extract<PoolAdministrationEvent, { is: 'computer-failback-invoked' }>> = {},
): Input<WorldEvent> => inPool(2, at, { is: 'computer-failback-invoked', server, noStart: false, ...more })

/** What the administration told and the services of servers did, with the times in seconds. */
export function told({ trace }: Run<World, WorldEvent>): string[] {
  return trace.flatMap(({ at, event }) => {
    if (event.of === 'administration') return [`${at / 1000} ${words(event.event)}`]
    const isOfServer = event.event.is === 'server-shut-down' || event.event.is === 'server-started'
    return isOfServer ? [`${at / 1000} ${event.event.is} ${event.event.server}`] : []
  })
}

function words(event: AdministrationEvent): string {
  return 'why' in event ? `${event.is}: ${event.why}` : event.is
}

/** The states of the servers of a pool, by place: `active off active`. */
export const powers = ({ world }: Run<World, WorldEvent>, place = 0): string =>
  world.pools[place]!.servers.map(({ power }) => power).join(' ')
