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
import { verdictOf } from '../store/selectors.ts'
import { spokenText } from '../text/spoken.ts'
import { worstOfPool, worstOn } from './worst.ts'

/** The full name of a thing for those who hear the canvas: what it is, its state, its pairing, its worst finding. */
export function spokenName(topology: Topology, id: Id, findings: Findings): string {
  const found = find(topology, id)
  if (!found) return id
  const worst = found.kind === 'pool' ? worstOfPool(findings, found.pool) : worstOn(findings, id)
  return [
    ...partsOf(topology, found),
    ...(worst
      ? [worst.known ? spokenText.known(worst.count) : spokenText.worst(worst.severity, worst.count)]
      : []),
  ].join(', ')
}

function partsOf(topology: Topology, found: Found): string[] {
  switch (found.kind) {
    case 'site':
      return [found.site.name, spokenText.site(found.site.pools.length)]
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
    case 'pairing': {
      const { voiceFailover, failureDetection, failback } = found.pairing
      return [
        spokenText.pairing(nameOf(topology, found.pairing.id)),
        voiceFailover ? spokenText.voice(failureDetection, failback) : spokenText.noVoice,
      ]
    }
  }
}
