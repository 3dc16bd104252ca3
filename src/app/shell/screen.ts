import type { Written } from '#core/shell/asks.ts'
import type { Shown } from '#core/shell/host/drive.ts'
import type { Millis } from '#core/simulate/clock.ts'
import type { Ticker } from '../ports/ticker.ts'
import type { ShellStore } from '../store/shell-state.ts'
import { pieceOf, pieceOfWritten, withPieces, type Piece } from './blocks.ts'

/** What writes on the screen of a shell: in batches, so that it is fast and read aloud in one go. */
export interface Screen {
  /** Puts something below what is there, with the next batch. */
  add(this: void, ...pieces: readonly Piece[]): void
  /** Puts it there at once. */
  say(this: void, ...pieces: readonly Piece[]): void
  /** A word of the page. */
  note(this: void, words: string, at: Millis): void
  /** What a line has shown or asked. */
  show(this: void, shown: Shown): void
  write(this: void, written: Written, at: Millis): void
  flush(this: void): void
  clear(this: void): void
  /** Writes in batches by itself while a line takes time. */
  keepWriting(this: void): void
  stopWriting(this: void): void
}

/** Real milliseconds from one batch to the next while a line takes time. */
const pause = 250

/** Writes on the screen of a shell. */
export function screenOf(store: ShellStore, ticker: Ticker): Screen {
  let pending: Piece[] = []
  let stopTicking: (() => void) | null = null

  function flush(): void {
    if (pending.length === 0) return
    const pieces = pending
    pending = []
    store.setState(({ blocks }) => ({ blocks: withPieces(blocks, pieces) }))
  }

  function add(...pieces: readonly Piece[]): void {
    pending.push(...pieces)
  }

  function say(...pieces: readonly Piece[]): void {
    add(...pieces)
    flush()
  }

  function clear(): void {
    flush()
    store.setState(({ blocks }) => ({ clearedTo: (blocks.at(-1)?.id ?? 0) + 1 }))
  }

  function write(written: Written, at: Millis): void {
    if (written.stream === 'clear') return clear()
    if (written.stream === 'progress') {
      const { activity, status, percent, done } = written
      return store.setState({ progress: done ? null : { activity, status, percent } })
    }
    const piece = pieceOfWritten(written, at)
    if (piece) add(piece)
  }

  return {
    add,
    say,
    note: (words, at) => say({ kind: 'note', lines: [words], at }),
    show: (shown) => {
      if (shown.is === 'written') write(shown.written, shown.at)
      else add(pieceOf(shown))
    },
    write,
    flush,
    clear,
    keepWriting: () => {
      let since = 0
      stopTicking ??= ticker.run((elapsed) => {
        since += elapsed
        if (since < pause) return
        since = 0
        flush()
      })
    },
    stopWriting: () => {
      stopTicking?.()
      stopTicking = null
      flush()
    },
  }
}
