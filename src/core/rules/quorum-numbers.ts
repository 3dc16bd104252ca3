import { firstStartTables } from '../tables/first-start.ts'
import { functionalTables } from '../tables/functional.ts'
import type { RuleNumber } from './rule.ts'

/** The printed table of first start, for the page of a rule. 2019 prints every row of the others. */
export const firstStartNumbers: readonly RuleNumber[] = firstStartTables['2019'].map((row) => ({
  what: `Front End Servers that must run to start a pool of ${row.servers} the first time${only2019(row, firstStartTables['2015'])}`,
  of: { value: row.needed, source: row.source },
}))

/** The printed table of functional pools, for the page of a rule. */
export const functionalNumbers: readonly RuleNumber[] = functionalTables['2019'].map((row) => ({
  what: `Front End Servers that must run in a pool of ${sizes(row)}${row.ofFirst === null ? '' : `, of its first ${row.ofFirst}`}${only2019(row, functionalTables['2015'])}`,
  of: { value: row.needed, source: row.source },
}))

function sizes({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from} to ${to}`
}

function only2019<Row>(row: Row, earlier: readonly Row[]): string {
  return earlier.includes(row) ? '' : ' (2019 only)'
}
