import type { ServerId } from '../../model/id.ts'
import type { Pool } from '../../model/pool.ts'
import { findPool, type Topology } from '../../model/topology.ts'
import { serverNames } from '../../words/server-names.ts'
import { fullName, listed } from '../../words/words.ts'
import type { Guidance } from './guidance.ts'
import type { Plan, PoolPlan, Purpose } from './plan.ts'
import { minutesReady, procedureOf } from './procedure.ts'
import type { PlanStep } from './steps.ts'

/** One part of the list to print: a heading, and what is to be read or ticked off under it. */
export interface ListPart {
  readonly heading: string
  /** To be read. */
  readonly paragraphs: readonly string[]
  /** To be ticked off, in this order. */
  readonly tasks: readonly string[]
}

/** The plan as a list to print: a part for each pool, then one for each of its steps. */
export function planWords(topology: Topology, plan: Plan): readonly ListPart[] {
  return plan.pools.flatMap((of) => {
    const pool = findPool(topology, of.pool)
    return pool ? [poolPart(pool, of), ...stepParts(pool, of, plan.purpose)] : []
  })
}

/** What is to be known of the maintenance of one pool, in paragraphs. */
export function poolParagraphs(pool: Pool, plan: PoolPlan): readonly string[] {
  return [
    plan.kind === 'order' ? plan.order : `No safe order: ${plan.text}`,
    domainsSentence(pool, plan),
    plan.partner
      ? `Backup pool: ${plan.partner.text}`
      : 'No backup pool: nothing takes over if the pool stops.',
    ...plan.guidance.map(guidanceSentence),
  ]
}

/** The heading of a step: its number, its servers and their upgrade domain. */
export function stepHeading(pool: Pool, step: PlanStep, steps: number): string {
  return `Step ${step.number} of ${steps}: ${namesOf(pool, step.takesDown)}, upgrade domain ${step.domain}`
}

/** The servers as a phrase. */
export function namesOf(pool: Pool, servers: readonly ServerId[]): string {
  return listed(serverNames(pool, servers))
}

function poolPart(pool: Pool, plan: PoolPlan): ListPart {
  const remedies = plan.kind === 'none' ? plan.remedies.map(({ text }) => text) : []
  return {
    heading: fullName(pool.fqdn),
    paragraphs: [
      ...poolParagraphs(pool, plan),
      ...(remedies.length > 1 ? ['Any one of these makes it possible:'] : []),
    ],
    tasks: remedies,
  }
}

function stepParts(pool: Pool, plan: PoolPlan, purpose: Purpose): readonly ListPart[] {
  if (plan.kind === 'none') return []
  return plan.steps.map((step) => ({
    heading: stepHeading(pool, step, plan.steps.length),
    paragraphs: step.sentences,
    tasks: tasksOf(pool, step, purpose),
  }))
}

function tasksOf(pool: Pool, step: PlanStep, purpose: Purpose): readonly string[] {
  const names = namesOf(pool, step.takesDown)
  const { readiness, by, work } = procedureOf(pool.version, purpose)
  const [down, back] =
    by === 'computer'
      ? ['Fail over with Invoke-CsComputerFailOver', 'Fail back with Invoke-CsComputerFailBack']
      : ['Stop the services gracefully', 'Start the services']
  return [
    'Every server of the steps before runs again, and no replica is missing (Get-CsPoolFabricState).',
    `On a server that stays up ${readiness} says Ready.`,
    `${down}: ${names}.`,
    `${work} ${names}.`,
    `${back}: ${names}.`,
    `All services run on ${names}, and new connections are taken.`,
    `${readiness} has said Ready for ${minutesReady} minutes.`,
  ]
}

function domainsSentence(pool: Pool, { domains }: PoolPlan): string {
  const list = domains.domains.map(({ name, servers }) => `${name}: ${namesOf(pool, servers)}`).join('; ')
  return `Upgrade domains, ${domains.stated ? 'as stated' : 'assumed where they are not stated'}: ${list}.`
}

/** A piece of advice with where it comes from. */
function guidanceSentence({ text, basis, source }: Guidance): string {
  return source ? `${text} (${basis}; ${source.title}: ${source.section})` : `${text} (${basis})`
}
