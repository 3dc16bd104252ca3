import type { Pool } from '../../model/pool.ts'
import { any, partsOf, type Failure } from '../../outage/failure.ts'
import type { PartId } from '../../outage/part.ts'
import { failureOf } from '../answer.ts'
import type { Asked } from '../deployment.ts'
import type { Subject } from '../question.ts'
import type { Silence } from '../silence.ts'
import { shapeOf, type Shape } from './shape.ts'

/** Pools that back each other up, and when the users of any of them are without what was asked. */
export interface Group {
  /** Those for which rows are printed. */
  readonly pools: readonly Pool[]
  readonly holds: Failure
  readonly worse: Failure
  /** What can fail around it: its servers, and whatever else it depends on. */
  readonly parts: readonly PartId[]
}

/** A group together with how it is built. */
export interface ShapedGroup {
  readonly group: Group
  readonly shape: Shape
  /** The parts that are its own. */
  readonly own: readonly PartId[]
  /** The parts that it shares with other groups and depends on, in the order of its shape. */
  readonly shared: readonly PartId[]
}

/** The group of these pools; `null` where no row is printed for any of them. */
export function groupOf(subject: Subject, asked: Asked, pools: readonly Pool[]): Group | null {
  const documented = pools.filter((pool) => typeof lostBy(subject, asked, pool, 'holds') !== 'string')
  return documented.length === 0 ? null : built(subject, asked, documented)
}

/** How the group is built, seen from the pool from which it is written the same wherever it stands in the topology. */
export function shaped(
  subject: Subject,
  asked: Asked,
  group: Group,
  isShared: (part: PartId) => boolean,
  upChance: (part: PartId) => number,
): ShapedGroup {
  const mark = (part: PartId): string => `${kindOf(part)}${isShared(part) ? '*' : ''}${upChance(part)}`
  const own = group.parts.filter((part) => !isShared(part))
  const views = [
    group,
    ...(group.pools.length === 2 ? [built(subject, asked, group.pools.toReversed())] : []),
  ]
  const [first, second] = views.map((view) => shapeOf([view.holds, view.worse], mark))
  const shape = first && second && second.key < first.key ? second : first
  const { key, parts } = shape ?? { key: '', parts: [] }
  return {
    group,
    shape: { key: `${own.length} ${key}`, parts },
    own,
    shared: parts.filter(isShared),
  }
}

function built(subject: Subject, asked: Asked, pools: readonly Pool[]): Group {
  const lost = (silence: Silence): Failure =>
    any(
      ...pools.flatMap((pool) => {
        const failure = lostBy(subject, asked, pool, silence)
        return typeof failure === 'string' ? [] : [failure]
      }),
    )
  const [holds, worse] = [lost('holds'), lost('fails')]
  const servers = pools.flatMap((pool) => pool.servers.map(({ id }) => id))
  return { pools, holds, worse, parts: [...new Set([...servers, ...partsOf(holds), ...partsOf(worse)])] }
}

const lostBy = (subject: Subject, { level, stage }: Asked, pool: Pool, silence: Silence): Failure | string =>
  failureOf(subject, { asks: 'service', pool: pool.id, level, stage }, silence)

/** `server`, `site`, or `sql/mirror`: of which parts it makes sense to say that they are alike. */
const kindOf = (part: PartId): string => part.replace(/:[\d-]+/, '')
