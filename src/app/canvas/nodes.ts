import type { Edge, Node } from '@xyflow/react'
import type { Id } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Pairing } from '#core/model/pairing.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Role } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import type { FileStore, SqlStore } from '#core/model/store.ts'
import type { Severity } from '#core/rules/rule.ts'
import type { PoolState } from '../store/outage-selectors.ts'
import type { Relation } from './associations.ts'
import type { Downs, LinkSwitch, Switch } from './switches.ts'

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
    /** The name of the central site that a branch site belongs to; `null` for a central site, and where it is not known. */
    readonly central: string | null
    readonly worst: Worst | null
    /** An SVG path from each pool to its stores. */
    readonly lines: string
    /** Whether the site is switched off; `null` in Design. */
    readonly off: boolean | null
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
    /** How the pool is; `null` in Design. */
    readonly state: PoolState | null
    /** Whether its site is switched off. */
    readonly siteOff: boolean
  },
  'pool'
>
export type SqlNode = Node<
  {
    readonly store: SqlStore
    readonly votes: boolean
    readonly worst: Worst | null
    /** The switch of each line; `null` in Design. */
    readonly switches: readonly Switch[] | null
  },
  'sql'
>
export type FileNode = Node<
  {
    readonly store: FileStore
    readonly worst: Worst | null
    /** `null` in Design. */
    readonly switched: Switch | null
  },
  'file'
>
export type RoleNode = Node<
  {
    readonly role: Role
    /** The name of the pool that stands behind a survivable branch appliance. */
    readonly pool: string | null
    readonly worst: Worst | null
    /** Whether one of its computers or trunks is selected. */
    readonly holdsSelection: boolean
    /** How many of its computers are down; `null` in Design. */
    readonly downs: Downs | null
  },
  'role'
>

/** A thing as React Flow draws it. A pool is one node, its servers are drawn inside it; so is a role. */
export type CanvasNode = SiteNode | PoolNode | SqlNode | FileNode | RoleNode

export type PairingEdge = Edge<
  {
    readonly pairing: Pairing
    readonly worst: Worst | null
    readonly name: string
    /** The link between the sites of its pools, in Analyze mode; `null` in Design, and where both stand in one site. */
    readonly link: LinkSwitch | null
  },
  'pairing'
>
export type DependencyEdge = Edge<Record<string, never>, 'dependency'>
export type AssociationEdge = Edge<
  {
    readonly relation: Relation
    readonly count: number
    /** As SVG writes it, in canvas units. */
    readonly path: string
    readonly middle: Position
    /** Whether one of its ends is selected: then it says what it is. */
    readonly isClose: boolean
  },
  'association'
>

/** A relation as React Flow draws it. */
export type CanvasEdge = PairingEdge | DependencyEdge | AssociationEdge
