import type { PoolId } from '../../model/id.ts'
import type { PartId } from '../../outage/part.ts'
import type { Asked, Progress } from '../deployment.ts'
import type { Subject } from '../question.ts'
import { workedOut, type Alike } from './alike.ts'
import { groupOf, shaped, type Group, type ShapedGroup } from './group.ts'
import { groupsOf } from './groups.ts'

/** A group together with what holds for all that are built like it. */
export interface AnalyzedGroup {
  readonly shaped: ShapedGroup
  readonly alike: Alike
  /** The first group of the shape: `alike` is told of its parts. */
  readonly first: ShapedGroup
  /** The number of the shape. */
  readonly place: number
}

/** Every group of pools that back each other up. */
export interface AnalyzedGroups {
  readonly found: readonly AnalyzedGroup[]
  readonly included: ReadonlySet<PoolId>
  /** How many parts can fail. */
  readonly parts: number
  /** The parts that several groups rest on. */
  readonly shared: readonly PartId[]
  readonly isShared: (part: PartId) => boolean
}

/** Works out every shape once. A group that is too large to be worked out is left out, as one without printed rows is. */
export function* analyzedGroups(
  subject: Subject,
  asked: Asked,
  upChance: (part: PartId) => number,
  progress: (done: number) => Progress,
): Generator<Progress, AnalyzedGroups> {
  const groups: Group[] = []
  for (const pools of groupsOf(subject.topology)) {
    const group = groupOf(subject, asked, pools)
    if (group) groups.push(group)
    yield progress(0)
  }
  const uses = usesOf(groups)
  const isShared = (part: PartId): boolean => (uses.get(part) ?? 0) > 1
  const shapes = new Map<string, Omit<AnalyzedGroup, 'shaped'> | null>()
  const found: AnalyzedGroup[] = []
  for (const [i, group] of groups.entries()) {
    const one = shaped(subject, asked, group, isShared, upChance)
    if (!shapes.has(one.shape.key)) {
      const alike = yield* workedOut(one, upChance, progress(i))
      shapes.set(one.shape.key, alike && { alike, first: one, place: shapes.size })
    }
    const known = shapes.get(one.shape.key)
    if (known) found.push({ shaped: one, ...known })
    yield progress(i + 1)
  }
  return {
    found,
    included: new Set(found.flatMap(({ shaped: { group } }) => group.pools.map(({ id }) => id))),
    parts: new Set(found.flatMap(({ shaped: { group } }) => group.parts)).size,
    shared: [...uses].filter(([, times]) => times > 1).map(([part]) => part),
    isShared,
  }
}

function usesOf(groups: readonly Group[]): ReadonlyMap<PartId, number> {
  const uses = new Map<PartId, number>()
  for (const { parts } of groups) for (const part of parts) uses.set(part, (uses.get(part) ?? 0) + 1)
  return uses
}
