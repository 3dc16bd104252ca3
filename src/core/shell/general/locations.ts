import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { fileAt, folderExists, homeOf, isOnDisk, resolved } from './disk.ts'
import { engineError } from './errors.ts'
import { noSuchDrive } from './writing.ts'

export const setLocation: Cmdlet = {
  name: 'Set-Location',
  *process(shell, bound) {
    if (yield* go(shell, pathOf(shell, bound))) yield* passThru(shell, bound)
  },
}

export const getLocation: Cmdlet = {
  name: 'Get-Location',
  *process(shell, bound) {
    const { location, pushed } = shell.session()
    if (!switchOf(bound, 'Stack')) return yield* shell.emit(pathInfo(location))
    for (const path of pushed.toReversed()) yield* shell.emit(pathInfo(path))
  },
}

export const pushLocation: Cmdlet = {
  name: 'Push-Location',
  *process(shell, bound) {
    const { location } = shell.session()
    if (textOf(bound, 'Path') !== null || textOf(bound, 'LiteralPath') !== null)
      if (!(yield* go(shell, pathOf(shell, bound)))) return
    shell.changeSession((session) => ({ ...session, pushed: [...session.pushed, location] }))
    yield* passThru(shell, bound)
  },
}

/** Where nothing was pushed the location stays, without a word. */
export const popLocation: Cmdlet = {
  name: 'Pop-Location',
  *process(shell, bound) {
    const last = shell.session().pushed.at(-1)
    if (last === undefined) return
    shell.changeSession((session) => ({ ...session, location: last, pushed: session.pushed.slice(0, -1) }))
    yield* passThru(shell, bound)
  },
}

function pathOf(shell: Shell, bound: Bound): string {
  return textOf(bound, 'Path') ?? textOf(bound, 'LiteralPath') ?? homeOf(shell.session())
}

function* passThru(shell: Shell, bound: Bound): Running {
  if (switchOf(bound, 'PassThru')) yield* shell.emit(pathInfo(shell.session().location))
}

/** Goes to a folder that is there; answers whether it did. */
function* go(shell: Shell, path: string): Running<boolean> {
  const session = shell.session()
  const whole = resolved(session, path)
  if (folderExists(session, whole)) {
    shell.changeSession((now) => ({ ...now, location: whole }))
    return true
  }
  yield* shell.report(
    isOnDisk(whole)
      ? engineError({
          message: fileAt(session, whole)
            ? `Cannot set the location because path '${whole}' did not resolve to a container.`
            : `Cannot find path '${whole}' because it does not exist.`,
          id: 'PathNotFound,Microsoft.PowerShell.Commands.SetLocationCommand',
          category: 'ObjectNotFound',
          target: `(${whole}:String)`,
          exception: 'ItemNotFoundException',
          object: whole,
        })
      : noSuchDrive(whole),
  )
  return false
}

function pathInfo(path: string): ObjectValue {
  return objectOf('System.Management.Automation.PathInfo', { Path: path }, path)
}
