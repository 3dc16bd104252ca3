import type { PoolId } from '../../model/id.ts'
import { conditionWords } from '../front-end/condition.ts'
import type { PoolEvent, StartRequest } from '../front-end/events.ts'
import { timeText } from '../scenario/time.ts'
import { counted, type Names } from './names.ts'

/** What happened to the servers and routing groups of a pool, in words. */
export function frontEndWords(pool: PoolId, event: PoolEvent, names: Names): string {
  const on = (position: number): string => names.server(pool, position)
  switch (event.is) {
    case 'server-started':
      return `The services of ${on(event.server)} start`
    case 'server-crashed':
      return `${on(event.server)} crashes`
    case 'server-shut-down':
      return `The services of ${on(event.server)} are stopped`
    case 'primary-database-lost':
      return 'The vote of the primary database is lost'
    case 'primary-database-back':
      return 'The vote of the primary database is back'
    case 'registrar-reset':
      return event.server === null
        ? `Reset-CsPoolRegistrarState -ResetType ${event.type}`
        : `Reset-CsPoolRegistrarState -ResetType ${event.type} for ${on(event.server)}`
    case 'pool-start-invoked':
      return startWords(pool, event, names)
    case 'server-missed':
      return `It is found out that ${on(event.server)} is down`
    case 'joining-settled':
      return 'No server has joined for a while'
    case 'replacement-due':
      return `The wait for ${on(event.server)} is over: where other servers run, its replicas may be built there`
    case 'build-due':
      return `The replica of ${group(event.group)} on ${on(event.server)} is complete`
    case 'services-stopped':
      return 'Pool-level quorum is lost for too long: the remaining servers stop their services (events 32163, 32170, 32173)'
    case 'ring-formed':
      return `Enough servers have met${event.votes === null ? '' : `: ${votes(event)}`}`
    case 'votes-lost':
      return `Pool-level quorum is lost: ${votes(event)}, ${event.needed ?? 'not documented how many'} needed; what runs stops at ${timeText(event.stopsAt)}`
    case 'votes-back':
      return `Pool-level quorum is back: ${votes(event)}`
    case 'gate-opened':
      return 'Enough servers are there for the pool to start'
    case 'pool-emptied':
      return 'No server of the pool is left'
    case 'server-stopped':
      return `${on(event.server)} stops all services`
    case 'group-placed':
      return `${titled(event.group)} is placed: primary on ${on(event.primary)}${event.secondaries.length === 0 ? '' : `, secondaries on ${names.servers(pool, event.secondaries)}`}`
    case 'group-lost':
      return `${titled(event.group)} loses its quorum: ${event.up} of ${event.of} replicas`
    case 'group-back':
      return `${titled(event.group)} has its quorum again: ${event.up} of ${event.of} replicas`
    case 'replica-left':
      return `${titled(event.group)} does without its replica on ${on(event.server)}`
    case 'primary-promoted':
      return `${titled(event.group)} has its primary on ${on(event.server)} now`
    case 'build-began':
      return `A replica of ${group(event.group)} is built on ${on(event.server)}`
    case 'replica-ready':
      return `The replica of ${group(event.group)} on ${on(event.server)} takes part`
    case 'build-failed':
      return `The replica of ${group(event.group)} on ${on(event.server)} is not completed`
    case 'group-reloaded':
      return `${titled(event.group)} is loaded anew from the Back End on ${on(event.primary)}; data may be lost`
    case 'recovery-ended':
      return 'The recovery of the routing groups has ended'
    case 'recovery-refused':
      return `The recovery of the routing groups comes to nothing: ${recoveryRefusals[event.why]}`
    case 'pool-start-refused':
      return `Start-CsPool is refused: ${counted(event.servers, 'server')}, ${event.needed ?? 'not documented how many'} needed ${event.why === 'votes' ? 'for pool-level quorum' : 'to start'}`
    case 'pool-start-ended':
      return 'Start-CsPool has started every server that it could'
    case 'server-renewed':
      return `${on(event.server)} takes new replicas`
    case 'restart-ended':
      return 'Every server has started its services anew'
    case 'start-waits':
      return event.for === 'pool manager'
        ? `${on(event.server)} waits for enough servers (event 32169)`
        : `${on(event.server)} waits for ${event.groups} of ${counted(event.of, 'routing group')} (event 32174)`
    case 'server-active':
      return `${on(event.server)} runs`
    case 'pool-state-changed':
      return `The pool is ${conditionWords(event.to)}: ${counted(event.up, 'server')}${event.votes === null ? '' : `, ${votes(event)}`}`
  }
}

const recoveryRefusals = {
  databases: 'the databases of the Back End are not there',
  votes: 'the pool has no quorum',
  'reset fails': 'the reset fails',
} as const

function startWords(pool: PoolId, start: StartRequest, names: Names): string {
  const { skippedServers, skippedGroups, recovery } = start
  return [
    'Start-CsPool',
    ...(skippedServers.length === 0 ? [] : [`-SkipServer ${names.servers(pool, skippedServers)}`]),
    ...(skippedGroups.length === 0
      ? []
      : [`-SkipRoutingGroup ${skippedGroups.map((at) => at + 1).join(', ')}`]),
    ...(recovery ? ['-QuorumLossRecovery'] : []),
  ].join(' ')
}

function votes({
  votes: present,
  of,
}: {
  readonly votes: number | null
  readonly of: number | null
}): string {
  return present === null ? 'votes not documented' : `${present} of ${counted(of ?? present, 'vote')}`
}

const group = (position: number): string => `routing group ${position + 1}`
const titled = (position: number): string => `Routing group ${position + 1}`
