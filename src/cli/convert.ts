import { exportDocument } from '#core/exchange/write/export.ts'
import { writeDocument } from '#core/format/write.ts'
import type { TextEncoding, TopologyDocument } from '#core/model/document.ts'
import { readArguments } from './arguments.ts'
import { bytesOf } from './bytes.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile } from './open-file.ts'

/** How the verb is typed. */
export const convertUsage = 'topology-builder convert FILE --to json|topology-xml|tbxml [-o OUT]'

/** Writes a topology in another format, on standard output unless `-o` names a file. */
export async function convert(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { to: {}, output: { letter: 'o' } })
  if (!read.ok) return refused(io, read.reason)
  const target = read.value('to')
  if (target === undefined) return refused(io, 'Say what to convert to, such as --to json.')
  if (target !== 'json' && target !== 'topology-xml' && target !== 'tbxml')
    return refused(io, `There is no format ${target} to convert to.`)

  const doc = await openFile(read.subject, io)
  if (doc === null) return 2
  const converted = convertedTo(target, doc)
  if (!converted.ok) {
    io.reason(`${read.subject} cannot be written as ${target}: ${converted.message}`)
    return 2
  }
  for (const note of converted.notes) io.reason(`${read.subject}: ${note}`)
  return put(bytesOf(converted.text, converted.encoding), read.value('output') ?? '-', io)
}

type Converted =
  | {
      readonly ok: true
      readonly text: string
      readonly encoding: TextEncoding
      readonly notes: readonly string[]
    }
  | { readonly ok: false; readonly message: string }

function convertedTo(target: 'json' | 'topology-xml' | 'tbxml', doc: TopologyDocument): Converted {
  return target === 'json'
    ? { ok: true, text: writeDocument(doc), encoding: 'utf-8', notes: [] }
    : exportDocument(doc, target)
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${convertUsage}`)
  return 2
}

async function put(content: Uint8Array, file: string, io: Io): Promise<ExitCode> {
  if (file === '-') {
    io.answer(content)
    return 0
  }
  try {
    await io.write(file, content)
    return 0
  } catch (error) {
    io.reason(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
    return 2
  }
}
