import type { Override } from '../model/document.ts'
import type { Id, PoolId } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool, ProductVersion } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import type { Site } from '../model/site.ts'
import type { FileStore, SqlStore } from '../model/store.ts'
import type { Found, Topology } from '../model/topology.ts'
import type { Limit } from '../tables/limits.ts'
import type { DocumentedVersion, Source } from '../tables/table.ts'

/**
 * How much a finding weighs.
 * - `error`: cannot work, or the real tool refuses it. Blocks publishing, never overridable.
 * - `unsupported`: the documents say so, Topology Builder lets it through. Blocks until overridden with a written reason.
 * - `warning`: must be seen. `info`: never in the way.
 */
export type Severity = 'error' | 'unsupported' | 'warning' | 'info'

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'unsupported', 'warning', 'info']

/**
 * What the real Topology Builder does about a breach: `blocks` (refuses, at the latest when it publishes), `warns`,
 * `corrects` (takes another value than the one that was given), `allows` (lets it through), `not applicable` (it never
 * sees what the law is about), `not documented`.
 */
export type TopologyBuilderAct =
  'blocks' | 'warns' | 'corrects' | 'allows' | 'not applicable' | 'not documented'

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
  /** Where Topology Builder treats one breach of the law otherwise than the rest. */
  readonly topologyBuilder?: TopologyBuilderAct
}

/** One breach of one rule, as shown to people. */
export interface Finding extends Draft {
  readonly rule: string
  readonly severity: Severity
  /** The override that answers it, in force today; only ever on `unsupported`. */
  readonly override: Override | null
  /** Whether it was there when the baseline of the document was taken. */
  readonly known: boolean
}

/** Whether nobody has dealt with a finding yet: it is neither overridden nor known from the baseline. */
export function isOpen({ override, known }: Finding): boolean {
  return override === null && !known
}

/** A pool as it was published last, with what it used and the pools that it was paired with. */
export interface PublishedPool {
  readonly pool: Pool
  readonly sqlStore: SqlStore | null
  readonly fileStore: FileStore | null
  readonly partners: readonly PoolId[]
  /** Whether the active Central Management store was on it. */
  readonly managementStore: boolean
}

/** What a law may know of the site that something stands in. */
export type Place = Pick<Site, 'id' | 'name' | 'city' | 'state' | 'country' | 'worldRegion' | 'branch'>

/** What stands around a pool, looked up for the rules that judge it. */
export interface PoolSurroundings {
  readonly site: Place
  /** The pool's SQL Server store, `null` where it has none. */
  readonly sqlStore: SqlStore | null
  readonly fileStore: FileStore | null
  /** Where archiving data goes, `null` where the pool does not archive there. */
  readonly archivingStore: SqlStore | null
  readonly monitoringStore: SqlStore | null
  /** The site that the SQL Server store stands in, `null` where there is none. */
  readonly sqlSite: Place | null
  /** The pairings it stands in, each with its partner (the pool itself in a pairing with itself). */
  readonly pairings: readonly { readonly pairing: Pairing; readonly partner: Pool }[]
  /** Whether the active Central Management store is on this pool. */
  readonly managementStore: boolean
  /** The pool with this id in the last publication, `null` where there is none. */
  readonly published: PublishedPool | null
}

/** What stands around a role, looked up for the rules that judge it. */
export interface RoleSurroundings {
  readonly site: Place
  /** The same role in the last publication, `null` where there is none. */
  readonly published: Role | null
  /**
   * What another part of the topology is: a pool, role, site, store or pairing, but no computer and no trunk. The role is
   * judged again when that part changes; of its site only what makes up a place may be looked at.
   */
  find(id: Id | null): Found | undefined
}

/** What a law about the deployment as a whole may look at beside its own facts. */
export interface DeploymentSurroundings {
  /** The pool that holds the Central Management store, `null` for none. */
  readonly managementPool: Pool | null
  /** How many pools run each product version; versions that no pool runs are left out. */
  readonly versions: ReadonlyMap<ProductVersion, number>
  /** How many Edge pools run each, in the same way. */
  readonly edgeVersions: ReadonlyMap<ProductVersion, number>
  /** The FQDNs of Front End and Director pools in lower case, each with how many have it. */
  readonly poolNames: ReadonlyMap<string, number>
  /** The topology that was published last, `null` before the first publication. */
  readonly published: Topology | null
}

