import { documentedReading, voteModels, type Reading } from '#core/quorum/reading.ts'
import type { Arguments, OptionRule } from './arguments.ts'

/** How the options for the reading of the tables are typed. */
export const readingUsage = '[--votes even|oddize|always] [--strict-note] [--earlier-table]'

/** The options that say how the printed tables are read where they leave room. */
export const readingOptions = {
  votes: {},
  'strict-note': { alone: true },
  'earlier-table': { alone: true },
} as const satisfies Record<string, OptionRule>

/** The reading that was asked for, the documented one where nothing was; or, as a sentence, what is wrong with it. */
export function readingOf(read: Extract<Arguments, { ok: true }>): Reading | string {
  const votes = read.value('votes') ?? documentedReading.votes
  const model = voteModels.find((known) => known === votes)
  if (model === undefined) return `There is no --votes ${votes}.`
  return { votes: model, strictNote: read.has('strict-note'), earlierTable: read.has('earlier-table') }
}
