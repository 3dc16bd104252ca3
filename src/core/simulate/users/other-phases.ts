import { minutesToResiliencyMode } from '../../tables/back-end.ts'
import { highAvailabilityPage, type Source } from '../../tables/table.ts'
import {
  affectedTable,
  experienceStatements as said,
  unaffectedTable,
  type AffectedRow,
  type CellState,
  type ExperienceCell,
  type ExperienceStatement,
  type UnaffectedRow,
} from '../../tables/user-experience.ts'
import type { Standing } from './state.ts'

/*
 * The board outside its tables. Both are about a failback; all else follows the prose of the page, and what that leaves open
 * is inferred.
 */

/** What users can do: how well it works, in words, whether a document says so, and which sentence. */
export interface BoardCell extends ExperienceCell {
  readonly basis: 'documented' | 'inferred'
}

type Cells<Row extends string> = Readonly<Record<Row, BoardCell>>

const documented = (state: CellState, text: string, { source }: ExperienceStatement): BoardCell => ({
  state,
  text,
  basis: 'documented',
  source,
})
const inferred = (state: CellState, text: string, source: Source): BoardCell => ({
  state,
  text,
  basis: 'inferred',
  source,
})

const duringFailback = Object.fromEntries(
  affectedTable.map(({ row, during }) => [row, during.source]),
) as Readonly<Record<AffectedRow, Source>> // Every row of the type stands in the table once: a test says so.

const signedOut: Cells<AffectedRow> = {
  'signed in': documented('no', 'Is signed out.', said.signedOut),
  'signing in': documented(
    'no',
    'Not before the Registrar resiliency timer expires or a failover is started, whichever comes first.',
    said.waitsForTimerOrFailover,
  ),
  'own conference': documented('no', 'Have ended.', said.sessionsEnd),
  'conference of others': documented(
    'no',
    'Go on without the user, whose session is cut off.',
    said.sessionsDisrupted,
  ),
  scheduling: inferred('no', 'Not possible while signed out.', said.signedOut.source),
  presence: inferred('unknown', 'The others in the pool are signed out too.', said.signedOut.source),
  contacts: inferred('no', 'Not available while signed out.', said.signedOut.source),
  'peer-to-peer': documented('no', 'Have ended.', said.sessionsEnd),
}

/** What two pages say of calls and sessions between two users in resiliency mode on the backup pool. */
const pagesDiffer =
  'The page on user experience lets sessions be made only once the failover is complete; that on voice resiliency lets calls through before.'

const resiliency: Cells<AffectedRow> = {
  'signed in': documented(
    'limited',
    'Is signed in to the backup pool, in resiliency mode until the failover is complete.',
    said.resiliencyUntilComplete,
  ),
  'signing in': documented(
    'limited',
    'Signs in to the backup pool in resiliency mode.',
    said.resiliencyUntilComplete,
  ),
  'own conference': documented(
    'no',
    'Cannot be made again before the failover is complete.',
    said.sessionsOnlyThen,
  ),
  'conference of others': documented(
    'no',
    'Go on; the user cannot come back before the failover is complete.',
    said.sessionsOnlyThen,
  ),
  scheduling: documented('no', 'Changes something for good: not in resiliency mode.', said.noLastingChange),
  presence: inferred(
    'unknown',
    'Unknown while the user is signed in to the backup pool in resiliency mode, as during a failback.',
    duringFailback.presence,
  ),
  contacts: inferred(
    'no',
    'Contacts cannot be added; list and address book are not available, as during a failback.',
    duringFailback.contacts,
  ),
  'peer-to-peer': inferred('limited', `${pagesDiffer} Taken to work.`, said.sessionsOnlyThen.source),
}

const served: Cells<AffectedRow> = {
  'signed in': documented('yes', 'Is signed in to the backup pool, with all services.', said.allServices),
  'signing in': documented('yes', 'Signs in to the backup pool.', said.allServices),
  'own conference': documented('rejoin', 'Work once they are made again.', said.sessionsDisrupted),
  'conference of others': documented(
    'rejoin',
    'Work once the user has joined again.',
    said.sessionsDisrupted,
  ),
  scheduling: documented('yes', 'Possible on the backup pool.', said.allServices),
  presence: documented('yes', 'Works on the backup pool.', said.allServices),
  contacts: documented('yes', 'Available from the backup pool.', said.allServices),
  'peer-to-peer': documented(
    'rejoin',
    'Work; those that were cut off have to be made again.',
    said.sessionsDisrupted,
  ),
}

