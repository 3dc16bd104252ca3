import type { Source } from './table.ts'

/** The page that says what users notice while a pool fails, is failed over and is failed back. */
export const userExperienceOf2013 = 'User experience during pool failure in Lync Server 2013'

/**
 * How well something works: as always; only in part; not at all; after a click on Rejoin, or when it is made again; and of
 * presence the state that was set last, or none.
 */
export type CellState = 'yes' | 'limited' | 'no' | 'rejoin' | 'last known' | 'unknown'

/** One printed cell: how well it works, what the cell says in our words, and where it stands. */
export interface ExperienceCell {
  readonly state: CellState
  readonly text: string
  readonly source: Source
}

/** One printed row: what users do or see, during the failback of a pool and after it. */
export interface ExperienceRow<Row extends string> {
  readonly row: Row
  readonly label: string
  readonly during: ExperienceCell
  readonly after: ExperienceCell
}

/** The rows on users who were failed over and are being failed back, in printed order. */
export const affectedRowIds = [
  'signed in',
  'signing in',
  'own conference',
  'conference of others',
  'scheduling',
  'presence',
  'contacts',
  'peer-to-peer',
] as const
export type AffectedRow = (typeof affectedRowIds)[number]

/** The rows on users of other pools, in printed order. */
export const unaffectedRowIds = [
  'presence of affected',
  'conference of affected',
  'conference of unaffected',
  'peer-to-peer',
] as const
export type UnaffectedRow = (typeof unaffectedRowIds)[number]

type Said = readonly [CellState, string]

const affected = (
  row: AffectedRow,
  label: string,
  printed: string,
  during: Said,
  after: Said,
): ExperienceRow<AffectedRow> =>
  rowOf('User Experience for an Affected User in a Pool in Failback', row, label, printed, during, after)

const unaffected = (
  row: UnaffectedRow,
  label: string,
  printed: string,
  during: Said,
  after: Said,
): ExperienceRow<UnaffectedRow> =>
  rowOf(
    'User Experience for a User Homed in an Unaffected Pool During Failback of Another Pool',
    row,
    label,
    printed,
    during,
    after,
  )

/** A user who was failed over from the home pool and is served by the backup pool, while the home pool is failed back. */
export const affectedTable: readonly ExperienceRow<AffectedRow>[] = [
  affected(
    'signed in',
    'User who is signed in',
    'User state of user already logged in',
    [
      'limited',
      'Stays signed in on the backup pool; at some point is signed out and signs in to the home pool, in resiliency mode.',
    ],
    ['yes', 'Stays signed in and goes into regular mode.'],
  ),
  affected(
    'signing in',
    'User who signs in',
    'New user logging in',
    ['limited', 'Signs in to the home pool in resiliency mode.'],
    ['yes', 'Signs in to the home pool in regular mode.'],
  ),
  affected(
    'own conference',
    'Conferences that the user organizes',
    'Ongoing conferences organized by affected user',
    [
      'no',
      'End for all modalities. A Rejoin button appears, but nobody can rejoin while the organizer is in resiliency mode.',
    ],
    ['rejoin', 'Work for all modalities; every participant has to click to rejoin.'],
  ),
  affected(
    'conference of others',
    'Conferences that unaffected users organize',
    'Ongoing conferences organized by unaffected user',
    ['limited', 'Go on, and the user can stay, restricted to what resiliency mode allows.'],
    ['yes', 'Go on with the user, for all modalities once the user has left resiliency mode.'],
  ),
  affected(
    'scheduling',
    'Scheduling and changing meetings, meeting at once',
    'Scheduling or modifying scheduled meetings, creating ad-hoc conferences',
    ['no', 'Not possible in resiliency mode.'],
    ['yes', 'Possible for all modalities.'],
  ),
  affected(
    'presence',
    'Presence as others in the pool see it',
    'Presence as seen by other users in the same pool',
    ['unknown', 'Unknown while the user is signed in to the backup pool in resiliency mode.'],
    ['yes', 'Shows the state that the user set last, and changes from then on.'],
  ),
  affected(
    'contacts',
    'Contacts list and Address Book Service',
    'Contacts list and Address Book Service availability',
    ['no', 'Not available.'],
    ['yes', 'Available.'],
  ),
  affected(
    'peer-to-peer',
    'Peer-to-peer sessions, all modalities',
    'All peer-to-peer sessions and modalities',
    ['yes', 'Available.'],
    ['yes', 'Available.'],
  ),
]

/** A user homed on another pool, the backup pool among them, while a pool is failed back. */
export const unaffectedTable: readonly ExperienceRow<UnaffectedRow>[] = [
  unaffected(
    'presence of affected',
    'Presence of an affected user',
    'Viewing presence of affected user',
    ['last known', 'Shows the state that the affected user set last.'],
    ['yes', 'Works; changes that affected users make are seen.'],
  ),
  unaffected(
    'conference of affected',
    'Conferences that affected users organize',
    'Ongoing conferences organized by affected user',
    ['no', 'End for all modalities.'],
    ['rejoin', 'Work for all modalities; every participant has to click to rejoin.'],
  ),
  unaffected(
    'conference of unaffected',
    'Conferences that unaffected users organize',
    'Ongoing conferences organized by unaffected user',
    ['yes', 'Go on, and affected users can stay, for all modalities.'],
    ['yes', 'Go on, and affected users can stay, for all modalities.'],
  ),
  unaffected(
    'peer-to-peer',
    'Peer-to-peer sessions, all modalities',
    'All peer-to-peer sessions and modalities',
    ['yes', 'Available.'],
    ['yes', 'Available.'],
  ),
]