/** One pool of a pairing, with its surroundings. */
export interface PairedPool {
  readonly pool: Pool
  /** Where it stands; of the place no more than this may be looked at. */
  readonly site: Place
  readonly sqlStore: SqlStore | null
  readonly fileStore: FileStore | null
  readonly managementStore: boolean
  /** The pool with this id in the last publication, `null` where there is none. */
  readonly published: PublishedPool | null
}

/** Documents that say different things, and the one that the rule follows. */
export interface Contradiction {
  /** What each document says, as a sentence, with its source. */
  readonly readings: readonly [Reading, Reading, ...Reading[]]
  /** Which one the rule follows and why, as a sentence. */
  readonly followed: string
}

/** What one document says. */
export interface Reading {
  readonly says: string
  readonly source: Source
}

/** A number that a law draws on, by product version. */
export interface RuleNumber {
  /** What it counts, with its unit: "Front End Servers in a pool, at most". */
  readonly what: string
  readonly of: Limit | Readonly<Record<DocumentedVersion, Limit>>
}

/** What a rule knows about itself: its own documentation. */
export interface RuleFacts {
  /** The catalogue id, such as `PAIR-002`. */
  readonly id: string
  /** The severity of its findings, unless the pack of a version or a draft says otherwise. */
  readonly severity: Severity
  /**
   * The severity on pools of single versions, where it differs: `null` where the law does not hold. Versions that are
   * left out have `severity`. Only rules on pools, roles and pairings have it; a pair is judged by the graver of its two.
   */
  readonly versions?: Readonly<Partial<Record<DocumentedVersion, Severity | null>>>
  /** The law in one sentence. */
  readonly law: string
  /** Why it matters, in one or two sentences. */
  readonly reason: string
  readonly source: Source
  /** Whether a document says so, or we concluded it. */
  readonly basis: 'documented' | 'inferred'
  /** What the real Topology Builder does about it. */
  readonly topologyBuilder: TopologyBuilderAct
  /** The numbers that it draws on, for its page. */
  readonly numbers?: readonly RuleNumber[]
  /** Where documents contradict each other about it. */
  readonly contradiction?: Contradiction
}

/**
 * A rule: facts about itself and a check. The scope says what the check depends on, so that an edit re-evaluates only
 * what it touched; a check may look at nothing else than what it is given.
 */
export type Rule = RuleFacts &
  (
    | { readonly scope: 'site'; check(site: Site): Iterable<Draft> }
    | {
        readonly scope: 'pool'
        check(pool: Pool, around: PoolSurroundings): Iterable<Draft>
        /** Where the law holds for other pools than Front End pools too: what it says of such a role. */
        checkRole?(role: Role, around: RoleSurroundings): Iterable<Draft>
      }
    | { readonly scope: 'sql'; check(store: SqlStore): Iterable<Draft> }
    | { readonly scope: 'file'; check(store: FileStore): Iterable<Draft> }
    | { readonly scope: 'role'; check(role: Role, around: RoleSurroundings): Iterable<Draft> }
    | {
        readonly scope: 'pairing'
        check(pairing: Pairing, first: PairedPool, second: PairedPool): Iterable<Draft>
        /** Where the law holds between a role and its pool too: what it says of such a role. */
        checkRole?(role: Role, around: RoleSurroundings): Iterable<Draft>
      }
    | {
        /**
         * A law about things that share a key (a name, a store). Keys are compared as they are: fold case first.
         * `backEnd` is the SQL Server store that a pool uses, `null` for everything else.
         */
        readonly scope: 'shared'
        keys(found: Found, backEnd: SqlStore | null): Iterable<string>
        /**
         * Called for each key with all that hold it, lowest id number first; one holder is the usual case.
         * Of a holder's site only id and name may be looked at.
         */
        check(holders: readonly Found[], key: string): Iterable<Draft>
      }
    | {
        /** A law about the deployment's own facts. Must not walk the pools: it runs on every edit. */
        readonly scope: 'deployment'
        check(topology: Topology, around: DeploymentSurroundings): Iterable<Draft>
      }
  )
