import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, numberOf, switchOf, textOf, textsOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { objectOf } from '../value.ts'
import { engineError } from './errors.ts'
import { answeringAddresses, computerNamed, delayTo, hostNamed, type Host } from './hosts.ts'
import { isPortOpen, portsByName } from './listening.ts'

/** Packets that Test-Connection and ping send where nothing else is asked for. */
const usualCount = 4

/** The most packets that are sent at once. */
const mostPackets = 100

/** What a name comes to: the host behind it, and the address that answers; `null` for none. */
export interface Reached {
  readonly host: Host | null
  readonly answering: string | null
  /** Milliseconds until the answer. */
  readonly time: number
}

/** Looks for a computer from the one that the session runs on. */
export function* reach(shell: Shell, name: string): Running<Reached> {
  const { world } = yield* shell.moment()
  const from = shell.session().computer
  const isLocal = ['localhost', '.', '127.0.0.1'].includes(name.toLowerCase())
  const host = hostNamed(world.setting.topology, isLocal ? (from ?? '') : name)
  if (!host) return { host, answering: null, time: 0 }
  return {
    host,
    answering: answeringAddresses(world, from, host)[0] ?? null,
    time: delayTo(world, from, host),
  }
}

export const testConnection: Cmdlet = {
  name: 'Test-Connection',
  *process(shell, bound) {
    const count = Math.min(mostPackets, Math.max(1, numberOf(bound, 'Count') ?? usualCount))
    for (const name of textsOf(bound, 'ComputerName')) {
      const { host, answering, time } = yield* reach(shell, name)
      if (switchOf(bound, 'Quiet')) yield* shell.emit(answering !== null)
      else if (answering === null) yield* shell.report(notConnected(name, host === null))
      else
        for (let i = 0; i < count; i++)
          yield* shell.emit(
            objectOf('System.Management.ManagementObject#root\\cimv2\\Win32_PingStatus', {
              Source: sourceOf(shell),
              Destination: name,
              IPV4Address: answering,
              IPV6Address: null,
              Bytes: 32,
              ResponseTime: time,
              StatusCode: 0,
            }),
          )
    }
  },
}

function sourceOf(shell: Shell): string {
  return (shell.session().computer ?? 'workstation').split('.')[0]?.toUpperCase() ?? ''
}

function notConnected(name: string, isUnknown: boolean) {
  return engineError({
    message: `Testing connection to computer '${name}' failed: ${isUnknown ? 'No such host is known' : 'Error due to lack of resources'}`,
    id: 'TestConnectionException,Microsoft.PowerShell.Commands.TestConnectionCommand',
    category: 'ResourceUnavailable',
    target: `(${name}:String)`,
    exception: 'PingException',
    object: name,
  })
}

export const testNetConnection: Cmdlet = {
  name: 'Test-NetConnection',
  *process(shell, bound) {
    const name = textOf(bound, 'ComputerName') ?? 'localhost'
    const { host, answering, time } = yield* reach(shell, name)
    const port =
      numberOf(bound, 'Port') ?? portsByName[textOf(bound, 'CommonTCPPort')?.toUpperCase() ?? ''] ?? null
    const isOpen = port === null ? false : yield* isOpenAt(shell, name, answering, port)
    if (host === null) yield* warn(shell, `Name resolution of ${name} failed`)
    else if (answering === null)
      yield* warn(shell, `Ping to ${host.addresses[0] ?? ''} failed with status: TimedOut`)
    if (port !== null && !isOpen)
      yield* warn(shell, `TCP connect to (${host?.addresses[0] ?? name} : ${port}) failed`)
    if (textOf(bound, 'InformationLevel')?.toLowerCase() === 'quiet')
      return yield* shell.emit(port === null ? answering !== null : isOpen)
    const ping = {
      PingSucceeded: answering !== null,
      'PingReplyDetails (RTT)': answering === null ? null : `${time} ms`,
    }
    yield* shell.emit(
      objectOf('TestNetConnectionResult', {
        ComputerName: name,
        RemoteAddress: answering ?? host?.addresses[0] ?? null,
        ...(port === null ? {} : { RemotePort: port }),
        InterfaceAlias: 'Ethernet',
        SourceAddress: yield* ownAddress(shell),
        ...(port === null ? ping : { TcpTestSucceeded: isOpen }),
      }),
    )
  },
}

