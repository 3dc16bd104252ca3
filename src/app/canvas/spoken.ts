import type { Id } from '#core/model/id.ts'
import {
  find,
  findPool,
  nameOf,
  pairingsOf,
  partnerIn,
  type Found,
  type Topology,
} from '#core/model/topology.ts'
import type { Findings } from '#core/check/check.ts'
import type { Role, Trunk } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import type { NextLoss } from '#core/quorum/next-loss.ts'
import type { PoolMoment } from '../store/moment.ts'
import { conditionOf, type OutageView, type PoolState } from '../store/outage-selectors.ts'
import { verdictOf } from '../store/selectors.ts'
import { analysisModeText as text } from '../text/analysis-mode.ts'
import { canvasText } from '../text/canvas.ts'
import { momentText } from '../text/moment.ts'
import { spokenText } from '../text/spoken.ts'
import { associationsOn, type Association } from './associations.ts'
import { centralSiteOf } from './branches.ts'
import { phaseOf } from './failover-phase.ts'
import type { Worst } from './nodes.ts'
import { isSiteOff, linkSwitch, powerOf, roleDowns, storeDowns, type Downs } from './switches.ts'
import { worstOfPool, worstOfRole, worstOn } from './worst.ts'

/** The full name of a thing for those who hear the canvas: what it is, its state, its pairing, its worst finding. */
export function spokenName(
  topology: Topology,
  id: Id,
  findings: Findings,
  outage: OutageView | null = null,
): string {
  const found = find(topology, id)
  if (!found) return id
  const worst = worstOf(found, id, findings)
  return [
    ...partsOf(topology, found, outage),
    ...(outage ? downParts(found, outage) : []),
    ...(worst
      ? [worst.known ? spokenText.known(worst.count) : spokenText.worst(worst.severity, worst.count)]
      : []),
  ].join(', ')
}

/** What an association is, with both of its ends. */
export function spokenAssociation(topology: Topology, association: Association): string {
  return spokenText.association(nameOf(topology, association.from), relationOf(topology, association))
}

function relationOf(topology: Topology, { relation, to, count }: Association): string {
  return spokenText.relation[relation](nameOf(topology, to), count)
}

function worstOf(found: Found, id: Id, findings: Findings): Worst | null {
  if (found.kind === 'pool') return worstOfPool(findings, found.pool)
  return found.kind === 'role' ? worstOfRole(findings, found.role) : worstOn(findings, id)
}

function partsOf(topology: Topology, found: Found, outage: OutageView | null): string[] {
  switch (found.kind) {
    case 'site':
      return partsOfSite(topology, found.site)
    case 'pool': {
      const { pool } = found
      const verdict = outage?.stateOf(pool).verdict ?? verdictOf(pool)
      const partners = pairingsOf(topology, pool.id).flatMap(
        (pairing) => findPool(topology, partnerIn(pairing, pool.id))?.fqdn ?? [],
      )
      return [
        pool.fqdn,
        spokenText.edition[pool.edition],
        spokenText.version[pool.version],
        spokenText.servers(pool.servers.length, verdict.running),
        spokenText.functional(verdict.functional),
        spokenText.canStart(verdict.canStart),
        ...(storeHolder(topology, outage) === pool.id ? [spokenText.managementStore] : []),
        ...partners.map(spokenText.pairedWith),
      ]
    }
    case 'server':
      return [
        found.server.fqdn,
        spokenText.serverOf(found.pool.servers.indexOf(found.server) + 1, found.pool.fqdn),
      ]
    case 'sql':
      return [nameOf(topology, found.sqlStore.id), spokenText.sql[found.sqlStore.availability.kind]]
    case 'file':
      return [nameOf(topology, found.fileStore.id), spokenText.file]
    case 'role':
      return partsOfRole(topology, found.role)
    case 'computer':
      return [found.server.fqdn, spokenText.computerOf(found.role.fqdn)]
    case 'trunk':
      return partsOfTrunk(topology, found.gateway.fqdn, found.trunk)
    case 'pairing': {
      const { voiceFailover, failureDetection, failback } = found.pairing
      return [
        spokenText.pairing(nameOf(topology, found.pairing.id)),
        voiceFailover ? spokenText.voice(failureDetection, failback) : spokenText.noVoice,
      ]
    }
  }
}

