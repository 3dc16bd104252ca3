import { describe, expect, it } from 'vitest'
import {
  affectedRowIds,
  affectedTable,
  experienceStatements,
  unaffectedRowIds,
  unaffectedTable,
  type CellState,
  type ExperienceCell,
} from '../../../src/core/tables/user-experience.ts'

/* Read by hand from the page "User experience during pool failure in Lync Server 2013", cell by cell: its words, and ours. */

type Cell = readonly [state: CellState, mustSay: RegExp]
type Row = readonly [row: string, printedRow: string, during: Cell, after: Cell]

const affected: readonly Row[] = [
  [
    'signed in',
    'User state of user already logged in',
    ['limited', /stays signed in.*backup pool.*signed out.*home pool.*resiliency mode/i],
    ['yes', /stays signed in.*regular mode/i],
  ],
  [
    'signing in',
    'New user logging in',
    ['limited', /signs in to the home pool in resiliency mode/i],
    ['yes', /signs in to the home pool in regular mode/i],
  ],
  [
    'own conference',
    'Ongoing conferences organized by affected user',
    ['no', /all modalities.*rejoin button.*nobody can rejoin.*organizer is in resiliency mode/i],
    ['rejoin', /all modalities.*every participant.*click to rejoin/i],
  ],
  [
    'conference of others',
    'Ongoing conferences organized by unaffected user',
    ['limited', /go on.*can stay.*restricted.*resiliency mode/i],
    ['yes', /go on.*all modalities.*left resiliency mode/i],
  ],
  [
    'scheduling',
    'Scheduling or modifying scheduled meetings, creating ad-hoc conferences',
    ['no', /not possible in resiliency mode/i],
    ['yes', /all modalities/i],
  ],
  [
    'presence',
    'Presence as seen by other users in the same pool',
    ['unknown', /unknown while.*backup pool in resiliency mode/i],
    ['yes', /set last.*changes/i],
  ],
  [
    'contacts',
    'Contacts list and Address Book Service availability',
    ['no', /^not available\.$/i],
    ['yes', /^available\.$/i],
  ],
  [
    'peer-to-peer',
    'All peer-to-peer sessions and modalities',
    ['yes', /^available\.$/i],
    ['yes', /^available\.$/i],
  ],
]

const unaffected: readonly Row[] = [
  [
    'presence of affected',
    'Viewing presence of affected user',
    ['last known', /set last/i],
    ['yes', /works.*changes.*affected users.*seen/i],
  ],
  [
    'conference of affected',
    'Ongoing conferences organized by affected user',
    ['no', /^end for all modalities\.$/i],
    ['rejoin', /all modalities.*every participant.*click to rejoin/i],
  ],
  [
    'conference of unaffected',
    'Ongoing conferences organized by unaffected user',
    ['yes', /go on.*can stay.*all modalities/i],
    ['yes', /go on.*can stay.*all modalities/i],
  ],
  [
    'peer-to-peer',
    'All peer-to-peer sessions and modalities',
    ['yes', /^available\.$/i],
    ['yes', /^available\.$/i],
  ],
]

const tables = [
  [
    'an affected user',
    affectedTable,
    affected,
    /^User Experience for an Affected User in a Pool in Failback, /,
  ],
  [
    'a user of an unaffected pool',
    unaffectedTable,
    unaffected,
    /^User Experience for a User Homed in an Unaffected Pool During Failback of Another Pool, /,
  ],
] as const

describe.each(tables)('the printed table for %s', (_, table, expected, title) => {
  it('has exactly the printed rows, in printed order', () => {
    expect(table.map(({ row }) => row)).toEqual(expected.map(([row]) => row))
  })

  it.each(expected)(
    'says in both cells of "%s" what is printed, and where',
    (row, printed, during, after) => {
      const found = table.find((one) => one.row === row)!
      const columns: [ExperienceCell, Cell, string][] = [
        [found.during, during, 'During failback'],
        [found.after, after, 'After failback completion'],
      ]
      for (const [cell, [state, mustSay], column] of columns) {
        expect(cell.state).toBe(state)
        expect(cell.text).toMatch(mustSay)
        expect(cell.source.title).toBe('User experience during pool failure in Lync Server 2013')
        expect(cell.source.section).toMatch(title)
        expect(cell.source.section).toContain(`row "${printed}", column "${column}"`)
      }
    },
  )
})

