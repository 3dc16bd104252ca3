import type { TopologyDocument } from '../model/document.ts'
import { find, type Topology } from '../model/topology.ts'
import { align } from './align.ts'
import { originOf } from './origin-of.ts'
import type { Piece, PieceOrigin } from './piece.ts'
import { stepsBetween, type Step } from './steps.ts'
import { underOpenIds, type UnderOpenIds } from './under-open-ids.ts'
import { withWhatIsUnsaid, withWhatNoFileHolds } from './unstated.ts'

/**
 * What differs between the open document and an incoming state of the same deployment, piece by piece. `base` is the
 * open document's original file read again: it tells what was changed in the file from what was changed here. What the
 * file does not say, and what no file can hold, is no difference.
 */
export function pieces(
  open: TopologyDocument,
  incoming: TopologyDocument,
  base: TopologyDocument | null,
): readonly Piece[] {
  const { under, steps } = stepsTo(open, incoming)
  const before = base && baseUnderOpenIds(open, under, base)
  return steps.map((step) => {
    const origin = before
      ? originOf(step, { open: open.topology, incoming: under.topology, base: before })
      : 'unknown'
    const { id, kind, targets, message, needs } = step
    return { id, kind, targets, message, needs, origin, taken: isTakenAtFirst(origin) }
  })
}

/** What a person would take without looking: the news of the file, and nothing that undoes their own work. */
function isTakenAtFirst(origin: PieceOrigin): boolean {
  return origin === 'file' || origin === 'unknown'
}

/** The incoming state under the ids of the open document, and the steps that lead there. */
export interface Steps {
  readonly under: UnderOpenIds
  readonly steps: readonly Step[]
}

/** How the open document becomes the incoming state: the same steps for the same two documents. */
export function stepsTo(open: TopologyDocument, incoming: TopologyDocument): Steps {
  const read = underOpenIds(open, incoming)
  const under = { ...read, topology: withWhatIsUnsaid(read.topology, open.topology) }
  return { under, steps: stepsBetween(open.topology, under.topology) }
}

/** The state at the last import, under the ids of the open document; what only the new file still has, under its ids there. */
function baseUnderOpenIds(open: TopologyDocument, incoming: UnderOpenIds, base: TopologyDocument): Topology {
  const same = new Map(align(open, base))
  const known = new Set(same.values())
  for (const [id, there] of align({ ...open, ...incoming }, base))
    if (!same.has(id) && !known.has(there) && !find(open.topology, there)) same.set(id, there)
  const beyond = { ...open, nextId: incoming.nextId }
  return withWhatNoFileHolds(underOpenIds(beyond, base, same).topology, open.topology)
}

/** The pieces that are taken at first, as ids. */
export function takenAtFirst(list: readonly Piece[]): readonly string[] {
  return list.filter(({ taken }) => taken).map(({ id }) => id)
}
