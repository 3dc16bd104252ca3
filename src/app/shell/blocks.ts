import type { Millis } from '#core/simulate/clock.ts'
import type { Written } from '#core/shell/asks.ts'
import type { Shown } from '#core/shell/host/drive.ts'

/**
 * What a piece of the screen is. `note` is said by the page: a new session, a moment that was moved; so is `refusal`: that
 * what was done on the canvas did not come about.
 */
export type BlockKind =
  | 'typed'
  | 'asked'
  | 'output'
  | 'error'
  | 'warning'
  | 'verbose'
  | 'debug'
  | 'host'
  | 'coach'
  | 'note'
  | 'refusal'

/** A piece of the screen: some lines of one kind, in one element of the page. */
export interface Block {
  /** Counts up. */
  readonly id: number
  readonly kind: BlockKind
  readonly lines: readonly string[]
  /** Simulated time. */
  readonly at: Millis
  /** What stands before the first line of what was typed, or of an answer; '' elsewhere. */
  readonly prompt: string
  /** Whether the words are this product's where those of the real console are not known. */
  readonly isOwn: boolean
  /** Whether it is the cmdlet of something that was done on the canvas. */
  readonly isFromCanvas: boolean
  /** Whether what it tells of was undone. */
  readonly isTakenBack: boolean
  /** Whether screen readers are spared it: it came with too much at once, or is announced elsewhere. */
  readonly isQuiet: boolean
}

/** So many lines are kept, blank ones too. */
const mostLines = 10_000
/** So many lines stand in one element. */
const mostInBlock = 100
/** So many lines at once are read aloud. */
const mostAloud = 40

/** A piece of the screen that is still to come. */
export type Piece = Pick<Block, 'kind' | 'lines' | 'at'> & Partial<Block>

const plain = { prompt: '', isOwn: false, isFromCanvas: false, isTakenBack: false, isQuiet: false }

/** The screen with more below, as one batch. What goes together stands together; the oldest blocks fall off. */
export function withPieces(blocks: readonly Block[], pieces: readonly Piece[]): readonly Block[] {
  const next = [...blocks]
  const first = blocks.length
  let aloud = 0
  let id = (blocks.at(-1)?.id ?? 0) + 1
  for (const piece of pieces) {
    for (const lines of portions(piece.lines)) {
      aloud += lines.length
      const isQuiet = piece.isQuiet === true || aloud > mostAloud
      const last = next.length > first ? next.at(-1) : undefined
      if (last && goesWith(last, piece, isQuiet) && last.lines.length + lines.length <= mostInBlock)
        next[next.length - 1] = { ...last, lines: [...last.lines, ...lines] }
      else next.push({ ...plain, ...piece, lines, isQuiet, id: id++ })
    }
  }
  return withoutOldest(next)
}

/** Lines in portions for one element each; the first is small enough to be read aloud. */
function portions(lines: readonly string[]): (readonly string[])[] {
  if (lines.length <= mostAloud) return [lines]
  const all: (readonly string[])[] = [lines.slice(0, mostAloud)]
  for (let from = mostAloud; from < lines.length; from += mostInBlock)
    all.push(lines.slice(from, from + mostInBlock))
  return all
}

/** Every piece of these kinds stands by itself. */
const alone: ReadonlySet<BlockKind> = new Set<BlockKind>(['typed', 'asked', 'error', 'note', 'refusal'])

function goesWith(last: Block, { kind, isOwn = false }: Piece, isQuiet: boolean): boolean {
  return !alone.has(kind) && last.kind === kind && last.isOwn === isOwn && last.isQuiet === isQuiet
}

function withoutOldest(blocks: readonly Block[]): readonly Block[] {
  let left = blocks.reduce((sum, { lines }) => sum + lines.length, 0)
  let dropped = 0
  while (left > mostLines && dropped < blocks.length - 1) left -= blocks[dropped++]?.lines.length ?? 0
  return dropped === 0 ? blocks : blocks.slice(dropped)
}

/** The blocks from one on, up to another, as what was undone or as what holds again. */
export function takenBack(
  blocks: readonly Block[],
  from: number,
  to: number,
  isTakenBack: boolean,
): readonly Block[] {
  return blocks.map((block) =>
    block.id >= from && block.id <= to && block.isTakenBack !== isTakenBack
      ? { ...block, isTakenBack }
      : block,
  )
}

/** A question that was answered: what stands above it is on the screen already. */
export function pieceOf({ prompt, answer, at }: Extract<Shown, { is: 'asked' }>): Piece {
  return { kind: 'asked', at, lines: [answer ?? '^C'], prompt: prompt.label }
}

/** The streams as the console marks them; `null` for what leaves nothing there. */
export function pieceOfWritten(written: Written, at: Millis): Piece | null {
  switch (written.stream) {
    case 'output':
      return written.lines.length === 0 ? null : { kind: 'output', at, lines: written.lines }
    case 'error':
      return { kind: 'error', at, lines: written.lines, isOwn: written.error.wording === 'own' }
    case 'warning':
    case 'verbose':
    case 'debug': {
      const lines = `${written.stream.toUpperCase()}: ${written.text}`.split('\n')
      return { kind: written.stream, at, lines, isOwn: written.wording === 'own' }
    }
    case 'host':
    case 'coach':
      return { kind: written.stream, at, lines: written.text.split('\n') }
    case 'progress':
    case 'clear':
      return null
  }
}
