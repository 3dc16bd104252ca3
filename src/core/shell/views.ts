import type { View } from './format/view.ts'
import { clusterViews } from './cluster/views.ts'
import { dataViews } from './data/views.ts'
import { failoverViews } from './failover/views.ts'
import { generalViews } from './general/views.ts'
import { helpViews } from './help/views.ts'
import { topologyViews } from './topology/views.ts'
import { userViews } from './users/views.ts'

/** The views of all families, by type. Each family adds its own here. */
const views: ReadonlyMap<string, View> = new Map(
  [
    ...generalViews,
    ...helpViews,
    ...failoverViews,
    ...topologyViews,
    ...userViews,
    ...dataViews,
    ...clusterViews,
  ].map((view) => [view.type, view]),
)

/** How objects of a type are shown; `null` for a type without a view. */
export function viewOf(type: string): View | null {
  return views.get(type) ?? null
}
