import { describe, expect, it } from 'vitest'
import {
  affectedRowIds,
  affectedTable,
  experienceStatements,
  unaffectedRowIds,
  unaffectedTable,
  userExperienceOf2013,
  type AffectedRow,
  type CellState,
  type UnaffectedRow,
} from '../../../../src/core/tables/user-experience.ts'
import { phaseAt } from '../../../../src/core/simulate/users/board-phase.ts'
import {
  boardAt,
  boardsOf,
  type Board,
  type BoardSection,
} from '../../../../src/core/simulate/users/board.ts'
import { aheadWords, printedBoard } from '../../../../src/core/simulate/users/printed-board.ts'
import type { Procedure } from '../../../../src/core/simulate/failover/state.ts'
import type { Standing } from '../../../../src/core/simulate/users/state.ts'
import type { World } from '../../../../src/core/simulate/world.ts'
import { pair } from '../worlds.ts'
import { after, having, linked, rested, seenByAll } from './people.ts'

const down = (world: World): World => having(world, 0, { servers: 'down' })
const poolState =
  (...seen: Parameters<typeof seenByAll>) =>
  (world: World): World =>
    having(world, 0, seenByAll(...seen))

const procedure = (deed: Procedure['deed']): Procedure => ({
  deed,
  disaster: false,
  waitTime: null,
  force: false,
  stopDelay: 0,
  step: deed === 'failover' ? 'F2' : 'B3',
  began: 0,
  stepBegan: 0,
  progress: 'running',
  isOverdue: false,
  awaits: null,
  run: 1,
})

const well = pair()
const worlds = {
  dead: after(well, down),
  backedUp: after(well, down, (world) => having(world, 0, { registrar: { isBackedUp: true } })),
  failingOver: after(well, down, poolState('FailingOver')),
  failedOver: after(well, poolState('FailedOver')),
  failingBack: after(well, poolState('FailedOver'), poolState('FailingBack')),
  aboutToFailBack: after(well, poolState('FailedOver', { procedure: procedure('failback') })),
  alone: after(well, down, (world) => linked(world, false)),
  limited: after(well, (world) => having(world, 0, { isPastThreshold: true })),
  partly: after(well, (world) => having(world, 0, { lostGroups: [0] })),
}

const board = (world: World): Board => boardAt(world, 0)!
const affected = (world: World, standing: Standing) =>
  board(world).sections.flatMap((one) =>
    one.who === 'affected' && one.standing === standing ? [one] : [],
  )[0]!
const unaffected = (world: World) =>
  board(world).sections.flatMap((one) => (one.who === 'unaffected' ? [one] : []))[0]!
const states = (section: BoardSection, column: 'now' | 'after'): CellState[] =>
  section.rows.map((row) => row[column].state)

describe('the phase of a pool', () => {
  it('is none while its users notice nothing', () => {
    expect(phaseAt(well, 0)).toBeNull()
    expect(boardAt(well, 0)).toBeNull()
    expect(boardsOf(well)).toEqual([])
  })

  it.each([
    ['dead', 'failed'],
    ['backedUp', 'failed'],
    ['failingOver', 'failing over'],
    ['failedOver', 'failed over'],
    ['aboutToFailBack', 'failing back'],
    ['failingBack', 'failing back'],
    ['alone', 'failed'],
    ['limited', 'failed'],
    ['partly', 'failed'],
  ] as const)('of the pool that is %s is "%s"', (which, phase) => {
    expect(phaseAt(worlds[which], 0)).toBe(phase)
    expect(phaseAt(worlds[which], 1)).toBeNull()
  })

  it('is a failover from its first step on, before anyone notices', () => {
    const world = after(well, (one) => having(one, 0, { failover: { procedure: procedure('failover') } }))
    expect(phaseAt(world, 0)).toBe('failing over')
    expect(states(affected(world, 'home'), 'now')).toEqual(affectedRowIds.map(() => 'yes'))
  })

  it('goes on until the pool that is to serve has read that it is over', () => {
    const written = after(well, poolState('FailingOver'), (one) =>
      having(one, 0, { failover: { state: 'FailedOver', hydrated: 1 } }),
    )
    expect(phaseAt(written, 0)).toBe('failover ending')
    expect(board(written).stillGoing).toEqual(['backup reads'])
    expect(affected(written, 'backup, resiliency').ahead).toBe('backup reads')
    const back = having(worlds.failingBack, 0, { failover: { state: 'Active' } })
    expect(phaseAt(back, 0)).toBe('failback ending')
    expect(board(back).stillGoing).toEqual(['home reads'])
    expect(affected(back, 'home, resiliency').ahead).toBe('home reads')
    expect(phaseAt(after(back, poolState('Active')), 0)).toBeNull()
  })

  it('is not yet that of a pool that is failed over while the services at home are being stopped', () => {
    const stopping = { ...procedure('failover'), step: 'F9' } as const
    const world = having(worlds.failedOver, 0, { failover: { procedure: stopping } })
    expect(phaseAt(world, 0)).toBe('failover ending')
    expect(board(world).stillGoing).toEqual(['home services stop'])
    expect(printedBoard(world, board(world)).title).toBe(
      'ldn-pool.contoso.com: failover ending; the services of the home pool are being stopped',
    )
  })

  it('is a failover again where a failback is given up for it', () => {
    const world = having(worlds.failingBack, 0, { failover: { procedure: procedure('failover') } })
    expect(phaseAt(world, 0)).toBe('failing over')
  })
})

