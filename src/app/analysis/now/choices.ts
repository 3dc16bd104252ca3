import type { CutSets } from '#core/analyze/question.ts'
import { nameOfPart, partsInWords } from '#core/analyze/part-names.ts'
import type { Topology } from '#core/model/topology.ts'
import type { PartId } from '#core/outage/part.ts'
import { nowText } from '../../text/analysis-now.ts'

/**
 * What one press each can do about these sets: one choice for each part where any one of them will do, else a single choice,
 * the first of the ways.
 */
export function choicesOf({ choose }: CutSets): readonly (readonly PartId[])[] {
  const [only, ...others] = choose
  if (only?.count === 1 && others.length === 0) return only.of.map((part) => [part])
  return [firstOf({ choose })]
}

/** One of these sets: the first parts of each group. */
export function firstOf({ choose }: Pick<CutSets, 'choose'>): readonly PartId[] {
  return choose.flatMap(({ count, of }) => of.slice(0, count))
}

/** How many alternatives are listed; what is left is counted. */
export const mostListed = 4

/** How many names are listed before those of consecutive servers are put together. */
const mostNames = 6

/** A sentence that says what to start or bring back: "Start any one of ldn-fe02, ldn-fe05, ldn-fe06." */
export function repairSentence(topology: Topology, { choose }: CutSets): string {
  const named = choose.map(({ count, of }) => ({
    servers: of.every(isServer),
    words: someWords(topology, count, of),
  }))
  return nowText.repair.sentence(
    named.filter(({ servers }) => servers).map(({ words }) => words),
    named.filter(({ servers }) => !servers).map(({ words }) => words),
  )
}

function someWords(topology: Topology, count: number, of: readonly PartId[]): string {
  if (count === of.length) return partsInWords(topology, of)
  const names = of.length > mostNames ? partsInWords(topology, of) : namesOf(topology, of).join(', ')
  return nowText.repair.some(count, names)
}

/** The names of parts as administrators call them. */
export function namesOf(topology: Topology, parts: readonly PartId[]): string[] {
  return parts.map((part) => nameOfPart(topology, part))
}

/** Whether a part is a computer, which is started rather than brought back. */
export function isServer(part: PartId): boolean {
  return part.startsWith('server:')
}
