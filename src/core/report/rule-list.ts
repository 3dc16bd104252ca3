import { catalogue, groupOf, groupOrder, groups } from '../catalogue/index.ts'
import { sourceText } from './rule-page.ts'

/** The catalogue as JSON, `[{ id, severity, source, basis, state }]`, with a line break at the end. */
export function ruleListJson(): string {
  const list = catalogue.map(({ id, severity, source, basis, state }) => ({
    id,
    severity,
    source: sourceText(source),
    basis,
    state: state.kind,
  }))
  return `${JSON.stringify(list, null, 2)}\n`
}

/** The catalogue as text for a terminal, group by group, with a count by state at the end. */
export function ruleListText(): string {
  const lines = groupOrder.flatMap((group) => {
    const laws = catalogue.filter(({ id }) => groupOf(id) === group)
    if (laws.length === 0) return []
    const rows = laws.map(
      ({ id, severity, state, law }) => `  ${id.padEnd(9)} ${severity.padEnd(11)} ${state.kind}: ${law}`,
    )
    return [groups[group], ...rows, '']
  })
  const kinds = ['checked', 'simulated', 'not decidable'] as const
  const counts = kinds.map((kind) => `${catalogue.filter(({ state }) => state.kind === kind).length} ${kind}`)
  return `${[...lines, `${catalogue.length} laws: ${counts.join(', ')}.`].join('\n')}\n`
}