function* isOpenAt(shell: Shell, name: string, answering: string | null, port: number): Running<boolean> {
  if (answering === null) return false
  const { world } = yield* shell.moment()
  const computer =
    computerNamed(world.setting.topology, answering) ?? computerNamed(world.setting.topology, name)
  return isPortOpen(world, computer, name, port)
}

function* warn(shell: Shell, text: string): Running {
  yield* shell.write({ stream: 'warning', text, wording: 'engine' })
}

function* ownAddress(shell: Shell): Running<string> {
  const { world } = yield* shell.moment()
  const { computer } = shell.session()
  return (computer === null ? null : hostNamed(world.setting.topology, computer))?.addresses[0] ?? '10.0.0.4'
}

export const resolveDnsName: Cmdlet = {
  name: 'Resolve-DnsName',
  *process(shell, bound) {
    const name = textOf(bound, 'Name') ?? ''
    const { host } = yield* reach(shell, name)
    if (host === null || (has(bound, 'Type') && !/^(?:a|all)$/i.test(textOf(bound, 'Type') ?? '')))
      return yield* shell.report(
        engineError({
          message: `${name} : DNS name does not exist`,
          id: 'DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient.Commands.ResolveDnsName',
          category: 'ResourceUnavailable',
          target: `(${name}:String)`,
          exception: 'Win32Exception',
          object: name,
        }),
      )
    for (const address of host.addresses)
      yield* shell.emit(
        objectOf('Microsoft.DnsClient.Commands.DnsRecord_A', {
          Name: host.name,
          Type: 'A',
          TTL: 1200,
          Section: 'Answer',
          IPAddress: address,
        }),
      )
  },
}

/** ping and nslookup are programs of Windows: here they answer from the deployment, as text. */
export const ping: Cmdlet = {
  name: 'ping',
  *process(shell, bound) {
    const name = textsOf(bound, 'Arguments').find((word) => !/^[-/]/.test(word)) ?? ''
    const { host, answering, time } = yield* reach(shell, name)
    for (const line of pingLines(name, host, answering, time)) yield* shell.emit(line)
  },
}

function pingLines(
  name: string,
  host: Host | null,
  answering: string | null,
  time: number,
): readonly string[] {
  if (host === null) return [`Ping request could not find host ${name}. Please check the name and try again.`]
  const address = answering ?? host.addresses[0] ?? ''
  const each =
    answering === null
      ? 'Request timed out.'
      : `Reply from ${address}: bytes=32 time${time === 0 ? '<1' : `=${time}`}ms TTL=128`
  const lost = answering === null ? usualCount : 0
  return [
    '',
    `Pinging ${host.name} [${address}] with 32 bytes of data:`,
    ...Array.from({ length: usualCount }, () => each),
    '',
    `Ping statistics for ${address}:`,
    `    Packets: Sent = ${usualCount}, Received = ${usualCount - lost}, Lost = ${lost} (${lost * 25}% loss),`,
    ...(answering === null
      ? []
      : [
          'Approximate round trip times in milli-seconds:',
          `    Minimum = ${time}ms, Maximum = ${time}ms, Average = ${time}ms`,
        ]),
  ]
}

export const nslookup: Cmdlet = {
  name: 'nslookup',
  *process(shell, bound: Bound) {
    const name = textsOf(bound, 'Arguments').find((word) => !/^[-/]/.test(word)) ?? ''
    const { host } = yield* reach(shell, name)
    yield* shell.emit('Server:  UnKnown')
    yield* shell.emit('Address:  10.0.0.1')
    yield* shell.emit('')
    if (host === null) return yield* shell.emit(`*** UnKnown can't find ${name}: Non-existent domain`)
    yield* shell.emit(`Name:    ${host.name}`)
    const [first = '', ...rest] = host.addresses
    const isSeveral = rest.length > 0
    yield* shell.emit(`${isSeveral ? 'Addresses' : 'Address'}:  ${first}`)
    for (const address of rest) yield* shell.emit(`          ${address}`)
    yield* shell.emit('')
  },
}

export const ipconfig: Cmdlet = {
  name: 'ipconfig',
  *process(shell) {
    const domain = (shell.session().computer ?? '').split('.').slice(1).join('.')
    for (const line of [
      '',
      'Windows IP Configuration',
      '',
      '',
      'Ethernet adapter Ethernet:',
      '',
      `   Connection-specific DNS Suffix  . : ${domain}`,
      `   IPv4 Address. . . . . . . . . . . : ${yield* ownAddress(shell)}`,
    ])
      yield* shell.emit(line)
  },
}