describe('the board', () => {
  it.each(Object.entries(worlds))('of the pool that is %s has every row of both tables once', (_, world) => {
    for (const section of board(world).sections) {
      const rows: readonly string[] = section.rows.map(({ row }) => row)
      expect(rows).toEqual(section.who === 'affected' ? [...affectedRowIds] : [...unaffectedRowIds])
    }
    expect(board(world).sections.at(-1)?.who).toBe('unaffected')
  })

  it.each(Object.entries(worlds))('of the pool that is %s counts every user once', (_, world) => {
    const users = board(world).sections.map((section) => section.users)
    expect(users.reduce((a, b) => a + b, 0)).toBe(2000)
    expect(unaffected(world).users).toBe(1000)
  })

  it.each(Object.entries(worlds))('of the pool that is %s names a sentence for every cell', (_, world) => {
    for (const section of board(world).sections)
      for (const { now, after: then } of section.rows)
        for (const cell of [now, then]) {
          expect(cell.text).not.toBe('')
          expect(cell.source.title).not.toBe('')
          expect(cell.source.section).not.toBe('')
          // Nothing but the page on user experience and the one on the Back End says anything of users.
          if (cell.basis === 'documented' && cell.source.title !== userExperienceOf2013)
            expect(cell.source.title).toMatch(/Back End Server/)
        }
  })

  it('says why users stand where they stand', () => {
    expect(affected(worlds.dead, 'signed out, waiting').whys).toEqual(['the home pool is down'])
    expect(affected(worlds.alone, 'no service').whys).toEqual(['the link to the backup pool is cut'])
    expect(affected(worlds.partly, 'no service').whys).toEqual(['the routing group is not served'])
  })

  it('shows those of a lost routing group apart from those who are served', () => {
    expect(affected(worlds.partly, 'no service').users + affected(worlds.partly, 'home').users).toBe(1000)
    expect(states(affected(worlds.partly, 'home'), 'now')).toEqual(affectedRowIds.map(() => 'yes'))
  })
})

