import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { fileAt, folderExists, folderOf, isOnDisk, nameOf, resolved, withText } from './disk.ts'
import { engineError, ownError } from './errors.ts'

/** How a text goes into a file. */
export interface Writing {
  readonly append: boolean
  /** Whether a file that is there must stay. */
  readonly noClobber: boolean
}

/**
 * Writes a text to the small disk. Reports what a console would where the folder is not there or the file must stay, and
 * refuses drives that the emulation has not got; answers whether it was written.
 */
export function* writeText(
  shell: Shell,
  path: string,
  text: string,
  { append, noClobber }: Writing,
): Running<boolean> {
  const session = shell.session()
  const whole = resolved(session, path)
  const className = `Microsoft.PowerShell.Commands.${shell.command.replace('-', '')}Command`
  if (!isOnDisk(whole)) {
    yield* shell.report(noSuchDrive(whole))
    return false
  }
  if (!folderExists(session, folderOf(whole)) || folderExists(session, whole) || nameOf(whole) === '') {
    const isFolder = folderExists(session, whole)
    yield* shell.report(
      engineError({
        message: isFolder
          ? `Access to the path '${whole}' is denied.`
          : `Could not find a part of the path '${whole}'.`,
        id: `FileOpenFailure,${className}`,
        category: 'OpenError',
        exception: isFolder ? 'UnauthorizedAccessException' : 'DirectoryNotFoundException',
      }),
    )
    return false
  }
  const before = fileAt(session, whole)
  if (before && noClobber && !append) {
    yield* shell.report(
      engineError({
        message: `The file '${whole}' already exists.`,
        id: `NoClobber,${className}`,
        category: 'ResourceExists',
        target: `(${whole}:String)`,
        exception: 'IOException',
        object: whole,
      }),
    )
    return false
  }
  const { at } = yield* shell.moment()
  const kept = append && before?.content.is === 'text' ? before.content.text : ''
  shell.changeSession((now) => withText(now, whole, kept + text, at))
  return true
}

/** A drive that the emulation has not got. */
export function noSuchDrive(path: string) {
  const drive = path.slice(0, path.indexOf(':'))
  return ownError({
    message: `Cannot find drive. A drive with the name '${drive}' does not exist in this emulation: it has a small drive C and shares.`,
    id: 'DriveNotFound',
    category: 'ObjectNotFound',
    target: `(${drive}:String)`,
    exception: 'DriveNotFoundException',
    object: drive,
  })
}

/** Lines as a text file holds them: each with its end. */
export function asFile(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('')
}

/** The lines of a text file. */
export function linesIn(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
