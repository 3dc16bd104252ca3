import type { Draft, PairedPool, Rule } from './rule.ts'
import type { Pairing } from '../model/pairing.ts'
import { edgeRecoveryPage } from './pages.ts'
import { fullName, shortName } from '../words/words.ts'

/** EDGE-008: Edge pools are not paired, so the backup of one is a second one. Pools of one site, and pools without any Edge pool, are not meant. */
export const pairedPoolsSeparateEdgePools: Rule = {
  id: 'EDGE-008',
  severity: 'warning',
  law: 'Paired pools in two sites use two Edge pools: the backup of an Edge pool is a second one in another site, and federation is led there by hand.',
  reason:
    'Edge pools are not paired and nothing fails over between them. A site that is lost takes its Edge pool along, and remote users of both pools with it.',
  source: { title: edgeRecoveryPage, section: 'Federation' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'pairing',
  *check(pairing, first, second) {
    if (first.site.id === second.site.id) return
    const edges = [first.pool.edgePool, second.pool.edgePool]
    if (edges[0] === edges[1]) yield* oneForBoth(pairing, first, second)
    else if (edges[0] === null) yield oneWithout(pairing, first, second)
    else if (edges[1] === null) yield oneWithout(pairing, second, first)
  },
}

function* oneForBoth(
  pairing: Pairing,
  { pool: a, site }: PairedPool,
  { pool: b, site: other }: PairedPool,
): Iterable<Draft> {
  if (a.edgePool === null) return
  yield {
    targets: [pairing.id, a.edgePool],
    message: `${fullName(a.fqdn)} in ${site.name} and ${fullName(b.fqdn)} in ${other.name} are paired and use the same Edge pool. Where it is lost with its site, the pool that takes over has no Edge pool.`,
    todo: 'Associate the two with Edge pools in different sites, and write down how federation is led to the other one.',
  }
}

function oneWithout(pairing: Pairing, { pool, site }: PairedPool, { pool: partner }: PairedPool): Draft {
  return {
    targets: [pool.id, pairing.id],
    field: 'edgePool',
    message: `${fullName(pool.fqdn)} in ${site.name} has no Edge pool, and ${fullName(partner.fqdn)}, whose users it takes over, has one.`,
    todo: `Associate ${shortName(pool.fqdn)} with an Edge pool in another site than that of ${shortName(partner.fqdn)}.`,
  }
}