/** One sentence of the page outside its tables: what it says in our words, and where it stands. */
export interface ExperienceStatement {
  readonly text: string
  readonly source: Source
}

const says = (place: string, text: string): ExperienceStatement => ({
  text,
  source: { title: userExperienceOf2013, section: place },
})
const introduction = (place: string, text: string): ExperienceStatement =>
  says(`Introduction, ${place}`, text)
const failover = (place: string, text: string): ExperienceStatement =>
  says(`User Experience During Failover, ${place}`, text)
const failback = (place: string, text: string): ExperienceStatement =>
  says(`User Experience During Failback, ${place}`, text)

/** What the page says in prose, sentence by sentence and in its order. */
export const experienceStatements = {
  allMove: introduction(
    'paragraph 1, sentence 1',
    'All users of a pool that is failed over are signed out and sign in to the backup pool.',
  ),
  brieflyInResiliency: introduction(
    'paragraph 1, sentence 2',
    'For a short time users on the backup pool may be in resiliency mode.',
  ),
  noLastingChange: introduction(
    'paragraph 1, sentence 3',
    'In resiliency mode nothing can be done that changes something for good, such as adding a contact.',
  ),
  allServices: introduction(
    'paragraph 1, sentence 4',
    'Once the failover is complete the backup pool gives all services to all users.',
  ),
  sessionsDisrupted: introduction(
    'paragraph 2',
    'Sessions are cut off when the pool fails and have to be made again after the failover.',
  ),
  notRehomed: introduction('paragraph 3, sentence 1', 'Failover and failback change no home pool.'),
  servedByBackup: introduction(
    'paragraph 3, sentence 2',
    'The backup pool serves the users of the failed pool for the time being.',
  ),
  failedBackByAdministrator: introduction(
    'paragraph 3, sentence 3',
    'Once the home pool is restored the administrator can fail its users back.',
  ),
  locationsNotReplicated: introduction(
    'paragraph 4, sentence 1',
    'The database of the Location Information service is not replicated to the backup pool.',
  ),
  locationsRestored: introduction(
    'paragraph 4, sentence 2',
    'It should be backed up regularly, and restored in the backup pool from the latest copy after a failover.',
  ),
  signedOut: failover('sentence 1', 'A user of a pool that fails is signed out.'),
  sessionsEnd: failover(
    'sentence 2',
    'Peer-to-peer sessions of the user end, and so do the conferences that the user organizes.',
  ),
  waitsForTimerOrFailover: failover(
    'sentence 3',
    'The user can sign in again when the Registrar resiliency timer expires or a failover is started, whichever comes first.',
  ),
  signsInToBackup: failover('sentence 4', 'The user then signs in to the backup pool.'),
  resiliencyUntilComplete: failover(
    'sentence 5',
    'A user who signs in before the failover is complete is in resiliency mode until it is.',
  ),
  sessionsOnlyThen: failover('sentence 6', 'Only then can sessions be made, or made again.'),
  staysDuringFailback: failback(
    'paragraph 1, sentence 1',
    'A failback can happen while users are signed in to the backup pool; they stay signed in and go on working.',
  ),
  takesMinutes: failback('paragraph 1, sentence 2', 'A failback takes several minutes.'),
  hourForTwentyThousand: failback(
    'paragraph 1, sentence 3',
    'A pool of 20,000 users is expected to take up to 60 minutes.',
  ),
  clientsOfTheTables: failback(
    'paragraph 2, sentence 1',
    'The tables are about users with Lync 2013 and Lync 2010 clients, and how users of other pools see them.',
  ),
  communicatorBlocked: failback(
    'paragraph 2, sentence 2',
    'Office Communicator 2007 R2 cannot sign in until the pool is completely failed back.',
  ),
  affectedUser: failback(
    'paragraph 3, sentence 1',
    'An affected user was failed over from the home pool and is served by the backup pool.',
  ),
  notAffected: failback(
    'paragraph 3, sentence 2',
    'A user homed on the backup pool is not an affected user.',
  ),
} as const satisfies Readonly<Record<string, ExperienceStatement>>

function rowOf<Row extends string>(
  table: string,
  row: Row,
  label: string,
  printed: string,
  during: Said,
  after: Said,
): ExperienceRow<Row> {
  const cell = ([state, text]: Said, column: string): ExperienceCell => ({
    state,
    text,
    source: { title: userExperienceOf2013, section: `${table}, row "${printed}", column "${column}"` },
  })
  return {
    row,
    label,
    during: cell(during, 'During failback'),
    after: cell(after, 'After failback completion'),
  }
}
