/** The nodes of a decision diagram while it is being built, each combination once. */
export interface NodeTable {
  /** The node that asks at this level and leads on so; none where both ways are the same. */
  readonly node: (level: number, up: number, down: number) => number
  /** The node that decides as `then` where `asked` fails, and as `otherwise` where it does not. */
  readonly choose: (asked: number, then: number, otherwise: number) => number
  /** Whether more nodes or steps were needed than there may be; what was worked out is worthless then. */
  readonly full: () => boolean
  /** What is reached from this node, without the rest. */
  readonly reached: (top: number) => ReachedNodes
}

/** Nodes as columns, each after those that it leads to. */
export interface ReachedNodes {
  readonly level: Int32Array
  readonly up: Int32Array
  readonly down: Int32Array
  readonly top: number
}

/** Steps that may be taken for each node that there may be. */
const stepsPerNode = 16

/** An empty table for so many levels, which takes at most so many nodes. */
export function nodeTable(levels: number, most: number): NodeTable {
  let level = new Int32Array(256)
  let up = new Int32Array(256)
  let down = new Int32Array(256)
  let slots = new Int32Array(512)
  let remembered = new Int32Array(4 * 512)
  let count = 2
  let steps = most * stepsPerNode
  level[0] = levels
  level[1] = levels

  const slotOf = (one: number, a: number, b: number): number => {
    let slot = mixed(one, a, b) & (slots.length - 1)
    for (let node = at(slots, slot); node !== 0; node = at(slots, slot)) {
      if (at(level, node) === one && at(up, node) === a && at(down, node) === b) return slot
      slot = (slot + 1) & (slots.length - 1)
    }
    return slot
  }

  const node = (one: number, a: number, b: number): number => {
    if (a === b) return a
    const slot = slotOf(one, a, b)
    const found = at(slots, slot)
    if (found !== 0) return found
    if (count >= most) {
      steps = 0
      return 0
    }
    if (count === level.length) grow()
    level[count] = one
    up[count] = a
    down[count] = b
    slots[slotOf(one, a, b)] = count
    return count++
  }

  const grow = (): void => {
    level = doubled(level)
    up = doubled(up)
    down = doubled(down)
    slots = new Int32Array(slots.length * 2)
    for (let i = 2; i < count; i++) slots[slotOf(at(level, i), at(up, i), at(down, i))] = i
    remembered = new Int32Array(remembered.length * 2)
  }

  const choose = (asked: number, then: number, otherwise: number): number => {
    if (asked === 1 || then === otherwise) return then
    if (asked === 0) return otherwise
    if (then === 1 && otherwise === 0) return asked
    const place = (mixed(asked, then, otherwise) & (remembered.length / 4 - 1)) * 4
    const same =
      at(remembered, place) === asked &&
      at(remembered, place + 1) === then &&
      at(remembered, place + 2) === otherwise
    if (same) return at(remembered, place + 3)
    if (steps-- <= 0) return 0
    const first = Math.min(at(level, asked), at(level, then), at(level, otherwise))
    const isUp = choose(side(up, asked, first), side(up, then, first), side(up, otherwise, first))
    const isDown = choose(side(down, asked, first), side(down, then, first), side(down, otherwise, first))
    const result = node(first, isUp, isDown)
    remember(asked, then, otherwise, result)
    return result
  }

  const side = (way: Int32Array, one: number, first: number): number =>
    at(level, one) === first ? at(way, one) : one

  /** Forgets what was remembered in the same place: what is asked again is worked out again. */
  const remember = (asked: number, then: number, otherwise: number, result: number): void => {
    const place = (mixed(asked, then, otherwise) & (remembered.length / 4 - 1)) * 4
    remembered[place] = asked
    remembered[place + 1] = then
    remembered[place + 2] = otherwise
    remembered[place + 3] = result
  }

  const reached = (top: number): ReachedNodes => {
    const kept = new Uint8Array(count)
    kept[0] = kept[1] = kept[top] = 1
    for (let i = top; i > 1; i--) {
      if (at(kept, i) === 0) continue
      kept[at(up, i)] = 1
      kept[at(down, i)] = 1
    }
    const place = new Int32Array(count)
    const old = Int32Array.from(kept.keys()).filter((i) => at(kept, i) === 1)
    old.forEach((from, to) => (place[from] = to))
    return {
      level: old.map((from) => at(level, from)),
      up: old.map((from) => at(place, at(up, from))),
      down: old.map((from) => at(place, at(down, from))),
      top: at(place, top),
    }
  }

  return { node, choose, full: () => steps <= 0, reached }
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2)
  larger.set(column)
  return larger
}

/** The place is always within the column. */
const at = (column: Int32Array | Uint8Array, place: number): number => column[place] ?? 0

const mixed = (a: number, b: number, c: number): number => {
  const hash = Math.imul(Math.imul(a + 0x9e37, 0x85eb_ca6b) ^ b, 0xc2b2_ae35) ^ Math.imul(c, 0x27d4_eb2f)
  return (hash ^ (hash >>> 15)) >>> 0
}
