/** Lines that were typed or pasted while something ran, in order. */
export interface Queue {
  push(this: void, lines: readonly string[], isWhole: boolean): void
  /** The next line to run, with those that it needs to be complete; `null` where there is none that is. */
  line(this: void): string | null
  /** The next line, as the answer to a question; `null` where there is none. */
  answer(this: void): string | null
  /** What is left and not complete, to be typed on; it is taken out. `null` for nothing. */
  open(this: void): string | null
  waiting(this: void): readonly string[]
  drop(this: void): void
}

/** An empty queue. A line that `isIncomplete` takes the next ones, and an empty one ends it, as in a console. */
export function newQueue(isIncomplete: (text: string) => boolean): Queue {
  let waiting: { readonly text: string; readonly isWhole: boolean }[] = []
  let open: string | null = null
  return {
    push: (lines, isWhole) => void (waiting = [...waiting, ...lines.map((text) => ({ text, isWhole }))]),
    line: () => {
      const first = waiting.shift()
      if (!first) return null
      let { text } = first
      while (!first.isWhole && isIncomplete(text)) {
        const next = waiting.shift()
        if (!next) {
          open = text
          return null
        }
        if (next.text === '') break
        text += `\n${next.text}`
      }
      return text
    },
    answer: () => waiting.shift()?.text ?? null,
    open: () => {
      const text = open
      open = null
      return text
    },
    waiting: () => waiting.map(({ text }) => text),
    drop: () => {
      waiting = []
      open = null
    },
  }
}
