import { partsOf, type Failure } from '../outage/failure.ts'
import type { PartId } from '../outage/part.ts'
import { nodeTable, type NodeTable } from './node-table.ts'

/**
 * A failure expression as a reduced ordered decision diagram: each node asks whether one part is down and leads on to one of
 * two nodes; node 0 is "holds" and node 1 is "fails". Every node stands after the two that it leads to, the last is the
 * first to be asked.
 */
export interface Diagram {
  /** The parts in the order in which they are asked; a node's level is a place in this list. */
  readonly parts: readonly PartId[]
  /** Of each node which part it asks for; of the first two nodes the number of parts. */
  readonly level: Int32Array
  /** Of each node where to go while the part is up. */
  readonly up: Int32Array
  /** Of each node where to go while the part is down. */
  readonly down: Int32Array
  /** The node to start with. */
  readonly top: number
}

/** How many nodes a diagram may take while it is worked out, unless said otherwise: a second or two at most. */
export const usualNodes = 1_000_000

/**
 * The diagram of an expression. Throws a `RangeError` when it becomes too large to work out, which takes dozens of parts that
 * are entangled with each other; `diagramWithin` says so instead.
 */
export function diagramOf(failure: Failure): Diagram {
  const diagram = diagramWithin(failure, usualNodes)
  if (diagram === null) throw new RangeError('The decision diagram becomes too large to work out.')
  return diagram
}

/** The same; `null` when it takes more than so many nodes, among them those that are needed on the way alone. */
export function diagramWithin(failure: Failure, nodes: number): Diagram | null {
  const parts = askingOrder(failure)
  const table = nodeTable(parts.length, nodes)
  const top = entered(failure, new Map(parts.map((part, level) => [part, level])), table)
  return table.full() ? null : { parts, ...table.reached(top) }
}

/** The parts as they appear in the expression, those that stand in several places first. */
function askingOrder(failure: Failure): readonly PartId[] {
  const times = new Map<PartId, number>()
  const seen = new Set<Failure>()
  const walk = (one: Failure): void => {
    if (one.kind === 'down') times.set(one.part, (times.get(one.part) ?? 0) + 1)
    else if (!seen.has(one)) {
      seen.add(one)
      one.of.forEach(walk)
    }
  }
  walk(failure)
  const parts = partsOf(failure)
  const several = (part: PartId): boolean => (times.get(part) ?? 0) > 1
  return [...parts.filter(several), ...parts.filter((part) => !several(part))]
}

function entered(failure: Failure, levels: ReadonlyMap<PartId, number>, table: NodeTable): number {
  const known = new Map<Failure, number>()

  const enter = (one: Failure): number => {
    const found = known.get(one)
    if (found !== undefined) return found
    const node = fresh(one)
    known.set(one, node)
    return node
  }

  const fresh = (one: Failure): number => {
    switch (one.kind) {
      case 'down':
        return table.node(levels.get(one.part) ?? 0, 0, 1)
      case 'any':
        return atLeast(1, one.of.map(enter))
      case 'all':
        return atLeast(one.of.length, one.of.map(enter))
      case 'atLeast':
        return atLeast(one.count, one.of.map(enter))
    }
  }

  /** Counts from the last to the first: `row[n]` fails when n more of those that are counted already do. */
  const atLeast = (count: number, of: readonly number[]): number => {
    if (count > of.length) return 0
    let row: readonly number[] = [1, ...Array.from({ length: Math.max(count, 0) }, () => 0)]
    for (const one of of.toReversed()) {
      row = row.map((node, needed) => (needed === 0 ? 1 : table.choose(one, row[needed - 1] ?? 1, node)))
    }
    return row.at(-1) ?? 1
  }

  return enter(failure)
}