describe('during a failback', () => {
  const columns = (section: BoardSection) =>
    section.rows.map(({ row, now, after: then }) => ({ row, now, after: then }))

  it('the board of affected users is the printed table, cell by cell', () => {
    const section = affected(worlds.failingBack, 'home, resiliency')
    expect(columns(section)).toEqual(
      affectedTable.map(({ row, during, after: then }) => ({
        row,
        now: { ...during, basis: 'documented' },
        after: { ...then, basis: 'documented' },
      })),
    )
    expect(section.ahead).toBe('failback complete')
  })

  it('users have full service on the backup pool until it reaches them, and the printed table is what comes', () => {
    const served = affected(worlds.failedOver, 'backup')
    const section = affected(worlds.aboutToFailBack, 'backup')
    expect(section.rows.map(({ now }) => now)).toEqual(served.rows.map(({ now }) => now))
    expect(section.rows.map(({ after: then }) => then)).toEqual(
      affectedTable.map(({ during }) => ({ ...during, basis: 'documented' })),
    )
    expect(section.ahead).toBe('failback signs out')
    expect(unaffected(worlds.aboutToFailBack).rows.map(({ now }) => now)).toEqual(
      unaffected(worlds.failedOver).rows.map(({ now }) => now),
    )
  })

  it('the printed table is that of users whom the backup pool has signed out, but for what takes being signed in', () => {
    const world = after(worlds.failedOver, (one) =>
      having(one, 0, { failover: { state: 'FailingBack', seenBackup: 'FailingBack' } }),
    )
    const section = affected(world, 'signed out, waiting')
    expect(section.whys).toEqual(['the backup pool signs out for the failback'])
    for (const { row, now } of section.rows) {
      const printed = affectedTable.find((one) => one.row === row)!.during
      if (row === 'peer-to-peer' || row === 'conference of others')
        expect(now).toMatchObject({ state: 'no', basis: 'inferred', source: printed.source })
      else expect(now).toEqual({ ...printed, basis: 'documented' })
    }
  })

  it('the board of unaffected users is the printed table, cell by cell', () => {
    expect(columns(unaffected(worlds.failingBack))).toEqual(
      unaffectedTable.map(({ row, during, after: then }) => ({
        row,
        now: { ...during, basis: 'documented' },
        after: { ...then, basis: 'documented' },
      })),
    )
  })

  it('Communicator 2007 R2 stands apart: it cannot sign in, by the sentence that says so', () => {
    const section = affected(worlds.failingBack, 'blocked client')
    expect(section.clients).toEqual(['Office Communicator 2007 R2'])
    expect(affected(worlds.failingBack, 'home, resiliency').clients).toEqual(['Lync 2013', 'Lync 2010'])
    const signingIn = section.rows.find(({ row }) => row === 'signing in')!
    expect(signingIn.now).toMatchObject({
      state: 'no',
      basis: 'documented',
      source: experienceStatements.communicatorBlocked.source,
    })
    expect(states(section, 'now').every((state) => state === 'no' || state === 'unknown')).toBe(true)
  })
})

type Expected<Row extends string> = Record<Row, readonly [CellState, 'documented' | 'inferred']>

