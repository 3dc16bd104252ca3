import type { Completion } from '#core/shell/complete/complete.ts'

/** The line that is being typed, and what helps with it. */
export interface Typing {
  readonly text: string
  readonly caret: number
  /** Counts up whenever the caret is put somewhere by other means than the keyboard. */
  readonly moves: number
  /** What Tab goes through; `null` while it has not begun. */
  readonly cycle: Cycle | null
  /** The list that is open below the line. */
  readonly list: List | null
  /** Where the arrow keys are in what was typed before; `null` below the last. */
  readonly recall: Recall | null
  /** Whether Tab moves the focus: `once` until it has. */
  readonly tabLeaves: 'no' | 'once' | 'always'
}

interface Cycle {
  readonly before: string
  readonly completion: Completion
  readonly index: number
}

type List =
  | { readonly is: 'completions'; readonly completion: Completion; readonly index: number }
  | { readonly is: 'history'; readonly index: number }
  /** Ctrl+R: what is looked for, and how many hits were passed by. */
  | { readonly is: 'search'; readonly query: string; readonly skipped: number }

interface Recall {
  readonly index: number
  /** What stood in the line before. */
  readonly draft: string
  /** What is looked for begins so; '' for everything. */
  readonly prefix: string
}

export const nothingTyped: Typing = {
  text: '',
  caret: 0,
  moves: 0,
  cycle: null,
  list: null,
  recall: null,
  tabLeaves: 'no',
}

/** After a key of the keyboard has changed the text. */
export function typedText(typing: Typing, text: string, caret: number): Typing {
  const tabLeaves = typing.tabLeaves === 'once' ? 'no' : typing.tabLeaves
  return { ...typing, text, caret, cycle: null, list: null, recall: null, tabLeaves }
}

/** Another text in the line, with the caret at its end or at a place of it. */
export function withText(typing: Typing, text: string, caret: number = text.length): Typing {
  return { ...typedText(typing, text, caret), moves: typing.moves + 1 }
}

/** The next of what fits, or the one before: in the place of what stands there. The same typing where nothing fits. */
export function tabbed(typing: Typing, by: 1 | -1, completionAt: (text: string) => Completion): Typing {
  const { cycle, text, caret } = typing
  if (cycle) {
    const count = cycle.completion.items.length
    return chosen(typing, { ...cycle, index: (cycle.index + by + count) % count })
  }
  const completion = completionAt(text)
  const count = completion.items.length
  if (count === 0) return typing
  const next = { before: text, completion: { ...completion, to: caret }, index: by === 1 ? 0 : count - 1 }
  return chosen(typing, next)
}

function chosen(typing: Typing, cycle: Cycle): Typing {
  const { text, caret } = completed(cycle.before, cycle.completion, cycle.index)
  return { ...withText(typing, text, caret), cycle }
}

/** A text with one of the completions in it, and where the caret stands then. */
function completed(
  before: string,
  { from, to, items }: Completion,
  index: number,
): { readonly text: string; readonly caret: number } {
  const item = items[index]?.text ?? before.slice(from, to)
  return { text: before.slice(0, from) + item + before.slice(to), caret: from + item.length }
}

/** What is chosen in the list of completions goes into the line. */
export function taken(typing: Typing, index: number): Typing {
  if (typing.list?.is !== 'completions') return typing
  const { text, caret } = completed(typing.text, typing.list.completion, index)
  return withText(typing, text, caret)
}

/** The line that was typed before the one that is shown, or after it; the same typing at the end of them. */
export function recalled(
  typing: Typing,
  history: readonly string[],
  by: 1 | -1,
  prefix: string = typing.recall?.prefix ?? '',
): Typing {
  const from = typing.recall?.index ?? history.length
  const draft = typing.recall?.draft ?? typing.text
  let index = from + by
  while (index >= 0 && index < history.length && !fits(history[index], prefix, typing.text)) index += by
  if (index < 0) return typing
  if (index >= history.length) return typing.recall === null ? typing : withText(typing, draft)
  const text = history[index] ?? ''
  return { ...withText(typing, text), recall: { index, draft, prefix } }
}

/** With a prefix, lines that are the same as the one that is shown are passed by. */
function fits(line: string | undefined, prefix: string, shown: string): boolean {
  if (line === undefined) return false
  return prefix === '' || (line.toLowerCase().startsWith(prefix.toLowerCase()) && line !== shown)
}

/** What was typed and contains this, newest first, each once. */
export function found(history: readonly string[], query: string): readonly string[] {
  const wanted = query.toLowerCase()
  return [...new Set(history.toReversed())].filter((line) => line.toLowerCase().includes(wanted))
}
