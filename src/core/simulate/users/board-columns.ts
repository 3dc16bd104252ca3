import {
  affectedCells,
  aroundBackHomeCells,
  backHomeCells,
  printedCells,
  signedOutByFailbackCells,
  unaffectedCells,
} from './other-phases.ts'
import type { BoardPhase } from './board-phase.ts'
import type { Standing } from './state.ts'

/** What has to happen until the second column of a section holds. */
export type Ahead =
  | 'timer or failover'
  | 'failover complete'
  | 'backup reads'
  | 'failback started'
  | 'failback signs out'
  | 'failback complete'
  | 'home reads'
  | 'voice failback'
  | 'databases back'
  | 'service back'

/** A column for both kinds of users. */
type Column = ReturnType<typeof printedCells>

/** What stands in a section of the board, and what has to happen until its second column holds. */
export interface Columns {
  readonly now: Column
  readonly after: Column
  readonly ahead: Ahead
}

/** What holds now, and what after the step that is under way, or where there is none after the next one. */
export function columnsOf(
  standing: Standing,
  phase: BoardPhase,
  isHeard: boolean,
  isSentHome: boolean,
): Columns {
  const now = isSentHome ? sentHome : columnFor(standing)
  switch (phase) {
    case 'failing back':
      return standing === 'backup'
        ? { now, after: printedCells('during'), ahead: 'failback signs out' }
        : { now, after: printedCells('after'), ahead: 'failback complete' }
    case 'failback ending':
      return { now, after: printedCells('after'), ahead: 'home reads' }
    case 'failover ending':
      return {
        now,
        after: columnFor('backup'),
        ahead: standing === 'backup' ? 'failover complete' : 'backup reads',
      }
    case 'failing over':
      return { now, after: columnFor('backup'), ahead: 'failover complete' }
    case 'failed over':
      return standing === 'backup'
        ? { now, after: printedCells('during'), ahead: 'failback started' }
        : { now, after: columnFor('backup'), ahead: 'service back' }
    case 'failed':
      return { now, ...comingBack(standing, isHeard) }
  }
}

/** What users who lack something wait for while nobody fails their pool over. */
function comingBack(standing: Standing, isHeard: boolean): Omit<Columns, 'now'> {
  switch (standing) {
    case 'signed out, waiting':
      return { after: columnFor('backup, resiliency'), ahead: 'timer or failover' }
    case 'backup, resiliency':
      return isHeard
        ? { after: backHome, ahead: 'voice failback' }
        : { after: columnFor('backup'), ahead: 'failover complete' }
    case 'home, limited':
      return { after: backHome, ahead: 'databases back' }
    case 'home':
      return { after: columnFor('home'), ahead: 'service back' }
    case 'backup':
    case 'home, resiliency':
    case 'no service':
    case 'blocked client':
      return { after: backHome, ahead: 'service back' }
  }
}

const backHome: Column = { affected: backHomeCells, unaffected: aroundBackHomeCells }

const sentHome: Column = {
  affected: signedOutByFailbackCells,
  unaffected: printedCells('during').unaffected,
}

function columnFor(standing: Standing): Column {
  if (standing === 'home, resiliency') return printedCells('during')
  return { affected: affectedCells[standing], unaffected: unaffectedCells[standing] }
}
