/** The commands that a drill knows beside those of the shell. */
export const drillWords = [
  'hint',
  'undo',
  'reset',
  'show goal',
  'show solution',
  'objective',
  'drills',
  'next',
  'answer',
] as const

/** The words that change nothing of the deployment: a shell answers them while a line still runs. */
export const wordsMeanwhile: readonly DrillWord['is'][] = ['hint', 'objective', 'show goal']

/** What somebody has typed who talks to the drill and not to the shell. */
export type DrillWord =
  | { readonly is: Exclude<(typeof drillWords)[number], 'answer'> }
  | { readonly is: 'answer'; readonly names: readonly string[] }

/** The word of the drill that a line is; `null` where it is one for the shell. */
export function readDrillWord(line: string): DrillWord | null {
  const words = line.trim().replaceAll(/\s+/g, ' ')
  const folded = words.toLowerCase()
  if (folded === 'answer' || folded.startsWith('answer '))
    return { is: 'answer', names: namesIn(words.slice(6)) }
  const plain = folded === 'objectives' ? 'objective' : folded
  const found = drillWords.find((word) => word === plain)
  return found === undefined || found === 'answer' ? null : { is: found }
}

/** The line that says a word of the drill. */
export function wordLine(word: DrillWord): string {
  return word.is === 'answer' ? `answer ${word.names.join(', ')}` : word.is
}

/** Names apart by commas or spaces, without quotes. */
function namesIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((name) => name.replaceAll(/^["']|["']$/g, ''))
    .filter((name) => name !== '')
}
