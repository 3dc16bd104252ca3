import { containerOf, isPart } from '../compare/placement.ts'
import type { TopologyDocument } from '../model/document.ts'
import { kindOf, type Id } from '../model/id.ts'
import { everything, idOf, nameOf, type Topology } from '../model/topology.ts'

/** What a thing can be recognised by. */
interface Known {
  readonly id: Id
  /** Its kind and its name in lower case. */
  readonly name: string
  /** Its kind and the part of the original file that it came from; `null` where that is not known. */
  readonly link: string | null
  /** The thing that it stands in, `null` for none. */
  readonly container: Id | null
}

/**
 * Which things of two states of one deployment are the same: ids of `incoming` to ids of `open`, one to one, each kind
 * by itself. By name and part of the original file together, then by name alone (in the same place first), then by the
 * part of the file alone, which a renamed thing keeps. Pairings are the same where their pools are.
 */
export function align(open: TopologyDocument, incoming: TopologyDocument): ReadonlyMap<Id, Id> {
  const matched = new Map<Id, Id>()
  const [ours, theirs] = [knownIn(open), knownIn(incoming)]
  match(ours.whole, theirs.whole, matched)
  match(ours.parts, theirs.parts, matched)
  matchPairings(open.topology, incoming.topology, matched)
  return matched
}

/** Everything but pairings: what stands in sites, and what stands in that. */
function knownIn({ topology, origin }: TopologyDocument): { whole: Known[]; parts: Known[] } {
  const whole: Known[] = []
  const parts: Known[] = []
  const links = new Map(Object.entries(origin?.links ?? {}))
  for (const found of everything(topology)) {
    if (found.kind === 'pairing') continue
    const id = idOf(found)
    const kind = kindOf(id)
    const link = links.get(id)
    const known: Known = {
      id,
      name: `${kind} ${nameOf(topology, id).toLowerCase()}`,
      link: link === undefined ? null : `${kind} ${link}`,
      container: containerOf(found),
    }
    if (isPart(found)) parts.push(known)
    else whole.push(known)
  }
  return { whole, parts }
}

function match(ours: readonly Known[], theirs: readonly Known[], matched: Map<Id, Id>): void {
  const place = (container: Id | null): string => String(container && (matched.get(container) ?? 'new'))
  const ways: readonly (readonly [
    of: (ours: Known) => string | null,
    by: (theirs: Known) => string | null,
  ])[] = [
    [nameAndLink, nameAndLink],
    [({ name, container }) => `${container} ${name}`, ({ name, container }) => `${place(container)} ${name}`],
    [({ name }) => name, ({ name }) => name],
    [({ link }) => link, ({ link }) => link],
  ]
  const taken = new Set<Id>()
  for (const [keyOfOurs, keyOfTheirs] of ways) {
    const free = queues(
      ours.filter(({ id }) => !taken.has(id)),
      keyOfOurs,
    )
    for (const one of theirs) {
      const key = matched.has(one.id) ? null : keyOfTheirs(one)
      const same = key === null ? undefined : free.get(key)?.shift()
      if (!same) continue
      matched.set(one.id, same.id)
      taken.add(same.id)
    }
  }
}

function nameAndLink({ name, link }: Known): string | null {
  return link === null ? null : `${link} ${name}`
}

function queues<T>(things: readonly T[], keyOf: (thing: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    if (key === null) continue
    const queue = found.get(key)
    if (queue) queue.push(thing)
    else found.set(key, [thing])
  }
  return found
}

function matchPairings(open: Topology, incoming: Topology, matched: Map<Id, Id>): void {
  const free = queues(open.pairings, ({ pools }) => pools.toSorted().join(' '))
  for (const { id, pools } of incoming.pairings) {
    const same = free.get(
      pools
        .map((pool) => matched.get(pool) ?? 'new')
        .toSorted()
        .join(' '),
    )
    const pairing = same?.shift()
    if (pairing) matched.set(id, pairing.id)
  }
}
