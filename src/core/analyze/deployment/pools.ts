import type { Pool } from '../../model/pool.ts'
import { failureOf } from '../answer.ts'
import type { Asked, PoolAnalysis, PoolNumbers, Progress, Staged } from '../deployment.ts'
import { pairedWith } from '../partners.ts'
import type { Between, Question, Subject } from '../question.ts'
import type { Worked } from './worked.ts'

/** Every pool and its numbers, in the order of the topology. Yields after each. */
export function* analyzedPools(
  subject: Subject,
  asked: Asked,
  worked: Worked,
  progress: (done: number) => Progress,
): Generator<Progress, readonly PoolAnalysis[]> {
  const analyzed: PoolAnalysis[] = []
  for (const site of subject.topology.sites) {
    for (const pool of site.pools) {
      analyzed.push({ ...analyzedPool(subject, asked, worked, pool), site: site.id })
      yield progress(analyzed.length)
    }
  }
  return analyzed
}

const tooLarge = 'It depends on so many parts, each in its own way, that its numbers cannot be worked out.'

function analyzedPool(
  subject: Subject,
  asked: Asked,
  worked: Worked,
  pool: Pool,
): Omit<PoolAnalysis, 'site'> {
  const documented = failureOf(subject, { asks: 'functional', pool: pool.id }, 'holds')
  const numbers = typeof documented === 'string' ? null : numbersOf(subject, asked, worked, pool)
  return {
    pool: pool.id,
    partners: pairedWith(subject.topology, pool.id).map((partner) => partner.pool.id),
    users: pool.users,
    numbers,
    reason: numbers ? null : typeof documented === 'string' ? documented : tooLarge,
  }
}

function numbersOf(
  subject: Subject,
  { level, stage }: Asked,
  worked: Worked,
  { id: pool, users }: Pool,
): PoolNumbers | null {
  const chance = (question: Question): Between | null => availability(subject, question, worked)
  const staged = (of: 'full' | 'limited'): Staged | null => {
    const before = chance({ asks: 'service', pool, level: of, stage: 'before' })
    const after = chance({ asks: 'service', pool, level: of, stage: 'after' })
    return before && after && { before, after }
  }
  const functional = chance({ asks: 'functional', pool })
  const [full, limited] = [staged('full'), staged('limited')]
  const lost = failureOf(subject, { asks: 'service', pool, level, stage }, 'holds')
  const cutSets = typeof lost === 'string' ? null : worked.cutCounts(lost)
  if (!functional || !full || !limited || !cutSets) return null
  const has = (level === 'full' ? full : limited)[stage]
  const usersWithout = users === null ? null : { low: users * (1 - has.high), high: users * (1 - has.low) }
  return { functional, full, limited, cutSets, usersWithout }
}

function availability(subject: Subject, question: Question, worked: Worked): Between | null {
  const [holds, worse] = [failureOf(subject, question, 'holds'), failureOf(subject, question, 'fails')]
  if (typeof holds === 'string' || typeof worse === 'string') return null
  const [atBest, atWorst] = [worked.probability(holds), worked.probability(worse)]
  return atBest === null || atWorst === null ? null : { low: 1 - atWorst, high: 1 - atBest }
}
