import type { Override } from '../model/document.ts'
import type { Id } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool } from '../model/pool.ts'
import type { Site } from '../model/site.ts'
import type { FileStore, SqlStore } from '../model/store.ts'
import type { Found, Topology } from '../model/topology.ts'
import type { Source } from '../tables/table.ts'

/**
 * How much a finding weighs.
 * - `error`: cannot work, or the real tool refuses it. Blocks publishing, never overridable.
 * - `unsupported`: the documents say so, Topology Builder lets it through. Blocks until overridden with a written reason.
 * - `warning`: must be seen. `info`: never in the way.
 */
export type Severity = 'error' | 'unsupported' | 'warning' | 'info'

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'unsupported', 'warning', 'info']

/** What a rule says about one breach of its law. */
export interface Draft {
  /** What the finding is about: at least one, the thing to go to first. */
  readonly targets: readonly [Id, ...Id[]]
  /** What is so and what it means, with names and numbers, as sentences. */
  readonly message: string
  /** What to do about it, as a sentence. */
  readonly todo: string
  /** The property to look at on the first target, such as `platform` or `failureDetection`. */
  readonly field?: string
  /** Where one rule has several weights: overrides the rule's severity. */
  readonly severity?: Severity
}

/** One breach of one rule, as shown to people. */
export interface Finding extends Draft {
  readonly rule: string
  readonly severity: Severity
  /** The override that answers it, in force today; only ever on `unsupported`. */
  readonly override: Override | null
}

/** What stands around a pool, looked up for the rules that judge it. */
export interface PoolSurroundings {
  readonly site: Pick<Site, 'id' | 'name'>
  /** The pool's SQL Server store, `null` where it has none. */
  readonly sqlStore: SqlStore | null
  readonly fileStore: FileStore | null
  /** The pairings it stands in, each with its partner (the pool itself in a pairing with itself). */
  readonly pairings: readonly { readonly pairing: Pairing; readonly partner: Pool }[]
  /** Whether the active Central Management store is on this pool. */
  readonly managementStore: boolean
}

/** One pool of a pairing, with its surroundings. */
export interface PairedPool {
  readonly pool: Pool
  readonly site: Pick<Site, 'id' | 'name'>
  readonly sqlStore: SqlStore | null
  readonly fileStore: FileStore | null
}

/** What a rule knows about itself: its own documentation. */
export interface RuleFacts {
  /** The catalogue id, such as `PAIR-002`. */
  readonly id: string
  /** The severity of its findings, unless a draft says otherwise. */
  readonly severity: Severity
  /** The law in one sentence. */
  readonly law: string
  /** Why it matters, in one or two sentences. */
  readonly reason: string
  readonly source: Source
  /** Whether a document says so, or we concluded it. */
  readonly basis: 'documented' | 'inferred'
  /** What the real Topology Builder does about it. */
  readonly topologyBuilder: 'blocks' | 'allows' | 'not applicable' | 'not documented'
}

/**
 * A rule: facts about itself and a check. The scope says what the check depends on, so that an edit re-evaluates only
 * what it touched; a check may look at nothing else than what it is given.
 */
export type Rule = RuleFacts &
  (
    | { readonly scope: 'site'; check(site: Site): Iterable<Draft> }
    | { readonly scope: 'pool'; check(pool: Pool, around: PoolSurroundings): Iterable<Draft> }
    | { readonly scope: 'sql'; check(store: SqlStore): Iterable<Draft> }
    | { readonly scope: 'file'; check(store: FileStore): Iterable<Draft> }
    | {
        readonly scope: 'pairing'
        check(pairing: Pairing, first: PairedPool, second: PairedPool): Iterable<Draft>
      }
    | {
        /** A law about things that share a key (a name, a store). Keys are compared as they are: fold case first. */
        readonly scope: 'shared'
        keys(found: Found): Iterable<string>
        /**
         * Called for each key with all that hold it, lowest id number first; one holder is the usual case.
         * Of a holder's site only id and name may be looked at.
         */
        check(holders: readonly Found[], key: string): Iterable<Draft>
      }
    | {
        /** A law about the deployment's own facts. Must not walk the pools: it runs on every edit. */
        readonly scope: 'deployment'
        check(topology: Topology): Iterable<Draft>
      }
  )
