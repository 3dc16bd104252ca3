import type { Id } from '#core/model/id.ts'
import { siteOfPool, type Topology } from '#core/model/topology.ts'
import type { PartId } from '#core/outage/part.ts'
import { findPart, linkBetween } from '#core/outage/parts.ts'

/** What stands for these parts on the canvas, each once: a store for its database roles, a pairing for the link between its sites. */
export function cardsOf(topology: Topology, parts: readonly PartId[]): readonly Id[] {
  return [...new Set(parts.flatMap((part) => cardOf(topology, part)))]
}

function cardOf(topology: Topology, id: PartId): readonly Id[] {
  const part = findPart(topology, id)
  if (!part) return []
  if (part.kind === 'database') return [part.store]
  if (part.kind !== 'link') return [part.id]
  return topology.pairings
    .filter(({ pools: [a, b] }) => {
      const [one, other] = [siteOfPool(topology, a), siteOfPool(topology, b)]
      return one && other && one !== other && linkBetween(one.id, other.id) === id
    })
    .map((pairing) => pairing.id)
}
