import type { PoolId } from '../model/id.ts'
import type { Topology } from '../model/topology.ts'
import type { PartId } from '../outage/part.ts'
import { documentedReading, type Reading } from '../quorum/reading.ts'

/**
 * How well users are served: fully, in a limited way (resiliency mode, or without what the file store holds), or not
 * at all.
 */
export type Service = 'full' | 'limited' | 'none'

/** Before anyone acts, or after the administrator has failed over what can be failed over. */
export type Stage = 'before' | 'after'

/** What is asked to hold. The answers say when it does not. */
export type Question =
  /** The pool has pool-level quorum. */
  | { readonly asks: 'functional'; readonly pool: PoolId }
  /** The pool could be started. */
  | { readonly asks: 'start'; readonly pool: PoolId }
  /** The users of the pool have full service, or at least limited service. */
  | {
      readonly asks: 'service'
      readonly pool: PoolId
      readonly level: 'full' | 'limited'
      readonly stage: Stage
    }
  /** The users of every pool have it. */
  | { readonly asks: 'everyone'; readonly level: 'full' | 'limited'; readonly stage: Stage }

/** Probabilities that a part of each kind is up, each independent of the others; `of` says otherwise of single parts. */
export interface Chances {
  readonly server: number
  /** An instance of SQL Server, or a node of a cluster. */
  readonly database: number
  /** The listener of an availability group or the network name of a failover cluster: no computer of its own. */
  readonly name: number
  readonly file: number
  readonly site: number
  readonly link: number
  readonly of: ReadonlyMap<PartId, number>
}

/** 0.99 for computers and stores, 0.999 for links, 0.9999 for names and sites: assumed, for want of the deployment's own. */
export const assumedChances: Chances = {
  server: 0.99,
  database: 0.99,
  name: 0.9999,
  file: 0.99,
  site: 0.9999,
  link: 0.999,
  of: new Map(),
}

/** What an analysis takes to be so. */
export interface Settings {
  readonly reading: Reading
  readonly chances: Chances
  /** Only Front End Servers can fail; databases, file stores, sites and links are up. */
  readonly serversOnly: boolean
}

/** The documented reading, the assumed chances, everything can fail. */
export const usualSettings: Settings = {
  reading: documentedReading,
  chances: assumedChances,
  serversOnly: false,
}

/** Minimal cut sets that are alike: so many of each group of interchangeable parts. */
export interface CutSets {
  readonly choose: readonly { readonly count: number; readonly of: readonly PartId[] }[]
  /** How many parts each of them has. */
  readonly size: number
  /** How many there are. */
  readonly ways: number
}

/** What follows from the losses of so many parts. */
export interface LossCount {
  readonly count: number
  /** How many choices of so many parts bring it down. */
  readonly failing: number
  /** How many choices there are. */
  readonly of: number
}

/** How much one part matters. */
export interface Importance {
  readonly part: PartId
  /** The probability that this part's state decides (Birnbaum). */
  readonly birnbaum: number
  /** Given a failure, the probability that this part is down and decides (criticality). */
  readonly criticality: number
}

/** A probability that is known, or known to lie between two, where the documents are silent. */
export interface Between {
  readonly low: number
  readonly high: number
}

/** Everything that can be said of one question. */
export interface Answer {
  readonly question: Question
  /** The parts that can fail. */
  readonly parts: readonly PartId[]
  /** Smallest first. */
  readonly cutSets: readonly CutSets[]
  /** Of what is left over the documents do not say whether it fails: what fails if they are read for the worse. */
  readonly undocumented: readonly CutSets[]
  /** One entry for each number of losses from 0 to all parts; counts only what fails for certain. */
  readonly losses: readonly LossCount[]
  /** Probability that it holds. */
  readonly availability: Between
  /** The most important first. For the reading that is for the better. */
  readonly importances: readonly Importance[]
}

/** An answer, or why there is none: the documents print no row for the pool, say. */
export type Answered =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly reason: string }

/** What every analysis is given. */
export interface Subject {
  readonly topology: Topology
  readonly settings: Settings
}
