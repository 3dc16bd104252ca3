import { objectOf, type ObjectValue, type Value } from '../value.ts'

/*
 * What the Format cmdlets put out: no longer the objects that came in, but lines for the screen. That is why nothing useful
 * can be done behind them, neither here nor on the real console.
 */

const typeName = 'Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData'

/** Of all the format classes the properties that Export-Csv famously writes of them. */
const classProperties = {
  ClassId2e4f51ef21dd47e99d3c952918aff9cd: '27c87ef9bbda4f709f6b4002fa4af63c',
  groupingEntry: null,
  pageFooterEntry: null,
  pageHeaderEntry: null,
} as const satisfies Readonly<Record<string, Value>>

/** Lines for the screen as an object that can pass a pipeline. */
export function printedOf(lines: readonly string[]): ObjectValue {
  return objectOf(typeName, { ...classProperties, lines })
}

/** The lines that a Format cmdlet has made; `null` for any other object. */
export function printedLines({ type, properties }: ObjectValue): readonly string[] | null {
  if (type !== typeName) return null
  const lines = properties.find(({ name }) => name === 'lines')?.value
  return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : null
}
