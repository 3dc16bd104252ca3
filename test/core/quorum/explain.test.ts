import { describe, expect, it } from 'vitest'
import type { Pool, ProductVersion } from '../../../src/core/model/pool.ts'
import { explain, functionalWords, startWords, survivalWords } from '../../../src/core/quorum/explain.ts'
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
    expect(said).toContain('Not functional: 3 of its first 7 servers run; 4 of first 7 must run.')
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
      'Functional: 12 of its 12 servers run; 5 of first 9 and 7 of first 12 must run.',
      'It may lose any 4 more of its servers.',
      'It could start: 12 of 12 servers run; a start needs 10.',
    ])
  })

  it('says "any 1 more" while exactly one more may be lost', () => {
    expect(sentences(sized(3))).toContain('It may lose any 1 more of its servers.')
  })

  it('of an odd pool at its limit names the only server that a start is missing', () => {
    const of = sized(3)
    expect(sentences(of, without(of, [1]))).toEqual([
      'Functional: 2 of its 3 servers run; any 2 must run.',
      'It may lose none of its servers.',
      'The primary database has no vote: 3 servers are an odd number.',
      'Restart trap: it runs, but could not start again. 2 of 3 servers run; a start needs 3.',
      'Start ldn-fe01.',
    ])
  })

  it('of an even pool at its limit counts the vote of the database among what it may not lose', () => {
    const eight = sized(8)
    expect(sentences(eight, without(eight, [1, 2, 3])).slice(0, 3)).toEqual([
      'Functional: 4 of its first 7 servers run; 4 of first 7 must run.',
      'It may lose none of its first 7 servers, nor the vote of its primary database if it still has it.',
      'The primary database votes as witness: 5 votes are present, 5 are needed.',
    ])
    const two = sized(2)
    expect(sentences(two, without(two, [1]))).toEqual([
      'Functional: 1 of its 2 servers runs; any 1 must run.',
      'It may lose none of its servers, nor the vote of its primary database if it still has it.',
      'The primary database votes as witness: 2 votes are present, 2 are needed.',
      'It could start: 1 of 2 servers runs; a start needs 1.',
    ])
  })

  it('says whose vote is gone with the database, and that the number needed is derived', () => {
    const of = sized(8)
    expect(sentences(of, without(of, [1, 2, 3, 4, 5], true))).toEqual([
      'Not functional: 2 of its first 7 servers run; 5 of first 7 must run. The remaining servers stop all services.',
      'Start any 3 of ldn-fe01, ldn-fe02, ldn-fe03, ldn-fe04, ldn-fe05.',
      'The primary database is down, and its vote with it: 2 votes are present, 5 are needed. The mirror or another ' +
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
      'Start ldn-fe02, ldn-fe03.',
    ])
  })

  it('asks for no server of a row that holds already', () => {
    const of = sized(12, '2019')
    expect(sentences(of, without(of, [1, 2, 3, 4, 5]))).toEqual([
      'Not functional: 7 of its 12 servers run; 5 of first 9 and 7 of first 12 must run. The remaining servers stop all services.',
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
      'A Standard Edition server is one server; what 2 servers do is not documented.',
    ])
  })

  it('names servers that have no host name or no name at all', () => {
    const of = pool(2, 'ldn', { servers: [{ fqdn: '' }, { fqdn: '.a.com' }, { fqdn: 'x.a.com' }] }).pool
    expect(sentences(of, without(of, [1, 2])).at(-1)).toBe('Start (no name), .a.com.')
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
