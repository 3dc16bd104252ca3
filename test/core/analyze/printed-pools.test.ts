import { describe, expect, it } from 'vitest'
import { binomial } from '../../../src/core/analyze/binomial.ts'
import { countMinimal, minimalCutSets } from '../../../src/core/analyze/cut-sets.ts'
import { diagramOf } from '../../../src/core/analyze/diagram.ts'
import { failingBySize } from '../../../src/core/analyze/losses-by-size.ts'
import { probabilityOf } from '../../../src/core/analyze/probability.ts'
import { any, dual, type Failure } from '../../../src/core/outage/failure.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { poolNumbers, type PoolNumbers } from '../../fixtures/analysis-numbers.ts'
import { quorumNumbers } from '../../fixtures/quorum-numbers.ts'
import { servers, some } from './expressions.ts'

/*
 * The pools of the printed tables written down as expressions, against numbers that another program found by trying
 * every subset.
 */

const database: PartId = 'sql:1/primary'
const models = ['even', 'oddize', 'always'] as const

const withoutRow = ({ servers: count, voters, needed }: PoolNumbers): Failure =>
  some(voters - needed + 1, servers(count).slice(0, voters))

const cannotStart = ({ servers: count, toStart }: PoolNumbers): Failure =>
  some(count - toStart + 1, servers(count))

/** By votes: half of them lost, of the first servers and of the primary database where it has one. */
function withoutVotes({ servers: count, voters }: PoolNumbers, model: (typeof models)[number]): Failure {
  const hasVote = { even: count % 2 === 0, oddize: voters % 2 === 0, always: true }[model]
  const votes = [...servers(voters), ...(hasVote ? [database] : [])]
  return some(Math.ceil(votes.length / 2), votes)
}

const upWith = (server: number, sql: number) => (part: PartId) => (part === database ? sql : server)
const failing = (failure: Failure, server: number, sql: number): number =>
  probabilityOf(diagramOf(failure), upWith(server, sql))

describe.each(poolNumbers)('a pool of $servers', (numbers) => {
  const { servers: count, needed } = numbers

  it('has the minimal cut sets that were counted', () => {
    expect(countMinimal(minimalCutSets(withoutRow(numbers)))).toEqual([numbers.cuts])
  })

  it('has the minimal path sets that were counted', () => {
    expect(countMinimal(minimalCutSets(dual(withoutRow(numbers))))).toEqual([numbers.paths])
  })

  it('with a vote of the primary database has cut sets with it and without', () => {
    const found = minimalCutSets(withoutVotes(numbers, 'even'))
    const withDatabase = found.filter(({ choose }) => choose.some(({ of }) => of.includes(database)))
    const counts = numbers.cutsWithDatabase ?? { servers: numbers.cuts, database: undefined }
    expect(countMinimal(found.filter((each) => !withDatabase.includes(each)))).toEqual([counts.servers])
    expect(countMinimal(withDatabase)).toEqual(counts.database ? [counts.database] : [])
  })

  it('loses its votes as the printed row says while the primary database is up', () => {
    for (const model of models) {
      for (const p of [0.5, 0.9, 0.99]) {
        expect(failing(withoutVotes(numbers, model), p, 1)).toBeCloseTo(
          failing(withoutRow(numbers), p, 1),
          14,
        )
      }
    }
  })

  it('needs the servers that were counted while the primary database is down', () => {
    for (const model of models) {
      const inVotes = withoutVotes(numbers, model)
      const counted = numbers.neededWithoutDatabase[model]
      const lost = some(numbers.voters - counted + 1, servers(numbers.voters))
      expect(failing(inVotes, 0.7, 0)).toBeCloseTo(failing(lost, 0.7, 0), 14)
      expect(counted).toBeGreaterThanOrEqual(needed)
    }
  })

  it('starts and runs with as many choices of servers as were counted', () => {
    const stopped = failingBySize(diagramOf(withoutRow(numbers)), servers(count))
    const notBoth = failingBySize(diagramOf(any(withoutRow(numbers), cannotStart(numbers))), servers(count))
    const found = stopped.map((down, lost) => {
      const startable = binomial(count, lost) - notBoth[lost]!
      return [startable, binomial(count, lost) - startable - down, down]
    })
    expect(found).toEqual(numbers.byLosses)
  })

  it('has as many functional sets as were counted, with the primary database and without', () => {
    const { functional, withoutDatabase } = quorumNumbers.find((row) => row.servers === count)!
    const sets = (failure: Failure, sql: number) => Math.round((1 - failing(failure, 0.5, sql)) * 2 ** count)
    expect(sets(withoutRow(numbers), 1)).toBe(functional)
    for (const model of models) expect(sets(withoutVotes(numbers, model), 0)).toBe(withoutDatabase[model])
  })

  it.each(numbers.availability)('has the availabilities that were added up at $p', (expected) => {
    const { p } = expected
    expect(1 - failing(withoutRow(numbers), p, 1)).toBeCloseTo(expected.functional, 14)
    expect(1 - failing(cannotStart(numbers), p, 1)).toBeCloseTo(expected.start, 14)
    expect(1 - failing(withoutVotes(numbers, 'even'), p, 0.99)).toBeCloseTo(expected.database99, 14)
    for (const model of models) {
      expect(1 - failing(withoutVotes(numbers, model), p, 0)).toBeCloseTo(expected.withoutDatabase[model], 14)
    }
  })
})
