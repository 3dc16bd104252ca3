import type { Ports } from '../ports/ports.ts'
import type { ShellStore } from '../store/shell-state.ts'

/** So many lines are kept from one page to the next. */
const mostKept = 1000

/** Keeps what was typed for the arrow keys, in this browser too; the same line twice is kept once. */
export function remember(store: ShellStore, ports: Ports, line: string): void {
  const { typed } = store.getState()
  if (typed.at(-1) === line) return
  const kept = [...typed, line].slice(-mostKept)
  store.setState({ typed: kept })
  ports.typed.save(kept)
}
