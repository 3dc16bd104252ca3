import type { ServerId } from '../../model/id.ts'
import { judge, type Losses, type Verdict } from '../../quorum/verdict.ts'
import { partnersOf } from '../capacity.ts'
import { loadOf, perServer, type Load } from '../load.ts'
import { serverNames } from '../../words/server-names.ts'
import { counted, listed, thousands } from '../../words/words.ts'
import type { Batch } from './batches.ts'
import { during, runsWithout, type Ground } from './ground.ts'
import { groupRisk, groupSentence, type RoutingGroupRisk } from './group-risk.ts'
import type { DomainMap } from '../../quorum/upgrade-domains.ts'

/** One step: servers that go down together, and what is so while they are down. The pool stays functional. */
export interface PlanStep {
  /** 1 for the first step of the pool. */
  readonly number: number
  /** The name of the upgrade domain that the servers belong to. */
  readonly domain: string
  /** Why the servers of the domain go one at a time, as a sentence; `null` where nothing but the pace says so. */
  readonly split: string | null
  /** The servers that this step takes down, patches and brings back. */
  readonly takesDown: readonly ServerId[]
  /** The servers that are down before the step and stay down. */
  readonly alreadyDown: readonly ServerId[]
  readonly running: number
  readonly votesPresent: number | null
  readonly votesNeeded: number | null
  /** Votes that may still be lost during the step; 0: any further loss of what counts stops the pool. */
  readonly margin: number | null
  /** Whether the pool could start if it were stopped during the step; `null` where that is not documented. */
  readonly canStart: boolean | null
  readonly startNeeded: number | null
  /** The running servers of which none may fail during the step. */
  readonly mustNotFail: readonly ServerId[]
  /** Whether the primary database must not fail either, or it is not documented that it may. */
  readonly databaseMustNotFail: boolean
  readonly routingGroups: RoutingGroupRisk
  /** The users of the pool on the servers that still run. */
  readonly load: Load
  /** What is left and what may fail on top of it, in sentences. */
  readonly sentences: readonly string[]
}

/** What each batch means for the pool, one after the other: the servers of a batch are back before the next goes down. */
export function stepsOf(
  ground: Ground,
  batches: readonly Batch[],
  domains: DomainMap,
  alreadyDown: readonly ServerId[],
): readonly PlanStep[] {
  return batches.map((batch, i) => stepOf(ground, batch, domains, alreadyDown, i + 1))
}

function stepOf(
  ground: Ground,
  { domain, servers, split }: Batch,
  domains: DomainMap,
  alreadyDown: readonly ServerId[],
  number: number,
): PlanStep {
  const { pool } = ground
  const { verdict, losses } = during(ground, servers)
  const withoutDatabase = functionalWithoutDatabase(ground, losses)
  const running = pool.servers.map(({ id }) => id).filter((id) => !losses.servers.has(id))
  const paired = partnersOf(ground.topology, pool).length > 0
  const step = {
    number,
    domain,
    split,
    takesDown: servers,
    alreadyDown,
    running: running.length,
    votesPresent: verdict.votesPresent,
    votesNeeded: verdict.votesNeeded,
    margin: verdict.margin,
    canStart: verdict.canStart,
    startNeeded: verdict.startNeeded,
    mustNotFail: running.filter((id) => !runsWithout(ground, ...servers, id)),
    databaseMustNotFail: !losses.primaryDatabase && withoutDatabase !== true,
    routingGroups: groupRisk(pool, losses, domains),
    load: loadOf(pool, running.length, pool.users, paired ? 'own of a pair' : 'own'),
  }
  return { ...step, sentences: sentencesOf(ground, step, verdict, withoutDatabase) }
}

function functionalWithoutDatabase({ pool, reading }: Ground, losses: Losses): boolean | null {
  return judge(pool, { ...losses, primaryDatabase: true }, reading).functional
}

function sentencesOf(
  ground: Ground,
  step: Omit<PlanStep, 'sentences'>,
  verdict: Verdict,
  withoutDatabase: boolean | null,
): readonly string[] {
  return [
    ...(step.split === null ? [] : [step.split]),
    votesSentence(step, verdict),
    marginSentence(ground, step, withoutDatabase),
    ...startSentences(step),
    ...textOrNone(groupSentence(step.routingGroups)),
    ...loadSentences(step),
  ]
}

function votesSentence(
  { running, votesPresent, votesNeeded }: Omit<PlanStep, 'sentences'>,
  { servers }: Verdict,
): string {
  const run = `${running} of ${counted(servers, 'server')} ${running === 1 ? 'runs' : 'run'}`
  if (votesPresent === null || votesNeeded === null) return `${run}.`
  return `${run}: ${counted(votesPresent, 'vote')} present, ${votesNeeded} needed.`
}

function marginSentence(
  { pool }: Ground,
  { margin, mustNotFail, databaseMustNotFail }: Omit<PlanStep, 'sentences'>,
  withoutDatabase: boolean | null,
): string {
  const left = margin !== null && margin > 0 ? `The pool may lose ${counted(margin, 'more vote')}.` : ''
  const database =
    withoutDatabase === null
      ? 'the primary database (what follows is not documented)'
      : 'the primary database'
  const names = [...serverNames(pool, mustNotFail), ...(databaseMustNotFail ? [database] : [])]
  if (names.length === 0) return left || 'No single further loss stops the pool.'
  return [left, `None of these may fail meanwhile: ${listed(names)}.`].filter((text) => text !== '').join(' ')
}

function startSentences({ canStart, running, startNeeded }: Omit<PlanStep, 'sentences'>): readonly string[] {
  if (canStart === true) return []
  if (canStart === null || startNeeded === null)
    return ['Whether the pool could start again in this state is not documented.']
  return [
    `Restart trap: if the pool stopped now, it could not start again before ${startNeeded} servers run; ${running} ${running === 1 ? 'does' : 'do'}.`,
  ]
}

function loadSentences({ load }: Omit<PlanStep, 'sentences'>): readonly string[] {
  if (load.usersPerServer === null || load.perServerLimit === null) return []
  if (load.state !== 'over' || load.usersPerServer <= load.perServerLimit) return []
  return [
    `The servers that remain serve ${thousands(perServer(load.usersPerServer))} users each, where one is sized for ${thousands(load.perServerLimit)}.`,
  ]
}

const textOrNone = (text: string | null): readonly string[] => (text === null ? [] : [text])
