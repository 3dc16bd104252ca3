import type { Answer, Ask, LineResult, Prompt, Running, Written } from '../asks.ts'
import type { Millis } from '../../simulate/clock.ts'
import { acted, momentOf, nextMoment, type Estate } from './estate.ts'

/** Something that a line has shown or asked, in the order in which it happened, and when. */
export type Shown =
  | { readonly is: 'written'; readonly at: Millis; readonly written: Written }
  /** `answer` is `null` where the input had ended. What was typed into a prompt that hides it is not kept. */
  | { readonly is: 'asked'; readonly at: Millis; readonly prompt: Prompt; readonly answer: string | null }

/** What has become of a line. */
export interface Driven {
  readonly estate: Estate
  readonly result: LineResult
  readonly shown: readonly Shown[]
}

/**
 * Runs a line to its end without a screen: simulated time passes at once, and every question takes its answer from `read`,
 * which says `null` where the input has ended: that is Ctrl+C. With `interruptedAt` Ctrl+C comes at that moment, while the line
 * waits.
 */
export function drive(
  running: Running<LineResult>,
  estate: Estate,
  read: (prompt: Prompt) => string | null = () => null,
  interruptedAt: Millis = Infinity,
): Driven {
  const shown: Shown[] = []
  let now = estate
  const answerTo = (ask: Ask): Answer => {
    switch (ask.ask) {
      case 'write':
        shown.push({ is: 'written', at: now.at, written: ask.written })
        return { is: 'done' }
      case 'read': {
        const line = read(ask.prompt)
        const kept = line !== null && ask.prompt.isSecret ? '*'.repeat(line.length) : line
        shown.push({ is: 'asked', at: now.at, prompt: ask.prompt, answer: kept })
        return { is: 'line', line }
      }
      case 'act':
        now = acted(now, ask.events)
        return { is: 'moment', moment: momentOf(now) }
      case 'wait': {
        const next = nextMoment(now, Math.min(ask.until, interruptedAt))
        const isInterrupted = next.at >= interruptedAt
        now = next
        return { is: isInterrupted ? 'interrupted' : 'moment', moment: momentOf(now) }
      }
      case 'moment':
        return { is: 'moment', moment: momentOf(now) }
    }
  }
  let step = running.next()
  while (step.done !== true) step = running.next(answerTo(step.value))
  return { estate: now, result: step.value, shown }
}
