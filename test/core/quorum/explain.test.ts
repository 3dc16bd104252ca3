import { describe, expect, it } from 'vitest'
import type { Pool, ProductVersion } from '../../../src/core/model/pool.ts'
import {
  explain,
  functionalWords,
  reasonsOf,
  startWords,
  survivalWords,
} from '../../../src/core/quorum/explain.ts'
import { reason } from '../../../src/core/quorum/reason.ts'
import { documentedReading, type Reading } from '../../../src/core/quorum/reading.ts'
import { judge, noLosses, type Losses } from '../../../src/core/quorum/verdict.ts'
import { pool, standard } from '../../../src/core/examples/notation.ts'

const sized = (servers: number, version: ProductVersion = '2015'): Pool =>
  pool(2, 'ldn', { servers, version }).pool

const without = (of: Pool, down: readonly number[], primaryDatabase = false): Losses => ({
  servers: new Set(down.map((position) => of.servers[position - 1]!.id)),
  primaryDatabase,
})

const explained = (of: Pool, losses: Losses = noLosses) => explain(of, judge(of, losses), losses).join(' ')

describe('the words of the card', () => {
  it.each([
    [2, '2015', '2 up · needs any 1', '2 up · needs 1'],
    [6, '2015', '6 up · needs any 3', '6 up · needs 5'],
    [8, '2015', '7 up · needs 4 of first 7', '8 up · needs 6'],
    [12, '2019', '12 up · needs 5 of first 9 and 7 of first 12', '12 up · needs 10'],
    [13, '2019', '12 up · needs 7 of first 12', 'not documented for 13 servers'],
    [13, '2015', 'not documented for 13 servers', 'not documented for 13 servers'],
    [1, '2015', 'not documented for 1 server', 'not documented for 1 server'],
    [3, 'other', 'not documented for this version', 'not documented for this version'],
  ] as const)('for %i servers of %s are "%s" and "%s"', (n, version, functional, start) => {
    const verdict = judge(sized(n, version))
    expect(functionalWords(verdict)).toBe(functional)
    expect(startWords(verdict)).toBe(start)
  })

  it('ask for one server more while the primary database of an even pool is down', () => {
    expect(functionalWords(judge(sized(8), without(sized(8), [], true)))).toBe('7 up · needs 5 of first 7')
    expect(functionalWords(judge(sized(7), without(sized(7), [], true)))).toBe('7 up · needs any 4')
  })

  it('say what is not documented without the database in 2019', () => {
    const of = sized(16, '2019')
    expect(functionalWords(judge(of, without(of, [], true)))).toBe(
      '12 up · not documented while the primary database is down',
    )
  })

  it('of a Standard Edition server need its one server', () => {
    const verdict = judge(standard(2, 'ldn').pool)
    expect(functionalWords(verdict)).toBe('1 up · needs 1')
    expect(startWords(verdict)).toBe('1 up · needs 1')
  })
})

