import type { Edge, Node } from '@xyflow/react'
import type { Id } from '#core/model/id.ts'
import type { Pairing } from '#core/model/pairing.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import type { FileStore, SqlStore } from '#core/model/store.ts'
import type { Severity } from '#core/rules/rule.ts'

/** The worst finding on a thing and how many of that weight there are, `null` for none. */
export interface Worst {
  readonly severity: Severity
  readonly count: number
  /** Whether nothing on it is open, and this is only known from the baseline. */
  readonly known: boolean
}

/** How a partner's failure would load a pool: users to carry against users it is sized for, `null` where not stated. */
export interface FailoverLoad {
  readonly users: number
  readonly capacity: number
  readonly partner: string
}

export type SiteNode = Node<
  {
    readonly site: Site
    readonly worst: Worst | null
    /** An SVG path from each pool to its stores. */
    readonly lines: string
  },
  'site'
>
export type PoolNode = Node<
  {
    readonly pool: Pool
    readonly site: string
    readonly managementStore: boolean
    readonly worst: Worst | null
    readonly partner: string | null
    readonly load: FailoverLoad | null
    /** The selected server of this pool. */
    readonly server: Id | null
  },
  'pool'
>
export type SqlNode = Node<
  { readonly store: SqlStore; readonly votes: boolean; readonly worst: Worst | null },
  'sql'
>
export type FileNode = Node<{ readonly store: FileStore; readonly worst: Worst | null }, 'file'>

/** A thing as React Flow draws it. A pool is one node, its servers are drawn inside it. */
export type CanvasNode = SiteNode | PoolNode | SqlNode | FileNode

export type PairingEdge = Edge<
  { readonly pairing: Pairing; readonly worst: Worst | null; readonly name: string },
  'pairing'
>
export type DependencyEdge = Edge<Record<string, never>, 'dependency'>

/** A relation as React Flow draws it. */
export type CanvasEdge = PairingEdge | DependencyEdge
