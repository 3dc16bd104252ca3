import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, numberOf, switchOf, textOf, textsOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, CollectingCmdlet, Shell } from '../cmdlet.ts'
import type { Session, VirtualFile } from '../session.ts'
import { objectOf, type ObjectValue, type Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { askNothing } from './collecting.ts'
import { itemsOf } from './custom-object.ts'
import {
  contentOf,
  fileAt,
  folderExists,
  folderOf,
  isOnDisk,
  nameOf,
  resolved,
  withoutFile,
  type FolderContent,
} from './disk.ts'
import { pathProblem, readText } from './reading.ts'
import { dateOf, wallTime } from './wall-clock.ts'
import { asFile, linesIn, noSuchDrive, writeText } from './writing.ts'

/** What an export takes on the emulated disk, where its size is shown. */
const exportLength = 65_536

export const getContent: Cmdlet = {
  name: 'Get-Content',
  *process(shell, bound) {
    for (const path of filesAsked(shell.session(), bound)) {
      const text = yield* readText(shell, path)
      if (text === null) continue
      if (switchOf(bound, 'Raw')) yield* shell.emit(text)
      else for (const line of linesAsked(linesIn(text), bound)) yield* shell.emit(line)
    }
  },
}

function linesAsked(lines: readonly string[], bound: Bound): readonly string[] {
  const [first, last] = [numberOf(bound, 'TotalCount'), numberOf(bound, 'Tail')]
  if (last !== null) return lines.slice(Math.max(0, lines.length - last))
  return first === null || first < 0 ? lines : lines.slice(0, first)
}

function pathsIn(bound: Bound): readonly string[] {
  return [...textsOf(bound, 'Path'), ...textsOf(bound, 'LiteralPath')]
}

/** The paths that are asked for, with those files for a wildcard that it stands for. */
function filesAsked(session: Session, bound: Bound): readonly string[] {
  return pathsIn(bound).flatMap((path) => {
    const whole = resolved(session, path)
    if (has(bound, 'LiteralPath') || !hasWildcard(nameOf(whole))) return [whole]
    const { files } = contentOf(session, folderOf(whole))
    return files.filter((file) => isLike(nameOf(file.path), nameOf(whole))).map((file) => file.path)
  })
}

export const setContent = contentCmdlet('Set-Content', false)
export const addContent = contentCmdlet('Add-Content', true)

function contentCmdlet(name: string, append: boolean): CollectingCmdlet {
  return {
    name,
    start() {
      const values: Value[] = []
      return {
        process(_shell, bound) {
          values.push(...itemsOf(valueOf(bound, 'Value')))
          return askNothing()
        },
        *end(shell, bound) {
          const lines = values.map(toText)
          const text = switchOf(bound, 'NoNewline') ? lines.join('') : asFile(lines)
          for (const path of filesAsked(shell.session(), bound)) {
            const operation = append ? 'Add Content' : 'Set Content'
            if (!(yield* shell.shouldProcess(`Path: ${path}`, operation))) continue
            const isWritten = yield* writeText(shell, path, text, { append, noClobber: false })
            if (isWritten && switchOf(bound, 'PassThru')) for (const value of values) yield* shell.emit(value)
          }
        },
      }
    },
  }
}

export const testPath: Cmdlet = {
  name: 'Test-Path',
  *process(shell, bound) {
    const session = shell.session()
    const wanted = textOf(bound, 'PathType')?.toLowerCase() ?? 'any'
    for (const path of pathsIn(bound)) {
      const whole = resolved(session, path)
      const { folders, files } = has(bound, 'LiteralPath') ? single(session, whole) : found(session, whole)
      const isThere =
        (wanted !== 'leaf' && folders.length > 0) || (wanted !== 'container' && files.length > 0)
      yield* shell.emit(isThere)
    }
  },
}

/** What a whole path stands for: one file or folder, or several with a wildcard in its last part. */
function found(session: Session, path: string): FolderContent {
  if (!hasWildcard(nameOf(path))) return single(session, path)
  const { folders, files } = contentOf(session, folderOf(path))
  const fits = (one: string): boolean => isLike(nameOf(one), nameOf(path))
  return { folders: folders.filter(fits), files: files.filter((file) => fits(file.path)) }
}

function single(session: Session, path: string): FolderContent {
  const file = fileAt(session, path)
  return { folders: folderExists(session, path) ? [path] : [], files: file ? [file] : [] }
}

export const getChildItem: Cmdlet = {
  name: 'Get-ChildItem',
  *process(shell, bound) {
    const asked = pathsIn(bound)
    for (const path of asked.length === 0 ? ['.'] : asked) yield* listed(shell, bound, path)
  },
}

function* listed(shell: Shell, bound: Bound, path: string): Running {
  const session = shell.session()
  const whole = resolved(session, path)
  if (!isOnDisk(whole)) return yield* shell.report(noSuchDrive(whole))
  const isFolder = folderExists(session, whole)
  const content = isFolder ? contentOf(session, whole) : found(session, whole)
  if (!isFolder && content.folders.length + content.files.length === 0 && !hasWildcard(whole))
    return yield* shell.report(pathProblem(shell, whole))
  yield* emitContent(shell, bound, content)
  if (switchOf(bound, 'Recurse')) for (const folder of content.folders) yield* listed(shell, bound, folder)
}

function* emitContent(shell: Shell, bound: Bound, { folders, files }: FolderContent): Running {
  const { world } = yield* shell.moment()
  const { timeOfDay } = world.setting
  const isWanted = (path: string): boolean => {
    const [filter, included] = [textOf(bound, 'Filter'), textsOf(bound, 'Include')]
    const name = nameOf(path)
    return (
      (filter === null || isLike(name, filter)) &&
      (included.length === 0 || included.some((one) => isLike(name, one))) &&
      !textsOf(bound, 'Exclude').some((one) => isLike(name, one))
    )
  }
  const items = [
    ...(switchOf(bound, 'File') ? [] : folders.map((path) => folderInfo(shell.session(), path, timeOfDay))),
    ...(switchOf(bound, 'Directory') ? [] : files.map((file) => fileInfo(shell.session(), file, timeOfDay))),
  ]
  for (const { path, info } of items)
    if (isWanted(path)) yield* shell.emit(switchOf(bound, 'Name') ? nameOf(path) : info)
}

interface Item {
  readonly path: string
  readonly info: ObjectValue
}

function folderInfo(session: Session, path: string, timeOfDay: number): Item {
  const info = objectOf(
    'System.IO.DirectoryInfo',
    {
      Mode: 'd-----',
      Name: nameOf(path),
      FullName: path,
      Parent: folderOf(path),
      LastWriteTime: dateOf(wallTime(session, timeOfDay, 0)),
    },
    nameOf(path),
  )
  return { path, info }
}

/** A file as Get-ChildItem puts it out: `info` is the object. */
export function fileInfo(session: Session, { path, content, written }: VirtualFile, timeOfDay: number): Item {
  const name = nameOf(path)
  const dot = name.lastIndexOf('.')
  const info = objectOf(
    'System.IO.FileInfo',
    {
      Mode: '-a----',
      Name: name,
      FullName: path,
      DirectoryName: folderOf(path),
      Length: content.is === 'text' ? content.text.length : exportLength,
      LastWriteTime: dateOf(wallTime(session, timeOfDay, written)),
      Extension: dot === -1 ? '' : name.slice(dot),
    },
    name,
  )
  return { path, info }
}

export const removeItem: Cmdlet = {
  name: 'Remove-Item',
  *process(shell, bound) {
    const session = shell.session()
    for (const path of pathsIn(bound)) {
      const whole = resolved(session, path)
      const files = hasWildcard(nameOf(whole)) ? found(session, whole).files : single(session, whole).files
      if (files.length === 0 && !hasWildcard(whole)) yield* shell.report(pathProblem(shell, whole))
      for (const file of files)
        if (yield* shell.shouldProcess(file.path, 'Remove File'))
          shell.changeSession((now) => withoutFile(now, file.path))
    }
  },
}
