import type { ServerId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import type { Topology } from '../model/topology.ts'
import type { Failure } from '../outage/failure.ts'
import { lossesOf } from '../outage/losses.ts'
import type { Outage, PartId } from '../outage/part.ts'
import { reasonsOf } from '../quorum/explain.ts'
import { documentedReading, type Reading } from '../quorum/reading.ts'
import { reason, type Reason } from '../quorum/reason.ts'
import { judge } from '../quorum/verdict.ts'
import { counted } from '../words/words.ts'
import { chosenWords } from './part-names.ts'
import { cannotStart, notFunctional } from './pool-failure.ts'
import type { CutSets } from './question.ts'
import { smallestRepairs } from './repairs.ts'

/**
 * The chain that leads to both verdicts on a pool in an outage. Where `reasonsOf` knows only which servers are down and names
 * those to start, this knows why: it names the smallest repairs, of a site or a link where that is what is off.
 */
export function verdictReasons(
  topology: Topology,
  pool: Pool,
  outage: Outage,
  reading: Reading = documentedReading,
): readonly Reason[] {
  const losses = lossesOf(topology, pool, outage)
  const repaired = (failure: Failure | null): readonly Reason[] =>
    failure ? repairReasons(topology, smallestRepairs(failure, outage) ?? []) : []
  return reasonsOf(pool, judge(pool, losses, reading), losses, {
    functional: repaired(notFunctional(topology, pool, reading, 'fails')),
    start: repaired(cannotStart(topology, pool, reading, 'fails')),
  })
}

/** How many alternatives are told. */
const most = 4

function repairReasons(topology: Topology, repairs: readonly CutSets[]): readonly Reason[] {
  const advice = (text: string, about: readonly ServerId[] = []): Reason =>
    reason('advice', 'derived', text, { about })
  const told = repairs.slice(0, most).map((sets, i) => {
    const words = repairWords(topology, sets)
    const about = sets.choose.flatMap(({ of }) => of).filter(isServer)
    return advice(`${i === 0 ? capital(words) : `Or ${words}`}.`, about)
  })
  const left = repairs.length - told.length
  return left > 0 ? [...told, advice(`There are ${counted(left, 'more kind')} of repair as small.`)] : told
}

/** Servers are started, whatever else is off is brought back. */
function repairWords(topology: Topology, { choose }: CutSets): string {
  const verb = choose.every(({ of }) => of.every(isServer)) ? 'start' : 'bring back'
  return `${verb} ${chosenWords(topology, choose)}`
}

const isServer = (part: PartId): part is ServerId => part.startsWith('server:')

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