const wholePool: Source = { title: highAvailabilityPage, section: 'Pool-level quorum loss' }

const nowhere: Cells<AffectedRow> = allOf(inferred('no', 'No pool takes the user.', wholePool), {
  presence: inferred('unknown', 'The user is not signed in.', wholePool),
})

const blockedClient: Cells<AffectedRow> = allOf(
  inferred('no', 'Not while this client cannot sign in.', said.communicatorBlocked.source),
  {
    'signed in': documented('no', 'Is signed out.', said.communicatorBlocked),
    'signing in': documented(
      'no',
      'Not before the pool is completely failed back.',
      said.communicatorBlocked,
    ),
    presence: inferred('unknown', 'The user is not signed in.', said.communicatorBlocked.source),
  },
)

const { source: databasesGone } = minutesToResiliencyMode
const modeOfPool = 'Not in resiliency mode, which the pool is in while its databases are gone.'

const limitedAtHome: Cells<AffectedRow> = {
  'signed in': {
    state: 'limited',
    text: 'Stays signed in to the home pool, in resiliency mode.',
    basis: 'documented',
    source: databasesGone,
  },
  'signing in': inferred('limited', 'Signs in to the home pool in resiliency mode.', databasesGone),
  'own conference': inferred('no', modeOfPool, databasesGone),
  'conference of others': inferred(
    'limited',
    'Go on, restricted to what resiliency mode allows.',
    databasesGone,
  ),
  scheduling: documented('no', 'Changes something for good: not in resiliency mode.', said.noLastingChange),
  presence: inferred('unknown', 'Unknown in resiliency mode.', databasesGone),
  contacts: inferred('no', modeOfPool, databasesGone),
  'peer-to-peer': inferred('yes', 'Available.', databasesGone),
}

const asAlways: Cells<AffectedRow> = allOf(
  inferred('yes', 'As always, on the home pool.', said.notRehomed.source),
  {},
)

/** What affected users can do once the home pool serves them again without a failback. */
export const backHomeCells: Cells<AffectedRow> = {
  ...asAlways,
  'own conference': inferred('rejoin', 'Work once they are made again.', said.sessionsDisrupted.source),
  'conference of others': inferred(
    'rejoin',
    'Work once the user has joined again.',
    said.sessionsDisrupted.source,
  ),
  'peer-to-peer': inferred(
    'rejoin',
    'Work; those that were cut off have to be made again.',
    said.sessionsDisrupted.source,
  ),
}

/** What affected users can do, by where they stand, outside a failback. */
export const affectedCells: Readonly<Record<Exclude<Standing, 'home, resiliency'>, Cells<AffectedRow>>> = {
  home: asAlways,
  'home, limited': limitedAtHome,
  'signed out, waiting': signedOut,
  'backup, resiliency': resiliency,
  backup: served,
  'no service': nowhere,
  'blocked client': blockedClient,
}

const goesOnWithout = 'Go on without the affected users.'

const whileSignedOut: Cells<UnaffectedRow> = {
  'presence of affected': inferred(
    'last known',
    'Shows the state that the affected user set last.',
    said.signedOut.source,
  ),
  'conference of affected': documented('no', 'Have ended.', said.sessionsEnd),
  'conference of unaffected': inferred('yes', goesOnWithout, said.sessionsDisrupted.source),
  'peer-to-peer': documented(
    'limited',
    'With affected users they have ended; all others work.',
    said.sessionsEnd,
  ),
}

const whileResilient: Cells<UnaffectedRow> = {
  ...whileSignedOut,
  'conference of affected': documented(
    'no',
    'Cannot be made again before the failover is complete.',
    said.sessionsOnlyThen,
  ),
  'conference of unaffected': inferred('yes', goesOnWithout, said.sessionsOnlyThen.source),
  'peer-to-peer': inferred(
    'limited',
    `Those without affected users work. With them: ${lowered(pagesDiffer)} Taken to work.`,
    said.sessionsOnlyThen.source,
  ),
}

