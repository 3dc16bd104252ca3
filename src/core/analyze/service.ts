import type { PoolId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import type { Topology } from '../model/topology.ts'
import { backEndLost, fileStoreLost } from '../outage/back-end.ts'
import { all, always, any, fails, type Failure } from '../outage/failure.ts'
import type { Outage } from '../outage/part.ts'
import type { Reading } from '../quorum/reading.ts'
import { pairedWith, type Partner } from './partners.ts'
import { everyServerDown, notFunctional } from './pool-failure.ts'
import type { Service, Stage } from './question.ts'
import { reasonsForService, type ServiceReason } from './service-reasons.ts'
import type { Silence } from './silence.ts'

/** How the users of a pool are served in one outage; `null` where the documents do not say. */
export interface ServiceState {
  /** Before anyone acts. */
  readonly before: Service | null
  /** After the administrator has failed over the databases and the pool. */
  readonly after: Service | null
  readonly reasons: readonly ServiceReason[]
}

/** The pools that a pool is paired with, whichever side declares it: one in a sound topology. */
export const partnersOf = (topology: Topology, pool: PoolId): readonly Pool[] =>
  pairedWith(topology, pool).map((partner) => partner.pool)

/**
 * When the users of the pool lose that level of service; `null` where no row is printed for the pool.
 *
 * Full service takes a functional pool with its Back End and its file store: at first their own pool, after failover that
 * or the partner. Limited service takes a functional pool: at first their own, or a partner with voice failover, to which
 * they sign in in resiliency mode; after failover either. Users reach every site that is up, and a partner serves them
 * over the link between the sites. A partner for which no row is printed works, or does not, as `silence` says.
 */
export function serviceLost(
  topology: Topology,
  pool: Pool,
  level: 'full' | 'limited',
  stage: Stage,
  reading: Reading,
  silence: Silence,
): Failure | null {
  const documented = notFunctional(topology, pool, reading, silence) !== null
  return documented ? lostIn(topology, pool, level, stage, reading, silence) : null
}

/** How the users of the pool are served in this outage, before and after failover, and why. */
export function serviceIn(topology: Topology, pool: Pool, outage: Outage, reading: Reading): ServiceState {
  const lost = (level: 'full' | 'limited', stage: Stage, silence: Silence): boolean =>
    fails(lostIn(topology, pool, level, stage, reading, silence), outage)
  const at = (stage: Stage): Service | null => {
    if (!lost('full', stage, 'fails')) return 'full'
    if (lost('limited', stage, 'holds')) return 'none'
    return lost('full', stage, 'holds') && !lost('limited', stage, 'fails') ? 'limited' : null
  }
  const before = at('before')
  const after = at('after')
  const works = (one: Pool): boolean | null => {
    if (!fails(stopped(topology, one, reading, 'fails'), outage)) return true
    return fails(stopped(topology, one, reading, 'holds'), outage) ? false : null
  }
  return { before, after, reasons: reasonsForService({ topology, pool, outage, works, before, after }) }
}

/** When the users lose it, of any pool: one for which no row is printed works, or does not, as `silence` says. */
function lostIn(
  topology: Topology,
  pool: Pool,
  level: 'full' | 'limited',
  stage: Stage,
  reading: Reading,
  silence: Silence,
): Failure {
  const by = (one: Pool): Failure =>
    level === 'full'
      ? fullLost(topology, one, stage, reading, silence)
      : stopped(topology, one, reading, silence)
  const others = helpers(topology, pool, level, stage)
  return all(by(pool), ...others.map(({ parted, pool: one }) => any(...parted, by(one))))
}

/** The partners that serve the users of a pool in its stead. */
function helpers(
  topology: Topology,
  pool: Pool,
  level: 'full' | 'limited',
  stage: Stage,
): readonly Partner[] {
  const partners = pairedWith(topology, pool.id)
  if (stage === 'after') return partners
  return level === 'full' ? [] : partners.filter(({ voiceFailover }) => voiceFailover)
}

/** When the pool does not serve fully on its own. */
const fullLost = (
  topology: Topology,
  pool: Pool,
  stage: Stage,
  reading: Reading,
  silence: Silence,
): Failure =>
  kept(topology, `full ${stage} ${pool.id} ${keyOf(reading)} ${silence}`, () =>
    any(
      stopped(topology, pool, reading, silence),
      backEndLost(topology, pool, stage),
      fileStoreLost(topology, pool),
    ),
  )

/** When the pool does not work. */
const stopped = (topology: Topology, pool: Pool, reading: Reading, silence: Silence): Failure =>
  kept(topology, `stopped ${pool.id} ${keyOf(reading)} ${silence}`, () => {
    const known = notFunctional(topology, pool, reading, silence)
    return known ?? (silence === 'fails' ? always : everyServerDown(topology, pool))
  })

const keyOf = ({ votes, strictNote, earlierTable }: Reading): string =>
  `${votes} ${strictNote} ${earlierTable}`

const pieces = new WeakMap<Topology, Map<string, Failure>>()

/** One value for what several pools rest on: it is built once, and engines see that it is the same. */
function kept(topology: Topology, key: string, build: () => Failure): Failure {
  let known = pieces.get(topology)
  if (!known) {
    known = new Map()
    pieces.set(topology, known)
  }
  const found = known.get(key) ?? build()
  known.set(key, found)
  return found
}
