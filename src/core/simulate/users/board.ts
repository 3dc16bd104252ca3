import type { PoolId } from '../../model/id.ts'
import { nameOf } from '../../model/topology.ts'
import {
  affectedTable,
  unaffectedTable,
  type AffectedRow,
  type CellState,
  type UnaffectedRow,
} from '../../tables/user-experience.ts'
import { hasActiveServer } from '../pool-facts.ts'
import type { World } from '../world.ts'
import {
  affectedCells,
  aroundBackHomeCells,
  backHomeCells,
  printedCells,
  signedOutByFailbackCells,
  unaffectedCells,
  type BoardCell,
} from './other-phases.ts'
import { clients, type Client, type Standing, type UserGroup, type Why } from './state.ts'
import { lodgingOf, lodgingsAt } from './lodging.ts'

/**
 * What a pool goes through, as far as it shows to users. `failed` is whatever nobody has begun to fail over; a failover or a
 * failback is ending from the moment at which PoolState says that it is over.
 */
export type BoardPhase =
  'failed' | 'failing over' | 'failover ending' | 'failed over' | 'failing back' | 'failback ending'

/** What still goes on after PoolState says that a failover or a failback is over. */
export type StillGoing = 'home services stop' | 'backup reads' | 'home reads'

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

/** One row of the board: what users can do, or see, now and after the current step. */
export interface BoardRow<Row extends string> {
  readonly row: Row
  readonly label: string
  readonly now: BoardCell
  readonly after: BoardCell
}

/** Users who fare alike, with every row of the table that is about them. */
export type BoardSection =
  | {
      readonly who: 'affected'
      readonly standing: Standing
      readonly whys: readonly Why[]
      readonly clients: readonly Client[]
      readonly users: number
      readonly ahead: Ahead
      readonly rows: readonly BoardRow<AffectedRow>[]
    }
  | {
      readonly who: 'unaffected'
      /** Homed on the partner or elsewhere, on a pool that is not affected itself. */
      readonly users: number
      readonly ahead: Ahead
      readonly rows: readonly BoardRow<UnaffectedRow>[]
    }

/** What users notice of one affected pool. */
export interface Board {
  readonly pool: PoolId
  readonly phase: BoardPhase
  /** What still goes on in a phase that is ending; nothing in the others. */
  readonly stillGoing: readonly StillGoing[]
  /** Affected users by where they stand, then those of other pools. */
  readonly sections: readonly BoardSection[]
}

/** A board for every pool that is affected, in topology order. */
export function boardsOf(world: World): readonly Board[] {
  return world.pools.flatMap((_, place) => boardAt(world, place) ?? [])
}

/** The board of the pool at a place, `null` while its users are not affected. */
export function boardAt(world: World, place: number): Board | null {
  const phase = phaseAt(world, place)
  const pool = world.pools[place]?.pool.id
  if (phase === null || pool === undefined) return null
  const groups = world.users[place]?.groups ?? []
  const bySize = standingsOf(groups).toSorted((a, b) => usersIn(groups, b) - usersIn(groups, a))
  const isHeard = world.registrars[place]?.heardSince != null
  const affected = bySize.map((standing) => affectedSection(world, place, standing, phase, isHeard))
  const most = bySize.find((standing) => standing !== 'blocked client') ?? bySize[0] ?? null
  const stillGoing = stillGoingAt(world, place)
  if (most === null) return { pool, phase, stillGoing, sections: [] }
  const unaffected = unaffectedSection(world, most, phase, isHeard)
  return { pool, phase, stillGoing, sections: [...affected, unaffected] }
}

/** What still goes on at a place after PoolState says that the failover or the failback of the pool is over. */
export function stillGoingAt(world: World, place: number): readonly StillGoing[] {
  const failover = world.failovers[place]
  if (failover?.state === 'FailedOver' && failover.procedure?.deed !== 'failback')
    return [
      ...(failover.procedure?.step === 'F9' ? (['home services stop'] as const) : []),
      ...(failover.seenBackup === 'FailedOver' ? [] : (['backup reads'] as const)),
    ]
  return failover?.state === 'Active' && failover.seenHome === 'FailingBack' ? ['home reads'] : []
}

