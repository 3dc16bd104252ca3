import type { Pool } from '../model/pool.ts'
import { find, poolsOf } from '../model/topology.ts'
import { any, partsOf, type Failure } from '../outage/failure.ts'
import type { PartId } from '../outage/part.ts'
import { cutSetsWithin, usualLimits } from './cut-sets.ts'
import { diagramWithin, usualNodes, type Diagram } from './diagram.ts'
import { failingBySize } from './losses-by-size.ts'
import { importancesOf, probabilityOf } from './probability.ts'
import { binomial } from './binomial.ts'
import { restricted } from './restrict.ts'
import { pairedWith } from './partners.ts'
import { cannotStart, notFunctional } from './pool-failure.ts'
import type { Answered, Chances, LossCount, Question, Settings, Subject } from './question.ts'
import { serviceLost } from './service.ts'
import type { Silence } from './silence.ts'
import { noFirstStartRow, noFunctionalRow } from './undocumented.ts'
import { uncertainOf } from './uncertain.ts'

/** When the answer to the question is no; or, as a string, why that is not known. Only what can fail stands in it. */
export function failureOf(subject: Subject, question: Question, silence: Silence): Failure | string {
  const failure = asked(subject, question, silence)
  return typeof failure === 'string' || !subject.settings.serversOnly ? failure : ofServersOnly(failure)
}

/**
 * Everything that can be said of one question, exactly. What can fail are the Front End Servers of the pools that it is
 * about, and whatever else it depends on. For `everyone` in a large deployment use `analyzeDeployment`.
 */
export function answer(subject: Subject, question: Question): Answered {
  const holds = failureOf(subject, question, 'holds')
  const worse = failureOf(subject, question, 'fails')
  if (typeof holds === 'string') return { ok: false, reason: holds }
  if (typeof worse === 'string') return { ok: false, reason: worse }
  const [cutSets, worseSets] = [cutSetsWithin(holds, usualLimits), cutSetsWithin(worse, usualLimits)]
  const [diagram, worseDiagram] = [diagramWithin(holds, usualNodes), diagramWithin(worse, usualNodes)]
  if (!cutSets || !worseSets || !diagram || !worseDiagram) return { ok: false, reason: tooLarge }
  const upChance = upChanceOf(subject.settings)
  const parts = [
    ...new Set([...serversAsked(subject, question, worse), ...partsOf(worse), ...partsOf(holds)]),
  ]
  return {
    ok: true,
    answer: {
      question,
      parts,
      cutSets,
      undocumented: uncertainOf(worseSets, holds),
      losses: lossesBySize(diagram, parts),
      availability: {
        low: 1 - probabilityOf(worseDiagram, upChance),
        high: 1 - probabilityOf(diagram, upChance),
      },
      importances: importancesOf(diagram, upChance),
    },
  }
}

/** The same deployment with no pool paired: what holds without partners. */
export function withoutPartners({ topology, settings }: Subject): Subject {
  return { topology: { ...topology, pairings: [] }, settings }
}

/** The probability that a part is up. */
export function upChanceOf({ chances }: Settings): (part: PartId) => number {
  return (part) => chances.of.get(part) ?? chances[kindOfPart(part)]
}

const tooLarge = 'This depends on so many parts, each in its own way, that it cannot be worked out.'

const ofServersOnly = (failure: Failure): Failure =>
  restricted(failure, (part) => (kindOfPart(part) === 'server' ? null : false))

function kindOfPart(part: PartId): Exclude<keyof Chances, 'of'> {
  if (part.endsWith('/listener') || part.endsWith('/network-name')) return 'name'
  if (part.startsWith('sql:')) return 'database'
  if (part.startsWith('file:')) return 'file'
  if (part.startsWith('site:')) return 'site'
  return part.startsWith('link:') ? 'link' : 'server'
}

function asked({ topology, settings }: Subject, question: Question, silence: Silence): Failure | string {
  const { reading } = settings
  if (question.asks === 'everyone') {
    const { level, stage } = question
    return together(poolsOf(topology), (pool) => serviceLost(topology, pool, level, stage, reading, silence))
  }
  const found = find(topology, question.pool)
  if (found?.kind !== 'pool') return 'The topology has no such pool.'
  const { pool } = found
  switch (question.asks) {
    case 'functional':
      return notFunctional(topology, pool, reading, silence) ?? noFunctionalRow(pool)
    case 'start':
      return cannotStart(topology, pool, reading, silence) ?? noFirstStartRow(pool)
    case 'service':
      return (
        serviceLost(topology, pool, question.level, question.stage, reading, silence) ?? noFunctionalRow(pool)
      )
  }
}

function together(pools: readonly Pool[], lost: (pool: Pool) => Failure | null): Failure | string {
  const failures: Failure[] = []
  for (const pool of pools) {
    const failure = lost(pool)
    if (failure === null) return noFunctionalRow(pool)
    failures.push(failure)
  }
  return any(...failures)
}

/** The servers of the pools that the question is about, voters or not: of a partner where the answer depends on it. */
function serversAsked({ topology }: Subject, question: Question, worse: Failure): readonly PartId[] {
  if (question.asks === 'everyone') return poolsOf(topology).flatMap(serversOf)
  const found = find(topology, question.pool)
  if (found?.kind !== 'pool') return []
  const mentioned = new Set(partsOf(worse))
  const partners = pairedWith(topology, question.pool)
    .map(({ pool }) => pool)
    .filter((pool) => serversOf(pool).some((id) => mentioned.has(id)))
  return [found.pool, ...partners].flatMap(serversOf)
}

const serversOf = (pool: Pool): readonly PartId[] => pool.servers.map(({ id }) => id)

function lossesBySize(diagram: Diagram, parts: readonly PartId[]): readonly LossCount[] {
  return failingBySize(diagram, parts).map((failing, count) => ({
    count,
    failing,
    of: binomial(parts.length, count),
  }))
}
