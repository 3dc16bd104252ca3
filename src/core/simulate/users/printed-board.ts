import { nameOf } from '../../model/topology.ts'
import type { CellState } from '../../tables/user-experience.ts'
import type { World } from '../world.ts'
import type { Board, BoardSection } from './board.ts'
import type { Ahead } from './board-columns.ts'
import type { BoardCell } from './other-phases.ts'
import { stillGoingWords } from './board-phase.ts'

/** A board as a table to print: names and texts are data, nothing is escaped. */
export interface PrintedBoard {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Every row of a board as texts, in the order of the board. */
export function printedBoard(world: World, board: Board): PrintedBoard {
  return {
    title: `${nameOf(world.setting.topology, board.pool)}: ${[board.phase, ...board.stillGoing.map((one) => stillGoingWords[one])].join('; ')}`,
    headings: ['Users', 'What', 'Now', 'Next', 'After', 'Basis', 'Source'],
    rows: board.sections.flatMap((section) =>
      section.rows.map(({ label, now, after }) => [
        usersText(section),
        label,
        cellText(now),
        aheadWords[section.ahead],
        cellText(after),
        now.basis === after.basis ? now.basis : `${now.basis}, ${after.basis}`,
        sourceText(now, after),
      ]),
    ),
  }
}

/** What has to happen, as the heading of the second column. */
export const aheadWords: Readonly<Record<Ahead, string>> = {
  'timer or failover': 'When the Registrar resiliency timer expires or a failover is started',
  'failover complete': 'When a failover is complete',
  'backup reads': 'When the backup pool has read that the failover is complete',
  'failback started': 'When the pool is failed back',
  'failback signs out': 'When the failback signs users out of the backup pool',
  'failback complete': 'When the failback is complete',
  'home reads': 'When the home pool has read that the failback is complete',
  'voice failback': 'When the failback interval has passed',
  'databases back': 'When the databases are served again',
  'service back': 'When the service is back',
}

const stateWords: Readonly<Record<CellState, string>> = {
  yes: 'Yes',
  limited: 'Limited',
  no: 'No',
  rejoin: 'Rejoin',
  'last known': 'Last known',
  unknown: 'Unknown',
}

function usersText(section: BoardSection): string {
  if (section.who === 'unaffected') return `Unaffected (${section.users})`
  return `Affected, ${section.standing} (${section.users}; ${section.clients.join(', ')})`
}

function cellText({ state, text }: BoardCell): string {
  return `${stateWords[state]}: ${text}`
}

function sourceText(...cells: readonly BoardCell[]): string {
  const places = cells.map(({ source }) => `${source.title}, ${source.section}`)
  return [...new Set(places)].join('; ')
}
