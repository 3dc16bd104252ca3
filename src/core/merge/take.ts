import type { Origin, TopologyDocument } from '../model/document.ts'
import type { Id } from '../model/id.ts'
import { everything, find, idOf, type Topology } from '../model/topology.ts'
import { assemble } from './assemble.ts'
import { stepsTo } from './pieces.ts'
import type { Step } from './steps.ts'

/**
 * The open document after the chosen pieces of an incoming state were taken, and those that come along with them. Ids,
 * drawing, notes, overrides, baseline and publication stay, but for what goes itself. The origin becomes that of the
 * incoming document even where nothing is taken: it was looked at, so what was left counts as decided here from then on.
 */
export function take(
  open: TopologyDocument,
  incoming: TopologyDocument,
  chosen: Iterable<string>,
): TopologyDocument {
  const { under, steps } = stepsTo(open, incoming)
  const wanted = withNeeds(steps, chosen)
  const taken = steps.filter(({ id }) => wanted.has(id))
  const topology = taken.length === 0 ? open.topology : assemble(open.topology, under.topology, taken)
  return {
    ...withoutGone(open, topology),
    topology,
    origin: under.origin ? linkedTo(under.origin, topology) : open.origin,
    nextId: taken.length === 0 ? open.nextId : under.nextId,
  }
}

/** The ids of the chosen pieces and of all that they cannot be without. */
export function withNeeds(
  list: readonly Pick<Step, 'id' | 'needs'>[],
  chosen: Iterable<string>,
): ReadonlySet<string> {
  const needs = new Map(list.map((step) => [step.id, step.needs]))
  const wanted = new Set<string>()
  const add = (id: string): void => {
    const others = needs.get(id)
    if (!others || wanted.has(id)) return
    wanted.add(id)
    others.forEach(add)
  }
  for (const id of chosen) add(id)
  return wanted
}

/** Only what is there came from a part of the file. */
function linkedTo(origin: Origin, topology: Topology): Origin {
  const there = new Set<string>([...everything(topology)].map(idOf))
  const links =
    origin.links && Object.fromEntries(Object.entries(origin.links).filter(([id]) => there.has(id)))
  return { ...origin, links }
}

/** The document without the drawing, the notes and the overrides of what has gone. */
function withoutGone(doc: TopologyDocument, topology: Topology): TopologyDocument {
  const isGone = (id: Id): boolean => find(doc.topology, id) !== undefined && find(topology, id) === undefined
  const { positions, notes } = doc.layout
  return {
    ...doc,
    overrides: doc.overrides.filter(({ targets }) => !targets.some(isGone)),
    layout: { positions: recordWithout(positions, isGone), notes: recordWithout(notes, isGone) },
  }
}

function recordWithout<V>(
  record: Readonly<Record<Id, V>>,
  isGone: (id: Id) => boolean,
): Readonly<Record<Id, V>> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !isGone(id as Id))) // keys of a record of ids
}
