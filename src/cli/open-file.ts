import { basename } from 'node:path'
import type { Decode } from '#core/exchange/decode.ts'
import { longestText } from '#core/format/read.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import { openFile as openBytes } from '#core/open/open.ts'
import type { Io } from './io.ts'

const bytesPerCharacter = 4

/** Opens a file of any readable format. Says on standard error why it cannot, or what of it is not modelled. */
export async function openFile(file: string, io: Io): Promise<TopologyDocument | null> {
  const name = nameOf(file)
  const bytes = await readBytes(file, name, io)
  if (bytes === null) return null
  const decode: Decode = (part, encoding) => new TextDecoder(encoding).decode(part)
  const opened = openBytes({ bytes, decode }, file === '-' ? '' : basename(file))
  if (opened.ok) {
    for (const note of opened.notes) io.reason(`${name}: ${note.message}`)
    return opened.doc
  }
  for (const problem of opened.problems) sayProblem(file, problem, io)
  return null
}

/** The text of a file in UTF-8, or `null`: then standard error says why. */
export async function readText(file: string, io: Io): Promise<string | null> {
  const bytes = await readBytes(file, nameOf(file), io)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

/** Something wrong with a file: what, and as far as that is known where. */
interface FileProblem {
  readonly message: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
}

/** Says on standard error what is wrong with a file, and where. */
export function sayProblem(file: string, { message, path, line, column }: FileProblem, io: Io): void {
  const name = nameOf(file)
  const place =
    path || (line === undefined ? '' : `line ${line}${column === undefined ? '' : `, column ${column}`}`)
  const said = place !== '' && message.toLowerCase().startsWith(place)
  io.reason(place === '' || said ? `${name}: ${message}` : `${name}: ${place}: ${message}`)
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

async function readBytes(file: string, name: string, io: Io): Promise<Uint8Array | null> {
  try {
    const bytes = await io.read(file)
    if (bytes.byteLength <= longestText * bytesPerCharacter) return bytes
    io.reason(`${name} is too large: it has ${bytes.byteLength.toLocaleString('en-US')} bytes.`)
  } catch (error) {
    io.reason(`${name} cannot be read: ${causeOf(error)}`)
  }
  return null
}

/** Why a file cannot be read, in words where the operating system gives a code that has some. */
function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file. Check the name and the folder.'
  if (code === 'EISDIR') return 'it is a folder. Name a file.'
  if (code === 'EACCES') return 'you may not read it. Check its permissions.'
  return error instanceof Error ? error.message : String(error)
}
