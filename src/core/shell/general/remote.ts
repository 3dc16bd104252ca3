import type { Running } from '../asks.ts'
import { textOf, textsOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import type { ErrorRecord } from '../error-record.ts'
import { askNothing } from './collecting.ts'
import { homeOf } from './disk.ts'
import { engineError } from './errors.ts'
import { reach } from './network.ts'
import { isBlock } from './where.ts'

/** The shell goes on at another computer, until it is left. */
export const enterPSSession: Cmdlet = {
  name: 'Enter-PSSession',
  *process(shell, bound) {
    const name = textOf(bound, 'ComputerName') ?? ''
    const { host, answering } = yield* reach(shell, name)
    if (host === null || answering === null) return yield* shell.report(notConnected(name))
    shell.changeSession((session) => ({
      ...session,
      computer: host.name,
      location: `${homeOf(session)}\\Documents`,
      enteredFrom: session.enteredFrom ?? { computer: session.computer, location: session.location },
    }))
  },
}

/** Outside of a session on another computer it does nothing, without a word. */
export const exitPSSession: Cmdlet = {
  name: 'Exit-PSSession',
  process(shell) {
    shell.changeSession((session) =>
      session.enteredFrom === null ? session : { ...session, ...session.enteredFrom, enteredFrom: null },
    )
    return askNothing()
  },
}

/** Runs a script block as if it were typed at other computers, one after the other. */
export const invokeCommand: Cmdlet = {
  name: 'Invoke-Command',
  *process(shell, bound) {
    const block = valueOf(bound, 'ScriptBlock')
    if (!isBlock(block)) return
    const computers = textsOf(bound, 'ComputerName')
    if (computers.length === 0)
      for (const value of yield* shell.runBlock(block, bound.input)) yield* shell.emit(value)
    for (const name of computers)
      yield* at(shell, name, function* () {
        for (const value of yield* shell.runBlock(block, bound.input)) yield* shell.emit(value)
      })
  },
}

function* at(shell: Shell, name: string, run: () => Running): Running {
  const { host, answering } = yield* reach(shell, name)
  if (host === null || answering === null) return yield* shell.report(notConnected(name))
  const { computer } = shell.session()
  shell.changeSession((session) => ({ ...session, computer: host.name }))
  try {
    yield* run()
  } finally {
    shell.changeSession((session) => ({ ...session, computer }))
  }
}

/** What a computer that does not answer comes to. */
function notConnected(name: string): ErrorRecord {
  return engineError({
    message:
      `Connecting to remote server ${name} failed with the following error message : WinRM cannot complete the ` +
      'operation. Verify that the specified computer name is valid, that the computer is accessible over the network, ' +
      'and that a firewall exception for the WinRM service is enabled and allows access from this computer.',
    id: 'CreateRemoteRunspaceFailed',
    category: 'InvalidArgument',
    target: `(${name}:String)`,
    exception: 'PSRemotingTransportException',
    object: name,
  })
}
