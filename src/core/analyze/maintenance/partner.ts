import type { PoolId } from '../../model/id.ts'
import { siteOfPool } from '../../model/topology.ts'
import { linkBetween } from '../../outage/parts.ts'
import { isDown, lossesOf } from '../../outage/losses.ts'
import { judge } from '../../quorum/verdict.ts'
import { loadOnPartner, partnersOf, type CapacityRow } from '../capacity.ts'
import { fullName } from '../../words/words.ts'
import type { Ground } from './ground.ts'

/** The backup pool of a pool under maintenance: what it could do if the pool were lost after all. */
export interface PartnerState {
  readonly pool: PoolId
  /** `null` where that is not documented. */
  readonly functional: boolean | null
  /** Whether its site and the link to it are up. */
  readonly reachable: boolean
  /** The users of both on the partner: its state says whether they fit. */
  readonly load: CapacityRow
  /** The same in sentences. */
  readonly text: string
}

/** The state of the partner in the outage, `null` where the pool is not paired. It is the same in every step. */
export function partnerState({ topology, pool, outage, reading }: Ground): PartnerState | null {
  const [partner] = partnersOf(topology, pool)
  if (!partner) return null
  const { functional } = judge(partner, lossesOf(topology, partner, outage), reading)
  const [own, other] = [siteOfPool(topology, pool.id), siteOfPool(topology, partner.id)]
  const reachable =
    own === undefined ||
    other === undefined ||
    (!isDown(topology, outage, other.id) &&
      (own.id === other.id || !isDown(topology, outage, linkBetween(own.id, other.id))))
  const load = loadOnPartner(topology, pool, partner, reading, outage)
  return {
    pool: partner.id,
    functional,
    reachable,
    load,
    text: textOf(fullName(partner.fqdn), functional, reachable, load),
  }
}

function textOf(name: string, functional: boolean | null, reachable: boolean, load: CapacityRow): string {
  if (functional === false) return `${name} is not functional: it could not take over.`
  if (!reachable) return `${name} cannot be reached: it could not take over.`
  if (functional === null) return `Whether ${name} is functional is not documented. ${load.text}`
  return `${name} is functional and could take over. ${load.text}`
}
