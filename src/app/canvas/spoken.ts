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
import { verdictOf } from '../store/selectors.ts'
import { canvasText } from '../text/canvas.ts'
import { spokenText } from '../text/spoken.ts'
import { associationsOn, type Association } from './associations.ts'
import { centralSiteOf } from './branches.ts'
import type { Worst } from './nodes.ts'
import { worstOfPool, worstOfRole, worstOn } from './worst.ts'

/** The full name of a thing for those who hear the canvas: what it is, its state, its pairing, its worst finding. */
export function spokenName(topology: Topology, id: Id, findings: Findings): string {
  const found = find(topology, id)
  if (!found) return id
  const worst = worstOf(found, id, findings)
  return [
    ...partsOf(topology, found),
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

function partsOf(topology: Topology, found: Found): string[] {
  switch (found.kind) {
    case 'site':
      return partsOfSite(topology, found.site)
    case 'pool': {
      const { pool } = found
      const verdict = verdictOf(pool)
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
        ...(topology.managementStore === pool.id ? [spokenText.managementStore] : []),
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