describe('the other phases', () => {
  const cells = (section: BoardSection, column: 'now' | 'after') =>
    Object.fromEntries(section.rows.map((row) => [row.row, [row[column].state, row[column].basis]]))

  const waiting: Expected<AffectedRow> = {
    'signed in': ['no', 'documented'],
    'signing in': ['no', 'documented'],
    'own conference': ['no', 'documented'],
    'conference of others': ['no', 'documented'],
    scheduling: ['no', 'inferred'],
    presence: ['unknown', 'inferred'],
    contacts: ['no', 'inferred'],
    'peer-to-peer': ['no', 'documented'],
  }
  const resiliency: Expected<AffectedRow> = {
    'signed in': ['limited', 'documented'],
    'signing in': ['limited', 'documented'],
    'own conference': ['no', 'documented'],
    'conference of others': ['no', 'documented'],
    scheduling: ['no', 'documented'],
    presence: ['unknown', 'inferred'],
    contacts: ['no', 'inferred'],
    'peer-to-peer': ['limited', 'inferred'],
  }
  const complete: Expected<AffectedRow> = {
    'signed in': ['yes', 'documented'],
    'signing in': ['yes', 'documented'],
    'own conference': ['rejoin', 'documented'],
    'conference of others': ['rejoin', 'documented'],
    scheduling: ['yes', 'documented'],
    presence: ['yes', 'documented'],
    contacts: ['yes', 'documented'],
    'peer-to-peer': ['rejoin', 'documented'],
  }

  it('a user of a dead pool can do nothing, and is in resiliency mode once the timer or a failover lets in', () => {
    const section = affected(worlds.dead, 'signed out, waiting')
    expect(cells(section, 'now')).toEqual(waiting)
    expect(cells(section, 'after')).toEqual(resiliency)
    expect(section.ahead).toBe('timer or failover')
    const signingIn = section.rows.find(({ row }) => row === 'signing in')!
    expect(signingIn.now.source).toEqual(experienceStatements.waitsForTimerOrFailover.source)
  })

  it.each(['backedUp', 'failingOver'] as const)(
    'a user in resiliency mode (%s) has all services when the failover is complete',
    (which) => {
      const section = affected(worlds[which], 'backup, resiliency')
      expect(cells(section, 'now')).toEqual(resiliency)
      expect(cells(section, 'after')).toEqual(complete)
      expect(section.ahead).toBe('failover complete')
    },
  )

  it('says of peer-to-peer in resiliency mode what both pages say', () => {
    const cell = affected(worlds.backedUp, 'backup, resiliency').rows.find(
      ({ row }) => row === 'peer-to-peer',
    )!.now
    expect(cell.text).toMatch(/only once the failover is complete.* voice resiliency lets calls through/)
    expect(cell.source).toEqual(experienceStatements.sessionsOnlyThen.source)
  })

  it('a user who was failed over has all services, and the next step is the failback as printed', () => {
    const section = affected(worlds.failedOver, 'backup')
    expect(cells(section, 'now')).toEqual(complete)
    expect(section.ahead).toBe('failback started')
    expect(section.rows.map(({ after: then }) => then.text)).toEqual(
      affectedTable.map(({ during }) => during.text),
    )
  })

  it('a user whose pool is heard again goes home when the failback interval has passed', () => {
    const heard = having(worlds.backedUp, 0, { servers: 'up', registrar: { heardSince: 0 } })
    const section = affected(rested(heard, 600_000).world, 'backup, resiliency')
    expect(section.ahead).toBe('voice failback')
    expect(states(section, 'after')).toEqual([
      'yes',
      'yes',
      'rejoin',
      'rejoin',
      'yes',
      'yes',
      'yes',
      'rejoin',
    ])
  })

  it('a user whose databases are gone is in resiliency mode at home until they are served', () => {
    const section = affected(worlds.limited, 'home, limited')
    expect(section.ahead).toBe('databases back')
    expect(section.rows.find(({ row }) => row === 'signed in')!.now).toMatchObject({
      state: 'limited',
      basis: 'documented',
    })
  })

  it('a user with nowhere to go can do nothing, which is inferred', () => {
    const section = affected(worlds.alone, 'no service')
    expect(section.ahead).toBe('service back')
    expect(new Set(section.rows.map(({ now }) => now.basis))).toEqual(new Set(['inferred']))
    expect(states(section, 'now').every((state) => state === 'no' || state === 'unknown')).toBe(true)
  })

  it('a user of another pool sees conferences and sessions of affected users end, and come back', () => {
    const dead: Expected<UnaffectedRow> = {
      'presence of affected': ['last known', 'inferred'],
      'conference of affected': ['no', 'documented'],
      'conference of unaffected': ['yes', 'inferred'],
      'peer-to-peer': ['limited', 'documented'],
    }
    const served: Expected<UnaffectedRow> = {
      'presence of affected': ['yes', 'documented'],
      'conference of affected': ['rejoin', 'documented'],
      'conference of unaffected': ['yes', 'inferred'],
      'peer-to-peer': ['yes', 'documented'],
    }
    expect(cells(unaffected(worlds.dead), 'now')).toEqual(dead)
    expect(cells(unaffected(worlds.failingOver), 'now')).toEqual({
      ...dead,
      'peer-to-peer': ['limited', 'inferred'],
    })
    expect(cells(unaffected(worlds.failingOver), 'after')).toEqual(served)
    expect(cells(unaffected(worlds.failedOver), 'now')).toEqual(served)
  })
})

describe('the board to print', () => {
  it('has a row for each row of each section, as wide as its headings', () => {
    const printed = printedBoard(worlds.failingBack, board(worlds.failingBack))
    expect(printed.title).toBe('ldn-pool.contoso.com: failing back')
    expect(printed.rows).toHaveLength(8 + 8 + 4)
    for (const row of printed.rows) expect(row).toHaveLength(printed.headings.length)
    const contacts = printed.rows.find(
      (row) => row[0]?.includes('home, resiliency') && row[1]?.includes('Contacts'),
    )!
    expect(contacts.slice(2, 6)).toEqual([
      'No: Not available.',
      aheadWords['failback complete'],
      'Yes: Available.',
      'documented',
    ])
    expect(contacts[6]).toContain('column "During failback"')
    expect(contacts[6]).toContain('column "After failback completion"')
  })

  it('names users with their number and clients', () => {
    const printed = printedBoard(worlds.dead, board(worlds.dead))
    expect(printed.rows[0]?.[0]).toBe(
      'Affected, signed out, waiting (1000; Lync 2013, Lync 2010, Office Communicator 2007 R2)',
    )
    expect(printed.rows.at(-1)?.[0]).toBe('Unaffected (1000)')
  })
})
