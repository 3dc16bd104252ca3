import type { Pool } from '../../model/pool.ts'
import { capacityTable, type CapacityRow } from '../capacity.ts'
import { thousands } from '../../words/words.ts'
import type { Subject } from '../question.ts'
import { perServer } from '../load.ts'
import { fullness } from './numbers.ts'
import type { ReportSection } from './report.ts'

/** What the pool carries when things fail, as a part of its chapter. */
export function capacitySectionOf(section: ReportSection, subject: Subject, pool: Pool): ReportSection {
  const { rows } = capacityTable(subject.topology, pool, subject.settings.reading)
  return {
    ...section,
    tables: [
      {
        caption: 'Users on what still runs',
        columns: [
          { name: 'When', align: 'left' },
          { name: 'Lost', align: 'left' },
          { name: 'Running', align: 'right' },
          { name: 'Users', align: 'right' },
          { name: 'Users per server', align: 'right' },
          { name: 'Limit per server', align: 'right' },
          { name: 'Limit of the pool', align: 'right' },
          { name: 'Load', align: 'right' },
          { name: 'State', align: 'left' },
          { name: 'Basis', align: 'left' },
        ],
        rows: rows.map(capacityCells),
      },
    ],
  }
}

function capacityCells(row: CapacityRow): string[] {
  return [
    row.scenario,
    row.what,
    String(row.running),
    numberCell(row.users),
    numberCell(row.usersPerServer === null ? null : perServer(row.usersPerServer)),
    numberCell(row.perServerLimit),
    numberCell(row.poolLimit),
    fullness(row.share),
    row.state,
    row.basis,
  ]
}

function numberCell(value: number | null): string {
  return value === null ? '' : thousands(value)
}