describe('the explanation', () => {
  it('says how many of the first servers may still be lost', () => {
    expect(explained(sized(8))).toContain('It may lose any 3 more of its first 7 servers.')
    expect(explained(sized(5))).toContain('It may lose any 2 more of its servers.')
  })

  it('says when the last loss is used up', () => {
    const of = sized(3)
    expect(explained(of, without(of, [1]))).toContain('It may lose none of its servers.')
  })

  it('names which servers to start for the pool to be functional again', () => {
    const of = sized(8)
    const said = explained(of, without(of, [1, 3, 5, 7, 8]))
    expect(said).toContain('Not functional: 3 of its first 7 servers run; 4 of the first 7 must run.')
    expect(said).toContain('Start any one of ldn-fe01, ldn-fe03, ldn-fe05, ldn-fe07.')
  })

  it('counts how many must be started when one is not enough', () => {
    const of = sized(5)
    expect(explained(of, without(of, [1, 2, 3, 4]))).toContain(
      'Start any 2 of ldn-fe01, ldn-fe02, ldn-fe03, ldn-fe04.',
    )
  })

  it('names both needs where two rows are printed', () => {
    const of = sized(12, '2019')
    const said = explained(of, without(of, [1, 2, 3, 4, 5, 10]))
    expect(said).toContain('Start any one of ldn-fe01, ldn-fe02, ldn-fe03, ldn-fe04, ldn-fe05.')
    expect(said).toContain('Start any one of ldn-fe01, ldn-fe02, ldn-fe03, ldn-fe04, ldn-fe05, ldn-fe10.')
  })

  it('warns of the restart trap and says what to start to leave it', () => {
    const of = sized(8)
    const said = explained(of, without(of, [6, 7, 8]))
    expect(said).toContain('Functional: ')
    expect(said).toContain(
      'Restart trap: it runs, but could not start again. 5 of 8 servers run; a start needs 6.',
    )
    expect(said).toContain('Start any one of ldn-fe06, ldn-fe07, ldn-fe08.')
    expect(explained(of, without(of, [7, 8]))).not.toContain('Restart trap')
  })

  it('says whether the primary database votes', () => {
    expect(explained(sized(8))).toContain(
      'The primary database votes as witness: 8 votes are present, 5 are needed.',
    )
    expect(explained(sized(7))).toContain('The primary database has no vote')
    const of = sized(4)
    expect(explained(of, without(of, [1, 2], true))).toContain('Or bring the primary database back')
    expect(explained(of, without(of, [1, 2, 3], true))).not.toContain('Or bring the primary database back')
  })

  it('gives the printed rows with their source', () => {
    expect(explained(sized(8))).toContain('Printed row: 8 to 9 servers: any 4 of the first 7 (Front End Pool')
    expect(explained(sized(8))).toContain(
      'Printed row: 8 servers: 6 running for the first start (Front End Pool',
    )
  })

  it('says "not documented" and nothing else where no row is printed', () => {
    expect(explain(sized(13), judge(sized(13)), noLosses)).toEqual([
      'Whether the pool is functional or could start is not documented for 13 servers.',
    ])
  })

  it('does not judge the start of 13 to 15 servers', () => {
    expect(explained(sized(14, '2019'))).toContain(
      'How many servers must run for a start is not documented for 14 servers.',
    )
  })

  it('tells servers of one short name apart by their domain', () => {
    const of = pool(2, 'ldn', {
      servers: [{ fqdn: 'fe.a.com' }, { fqdn: 'fe.b.com' }, { fqdn: 'x.a.com' }],
    }).pool
    expect(explained(of, without(of, [1, 2]))).toContain('Start any one of fe.a.com, fe.b.com.')
  })

  it('of a Standard Edition server names its one server', () => {
    const of = standard(2, 'ldn').pool
    expect(explained(of, without(of, [1]))).toBe('Not functional: its one server is down. Start ldn.')
    expect(explained(of)).toContain('its one server runs')
  })
})

