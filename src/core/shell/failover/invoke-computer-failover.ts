import { commandRefusal, computerAt } from '../../simulate/administration/computers.ts'
import type { PoolAdministrationEvent } from '../../simulate/administration/events.ts'
import type { ComputerCommand, ComputerDeed, ComputerState } from '../../simulate/administration/state.ts'
import { computerRefusals } from '../../simulate/trace/administration-words.ts'
import type { World } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf, timeSpanOf } from '../binding/read.ts'
import type { Moment, Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { toText } from '../values/text.ts'
import { coach, failWith } from './errors.ts'
import { serverNamed, type ServerPlace } from './places.ts'
import { writeReport } from './report.ts'

/** Empties one Front End Server for maintenance, and stops and disables its services. */
export const invokeComputerFailOver: Cmdlet = {
  name: 'Invoke-CsComputerFailOver',
  process: (shell, bound) => moveServer(shell, bound, 'failover'),
}

/** Takes such a server back into service. */
export const invokeComputerFailBack: Cmdlet = {
  name: 'Invoke-CsComputerFailBack',
  process: (shell, bound) => moveServer(shell, bound, 'failback'),
}

function* moveServer(shell: Shell, bound: Bound, deed: ComputerDeed): Running {
  const at = yield* serverGiven(shell, bound)
  const command = commandOf(bound, deed)
  // The documents warn: with -Force, -WhatIf is not looked at, and the failover really begins.
  const isCertain = deed === 'failover' && command.force
  if (isCertain)
    yield* coach(
      shell,
      '-Force does not look at the capacity of the other servers, nor at -WhatIf: it really begins.',
    )
  if (!isCertain && !(yield* shell.shouldProcess(at.server.fqdn))) return
  const { world } = yield* shell.moment()
  const why = commandRefusal(world, at.place, at.position, command)
  if (why !== null)
    return yield* failWith(shell, `"${at.server.fqdn}": ${computerRefusals[why]}.`, {
      object: at.server.fqdn,
    })
  const { after, hasEnded } = yield* runOnComputer(shell, at, command)
  const isDone = after.isFailedOver === (deed === 'failover')
  yield* writeReport(shell, bound, [`${shell.command} ${at.server.fqdn}: ${isDone ? 'completed' : 'failed'}`])
  if (isDone) return yield* sayDone(shell, command)
  const waited = toText({
    is: 'timespan',
    milliseconds: command.waitTime ?? world.setting.parameters.administration.computerWait,
  })
  yield* failWith(
    shell,
    hasEnded === 'wait over'
      ? `"${at.server.fqdn}" was not ${deed === 'failover' ? 'emptied' : 'in service'} within ${waited}. Nothing was taken offline.`
      : `"${at.server.fqdn}" went down before the command came to its end.`,
    { object: at.server.fqdn },
  )
}

function* serverGiven(shell: Shell, bound: Bound): Running<ServerPlace> {
  const { world } = yield* shell.moment()
  const name = textOf(bound, 'ComputerName') ?? shell.session().computer
  if (name === null)
    return yield* failWith(shell, 'This computer is no Front End Server. Name one with -ComputerName.')
  return (
    serverNamed(world, name) ??
    (yield* failWith(shell, `"${name}" is no Front End Server of the topology.`, {
      category: 'ObjectNotFound',
      object: name,
    }))
  )
}

function commandOf(bound: Bound, deed: ComputerDeed): ComputerCommand {
  return {
    deed,
    force: switchOf(bound, 'Force'),
    noStop: switchOf(bound, 'NoStop'),
    skipsHealthCheck: switchOf(bound, 'SkipFabricHealthCheck'),
    noStart: switchOf(bound, 'NoStart'),
    waitTime: timeSpanOf(bound, 'WaitTime'),
    drainingTimeout: timeSpanOf(bound, 'DrainingTimeout'),
  }
}

function eventOf(server: number, command: ComputerCommand): PoolAdministrationEvent {
  const { deed, force, noStop, noStart, skipsHealthCheck, waitTime, drainingTimeout } = command
  const waits = waitTime === null ? {} : { waitTime }
  if (deed === 'failback') return { is: 'computer-failback-invoked', server, noStart, ...waits }
  return {
    is: 'computer-failover-invoked',
    server,
    force,
    noStop,
    ...(skipsHealthCheck ? { skipsHealthCheck } : {}),
    ...waits,
    ...(drainingTimeout === null ? {} : { drainingTimeout }),
  }
}

/** Begins it and waits for its end, whatever that is. */
function* runOnComputer(
  shell: Shell,
  { pool, server, position }: ServerPlace,
  command: ComputerCommand,
): Running<{ readonly after: ComputerState; readonly hasEnded: 'wait over' | 'computer down' }> {
  const began = (yield* shell.act([
    { of: 'administration', pool: pool.id, event: eventOf(position, command) },
  ])).at
  const bar = { stream: 'progress', activity: `${shell.command} ${server.fqdn}` } as const
  const showBar = function* ({ world, at }: Moment): Running {
    const percent = Math.min(99, Math.round((100 * (at - began)) / timeOf(world, command)))
    const status = command.deed === 'failover' ? 'Users and conferences are moved away' : 'The services start'
    yield* shell.write({ ...bar, status, percent, done: false })
  }
  yield* shell.waitUntil({
    holds: ({ world }) => computerAt(world, server.id).work === null,
    limit: Infinity,
    onMoment: showBar,
    onInterrupt: function* () {
      yield* shell.act([
        {
          of: 'administration',
          pool: pool.id,
          event: { is: 'computer-command-interrupted', server: position },
        },
      ])
      yield* shell.write({ ...bar, status: '', percent: 100, done: true })
    },
  })
  yield* shell.write({ ...bar, status: '', percent: 100, done: true })
  const { world, at } = yield* shell.moment()
  const waited = command.waitTime ?? world.setting.parameters.administration.computerWait
  return {
    after: computerAt(world, server.id),
    hasEnded: at - began >= waited ? 'wait over' : 'computer down',
  }
}

function timeOf(
  { setting: { parameters } }: World,
  { deed, waitTime, drainingTimeout }: ComputerCommand,
): number {
  const usual = deed === 'failover' ? parameters.administration.drain : parameters.failover.startServices
  return Math.max(1, Math.min(usual, drainingTimeout ?? Infinity, waitTime ?? Infinity))
}

function* sayDone(shell: Shell, { deed, noStop }: ComputerCommand): Running {
  if (deed === 'failback' || noStop) return
  yield* coach(
    shell,
    'The services of the server are stopped and disabled: a restart does not bring them back, Invoke-CsComputerFailBack does.',
  )
}
