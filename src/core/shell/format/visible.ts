import type { Prompt, Written } from '../asks.ts'

/** Characters that steer a screen or turn the direction of text: a name out of a file must not do either. */
const steering = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu

/** The stop of a tab on a console. */
const tabStop = 8

/** A text without characters that steer: each is shown as a sign of its own. */
export function visible(text: string): string {
  return text.replaceAll(steering, signOf)
}

/** Text as lines: those that it has itself, tabs as spaces, and everything else that steers made visible. */
export function visibleLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).map((line) => visible(withoutTabs(line)))
}

/** What is shown without characters that steer. */
export function visibleWritten(written: Written): Written {
  switch (written.stream) {
    case 'output':
      return { ...written, lines: written.lines.map(visible) }
    case 'error':
      return { ...written, lines: written.lines.map(visible) }
    case 'warning':
    case 'verbose':
    case 'debug':
    case 'host':
    case 'coach':
      return { ...written, text: visibleText(written.text) }
    case 'progress':
      return { ...written, activity: visible(written.activity), status: visible(written.status) }
    case 'clear':
      return written
  }
}

/** A question without characters that steer. */
export function visiblePrompt(prompt: Prompt): Prompt {
  return { ...prompt, lines: prompt.lines.flatMap(visibleLines), label: visible(prompt.label) }
}

function visibleText(text: string): string {
  return visibleLines(text).join('\n')
}

function signOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

function withoutTabs(line: string): string {
  const [first = '', ...rest] = line.split('\t')
  const pieces = [first]
  let column = first.length
  for (const part of rest) {
    const blanks = tabStop - (column % tabStop)
    pieces.push(' '.repeat(blanks), part)
    column += blanks + part.length
  }
  return pieces.join('')
}
