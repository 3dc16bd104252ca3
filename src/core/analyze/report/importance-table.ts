import type { Topology } from '../../model/topology.ts'
import type { PartId } from '../../outage/part.ts'
import { partsInWords } from '../part-names.ts'
import type { Answer, Importance } from '../question.ts'
import { percentage } from './numbers.ts'
import type { ReportTable } from './report.ts'

/** Rows of the table: the parts that matter most. */
const most = 12

/**
 * The parts whose state decides most often, those with the same numbers in one row; for the better reading where the
 * documents are silent.
 */
export function importanceTable(topology: Topology, caption: string, answer: Answer): ReportTable {
  return {
    caption,
    columns: [
      { name: 'Parts', align: 'left' },
      { name: 'Each decides with probability (Birnbaum)', align: 'right' },
      { name: 'Each down and deciding, given a failure (criticality)', align: 'right' },
    ],
    rows: alike(answer)
      .slice(0, most)
      .map(({ cells, parts }) => [partsInWords(topology, parts), ...cells]),
  }
}

interface Alike {
  readonly cells: readonly string[]
  readonly parts: readonly PartId[]
}

/** Parts with the same printed numbers, in the order of the pool; what never decides is left out. */
function alike({ importances, parts }: Answer): Alike[] {
  const rows = new Map<string, Alike>()
  const place = new Map(parts.map((part, i) => [part, i]))
  for (const importance of importances.filter(({ birnbaum }) => birnbaum > 0)) {
    const cells = cellsOf(importance)
    const known = rows.get(cells.join()) ?? { cells, parts: [] }
    rows.set(cells.join(), { cells, parts: [...known.parts, importance.part] })
  }
  return [...rows.values()].map((row) => ({
    ...row,
    parts: row.parts.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
  }))
}

function cellsOf({ birnbaum, criticality }: Importance): string[] {
  return [percentage(Math.min(birnbaum, 1)), percentage(Math.min(criticality, 1))]
}
