import type { Pool } from '../model/pool.ts'
import { find, type Topology } from '../model/topology.ts'
import { backEndBasis, backEndLost, fileStoreLost, voteLost } from '../outage/back-end.ts'
import { any, fails } from '../outage/failure.ts'
import type { Outage } from '../outage/part.ts'
import type { Basis } from '../quorum/reading.ts'
import { minutesToResiliencyMode } from '../tables/back-end.ts'
import { pairedWith, type Partner } from './partners.ts'
import { fullName } from '../words/words.ts'
import type { Service } from './question.ts'

/** A sentence on why users are served as they are. */
export interface ServiceReason {
  readonly text: string
  readonly basis: Basis
}

/** What the reasons are told from. */
export interface ServiceCase {
  readonly topology: Topology
  readonly pool: Pool
  readonly outage: Outage
  /** Whether a pool works; `null` where the documents do not say. */
  readonly works: (pool: Pool) => boolean | null
  readonly before: Service | null
  readonly after: Service | null
}

/** Why the users of the pool are served as they are: their own pool first, then what the partner does for them. */
export function reasonsForService(given: ServiceCase): readonly ServiceReason[] {
  return [
    ...ownPool(given),
    ...stores(given),
    ...pairedWith(given.topology, given.pool.id).flatMap((one) => helped(given, one)),
    ...alone(given),
  ]
}

function ownPool({ topology, pool, outage, works }: ServiceCase): readonly ServiceReason[] {
  const name = fullName(pool.fqdn)
  const working = works(pool)
  if (working === null) return [documented(`Whether ${name} is functional is not documented.`)]
  // The printed rows assume that the Back End runs.
  const basis = fails(voteLost(topology, pool), outage) ? 'derived' : 'documented'
  return [{ text: `${name} is ${working ? '' : 'not '}functional.`, basis }]
}

function stores({ topology, pool, outage, works }: ServiceCase): readonly ServiceReason[] {
  if (works(pool) === false) return []
  return [...backEnd(topology, pool, outage), ...fileStore(topology, pool, outage)]
}

function backEnd(topology: Topology, pool: Pool, outage: Outage): readonly ServiceReason[] {
  const store = pool.sqlStore === null ? undefined : find(topology, pool.sqlStore)
  if (store?.kind !== 'sql')
    return [assumed('No SQL Server store is stated for it; it is taken to be there and up.')]
  if (!fails(backEndLost(topology, pool, 'before'), outage)) return []
  const basis = backEndBasis(store.sqlStore.availability.kind)
  const lost: ServiceReason = {
    text: `Its Back End is not available: after about ${minutesToResiliencyMode.value} minutes its users are in resiliency mode, with limited service.`,
    basis,
  }
  const mended = !fails(backEndLost(topology, pool, 'after'), outage)
  return mended
    ? [lost, { text: 'A failover of its databases to the mirror brings the Back End back.', basis }]
    : [lost]
}

function fileStore(topology: Topology, pool: Pool, outage: Outage): readonly ServiceReason[] {
  const store = pool.fileStore === null ? undefined : find(topology, pool.fileStore)
  if (store?.kind !== 'file')
    return [assumed('No file store is stated for it; it is taken to be there and up.')]
  return fails(fileStoreLost(topology, pool), outage)
    ? [
        assumed(
          'Its file store is down: without meeting content and address book files, service counts as limited.',
        ),
      ]
    : []
}

function helped(given: ServiceCase, partner: Partner): readonly ServiceReason[] {
  const { pool, outage, works } = given
  if (given.before === 'full') return []
  const name = fullName(partner.pool.fqdn)
  if (fails({ kind: 'any', of: partner.parted }, outage))
    return [
      derived(`The link to the site of its partner ${name} is down, so ${name} cannot serve its users.`),
    ]
  const working = works(partner.pool)
  if (working === null) return [documented(`Whether its partner ${name} is functional is not documented.`)]
  if (!working) return [documented(`Its partner ${name} is not functional, so it cannot serve its users.`)]
  return [...(works(pool) === false ? [signIn(name, partner)] : []), ...failedOver(name, given)]
}

function signIn(name: string, { voiceFailover }: Partner): ServiceReason {
  return voiceFailover
    ? documented(`Its users sign in to its partner ${name}, the backup Registrar, in resiliency mode.`)
    : documented(
        `Automatic failover for Voice is off in its pairing with ${name}: its users have no service until the pool is failed over.`,
      )
}

function failedOver(
  name: string,
  { topology, pool, outage, works, after }: ServiceCase,
): readonly ServiceReason[] {
  const ownStores = any(backEndLost(topology, pool, 'after'), fileStoreLost(topology, pool))
  if (works(pool) === true && !fails(ownStores, outage)) return []
  if (after === 'full') return [documented(`A failover to ${name} gives full service.`)]
  return after === 'limited' ? [documented(`A failover to ${name} gives limited service.`)] : []
}

function alone({ topology, pool, works }: ServiceCase): readonly ServiceReason[] {
  if (works(pool) === true || pairedWith(topology, pool.id).length > 0) return []
  return [derived('It has no partner that could serve its users.')]
}

const documented = (text: string): ServiceReason => ({ text, basis: 'documented' })
const derived = (text: string): ServiceReason => ({ text, basis: 'derived' })
const assumed = (text: string): ServiceReason => ({ text, basis: 'assumed' })
