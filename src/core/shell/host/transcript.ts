import type { Written } from '../asks.ts'
import { continuationPrompt, promptOf } from '../prompt.ts'
import type { Session } from '../session.ts'
import type { Shown } from './drive.ts'

/** The lines of a console for one line that was typed: the prompt with it, and everything that it showed and asked. */
export function recordedLines(session: Session, typed: string, shown: readonly Shown[]): string[] {
  return [...typedLines(session, typed), ...shownLines(shown)]
}

/** The prompt with what was typed behind it; further lines of it behind the prompt of a continuation. */
export function typedLines(session: Session, typed: string): string[] {
  return typed.split('\n').map((line, i) => `${i === 0 ? promptOf(session) : continuationPrompt}${line}`)
}

/** What was shown, as text. Progress bars leave nothing behind. */
export function shownLines(shown: readonly Shown[]): string[] {
  return shown.flatMap((one) =>
    one.is === 'written'
      ? writtenLines(one.written)
      : [...one.prompt.lines, `${one.prompt.label}${one.answer ?? '^C'}`],
  )
}

/** The streams as the console marks them; what this product says itself looks like a comment. */
export function writtenLines(written: Written): readonly string[] {
  switch (written.stream) {
    case 'output':
    case 'error':
      return written.lines
    case 'warning':
    case 'verbose':
    case 'debug':
      return `${written.stream.toUpperCase()}: ${written.text}`.split('\n')
    case 'host':
      return written.text.split('\n')
    case 'coach':
      return written.text.split('\n').map((line) => `# ${line}`)
    case 'progress':
    case 'clear':
      return []
  }
}
