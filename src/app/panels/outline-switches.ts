import { find } from '#core/model/topology.ts'
import type { PartId } from '#core/outage/part.ts'
import { isSiteOff, poolDowns, powerOf, roleDowns, storeDowns, type Downs } from '../canvas/switches.ts'
import {
  conditionOf,
  switchesOf,
  type Condition,
  type DownBecause,
  type OutageView,
} from '../store/outage-selectors.ts'
import type { PoolWord, ServerPower } from '../store/moment.ts'
import { isIdKey } from './outline-places.ts'
import type { OutlineRow } from './outline-rows.ts'

/** What a row says of what it stands for in Analyze mode. Made of plain values, so that a row is drawn anew only when it changes. */
export interface RowState {
  /** Why it is down, of what is one part; `null` while it is up. */
  readonly because: DownBecause
  /** How many of the parts inside are down, and of how many; both 0 for what is one part. */
  readonly down: number
  readonly of: number
  /** Whether it has a toggle: what stands on a Front End Server is switched with that. */
  readonly switchable: boolean
  /** Whether a toggle would switch it on. */
  readonly off: boolean
  readonly condition: Condition | null
  /** What a pool does, and how far a server is, at the moment of a simulation; `null` for all else. */
  readonly word: PoolWord | null
  readonly power: ServerPower | null
  /** Whether this is a moment of a simulation: parts fail and are repaired. */
  readonly simulated: boolean
}

/** The parts that a row's toggle switches; none where the row has none. */
export function partsOfRow(view: OutageView, row: OutlineRow): readonly PartId[] {
  if (row.part !== null) return [row.part]
  return row.id === null ? [] : switchesOf(view.topology, row.id)
}

/** How what a row stands for is; `null` for a row that nothing can be said of. */
export function rowState(view: OutageView, row: OutlineRow): RowState | null {
  const parts = partsOfRow(view, row)
  const switchable = parts.length > 0
  const off = switchable && parts.every((part) => view.outage.has(part))
  const simulated = view.moment !== null
  const single = { down: 0, of: 0, switchable, off, condition: null, word: null, power: null, simulated }
  const one = (because: DownBecause): RowState => ({ because, ...single })
  const several = (downs: Downs): RowState => ({ because: null, ...single, ...downs })
  if (row.part !== null) return one(view.downBecause(row.part))
  const found = row.id === null ? undefined : find(view.topology, row.id)
  switch (found?.kind) {
    case 'site':
      return one(isSiteOff(view, found.site) ? 'itself' : null)
    case 'server': {
      const power = powerOf(view, found.pool, found.server.id)
      return { ...one(view.downBecause(found.server.id)), power: power === 'active' ? null : power }
    }
    case 'computer':
      return one(view.downBecause(found.server.id))
    case 'file':
      return one(view.downBecause(found.fileStore.id))
    case 'sql':
      return several(storeDowns(view, found.sqlStore))
    case 'role':
      return several(roleDowns(view, found.role))
    case 'pool': {
      const state = view.stateOf(found.pool)
      const word = state.moment?.word ?? null
      return {
        ...several(poolDowns(view, found.pool)),
        condition: conditionOf(state),
        word: word === 'runs' ? null : word,
      }
    }
    case undefined:
    case 'trunk':
    case 'pairing':
      return null
  }
}

/** What a row selects: its thing, and of a database role its store. */
export function selectedBy({ id, kind, parent }: OutlineRow): OutlineRow['id'] {
  if (kind !== 'database') return id
  return parent !== null && isIdKey(parent) ? parent : null
}
