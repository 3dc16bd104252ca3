import type { Millis } from '../../simulate/clock.ts'
import type { FileContent, Session, VirtualFile } from '../session.ts'

/*
 * The small disk of the emulation: the files of the session, and the folders that they or the system stand in. Shares
 * (`\\server\share`) are part of it. Nothing here touches a real disk.
 */

/** Folders that are there without a file in them, in lower case. */
const standing = ['C:', 'C:\\Backup', 'C:\\Logs', 'C:\\Temp', 'C:\\Users', 'C:\\Windows']

/** Folders of the account, below its home. */
const ofAccount = ['Desktop', 'Documents', 'Downloads']

/** What is in a folder. */
export interface FolderContent {
  /** Full paths. */
  readonly folders: readonly string[]
  readonly files: readonly VirtualFile[]
}

/** The home of the account, from where it is now. */
export function homeOf({ location }: Session): string {
  return /^C:\\Users\\[^\\]+/i.exec(location)?.[0] ?? 'C:\\Users\\Administrator'
}

/** A path as it stands on the disk, from the root on: `..`, `~` and what is relative are worked out. */
export function resolved(session: Session, path: string): string {
  const typed = path.replaceAll('/', '\\').replace(/^~(?=$|\\)/, homeOf(session))
  if (typed.startsWith('\\\\')) return `\\\\${tidied(typed.slice(2), 2)}`
  const [, drive = '', rest = ''] = /^([a-z]+:)(.*)$/is.exec(typed) ?? []
  if (drive !== '') return joined(drive.length === 2 ? drive.toUpperCase() : drive, tidied(rest, 0))
  if (typed.startsWith('\\')) return joined(rootOf(session.location), tidied(typed, 0))
  return resolved(session, `${session.location}\\${typed === '' ? '.' : typed}`)
}

function rootOf(location: string): string {
  return /^[a-z]+:/i.exec(location)?.[0] ?? 'C:'
}

function joined(drive: string, inside: string): string {
  return inside === '' ? `${drive}\\` : `${drive}\\${inside}`
}

/** Without empty parts and dots; so many parts at the beginning cannot be left. */
function tidied(path: string, kept: number): string {
  const parts: string[] = []
  for (const part of path.split('\\')) {
    if (part === '..') parts.splice(Math.max(kept, parts.length - 1))
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('\\')
}

/** The folder that a path stands in. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('\\')
  const folder = path.slice(0, at)
  return /^[A-Za-z]+:$/.test(folder) ? `${folder}\\` : folder
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('\\') + 1)
}

/** The file at a path, relative or whole; `null` for none. */
export function fileAt(session: Session, path: string): VirtualFile | null {
  return session.files.get(resolved(session, path).toLowerCase()) ?? null
}

/** Whether a path is a folder. Every share is there, and every folder on it that something stands in. */
export function folderExists(session: Session, path: string): boolean {
  const folder = resolved(session, path)
  if (/^\\\\[^\\]+\\[^\\]+$/.test(folder)) return true
  return foldersOf(session).has(bare(folder))
}

/** Whether a drive is one of the emulation: C and shares. */
export function isOnDisk(path: string): boolean {
  return path.startsWith('\\\\') || /^c:/i.test(path)
}

/** The session with a file written, at this moment of simulated time. */
export function withFile(session: Session, path: string, content: FileContent, at: Millis): Session {
  const whole = resolved(session, path)
  const key = whole.toLowerCase()
  const file = { path: session.files.get(key)?.path ?? whole, content, written: at }
  return { ...session, files: new Map([...session.files, [key, file]]) }
}

/** The session with a text file written, at this moment of simulated time. */
export function withText(session: Session, path: string, text: string, at: Millis): Session {
  return withFile(session, path, { is: 'text', text }, at)
}

/** The session without a file. */
export function withoutFile(session: Session, path: string): Session {
  const key = resolved(session, path).toLowerCase()
  return { ...session, files: new Map([...session.files].filter(([one]) => one !== key)) }
}

/** What stands in a folder, in alphabetical order. */
export function contentOf(session: Session, folder: string): FolderContent {
  const inside = bare(resolved(session, folder))
  const isHere = (path: string): boolean => bare(folderOf(path)) === inside && bare(path) !== inside
  const folders = [...foldersOf(session)].filter(([, path]) => isHere(path)).map(([, path]) => path)
  const files = [...session.files.values()].filter(({ path }) => isHere(path))
  return {
    folders: folders.toSorted(byLetters),
    files: files.toSorted((a, b) => byLetters(a.path, b.path)),
  }
}

function byLetters(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return one < other ? -1 : Number(one > other)
}

/** Every folder, by its path in lower case without a backslash at the end. */
function foldersOf(session: Session): ReadonlyMap<string, string> {
  const home = homeOf(session)
  const known = [
    ...standing,
    ...ofAccount.map((name) => `${home}\\${name}`),
    session.location,
    ...[...session.files.values()].map(({ path }) => folderOf(path)),
  ]
  return new Map(known.flatMap(withAncestors).map((path) => [bare(path), path]))
}

function withAncestors(path: string): readonly string[] {
  const least = path.startsWith('\\\\') ? 4 : 1
  const parts = path.replace(/\\$/, '').split('\\')
  return parts.slice(least - 1).map((_, i) => parts.slice(0, least + i).join('\\'))
}

function bare(path: string): string {
  return path.toLowerCase().replace(/\\$/, '')
}
