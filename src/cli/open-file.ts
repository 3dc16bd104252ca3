import { basename } from 'node:path'
import type { Decode } from '#core/exchange/decode.ts'
import { longestText } from '#core/format/read.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import { openFile as openBytes } from '#core/open/open.ts'
import type { Io } from './io.ts'

const bytesPerCharacter = 4

/** Opens a file of any readable format. Says on standard error why it cannot, or what of it is not modelled. */
export async function openFile(file: string, io: Io): Promise<TopologyDocument | null> {
  const name = file === '-' ? 'standard input' : file
  const bytes = await readBytes(file, name, io)
  if (bytes === null) return null
  const decode: Decode = (part, encoding) => new TextDecoder(encoding).decode(part)
  const opened = openBytes({ bytes, decode }, file === '-' ? '' : basename(file))
  if (opened.ok) {
    for (const note of opened.notes) io.reason(`${name}: ${note.message}`)
    return opened.doc
  }
  for (const { message, path, line, column } of opened.problems) {
    const place =
      path || (line === undefined ? '' : `line ${line}${column === undefined ? '' : `, column ${column}`}`)
    const said = place !== '' && message.toLowerCase().startsWith(place)
    io.reason(place === '' || said ? `${name}: ${message}` : `${name}: ${place}: ${message}`)
  }
  return null
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