const whileServed: Cells<UnaffectedRow> = {
  'presence of affected': documented('yes', 'Works.', said.allServices),
  'conference of affected': documented('rejoin', 'Work once they are made again.', said.sessionsDisrupted),
  'conference of unaffected': inferred(
    'yes',
    'Go on; affected users join again.',
    said.sessionsDisrupted.source,
  ),
  'peer-to-peer': documented(
    'yes',
    'Work; those that were cut off have to be made again.',
    said.sessionsDisrupted,
  ),
}

const whileLimited: Cells<UnaffectedRow> = {
  'presence of affected': inferred(
    'last known',
    'Shows the state that the affected user set last.',
    databasesGone,
  ),
  'conference of affected': inferred('no', 'End when the pool goes into resiliency mode.', databasesGone),
  'conference of unaffected': inferred('yes', 'Go on, and affected users can stay.', databasesGone),
  'peer-to-peer': inferred('yes', 'Available.', databasesGone),
}

const whileAsAlways: Cells<UnaffectedRow> = {
  'presence of affected': inferred('yes', 'Works.', said.notRehomed.source),
  'conference of affected': inferred('yes', 'Go on.', said.notRehomed.source),
  'conference of unaffected': inferred('yes', 'Go on.', said.notRehomed.source),
  'peer-to-peer': inferred('yes', 'Available.', said.notRehomed.source),
}

/** What users of other pools see once the home pool serves the affected users again without a failback. */
export const aroundBackHomeCells: Cells<UnaffectedRow> = {
  ...whileAsAlways,
  'conference of affected': inferred(
    'rejoin',
    'Work once they are made again.',
    said.sessionsDisrupted.source,
  ),
}

/** What users of other pools see, by where the affected users stand, outside a failback. */
export const unaffectedCells: Readonly<Record<Exclude<Standing, 'home, resiliency'>, Cells<UnaffectedRow>>> =
  {
    home: whileAsAlways,
    'home, limited': whileLimited,
    'signed out, waiting': whileSignedOut,
    'backup, resiliency': whileResilient,
    backup: whileServed,
    'no service': whileSignedOut,
    'blocked client': whileSignedOut,
  }

/** A column of a printed table, cell by cell. */
export function printedCells(column: 'during' | 'after'): {
  readonly affected: Cells<AffectedRow>
  readonly unaffected: Cells<UnaffectedRow>
} {
  return printed[column]
}

const printed = { during: columnOf('during'), after: columnOf('after') }

/**
 * What users can do whom the backup pool has signed out for the failback and whom the home pool does not take yet: the printed
 * column, but for what takes a user who is signed in.
 */
export const signedOutByFailbackCells: Cells<AffectedRow> = {
  ...printed.during.affected,
  'conference of others': inferred(
    'no',
    'Go on without the user, who is signed out for now. Once signed in to the home pool: restricted to what resiliency mode allows.',
    duringFailback['conference of others'],
  ),
  'peer-to-peer': inferred(
    'no',
    'Not while signed out. Available once signed in to the home pool, in resiliency mode.',
    duringFailback['peer-to-peer'],
  ),
}

function columnOf(column: 'during' | 'after'): ReturnType<typeof printedCells> {
  const cells = (table: readonly { row: string; during: ExperienceCell; after: ExperienceCell }[]) =>
    Object.fromEntries(table.map((row) => [row.row, { ...row[column], basis: 'documented' }]))
  return {
    // Every row of the types stands in its table once: a test says so.
    affected: cells(affectedTable) as Cells<AffectedRow>,
    unaffected: cells(unaffectedTable) as Cells<UnaffectedRow>,
  }
}

function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}

function allOf(cell: BoardCell, but: Partial<Cells<AffectedRow>>): Cells<AffectedRow> {
  return {
    'signed in': cell,
    'signing in': cell,
    'own conference': cell,
    'conference of others': cell,
    scheduling: cell,
    presence: cell,
    contacts: cell,
    'peer-to-peer': cell,
    ...but,
  }
}