/** The pool with the Central Management store: at the moment of a simulation the one where it is active. */
function storeHolder(topology: Topology, outage: OutageView | null): Id | null {
  return outage?.moment ? outage.moment.managementStore : topology.managementStore
}

function partsOfSite(topology: Topology, site: Site): string[] {
  const { name, branch, pools, roles } = site
  const isBranch = branch !== null
  const central = centralSiteOf(topology, site)?.name ?? null
  const contents = [
    ...(!isBranch || pools.length > 0 ? [spokenText.pools(pools.length)] : []),
    ...(isBranch || roles.length > 0 ? [spokenText.roles(roles.length)] : []),
  ]
  return [
    name,
    spokenText.site(isBranch ? spokenText.branchSite(central) : spokenText.centralSite, contents),
    ...(isBranch && central === null ? [spokenText.strayBranch] : []),
  ]
}

function partsOfRole(topology: Topology, role: Role): string[] {
  return [
    role.fqdn,
    canvasText.role(role),
    spokenText.computers(role.servers.length),
    ...(role.kind === 'edge' && role.federation ? [spokenText.federation] : []),
    ...(role.kind === 'gateway' && role.trunks.length === 0 ? [spokenText.noTrunk] : []),
    ...associationsOn(topology, role.id)
      .filter(({ from }) => from === role.id)
      .map((association) => relationOf(topology, association)),
  ]
}

function partsOfTrunk(topology: Topology, gateway: string, { name, mediation }: Trunk): string[] {
  const to = mediation === null ? [] : [spokenText.relation.trunk(nameOf(topology, mediation), 1)]
  return [name, spokenText.trunkOf(gateway), ...to]
}

/** What of a thing is down, and for a running pool what losing one more server would do. */
function downParts(found: Found, outage: OutageView): string[] {
  switch (found.kind) {
    case 'site':
      return isSiteOff(outage, found.site) ? [text.down.itself] : []
    case 'pool': {
      const state = outage.stateOf(found.pool)
      if (state.moment) return momentParts(state, state.moment)
      if (conditionOf(state) === 'stopped') return []
      const losses = [...state.nextLosses.values()]
      const count = (kind: NextLoss) => losses.filter((one) => one === kind).length
      const next = text.spoken.nextLoss(count('last'), count('stops'))
      return [...(conditionOf(state) === 'trap' ? [text.spoken.trap] : []), ...(next === '' ? [] : [next])]
    }
    case 'sql':
      return spokenDowns(storeDowns(outage, found.sqlStore))
    case 'file':
      return spokenDowns(storeDowns(outage, found.fileStore))
    case 'role':
      return spokenDowns(roleDowns(outage, found.role))
    case 'server':
    case 'computer': {
      const because = outage.downBecause(found.server.id)
      const power = found.kind === 'server' ? powerOf(outage, found.pool, found.server.id) : null
      if (power !== null) return [momentText.power[power]]
      return because === null ? [] : [text.down[because]]
    }
    case 'pairing':
      return linkSwitch(outage, found.pairing)?.off ? [text.linkCut] : []
    case 'trunk':
      return []
  }
}

/** What a pool does at a moment, and how its users fare. */
function momentParts({ verdict }: PoolState, moment: PoolMoment): string[] {
  const { full, resiliency, none, all } = moment.users
  const phase = phaseOf(moment.failover)
  return [
    ...(moment.word === 'runs' ? [] : [momentText.spoken.word(moment, verdict)]),
    ...(phase === null ? [] : [momentText.failover[phase]]),
    ...(moment.failover.isStuck ? [momentText.stuck] : []),
    ...(moment.receives ? [momentText.receivesMeans] : []),
    ...(moment.copies === false ? [momentText.spoken.notCopying] : []),
    ...(all > 0 ? [momentText.spoken.users(full, resiliency, none)] : []),
  ]
}

function spokenDowns({ down, of }: Downs): string[] {
  return down === 0 ? [] : [text.spoken.partsDown(down, of)]
}
