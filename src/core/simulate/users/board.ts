import type { PoolId } from '../../model/id.ts'
import {
  affectedTable,
  unaffectedTable,
  type AffectedRow,
  type UnaffectedRow,
} from '../../tables/user-experience.ts'
import type { World } from '../world.ts'
import { columnsOf, type Ahead } from './board-columns.ts'
import { lodgingOf, lodgingsAt } from './lodging.ts'
import type { BoardCell } from './other-phases.ts'
import { phaseAt, stillGoingAt, type BoardPhase, type StillGoing } from './board-phase.ts'
import { clients, type Client, type Standing, type UserGroup, type Why } from './state.ts'

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
  const others = usersOfOthers(world)
  return world.pools.flatMap((_, place) => boardWith(world, place, others) ?? [])
}

/** The board of the pool at a place, `null` while its users are not affected. */
export function boardAt(world: World, place: number): Board | null {
  return boardWith(world, place, usersOfOthers(world))
}

function boardWith(world: World, place: number, others: number): Board | null {
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
  const unaffected = unaffectedSection(others, most, phase, isHeard)
  return { pool, phase, stillGoing, sections: [...affected, unaffected] }
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

/** How many users are homed on pools that are not affected themselves. */
function usersOfOthers(world: World): number {
  return world.users.reduce(
    (sum, { groups }, place) => (phaseAt(world, place) === null ? sum + countOf(groups) : sum),
    0,
  )
}

function unaffectedSection(
  others: number,
  standing: Standing,
  phase: BoardPhase,
  isHeard: boolean,
): BoardSection {
  const { now, after, ahead } = columnsOf(standing, phase, isHeard, false)
  return {
    who: 'unaffected',
    users: others,
    ahead,
    rows: unaffectedTable.map(({ row, label }) => ({
      row,
      label,
      now: now.unaffected[row],
      after: after.unaffected[row],
    })),
  }
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
