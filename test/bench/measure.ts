/** The middle one of the values, the mean of the middle two where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** How often everything is measured. */
export const rounds = 5

/** The items in another order for every round, the same on every run, so that no item always follows the same one. */
export function shuffled<T>(items: readonly T[], round: number): T[] {
  const left = [...items]
  let seed = round + 1
  return items.flatMap(() => {
    seed = (seed * 48_271) % 2_147_483_647
    return left.splice(seed % left.length, 1)
  })
}

/** Microseconds that one call takes, over as many calls as fill at least 30 ms. The deed's results are kept from being optimised away. */
export function microseconds(deed: () => number): number {
  let calls = 0
  let kept = 0
  const start = performance.now()
  let now = start
  do {
    kept += deed()
    calls++
    now = performance.now()
  } while (now - start < 30)
  if (Number.isNaN(kept)) throw new Error('The deed gave no number.')
  return ((now - start) * 1000) / calls
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** A number with about three digits that count. */
export function digits(value: number): string {
  if (value >= 100) return String(Math.round(value))
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