describe('the explanation, sentence by sentence', () => {
  const sentences = (of: Pool, losses: Losses = noLosses) =>
    explain(of, judge(of, losses), losses).filter((said) => !said.startsWith('Printed row: '))

  it('of a pool with everything running ends with what a start needs', () => {
    expect(sentences(sized(5))).toEqual([
      'Functional: 5 of its 5 servers run; any 3 must run.',
      'It may lose any 2 more of its servers.',
      'The primary database has no vote: 5 servers are an odd number.',
      'It could start: 5 of 5 servers run; a start needs 4.',
    ])
  })

  it('of 12 servers of 2019 is silent on the database, which those rows do not count', () => {
    expect(sentences(sized(12, '2019'))).toEqual([
      'Functional: 12 of its 12 servers run; 5 of the first 9 and 7 of the first 12 must run.',
      'It may lose any 4 more of its servers.',
      'It could start: 12 of 12 servers run; a start needs 10.',
    ])
  })

  it('says "any one more" while exactly one more may be lost', () => {
    expect(sentences(sized(3))).toContain('It may lose any one more of its servers.')
  })

  it('of an odd pool at its limit names the only server that a start is missing', () => {
    const of = sized(3)
    expect(sentences(of, without(of, [1]))).toEqual([
      'Functional: 2 of its 3 servers run; any 2 must run.',
      'It may lose none of its servers.',
      'The primary database has no vote: 3 servers are an odd number.',
      'Restart trap: it runs, but could not start again. 2 of 3 servers run; a start needs 3.',
      'Start ldn-fe01.',
      'Until then do not stop the whole pool. Should it stop while no more servers can be started, ' +
        'Reset-CsPoolRegistrarState -ResetType QuorumLossRecovery lets the pool recover with these, as long as they ' +
        'are enough for pool-level quorum.',
    ])
  })

  it('of an even pool at its limit counts the vote of the database among what it may not lose', () => {
    const eight = sized(8)
    expect(sentences(eight, without(eight, [1, 2, 3])).slice(0, 3)).toEqual([
      'Functional: 4 of its first 7 servers run; 4 of the first 7 must run.',
      'It may lose none of its first 7 servers, nor the vote of its primary database if it still has it.',
      'The primary database votes as witness: 5 votes are present, 5 are needed.',
    ])
    const two = sized(2)
    expect(sentences(two, without(two, [1]))).toEqual([
      'Functional: 1 of its 2 servers runs; any 1 must run.',
      'It may lose none of its servers, nor the vote of its primary database if it still has it.',
      'The primary database votes as witness: 2 votes are present, 2 are needed.',
      'Bring the other server of this pool back as soon as you can.',
      'It could start: 1 of 2 servers runs; a start needs 1.',
    ])
  })

  it('says whose vote is gone with the database, and that the number needed is derived', () => {
    const of = sized(8)
    expect(sentences(of, without(of, [1, 2, 3, 4, 5], true))).toEqual([
      'Not functional: 2 of its first 7 servers run; 5 of the first 7 must run. The remaining servers stop all services.',
      'Start any 3 of ldn-fe01, ldn-fe02, ldn-fe03, ldn-fe04, ldn-fe05.',
      'The primary database is down or out of reach, and its vote with it: 2 votes are present, 5 are needed. The mirror or another ' +
        'replica does not vote in its place. Derived: the printed table assumes that the Back End runs.',
      'It could not start: 3 of 8 servers run; a start needs 6.',
      'Start any 3 of ldn-fe01, ldn-fe02, ldn-fe03, ldn-fe04, ldn-fe05.',
    ])
  })

  it('counts a single vote as one', () => {
    const two = sized(2)
    expect(sentences(two, without(two, [1], true)).join(' ')).toContain('1 vote is present, 2 are needed.')
  })

  it('offers the database as the other way back where its vote is the one missing', () => {
    const of = sized(4)
    expect(sentences(of, without(of, [1, 2], true)).slice(0, 3)).toEqual([
      'Not functional: 2 of its 4 servers run; any 3 must run. The remaining servers stop all services.',
      'Start any one of ldn-fe01, ldn-fe02.',
      'Or bring the primary database back: its vote is the one missing.',
    ])
  })

  it('tells enough running servers for a start from a start: without quorum there is none', () => {
    const of = sized(2)
    expect(sentences(of, without(of, [2], true)).at(-1)).toBe(
      'It could not start, because it has no pool-level quorum. 1 of 2 servers runs; a start needs 1.',
    )
  })

  it('names all that are down where a start needs all of them', () => {
    const of = sized(3)
    expect(sentences(of, without(of, [2, 3])).slice(-2)).toEqual([
      'It could not start: 1 of 3 servers runs; a start needs 3.',
      'Start ldn-fe02 and ldn-fe03.',
    ])
  })

  it('asks for no server of a row that holds already', () => {
    const of = sized(12, '2019')
    expect(sentences(of, without(of, [1, 2, 3, 4, 5]))).toEqual([
      'Not functional: 7 of its 12 servers run; 5 of the first 9 and 7 of the first 12 must run. The remaining servers stop all services.',
      'Start any one of ldn-fe01, ldn-fe02, ldn-fe03, ldn-fe04, ldn-fe05.',
      'It could not start: 7 of 12 servers run; a start needs 10.',
      'Start any 3 of ldn-fe01, ldn-fe02, ldn-fe03, ldn-fe04, ldn-fe05.',
    ])
  })

  it('of 12 servers of 2019 leaves both verdicts open while the primary database is down', () => {
    const of = sized(12, '2019')
    expect(sentences(of, without(of, [], true))).toEqual([
      '12 of its 12 servers run. Whether that is enough while the primary database is down is not documented.',
      '12 of 12 servers run; a start needs 10; whether it could start in this state is not documented.',
    ])
  })

  it('quotes a row of one size and a row without first servers as they are printed', () => {
    const rows = (of: Pool) =>
      explain(of, judge(of), noLosses).filter((said) => said.startsWith('Printed row: '))
    expect(rows(sized(2))[0]).toMatch(/^Printed row: 2 servers: any 1 \(Front End Pool/)
    expect(rows(sized(5))[0]).toMatch(/^Printed row: 5 to 6 servers: any 3 \(Front End Pool/)
  })

  it('says of a Standard Edition server of two computers that nothing is documented', () => {
    expect(sentences(standard(2, 'ldn', { servers: 2 }).pool)).toEqual([
      'A Standard Edition server is one server; what a pool of 2 servers does is not documented.',
    ])
  })

  it('names servers that have no host name or no name at all', () => {
    const of = pool(2, 'ldn', { servers: [{ fqdn: '' }, { fqdn: '.a.com' }, { fqdn: 'x.a.com' }] }).pool
    expect(sentences(of, without(of, [1, 2])).at(-1)).toBe('Start (no name) and .a.com.')
  })
})

describe('what a pool survives', () => {
  it.each([
    [2, '2015', 'Survives the loss of any 1 of its 2 servers, or of the primary database and no server.'],
    [3, '2015', 'Survives the loss of any 1 of its 3 servers. The primary database has no vote.'],
    [
      4,
      '2015',
      'Survives the loss of any 2 of its 4 servers, or of the primary database and any 1 of its 4 servers.',
    ],
    [
      8,
      '2015',
      'Survives the loss of any 3 of its first 7 servers, or of the primary database and any 2 of its first 7 servers.',
    ],
    [
      12,
      '2019',
      'Survives the loss of any 4 of its 12 servers; what it survives while its primary database is down is not documented.',
    ],
    [13, '2015', 'What it survives is not documented for 13 servers.'],
  ] as const)('with %i servers of %s: "%s"', (n, version, words) => {
    expect(survivalWords(sized(n, version))).toBe(words)
  })

  it('is nothing for a Standard Edition server', () => {
    expect(survivalWords(standard(2, 'ldn').pool)).toBe('Does not survive the loss of its one server.')
  })
})

describe('the reasons', () => {
  const reasons = (of: Pool, losses: Losses = noLosses, by: Partial<Reading> = {}) =>
    reasonsOf(of, judge(of, losses, { ...documentedReading, ...by }), losses)
  const said = (of: Pool, losses: Losses, by: Partial<Reading> = {}) =>
    reasons(of, losses, by).map(({ text }) => text)
  const start = (text: string) => expect.stringContaining(text)

  it('rest on the printed rows while the database is up, and are worked out without it', () => {
    const of = sized(8)
    expect(reasons(of)[0]).toMatchObject({
      kind: 'functional',
      basis: 'documented',
      source: { section: 'Pool-level quorum loss, table of functional pools' },
      about: of.servers.slice(0, 7).map(({ id }) => id),
    })
    expect(reasons(of, without(of, [], true))[0]).toMatchObject({ kind: 'functional', basis: 'derived' })
  })

  it('are assumed where a vote model decides that the documents do not give', () => {
    const of = sized(8)
    expect(reasons(of, without(of, [], true), { votes: 'oddize' })[0]?.basis).toBe('assumed')
    expect(reasons(of, without(of, []), { votes: 'oddize' })[0]?.basis).toBe('documented')
    expect(reasons(of, without(of, [], true), { votes: 'always' })[0]?.basis).toBe('derived')
    expect(reasons(sized(7), without(sized(7), [], true), { votes: 'always' })[0]?.basis).toBe('assumed')
    const older = sized(7, '2013')
    expect(reasons(older, without(older, [], true), { votes: 'always' })[0]?.basis).toBe('derived')
  })

  it('name the servers to start, and those that the start is about', () => {
    const of = sized(8)
    const given = reasons(of, without(of, [6, 7, 8]))
    expect(given.find(({ kind }) => kind === 'trap')).toMatchObject({
      basis: 'documented',
      about: of.servers.map(({ id }) => id),
    })
    expect(given.find(({ text }) => text.startsWith('Start any one'))?.about).toEqual(
      of.servers.slice(5).map(({ id }) => id),
    )
  })

  it('say that a vote model gives or takes the vote of the database', () => {
    const eight = sized(8)
    expect(said(eight, without(eight, [], true), { votes: 'oddize' })).toEqual(
      expect.arrayContaining([
        'The primary database has no vote: the 7 servers that count are an odd number.',
        start('As set, the primary database votes only where the servers that count are an even number.'),
      ]),
    )
    const seven = sized(7)
    expect(said(seven, without(seven, [1]), { votes: 'always' })).toEqual(
      expect.arrayContaining([
        'The primary database votes as witness: 7 votes are present, 5 are needed.',
        start('As set, the primary database votes in every pool'),
      ]),
    )
    expect(
      reasons(seven, noLosses, { votes: 'always' }).find(({ kind }) => kind === 'vote')?.source?.title,
    ).toMatch(/Lync Server 2013$/)
    expect(reasons(eight).find(({ kind }) => kind === 'vote')?.source?.section).toMatch(
      /note on the witness$/,
    )
    expect(said(eight, noLosses, { votes: 'always' }).join(' ')).not.toContain('As set')
    expect(said(seven, noLosses, { votes: 'oddize' }).join(' ')).not.toContain('As set')
  })

  it('say of an odd pool without its database that no vote is gone', () => {
    const of = sized(5)
    expect(said(of, without(of, [], true))).toContain(
      'It is down or out of reach, which takes no vote. The printed table itself assumes that the Back End runs.',
    )
  })

  it('say where the note on the witness, read literally, disagrees with the votes', () => {
    const of = sized(8)
    const band =
      'The note on the witness, read literally, says that this pool goes down; by its votes it runs.'
    const note = reasons(of, without(of, [1, 8, 7], true)).find(({ text }) => text === band)
    expect(note).toMatchObject({
      kind: 'note',
      basis: 'derived',
      source: { section: 'Routing Group Level quorum loss, note on the witness' },
    })
    expect(said(of, without(of, [1, 8, 7], true))).toContain(
      'Bring the primary database back, or leave the restart trap: either makes it safe by both readings.',
    )
    expect(said(of, without(of, [1, 8], true))).not.toContain(band)
    expect(said(of, without(of, [1, 8, 7], false))).not.toContain(band)
    expect(said(of, without(of, [1, 2, 3], true))).not.toContain(band)
    expect(said(sized(7), without(sized(7), [1, 2, 3], true))).not.toContain(band)
  })

  it('follow the note on the witness where that is set', () => {
    const of = sized(8)
    expect(said(of, without(of, [1, 8, 7], true), { strictNote: true })).toEqual(
      expect.arrayContaining([
        'Not functional: 5 of its first 7 servers run; 5 of the first 7 and any 6 must run. The remaining servers stop all services.',
        'Start any one of ldn-fe01, ldn-fe07, ldn-fe08.',
        'Or bring the primary database back: with it the note on the witness asks for nothing.',
        'The note on the witness, read literally, asks for 6 running servers while the primary database is down: 5 of 8 run.',
      ]),
    )
    expect(said(of, without(of, [1, 8, 7]), { strictNote: true })).toContain(
      'It may not lose its primary database either: the note on the witness, read literally, then asks for 6 running servers, and 5 of 8 run.',
    )
    expect(said(of, without(of, [1, 8]), { strictNote: true }).join(' ')).not.toContain('read literally')
    expect(said(of, without(of, [1, 2, 3, 4]), { strictNote: true }).join(' ')).not.toContain(
      'read literally',
    )
  })

  it('ask for one number where the note and the votes count the same servers', () => {
    const of = sized(6)
    expect(
      functionalWords(judge(of, without(of, [], true), { ...documentedReading, strictNote: true })),
    ).toBe('6 up · needs any 5')
    const twelve = sized(12, '2019')
    expect(said(twelve, without(twelve, [1, 2, 3]), { strictNote: true }).join(' ')).not.toContain(
      'literally',
    )
  })

  it('say by which table a pool of 2013 is judged', () => {
    const of = sized(8, '2013')
    const earlier = reasons(of, noLosses, { earlierTable: true })
    expect(earlier).toContainEqual({
      kind: 'note',
      basis: 'documented',
      text: 'As set, judged by the functional table of May 2013, in which every server counts.',
      source: expect.objectContaining({ title: start('May 2013') }),
      about: [],
    })
    expect(said(sized(1, '2013'), noLosses, { earlierTable: true })).toContain(
      'The primary database has no vote: 1 server is an odd number.',
    )
    expect(earlier[0]?.text).toBe('Functional: 8 of its 8 servers run; any 4 must run.')
    expect(said(sized(8), noLosses, { earlierTable: true }).join(' ')).not.toContain('May 2013')
    expect(said(of, noLosses).join(' ')).not.toContain('May 2013')
  })

  it('warn what a lost Back End does to a pool of two servers', () => {
    const of = sized(2)
    const advice = reasons(of, without(of, [], true)).filter(({ kind }) => kind === 'advice')
    expect(advice).toEqual([
      {
        kind: 'advice',
        basis: 'documented',
        text:
          'If its whole Back End is down, and not its primary database alone, a pool of two servers is likely to go ' +
          'down soon as well. Bring the database back first.',
        source: expect.objectContaining({ section: 'Front End pool with two Front End servers' }),
        about: [],
      },
    ])
    expect(said(of, without(of, [1], true)).join(' ')).not.toContain('whole Back End')
    expect(said(of, without(of, [])).join(' ')).not.toContain('Back End is down')
    expect(said(sized(4), without(sized(4), [], true)).join(' ')).not.toContain('whole Back End')
  })

  it('say how to start both servers of a pool of two', () => {
    const of = sized(2)
    expect(said(of, without(of, [1, 2]))).toContainEqual(
      start(
        'Start both servers of this pool at the same time. If that is not possible, start them in the reverse order',
      ),
    )
    expect(said(of, without(of, [1, 2])).join(' ')).not.toContain('Bring the other server')
  })

  it('of a 2019 pool with too few servers say so, whatever its database does', () => {
    const of = sized(12, '2019')
    expect(said(of, without(of, [1, 2, 3, 4, 5], true))[0]).toBe(
      'Not functional: 7 of its 12 servers run; 5 of the first 9 and 7 of the first 12 must run. The remaining servers stop all services.',
    )
    const open = 'How many would be enough while the primary database is down is not documented.'
    expect(said(of, without(of, [1, 2, 3, 4, 5], true))).toContain(open)
    expect(said(of, without(of, [1, 2, 3, 4, 5]))).not.toContain(open)
    expect(said(sized(8), without(sized(8), [1, 2, 3, 4, 5], true))).not.toContain(open)
  })

  it('give everything printed its source, and speak only of servers of the pool', () => {
    const pools = [
      ...([0, 1, 2, 3, 6, 8, 12, 13, 16] as const).flatMap((n) =>
        (['2013', '2015', '2019', 'other'] as const).map((version) => sized(n, version)),
      ),
      standard(2, 'ldn').pool,
      standard(2, 'ldn', { servers: 2 }).pool,
    ]
    for (const of of pools)
      for (const votes of ['even', 'oddize', 'always'] as const)
        for (const strictNote of [true, false])
          for (const sql of [true, false])
            for (let down = 0; down <= of.servers.length; down++) {
              const losses = without(
                of,
                Array.from({ length: down }, (_, i) => i + 1),
                sql,
              )
              const given = reasons(of, losses, { votes, strictNote, earlierTable: true })
              expect(given.length).toBeGreaterThan(0)
              for (const { basis, source, about, text } of given) {
                if (basis === 'documented') expect(source, text).not.toBeNull()
                expect(about.every((id) => of.servers.some((server) => server.id === id))).toBe(true)
                expect(text).toMatch(/^[A-Z0-9].*\.$/)
              }
            }
  })
})

describe('the kinds of reasons and what they rest on', () => {
  const marks = (of: Pool, losses: Losses = noLosses, by: Partial<Reading> = {}) =>
    reasonsOf(of, judge(of, losses, { ...documentedReading, ...by }), losses).map(
      ({ kind, basis }) => `${kind} ${basis}`,
    )
  const all = (of: Pool): Losses =>
    without(
      of,
      of.servers.map((_, i) => i + 1),
    )

  it.each<[string, Pool, (of: Pool) => Losses, Partial<Reading>, readonly string[]]>([
    [
      'everything running',
      sized(8),
      () => noLosses,
      {},
      [
        'functional documented',
        'functional derived',
        'vote derived',
        'start documented',
        'source documented',
        'source documented',
      ],
    ],
    [
      'a vote model that the documents do not give, without the database',
      sized(8),
      (of) => without(of, [], true),
      { votes: 'oddize' },
      [
        'functional assumed',
        'functional assumed',
        'vote assumed',
        'vote assumed',
        'note assumed',
        'start assumed',
        'source documented',
        'source documented',
      ],
    ],
    [
      'the restart trap',
      sized(5),
      (of) => without(of, [1, 2]),
      {},
      [
        'functional documented',
        'functional derived',
        'vote derived',
        'trap documented',
        'advice derived',
        'advice documented',
        'source documented',
        'source documented',
      ],
    ],
    [
      'no quorum, the database back or a server started',
      sized(4),
      (of) => without(of, [1, 2], true),
      {},
      [
        'functional derived',
        'advice derived',
        'advice derived',
        'vote derived',
        'start documented',
        'advice derived',
        'source documented',
        'source documented',
      ],
    ],
    [
      'the advisory band of the note on the witness',
      sized(8),
      (of) => without(of, [7, 8, 6], true),
      {},
      [
        'functional derived',
        'functional derived',
        'vote derived',
        'note derived',
        'advice derived',
        'trap documented',
        'advice derived',
        'advice documented',
        'source documented',
        'source documented',
      ],
    ],
    [
      '2019 without the database',
      sized(12, '2019'),
      (of) => without(of, [], true),
      {},
      ['functional derived', 'start derived', 'source documented', 'source documented', 'source documented'],
    ],
    [
      '2019 without the database and without enough servers',
      sized(12, '2019'),
      (of) => without(of, [1, 2, 3, 4, 5], true),
      {},
      [
        'functional derived',
        'advice derived',
        'functional derived',
        'start documented',
        'advice derived',
        'source documented',
        'source documented',
        'source documented',
      ],
    ],
    ['13 servers of 2015', sized(13), () => noLosses, {}, ['functional derived']],
    [
      '14 servers of 2019',
      sized(14, '2019'),
      () => noLosses,
      {},
      ['functional documented', 'functional derived', 'start derived', 'source documented'],
    ],
    ['a Standard Edition server', standard(2, 'ldn').pool, () => noLosses, {}, ['functional derived']],
    [
      'a Standard Edition server that is down',
      standard(2, 'ldn').pool,
      all,
      {},
      ['functional derived', 'advice derived'],
    ],
    [
      'two servers that are both down',
      sized(2),
      all,
      {},
      [
        'functional documented',
        'advice derived',
        'vote derived',
        'advice documented',
        'start documented',
        'advice derived',
        'source documented',
        'source documented',
      ],
    ],
  ])('of %s are told apart', (_, of, losses, by, expected) => {
    expect(marks(of, losses(of), by)).toEqual(expected)
  })

  it('say of a server of another release that nothing is documented for it, whatever its edition', () => {
    const words = (of: Pool) => explain(of, judge(of), noLosses)
    expect(words(standard(2, 'ldn', { version: 'other' }).pool)).toEqual([
      'Whether the server is functional or could start is not documented for this version.',
    ])
    expect(words(sized(3, 'other'))).toEqual([
      'Whether the pool is functional or could start is not documented for this version.',
    ])
  })

  it('have no source where nothing is printed', () => {
    const of = sized(14, '2019')
    const given = reasonsOf(of, judge(of), noLosses)
    expect(given.find(({ kind }) => kind === 'start')?.source).toBeNull()
  })

  it('rest on the table of May 2013 for a pool of one server, which no other table has', () => {
    const by = { ...documentedReading, earlierTable: true }
    const of = sized(1, '2013')
    const given = reasonsOf(of, judge(of, noLosses, by), noLosses)
    expect(given.find(({ kind }) => kind === 'vote')).toMatchObject({
      basis: 'derived',
      text: 'The primary database has no vote: 1 server is an odd number.',
    })
    expect(given.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual([
      'As set, judged by the functional table of May 2013, in which every server counts.',
    ])
  })

  it.each([
    [3, 'Pool-level quorum loss'],
    [4, 'Routing Group Level quorum loss, note on the witness'],
    [5, 'Pool-level quorum loss'],
    [7, 'Pool-level quorum loss'],
    [10, 'Routing Group Level quorum loss, note on the witness'],
  ])('of a pool of %i in which the database always votes lead to %s', (n, section) => {
    const by = { ...documentedReading, votes: 'always' } as const
    const of = sized(n)
    const given = reasonsOf(of, judge(of, noLosses, by), noLosses)
    expect(given.find(({ kind }) => kind === 'vote')?.source?.section).toBe(section)
    expect(given.filter(({ kind }) => kind === 'note')).toHaveLength(n % 2)
  })

  it.each([3, 4, 5, 6, 7, 8, 10, 11, 12])(
    'of a pool of %i in the restart trap warn of its database where the note is read literally and its size is even',
    (n) => {
      const by = { ...documentedReading, strictNote: true }
      const of = sized(n)
      const losses = without(of, n === 3 ? [3] : n <= 6 ? [n, n - 1] : [n, n - 1, n - 2])
      const verdict = judge(of, losses, by)
      expect([verdict.functional, verdict.canStart]).toEqual([true, false])
      const notes = reasonsOf(of, verdict, losses).filter(({ kind }) => kind === 'note')
      expect(notes).toHaveLength(n % 2 === 0 ? 1 : 0)
    },
  )

  it('let servers stop their services only where some still run', () => {
    const five = sized(5)
    expect(explained(five, all(five))).toContain('0 of its 5 servers run; any 3 must run. Start any 3 of')
    expect(explained(five, without(five, [1, 2, 3, 4]))).toContain('must run. The remaining servers stop')
  })

  it('tell the repairs that are given in place of the servers to start', () => {
    const repairs = {
      functional: [reason('advice', 'derived', 'Mend it.')],
      start: [reason('advice', 'derived', 'Let it start.')],
    }
    const said = (of: Pool, losses: Losses) =>
      reasonsOf(of, judge(of, losses), losses, repairs)
        .filter(({ kind }) => kind === 'advice')
        .map(({ text }) => text)
    const [five, twelve, one] = [sized(5), sized(12, '2019'), standard(2, 'ldn').pool]
    expect(said(five, all(five))).toEqual(['Mend it.', 'Let it start.'])
    expect(said(five, without(five, [1, 2])).slice(0, 1)).toEqual(['Let it start.'])
    expect(said(twelve, without(twelve, [], true))).toEqual(['Mend it.'])
    expect(said(one, all(one))).toEqual(['Mend it.'])
    expect(said(one, noLosses)).toEqual([])
  })
})
