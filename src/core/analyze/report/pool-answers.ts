import type { Pool } from '../../model/pool.ts'
import { answer } from '../answer.ts'
import type { Asked } from '../deployment.ts'
import type { Answered, Subject } from '../question.ts'
import { serversAlone } from '../servers-alone.ts'
import { partnersOf } from '../service.ts'
import { everythingAsked } from './asked-words.ts'

/** Everything that the chapter of a pool asks, answered once. */
export interface PoolAnswers {
  readonly pool: Pool
  readonly subject: Subject
  /** Pool-level quorum while only servers fail, and while everything may. */
  readonly functionalOfServers: Answered
  readonly functional: Answered
  /** A start while only servers fail. */
  readonly startOfServers: Answered
  /** In the order of `everythingAsked`. */
  readonly service: readonly ServiceAnswer[]
  /** The same if the pool were not paired; empty where it is not. */
  readonly serviceAlone: readonly ServiceAnswer[]
}

/** One level of service at one stage. */
export interface ServiceAnswer {
  readonly asked: Asked
  readonly answer: Answered
}

/** Asks all of it; `unpaired` is the same deployment with no pool paired, made once for all of its pools. */
export function poolAnswers(subject: Subject, unpaired: Subject, pool: Pool): PoolAnswers {
  const alone = serversAlone(subject, pool)
  const paired = partnersOf(subject.topology, pool.id).length > 0
  return {
    pool,
    subject,
    functionalOfServers: answer(alone, { asks: 'functional', pool: pool.id }),
    functional: answer(subject, { asks: 'functional', pool: pool.id }),
    startOfServers: answer(alone, { asks: 'start', pool: pool.id }),
    service: serviceOf(subject, pool),
    serviceAlone: paired ? serviceOf(unpaired, pool) : [],
  }
}

function serviceOf(subject: Subject, pool: Pool): ServiceAnswer[] {
  return everythingAsked.map((asked) => ({
    asked,
    answer: answer(subject, { asks: 'service', pool: pool.id, ...asked }),
  }))
}
