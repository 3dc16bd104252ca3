import type { PoolSummary } from '../summary.ts'

/** The pools in numbers as JSON, `{ "pools": [ … ] }`, with a line break at the end. */
export function summariesJson(pools: readonly PoolSummary[]): string {
  return `${JSON.stringify({ pools }, null, 2)}\n`
}
