import { writeDocument } from '#core/format/write.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile } from './open-file.ts'

/** How the verb is typed. */
export const convertUsage = 'topology-builder convert FILE --to json [-o OUT]'

/** Writes a topology in another format, on standard output unless `-o` names a file. */
export async function convert(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { to: {}, output: { letter: 'o' } })
  if (!read.ok) return refused(io, read.reason)
  const target = read.value('to')
  if (target === undefined) return refused(io, 'Say what to convert to, such as --to json.')
  if (target === 'topology-xml' || target === 'tbxml')
    return refused(io, `--to ${target} is not available yet.`)
  if (target !== 'json') return refused(io, `There is no format ${target} to convert to.`)

  const doc = await openFile(read.subject, io)
  if (doc === null) return 2
  return put(writeDocument(doc), read.value('output') ?? '-', io)
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${convertUsage}`)
  return 2
}

async function put(text: string, file: string, io: Io): Promise<ExitCode> {
  if (file === '-') {
    io.answer(text)
    return 0
  }
  try {
    await io.write(file, text)
    return 0
  } catch (error) {
    io.reason(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
    return 2
  }
}
