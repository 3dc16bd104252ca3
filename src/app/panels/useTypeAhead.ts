import { useRef } from 'react'
import { labelOf } from './OutlineItem.tsx'
import type { OutlineRow } from './outline-rows.ts'

/** Milliseconds after which typing starts another word. */
const pause = 700

/** Finds rows by what is typed: the next one, from where the keyboard is, whose name begins so. */
export function useTypeAhead(rows: readonly OutlineRow[], current: number) {
  const typed = useRef({ text: '', at: 0 })
  /** The row that a letter typed at this time (milliseconds) leads to, `null` for none. */
  return (key: string, now: number): number | null => {
    const { text, at } = typed.current
    const wanted = (now - at < pause ? text : '') + key.toLowerCase()
    typed.current = { text: wanted, at: now }
    const after = wanted.length > 1 ? current : current + 1 // another letter looks on from where it is
    const order = [...rows.slice(after), ...rows.slice(0, after)]
    const hit = order.find((row) => labelOf(row).toLowerCase().startsWith(wanted))
    return hit ? rows.indexOf(hit) : null
  }
}
