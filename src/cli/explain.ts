import { examplesOf } from '#core/examples/index.ts'
import { nearIds } from '#core/report/near-ids.ts'
import { rulePage, rulePageLines, type RulePageExamples } from '#core/report/rule-page.ts'
import { listed } from '#core/words/words.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'

/** How the verb is typed. */
export const explainUsage = 'topology-builder explain RULE [--format text|json]'

const rule = { missing: 'Name the rule to explain, such as PAIR-002.', several: 'One rule at a time' }

/** Prints the page of one law. */
export async function explain(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { format: {} }, rule)
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'text'
  if (format !== 'text' && format !== 'json') return refused(io, `There is no --format ${format}.`)
  const page = rulePage(read.subject, exampleTitles)
  if (page === null) return unknown(read.subject, io)
  io.answer(`${format === 'json' ? JSON.stringify(page, null, 2) : rulePageLines(page).join('\n')}\n`)
  return 0
}

function exampleTitles(id: string): RulePageExamples | null {
  const examples = examplesOf(id)
  return examples ? { sound: examples.sound.title, broken: examples.broken.title } : null
}

function unknown(typed: string, io: Io): ExitCode {
  const near = nearIds(typed)
  const hint = near.length === 0 ? 'The command rules lists them all.' : `Did you mean ${listed(near, 'or')}?`
  io.reason(`There is no rule ${JSON.stringify(typed)}. ${hint}`)
  return 2
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${explainUsage}`)
  return 2
}
