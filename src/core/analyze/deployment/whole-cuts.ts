import type { PoolId } from '../../model/id.ts'
import type { PartId } from '../../outage/part.ts'
import type { AlikeCutSets } from '../deployment.ts'
import type { CutSets } from '../question.ts'

/** Alike minimal cut sets, none of which chooses from shared parts and others together. */
export interface ApartCuts {
  readonly sets: CutSets
  /** The shared parts that each of them has. */
  readonly shared: readonly PartId[]
  /** Told already: it is looked at, but not told again. */
  readonly known: boolean
}

/** The minimal cut sets of one group. */
export interface GroupCuts {
  /** The same for groups that are built alike. */
  readonly shape: string
  readonly pools: readonly PoolId[]
  /** The same list for groups that are built alike: in the parts of the first of them. */
  readonly cuts: readonly ApartCuts[]
  /** The part of this group that stands where this part stands in the first. */
  readonly told: (part: PartId) => PartId
}

/** Minimal cut sets of a whole deployment; those in shared parts alone apart, because others may contain them. */
export interface WholeCuts {
  readonly rows: readonly AlikeCutSets[]
  /** Whether a set of shared parts contains one of them. */
  readonly covers: (shared: readonly PartId[]) => boolean
}

/**
 * What brings down at least one of the groups: the cut sets of each, without those that contain another group's. Sets with
 * parts that are a group's own can only contain sets of shared parts. Sets of shared parts that are `known` are not told.
 * Yields after each group.
 */
export function* wholeCuts(
  groups: readonly GroupCuts[],
  known: (shared: readonly PartId[]) => boolean,
): Generator<void, WholeCuts> {
  const shared = yield* minimalShared(groups)
  const covers = (parts: readonly PartId[]): boolean => containsOne(parts, shared.byPart)
  const rows = new Map<string, AlikeCutSets>()
  for (const group of groups) {
    for (const [place, cut] of group.cuts.entries()) {
      if (cut.known || isShared(cut) || covers(cut.shared.map(group.told))) continue
      addRow(rows, `${place} ${group.shape}`, { cut, group })
    }
    yield
  }
  for (const { key, parts, ...found } of shared.found) {
    if (!known(parts)) addRow(rows, `shared ${key}`, found)
  }
  return { rows: [...rows.values()].toSorted((a, b) => a.size - b.size || a.ways - b.ways), covers }
}

/** Cut sets of one group. */
interface FoundCuts {
  readonly cut: ApartCuts
  readonly group: GroupCuts
}

/** One set of shared parts. */
interface SharedSet extends FoundCuts {
  readonly parts: readonly PartId[]
  /** The least of the shapes that have it, so that it does not depend on the order of the groups. */
  readonly key: string
}

type ByPart = ReadonlyMap<PartId, readonly (readonly PartId[])[]>

/** The minimal ones among the sets of shared parts alone, each once. */
function* minimalShared(
  groups: readonly GroupCuts[],
): Generator<void, { readonly found: readonly SharedSet[]; readonly byPart: ByPart }> {
  const distinct = new Map<string, SharedSet>()
  for (const group of groups) {
    for (const [place, cut] of group.cuts.entries()) {
      if (!isShared(cut)) continue
      const parts = cut.shared.map(group.told)
      const name = parts.toSorted().join()
      const before = distinct.get(name)
      const key = `${place} ${group.shape}`
      if (!before) distinct.set(name, { parts, cut, group, key })
      else if (key < before.key) distinct.set(name, { ...before, key })
    }
    yield
  }
  const byPart = new Map<PartId, (readonly PartId[])[]>()
  const found: SharedSet[] = []
  for (const one of [...distinct.values()].toSorted((a, b) => a.parts.length - b.parts.length)) {
    if (containsOne(one.parts, byPart)) continue
    found.push(one)
    const [first] = one.parts
    if (first !== undefined) byPart.set(first, [...(byPart.get(first) ?? []), one.parts])
  }
  return { found, byPart }
}

const isShared = ({ sets, shared }: ApartCuts): boolean => shared.length === sets.size

/** Whether these parts contain a set that is filed under its first part. */
function containsOne(parts: readonly PartId[], byPart: ByPart): boolean {
  return parts.some((part) => byPart.get(part)?.some((set) => set.every((one) => parts.includes(one))))
}

function addRow(rows: Map<string, AlikeCutSets>, key: string, { cut, group }: FoundCuts): void {
  const { size, ways } = cut.sets
  const before = rows.get(key)
  rows.set(
    key,
    before
      ? { ...before, places: before.places + 1, ways: before.ways + ways }
      : {
          example: toldOf(cut.sets, group),
          pools: group.pools,
          shared: isShared(cut),
          places: 1,
          size,
          ways,
        },
  )
}

/** The same cut sets in the parts of the group. */
const toldOf = (sets: CutSets, { told }: GroupCuts): CutSets => ({
  ...sets,
  choose: sets.choose.map(({ count, of }) => ({ count, of: of.map(told) })),
})
