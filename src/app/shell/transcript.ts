import { continuationPrompt } from '#core/shell/prompt.ts'
import type { Millis } from '#core/simulate/clock.ts'
import { shellText as text } from '../text/shell.ts'
import type { Block } from './blocks.ts'

/**
 * What was typed and shown, as a file that drills and the command line read: before a line stands the simulated time at
 * which it was typed, where that is another than that of the line before. What was taken back is a comment.
 */
export function transcriptOf(blocks: readonly Block[]): string {
  const lines: string[] = []
  let last: Millis = 0
  for (const block of blocks) {
    if (block.kind === 'typed' && !block.isTakenBack && block.at !== last) {
      last = block.at
      lines.push(text.transcriptMoment(block.at))
    }
    lines.push(...linesOf(block))
  }
  return `${lines.join('\r\n')}\r\n`
}

function linesOf(block: Block): readonly string[] {
  const { kind, lines, isTakenBack } = block
  const shown = kind === 'typed' ? typedLines(block) : kind === 'asked' ? answerLines(block) : lines
  if (isTakenBack) return shown.map(text.transcriptTakenBack)
  return kind === 'coach' || kind === 'note' || kind === 'refusal' ? shown.map((line) => `# ${line}`) : shown
}

function typedLines({ prompt, lines, isFromCanvas }: Block): readonly string[] {
  const typed = lines.map((line, i) => `${i === 0 ? prompt : continuationPrompt}${line}`)
  return isFromCanvas ? typed.map((line) => `${line} ${text.transcriptCanvas}`) : typed
}

function answerLines({ prompt, lines }: Block): readonly string[] {
  return lines.map((line) => `${prompt}${line}`)
}
