import type { Pool } from '../../model/pool.ts'
import type { Losses } from '../../quorum/verdict.ts'
import { groupStates } from '../routing-groups.ts'
import type { DomainMap } from '../../quorum/upgrade-domains.ts'

/** What a step means for routing groups, whose replicas are placed by a model: inferred, never documented. */
export interface RoutingGroupRisk {
  /** Whether two of the three replicas of a group could be on servers that are down, wherever the replicas are. */
  readonly couldLoseQuorum: boolean
  /** How many groups have lost their quorum by the model of placement. */
  readonly inModel: number
  /** How many groups the model reckons with. */
  readonly of: number
}

/** Replicas of a routing group that are placed in domains of their own where there are as many. */
const replicas = 3

/**
 * The risk while these servers are down. Replicas are taken to stand in different upgrade domains where there are three
 * or more, so that the servers of one domain hold at most one replica of a group.
 */
export function groupRisk(pool: Pool, losses: Losses, { domains }: DomainMap): RoutingGroupRisk {
  const states = groupStates(pool, losses)
  const touched = domains.filter(({ servers }) => servers.some((id) => losses.servers.has(id))).length
  const apart = domains.length >= replicas ? touched : losses.servers.size
  return {
    couldLoseQuorum: pool.servers.length >= replicas && apart >= 2,
    inModel: states.lost,
    of: states.groups.length,
  }
}

/** The groups at risk as a sentence; `null` where none is. */
export function groupSentence({ couldLoseQuorum, inModel, of }: RoutingGroupRisk): string | null {
  if (!couldLoseQuorum) return null
  const model =
    inModel === 0
      ? `in the model of placement none of ${of} has`
      : `in the model of placement ${inModel} of ${of} ${inModel === 1 ? 'has' : 'have'}, and ${inModel === 1 ? 'its users have' : 'their users have'} no service during this step`
  return `Inferred: a routing group could have two of its three replicas on servers that are down, and lose its quorum; ${model}.`
}