/**
 * What a pool goes through; `null` while all is well with its users. What is written of it counts once the pool that is to
 * serve has read it: until then nothing has changed for users.
 */
export function phaseAt(world: World, place: number): BoardPhase | null {
  const failover = world.failovers[place]
  switch (failover?.state) {
    case undefined:
      return null
    case 'FailingOver':
      return 'failing over'
    case 'FailedOver':
      if (failover.procedure?.deed === 'failback') return 'failing back'
      return stillGoingAt(world, place).length === 0 ? 'failed over' : 'failover ending'
    case 'FailingBack':
      return failover.procedure?.deed === 'failover' ? 'failing over' : 'failing back'
    case 'Active':
      if (failover.procedure?.deed === 'failover') return 'failing over'
      if (isWell(world, place)) return null
      return isComingHome(world, place) ? 'failback ending' : 'failed'
  }
}

/** Whether the failback is written as complete, and some of the users do not have that yet. */
function isComingHome(world: World, place: number): boolean {
  const groups = world.users[place]?.groups ?? []
  return (
    world.failovers[place]?.seenHome === 'FailingBack' ||
    groups.some(({ standing }) => standing === 'home, resiliency' || standing === 'blocked client')
  )
}

function isWell(world: World, place: number): boolean {
  const groups = world.users[place]?.groups ?? []
  return groups.length === 0
    ? hasActiveServer(world, place)
    : groups.every(({ standing }) => standing === 'home')
}

function affectedSection(
  world: World,
  place: number,
  standing: Standing,
  phase: BoardPhase,
  isHeard: boolean,
): BoardSection {
  const own = (world.users[place]?.groups ?? []).filter((group) => group.standing === standing)
  const lodgings = lodgingsAt(world, place)
  const whys = lodgings ? own.map((group) => lodgingOf(lodgings, group).why) : []
  const isSentHome = whys.includes('the backup pool signs out for the failback')
  const { now, after, ahead } = columnsOf(standing, phase, isHeard, isSentHome)
  return {
    who: 'affected',
    standing,
    whys: [...new Set(whys)],
    clients: clients.filter((client) => own.some((group) => group.client === client)),
    users: countOf(own),
    ahead,
    rows: affectedTable.map(({ row, label }) => ({
      row,
      label,
      now: now.affected[row],
      after: after.affected[row],
    })),
  }
}

function unaffectedSection(
  world: World,
  standing: Standing,
  phase: BoardPhase,
  isHeard: boolean,
): BoardSection {
  const { now, after, ahead } = columnsOf(standing, phase, isHeard, false)
  const others = world.users.filter((_, place) => phaseAt(world, place) === null)
  return {
    who: 'unaffected',
    users: others.reduce((sum, { groups }) => sum + countOf(groups), 0),
    ahead,
    rows: unaffectedTable.map(({ row, label }) => ({
      row,
      label,
      now: now.unaffected[row],
      after: after.unaffected[row],
    })),
  }
}

/** A column for both kinds of users. */
type Column = ReturnType<typeof printedCells>

interface Columns {
  readonly now: Column
  readonly after: Column
  readonly ahead: Ahead
}

/** What holds now, and what after the step that is under way, or where there is none after the next one. */
function columnsOf(standing: Standing, phase: BoardPhase, isHeard: boolean, isSentHome: boolean): Columns {
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

function standingsOf(groups: readonly UserGroup[]): Standing[] {
  return [...new Set(groups.map(({ standing }) => standing))]
}

function usersIn(groups: readonly UserGroup[], standing: Standing): number {
  return countOf(groups.filter((group) => group.standing === standing))
}

function countOf(groups: readonly UserGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0)
}

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

/** What still goes on, as a sentence without its stop. */
export const stillGoingWords: Readonly<Record<StillGoing, string>> = {
  'home services stop': 'the services of the home pool are being stopped',
  'backup reads':
    'the servers of the backup pool have not read PoolState FailedOver yet, so users are not in regular mode there',
  'home reads':
    'the servers of the home pool have not read PoolState Active yet, so users are not in regular mode there',
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
