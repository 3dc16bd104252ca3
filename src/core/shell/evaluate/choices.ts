import type { Running } from '../asks.ts'
import { coach } from './coach.ts'
import type { Execution } from './execution.ts'
import { readLine } from './mandatory.ts'

/** Answers that the shell offers, each by its letter. */
type Choice = 'Y' | 'A' | 'N' | 'L' | 'H' | 'S'

/** Whether to do something: what ShouldProcess asks. */
export const toProceed: readonly Choice[] = ['Y', 'A', 'N', 'L', 'S']

/** Whether to go on: what -ErrorAction Inquire asks. */
export const toGoOn: readonly Choice[] = ['Y', 'A', 'H', 'S']

const labels: Readonly<Record<Choice, string>> = {
  Y: 'Yes',
  A: 'Yes to All',
  N: 'No',
  L: 'No to All',
  H: 'Halt Command',
  S: 'Suspend',
}

/** What an answer means, in this product's words. */
const meanings: Readonly<Record<Choice, string>> = {
  Y: 'Do this one and go on.',
  A: 'Do this one and every one after it.',
  N: 'Leave this one out and go on.',
  L: 'Leave this one out and every one after it.',
  H: 'End the command here.',
  S: 'Suspending is not emulated.',
}

/**
 * Asks the person to choose, again where the answer is none. An empty answer is yes, `?` says what the answers mean, and
 * suspending is not emulated.
 */
export function* askChoice(
  run: Execution,
  lines: readonly string[],
  choices: readonly Choice[],
): Running<Exclude<Choice, 'S'>> {
  const label = `${choices.map((one) => `[${one}] ${labels[one]}`).join('  ')}  [?] Help (default is "Y"): `
  let above = lines
  for (;;) {
    const typed = yield* readLine(run, { kind: 'choice', lines: above, label, isSecret: false })
    const choice = chosen(choices, typed)
    if (choice === '?') above = choices.map((one) => `${one} - ${meanings[one]}`)
    else above = []
    if (choice === 'S')
      yield* coach(run, 'Suspending a command for a nested prompt is not emulated. Choose another answer.')
    else if (choice !== null && choice !== '?') return choice
  }
}

/** By the letter or by the whole word. */
function chosen(choices: readonly Choice[], typed: string): Choice | '?' | null {
  const answer = typed.trim().toLowerCase()
  if (answer === '') return 'Y'
  if (answer === '?') return '?'
  return choices.find((one) => answer === one.toLowerCase() || answer === labels[one].toLowerCase()) ?? null
}
