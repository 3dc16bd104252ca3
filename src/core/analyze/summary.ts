import type { Edition, Pool, ProductVersion } from '../model/pool.ts'
import { nameOf, siteOfPool, type Topology } from '../model/topology.ts'
import type { Basis, Reading } from '../quorum/reading.ts'
import { judge } from '../quorum/verdict.ts'
import { answer } from './answer.ts'
import { countMinimal } from './cut-sets.ts'
import type { CutCount, PoolAnalysis, Staged } from './deployment.ts'
import {
  assumedChances,
  type Answer,
  type Between,
  type Chances,
  type Question,
  type Settings,
  type Subject,
} from './question.ts'
import { serversAlone } from './servers-alone.ts'

/** Of the choices of so many servers that are lost, how many the pool survives with pool-level quorum. */
export interface Survival {
  readonly lost: number
  readonly sets: number
  readonly functional: number
  /** `functional` by `sets`. */
  readonly share: number
}

/** A probability and what is missing from it to 1. */
export interface Level {
  readonly availability: Between
  readonly unavailability: Between
}

/** The service of a pool's users before anyone acts, and after failover to the partner. */
export interface ServiceSummary {
  /** FQDNs of the pools that it is paired with. */
  readonly partners: readonly string[]
  readonly before: { readonly full: Level; readonly limited: Level }
  readonly after: { readonly full: Level; readonly limited: Level }
}

/**
 * One pool in numbers: a contract with other programs, key by key and in this order. The first six look at sets of servers
 * with the databases up. `null` is "not documented": no printed row says so.
 */
export interface PoolSummary {
  readonly fqdn: string
  readonly servers: number
  /** Of the sets of servers that may be running, how many give the pool pool-level quorum. */
  readonly functionalSets: number | null
  /** Of the same sets, in how many the pool could be started. */
  readonly startableSets: number | null
  /** How many smallest sets of servers there are whose loss stops the pool, by size. */
  readonly minimalCutSets: readonly CutCount[] | null
  /** The probability that the pool is functional. */
  readonly availability: number | null
  readonly site: string
  readonly version: ProductVersion
  readonly edition: Edition
  /** Where the numbers above come from. */
  readonly basis: Basis | null
  /** For each number of lost servers, from none to all. */
  readonly survives: readonly Survival[] | null
  /**
   * The same probability when databases fail too, each instance or node with the chance of a server; a listener or network
   * name with its assumed one.
   */
  readonly availabilityWithDatabases: Between | null
  /** `null` too where service was not asked for. */
  readonly service: ServiceSummary | null
}

/**
 * Counts and probabilities of one pool whose servers are up with probability `p` each, independent of each other. Exact:
 * from the counts of all sets, with 0 and 1 included. Without service, which rests on more than the pool.
 */
export function summaryOf(topology: Topology, pool: Pool, p: number, reading: Reading): PoolSummary {
  const settings: Settings = { reading, chances: summaryChances(p), serversOnly: false }
  const subject: Subject = { topology, settings }
  const alone = serversAlone(subject, pool)
  const functional = answered(alone, { asks: 'functional', pool: pool.id })
  const start = answered(alone, { asks: 'start', pool: pool.id })
  const withDatabases = answered(subject, { asks: 'functional', pool: pool.id })
  return {
    fqdn: pool.fqdn,
    servers: pool.servers.length,
    functionalSets: functional && holding(functional),
    startableSets: start && holding(start),
    minimalCutSets: functional && countMinimal(functional.cutSets),
    availability: functional && probabilityOf(functional, p),
    site: siteOfPool(topology, pool.id)?.name ?? '',
    version: pool.version,
    edition: pool.edition,
    basis: functional && basisOf(pool),
    survives: functional && survivalsOf(functional),
    availabilityWithDatabases: withDatabases && withDatabases.availability,
    service: null,
  }
}

/** A summary with the service of the pool's users, as the analysis of the deployment found it. */
export function withService(topology: Topology, summary: PoolSummary, found: PoolAnalysis): PoolSummary {
  if (found.numbers === null) return summary
  const { full, limited } = found.numbers
  const at = (stage: keyof Staged) => ({ full: levelOf(full[stage]), limited: levelOf(limited[stage]) })
  const partners = found.partners.map((id) => nameOf(topology, id))
  return { ...summary, service: { partners, before: at('before'), after: at('after') } }
}

/** The chances of a summary: every computer as likely as a server, names as assumed, nothing around the pool fails. */
function summaryChances(p: number): Chances {
  return { ...assumedChances, server: p, database: p, file: p, site: 1, link: 1 }
}

function answered(subject: Subject, question: Question): Answer | null {
  const found = answer(subject, question)
  return found.ok ? found.answer : null
}

function holding({ losses }: Answer): number {
  return losses.reduce((sum, { of, failing }) => sum + of - failing, 0)
}

/** The probabilities of all sets in which it holds, added up: none is subtracted, so that small ones stay exact. */
function probabilityOf({ losses, parts }: Answer, p: number): number {
  const sum = losses.reduce(
    (total, { count, of, failing }) =>
      total + (of - failing) * p ** (parts.length - count) * (1 - p) ** count,
    0,
  )
  return Math.min(sum, 1)
}

function survivalsOf({ losses }: Answer): Survival[] {
  return losses.map(({ count, of, failing }) => ({
    lost: count,
    sets: of,
    functional: of - failing,
    share: (of - failing) / of,
  }))
}

/** That both rows have to hold where two are printed for one size is not printed. */
function basisOf(pool: Pool): Basis {
  return (judge(pool).voters?.rows.length ?? 1) > 1 ? 'derived' : 'documented'
}

function levelOf(availability: Between): Level {
  return { availability, unavailability: { low: 1 - availability.high, high: 1 - availability.low } }
}
