import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import type { ErrorRecord } from '../error-record.ts'
import { fileAt, folderExists, isOnDisk, resolved } from './disk.ts'
import { engineError, ownError } from './errors.ts'
import { noSuchDrive } from './writing.ts'

/** The text of a file of the small disk; `null` after saying why there is none. */
export function* readText(shell: Shell, path: string): Running<string | null> {
  const whole = resolved(shell.session(), path)
  const file = fileAt(shell.session(), whole)
  if (file?.content.is === 'text') return file.content.text
  if (file)
    yield* shell.report(
      ownError({
        message: `'${file.path}' holds an export (${file.content.is === 'export' ? file.content.of : ''}), which only the cmdlet that imports it reads.`,
        id: 'NotText',
        category: 'InvalidData',
        target: `(${file.path}:String)`,
        object: file.path,
      }),
    )
  else yield* shell.report(pathProblem(shell, whole))
  return null
}

/** Why a path cannot be read. */
export function pathProblem(shell: Shell, path: string): ErrorRecord {
  if (!isOnDisk(path)) return noSuchDrive(path)
  const className = `Microsoft.PowerShell.Commands.${shell.command.replace('-', '')}Command`
  if (folderExists(shell.session(), path))
    return engineError({
      message: `Access to the path '${path}' is denied.`,
      id: `GetContentReaderUnauthorizedAccessError,${className}`,
      category: 'PermissionDenied',
      target: `(${path}:String)`,
      exception: 'UnauthorizedAccessException',
      object: path,
    })
  return engineError({
    message: `Cannot find path '${path}' because it does not exist.`,
    id: `PathNotFound,${className}`,
    category: 'ObjectNotFound',
    target: `(${path}:String)`,
    exception: 'ItemNotFoundException',
    object: path,
  })
}
