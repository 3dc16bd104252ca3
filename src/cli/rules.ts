import { ruleListJson, ruleListText } from '#core/report/rule-list.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'

/** How the verb is typed. */
export const rulesUsage = 'topology-builder rules [--format text|json]'

/** Lists every law of the catalogue with what is done about it. */
export async function rules(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { format: {} }, null)
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'text'
  if (format !== 'text' && format !== 'json') return refused(io, `There is no --format ${format}.`)
  io.answer(format === 'json' ? ruleListJson() : ruleListText())
  return 0
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${rulesUsage}`)
  return 2
}