describe('the rows by name', () => {
  it('are those of the two tables, each once', () => {
    expect(affectedTable.map(({ row }) => row)).toEqual([...affectedRowIds])
    expect(unaffectedTable.map(({ row }) => row)).toEqual([...unaffectedRowIds])
  })
})

/* Every sentence of the page outside its tables. */
const prose: readonly (readonly [name: keyof typeof experienceStatements, place: string, mustSay: RegExp])[] =
  [
    [
      'allMove',
      'Introduction, paragraph 1, sentence 1',
      /all users.*signed out.*sign in to the backup pool/i,
    ],
    ['brieflyInResiliency', 'Introduction, paragraph 1, sentence 2', /short time.*resiliency mode/i],
    ['noLastingChange', 'Introduction, paragraph 1, sentence 3', /nothing.*for good.*adding a contact/i],
    [
      'allServices',
      'Introduction, paragraph 1, sentence 4',
      /failover is complete.*all services.*all users/i,
    ],
    ['sessionsDisrupted', 'Introduction, paragraph 2', /cut off.*made again after the failover/i],
    ['notRehomed', 'Introduction, paragraph 3, sentence 1', /change no home pool/i],
    ['servedByBackup', 'Introduction, paragraph 3, sentence 2', /backup pool serves.*for the time being/i],
    [
      'failedBackByAdministrator',
      'Introduction, paragraph 3, sentence 3',
      /restored.*administrator can fail/i,
    ],
    [
      'locationsNotReplicated',
      'Introduction, paragraph 4, sentence 1',
      /location information.*not replicated/i,
    ],
    [
      'locationsRestored',
      'Introduction, paragraph 4, sentence 2',
      /backed up regularly.*latest copy.*failover/i,
    ],
    ['signedOut', 'User Experience During Failover, sentence 1', /signed out/i],
    ['sessionsEnd', 'User Experience During Failover, sentence 2', /peer-to-peer.*end.*conferences/i],
    [
      'waitsForTimerOrFailover',
      'User Experience During Failover, sentence 3',
      /timer expires or a failover is started, whichever comes first/i,
    ],
    ['signsInToBackup', 'User Experience During Failover, sentence 4', /signs in to the backup pool/i],
    [
      'resiliencyUntilComplete',
      'User Experience During Failover, sentence 5',
      /before the failover is complete.*resiliency mode until/i,
    ],
    ['sessionsOnlyThen', 'User Experience During Failover, sentence 6', /only then.*made, or made again/i],
    [
      'staysDuringFailback',
      'User Experience During Failback, paragraph 1, sentence 1',
      /signed in to the backup pool.*stay signed in.*working/i,
    ],
    ['takesMinutes', 'User Experience During Failback, paragraph 1, sentence 2', /several minutes/i],
    [
      'hourForTwentyThousand',
      'User Experience During Failback, paragraph 1, sentence 3',
      /20,000 users.*up to 60 minutes/i,
    ],
    [
      'clientsOfTheTables',
      'User Experience During Failback, paragraph 2, sentence 1',
      /Lync 2013 and Lync 2010/,
    ],
    [
      'communicatorBlocked',
      'User Experience During Failback, paragraph 2, sentence 2',
      /Office Communicator 2007 R2 cannot sign in until.*completely failed back/,
    ],
    ['affectedUser', 'User Experience During Failback, paragraph 3, sentence 1', /failed over.*backup pool/i],
    [
      'notAffected',
      'User Experience During Failback, paragraph 3, sentence 2',
      /backup pool is not an affected/i,
    ],
  ]

describe('the prose of the page', () => {
  it.each(prose)('holds the sentence %s', (name, place, mustSay) => {
    expect(experienceStatements[name].text).toMatch(mustSay)
    expect(experienceStatements[name].source.section).toBe(place)
  })

  it('holds every sentence once, in the order of the page', () => {
    expect(Object.keys(experienceStatements)).toEqual(prose.map(([name]) => name))
  })
})
