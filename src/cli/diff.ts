import { onOneLine } from '#core/report/one-line.ts'
import { elementChangeWords, fileDifferences } from '#core/compare/kept-parts.ts'
import type { ElementChange } from '#core/exchange/xml/difference.ts'
import { exportDocument } from '#core/exchange/write/export.ts'
import { compareDocuments, type Comparison } from '#core/merge/comparison.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import { counted } from '#core/words/words.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile } from './open-file.ts'

/** How the verb is typed. */
export const diffUsage = 'topology-builder diff A B [--format text|json]'

const files = { missing: 'Name the two files to compare.', several: 'Two files at a time', count: 2 }

/** Compares two topologies. Exit code 1 where they differ; how they are drawn does not count. */
export async function diff(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { format: {} }, files)
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'text'
  if (format !== 'text' && format !== 'json') return refused(io, `There is no --format ${format}.`)
  const [first = '', second = ''] = read.subjects
  if (first === '-' && second === '-') return refused(io, 'Standard input can be read once only.')

  const a = await openFile(first, io)
  const b = await openFile(second, io)
  if (a === null || b === null) return 2
  const comparison = compareDocuments(a, b)
  for (const left of comparison.leftOut) io.reason(leftOutWords[left])
  const kept = keptParts(a, b, io)
  // what is not known to be equal is not called so, and what is known to differ is said
  if (kept === null && comparison.changes.length === 0) return 2
  const parts = kept ?? []
  const equal = comparison.changes.length === 0 && parts.length === 0
  io.answer(format === 'json' ? asJson(equal, comparison, parts) : asText(comparison, parts))
  return equal ? 0 : 1
}

const leftOutWords: Readonly<Record<Comparison['leftOut'][number], string>> = {
  'simple URLs': 'A Topology XML holds no simple URLs, so they are not compared.',
  deployed:
    'A Topology XML shows everything as published, so what is already deployed is not compared with a .tbxml.',
}

/** What differs in the files as they would be written now, in the model or not; `null` where that cannot be told. */
function keptParts(a: TopologyDocument, b: TopologyDocument, io: Io): readonly ElementChange[] | null {
  if (a.origin === null && b.origin === null) return []
  if (a.origin === null || b.origin === null) {
    io.reason(
      'Only one of the two comes from a file of Topology Builder: what this file holds beside the topology is not compared.',
    )
    return []
  }
  const [before, after] = [exportDocument(a, a.origin.format), exportDocument(b, b.origin.format)]
  for (const written of [before, after])
    if (!written.ok) io.reason(`The files cannot be compared part by part: ${written.message}`)
  if (!before.ok || !after.ok) return null
  const changes = fileDifferences(
    { format: a.origin.format, text: before.text },
    { format: b.origin.format, text: after.text },
  )
  if (changes === null)
    io.reason('The files cannot be compared part by part: one of them cannot be read again.')
  return changes
}

function asJson(equal: boolean, { changes }: Comparison, keptParts: readonly ElementChange[]): string {
  return `${JSON.stringify({ equal, differences: changes, keptParts }, null, 2)}\n`
}

function asText({ changes, layoutChanges }: Comparison, kept: readonly ElementChange[]): string {
  const lines = [
    ...changes.map(({ message }) => message),
    ...(kept.length === 0
      ? []
      : ['In the files, part by part:', ...kept.map((change) => `  ${elementChangeWords(change)}`)]),
    ...(layoutChanges === 0 ? [] : [`Only drawn differently: ${counted(layoutChanges, 'thing')}.`]),
    changes.length + kept.length === 0
      ? 'No differences.'
      : `${counted(changes.length, 'difference')}; ${counted(kept.length, 'different part')} of the files.`,
  ]
  return lines.map((line) => `${onOneLine(line)}\n`).join('')
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${diffUsage}`)
  return 2
}
