import type { Happened } from '../engine.ts'
import type { WorldEvent } from '../world.ts'
import { traceJson } from './trace.ts'

/** FNV-1a over 64 bits, as two halves of 32: the language has no fast whole numbers of 64 bits. */
interface Hash {
  readonly high: number
  readonly low: number
}

const offset: Hash = { high: 0xcbf29ce4, low: 0x84222325 }

/**
 * A short name of a trace: 16 hexadecimal digits, the same wherever the same things happened at the same moments. It tells
 * apart what differs by accident; it is no safeguard against anyone who means to mislead.
 */
export function traceHash(trace: readonly Happened<WorldEvent>[]): string {
  let hash = offset
  for (const happened of trace) hash = fold(hash, `${traceJson(happened)}\n`)
  return hex(hash.high) + hex(hash.low)
}

/** FNV-1a of a text, 16 hexadecimal digits: over its UTF-16 units, of each the low byte first, and the high byte where there is one. */
export function textHash(text: string): string {
  const { high, low } = fold(offset, text)
  return hex(high) + hex(low)
}

/** The prime is 2^40 + 435: one product of the low half that stays exact, and a shift. */
function fold({ high: startHigh, low: startLow }: Hash, text: string): Hash {
  let high = startHigh
  let low = startLow
  const add = (byte: number): void => {
    low = (low ^ byte) >>> 0
    const product = low * 435
    high = (Math.imul(high, 435) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0
    low = product >>> 0
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    add(unit & 0xff)
    if (unit > 0xff) add(unit >>> 8)
  }
  return { high, low }
}

const hex = (half: number): string => half.toString(16).padStart(8, '0')
