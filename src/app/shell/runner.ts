import type { Millis } from '#core/simulate/clock.ts'
import type { Answer, Ask, LineResult, Prompt, Running } from '#core/shell/asks.ts'
import type { Shown } from '#core/shell/host/drive.ts'
import { acted, momentOf, nextMoment, type Estate } from '#core/shell/host/estate.ts'

/** The deployment that a line runs against. */
export interface Stage {
  estate(this: void): Estate
  /** The deployment has come to this. */
  become(this: void, estate: Estate): void
  /** Whether what a script has in store still comes after something was done. */
  readonly keepsScript: boolean
}

/** How far a line is. */
export type LineState =
  | { readonly is: 'waiting'; readonly until: Millis }
  | { readonly is: 'asking'; readonly prompt: Prompt }
  | { readonly is: 'ended'; readonly result: LineResult }

/** A line that runs while time passes as it plays. It is handed every moment that it waits for, in order, as without a screen. */
export interface LineRun {
  state(this: void): LineState
  /** The next moment that the line is handed; `null` while it does not wait. */
  dueAt(this: void): Millis | null
  /**
   * Lets time pass to a moment, or to the one at which the line waits no longer. Goes through `most` moments; answers with
   * whether there were no more.
   */
  advance(this: void, to: Millis, most?: number): boolean
  /** Answers its question; `null` is Ctrl+C. */
  answer(this: void, line: string | null): void
  /** Ctrl+C. Gives the moment at which it came while the line waited, else `null`. */
  interrupt(this: void): Millis | null
  /** Something else has happened at the present moment: the line looks at it. */
  look(this: void): void
}

/** Begins to run a line, and goes on until it waits, asks or ends. Throws, here and later, where the world does not come to rest. */
export function startLine(running: Running<LineResult>, stage: Stage, show: (shown: Shown) => void): LineRun {
  /** The moment that the line was handed last while it waited. */
  let handed: Millis | null = null
  let state: LineState = goOn({ is: 'done' })

  /** What is answered at once; where it takes time or a person, how far the line is. */
  function answerTo(ask: Ask): Answer | LineState {
    switch (ask.ask) {
      case 'write':
        show({ is: 'written', at: stage.estate().at, written: ask.written })
        return { is: 'done' }
      case 'moment':
        return present()
      case 'act': {
        const estate = stage.estate()
        const kept = estate.inputs.filter(({ at }) => stage.keepsScript || at <= estate.at)
        stage.become(acted({ ...estate, inputs: kept }, ask.events))
        return present()
      }
      case 'read':
        return { is: 'asking', prompt: ask.prompt }
      case 'wait':
        return { is: 'waiting', until: ask.until }
    }
  }

  function present(): Answer {
    return { is: 'moment', moment: momentOf(stage.estate()) }
  }

  function goOn(answer: Answer): LineState {
    let step = running.next(answer)
    while (step.done !== true) {
      const next = answerTo(step.value)
      if (next.is === 'waiting' || next.is === 'asking' || next.is === 'ended') return next
      step = running.next(next)
    }
    return { is: 'ended', result: step.value }
  }

  /** Where the wait leads from here; remembered while nothing else happens, since it is asked for with every picture. */
  let ahead: { readonly of: Estate['recording']; readonly until: Millis; readonly next: Estate } | null = null

  function nextFor(until: Millis): Estate {
    const estate = stage.estate()
    const isKnown = ahead?.of === estate.recording && ahead.until === until && ahead.next.at > estate.at
    if (!isKnown || !ahead) ahead = { of: estate.recording, until, next: nextMoment(estate, until) }
    return ahead.next
  }

  return {
    state: () => state,
    dueAt: () => (state.is === 'waiting' ? nextFor(state.until).at : null),
    advance(to, most = Infinity) {
      for (let gone = 0; state.is === 'waiting'; gone++) {
        if (gone >= most) return false
        const next = nextFor(state.until)
        if (next.at > to) {
          const estate = stage.estate()
          if (to > estate.at) stage.become({ ...estate, at: to })
          return true
        }
        stage.become(next)
        look()
      }
      return true
    },
    answer(line) {
      if (state.is !== 'asking') return
      const { prompt } = state
      const kept = line !== null && prompt.isSecret ? '*'.repeat(line.length) : line
      show({ is: 'asked', at: stage.estate().at, prompt, answer: kept })
      state = goOn({ is: 'line', line })
    },
    interrupt() {
      if (state.is !== 'waiting') return null
      const { at } = stage.estate()
      // What it has been handed already cannot be interrupted any more.
      const when = at === handed ? at + 1 : at
      stage.become(nextMoment(stage.estate(), Math.min(state.until, when)))
      state = goOn({ is: 'interrupted', moment: momentOf(stage.estate()) })
      return when
    },
    look,
  }

  function look(): void {
    if (state.is !== 'waiting') return
    handed = stage.estate().at
    state = goOn(present())
  }
}
