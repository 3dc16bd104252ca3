import type { Change } from '../compare/change.ts'
import { differences } from '../compare/difference.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Pool } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import { find, nameOf, type Topology } from '../model/topology.ts'
import { underOpenIds } from './under-open-ids.ts'

/** A difference with the names that people know its targets by. */
export interface NamedChange extends Pick<Change, 'kind' | 'message'> {
  readonly targets: readonly string[]
}

/** What differs between two documents that may have nothing to do with each other. */
export interface Comparison {
  readonly changes: readonly NamedChange[]
  /** How many things of both are only drawn differently. */
  readonly layoutChanges: number
  /** What was not compared, because the kinds of the two files do not say it alike. */
  readonly leftOut: readonly ('simple URLs' | 'deployed')[]
}

/**
 * Compares two documents by what is the same in them, as `align` finds it. A Topology XML has no place for simple URLs,
 * and shows everything as published: neither is news beside another kind of file.
 */
export function compareDocuments(a: TopologyDocument, b: TopologyDocument): Comparison {
  const read = underOpenIds(a, b)
  const urls = withSimpleUrlsOf(a, b, read.topology)
  const topology = isOtherKind(a, b) ? withDeploymentOf(a.topology, urls) : urls
  const { changes, layoutChanges } = differences(a, { ...read, topology })
  return {
    changes: changes.map(({ kind, targets, message }) => ({
      kind,
      targets: targets.map((id) => nameOf(find(topology, id) ? topology : a.topology, id)),
      message,
    })),
    layoutChanges,
    leftOut: [
      ...(urls === read.topology ? [] : ['simple URLs' as const]),
      ...(topology === urls ? [] : ['deployed' as const]),
    ],
  }
}

function withSimpleUrlsOf(a: TopologyDocument, b: TopologyDocument, after: Topology): Topology {
  const { simpleUrls } = a.topology
  const isSaid = simpleUrls.length > 0 || after.simpleUrls.length > 0
  return isSaid && isSilentOnSimpleUrls(a) !== isSilentOnSimpleUrls(b) ? { ...after, simpleUrls } : after
}

/** A Topology XML never holds simple URLs. */
function isSilentOnSimpleUrls({ topology, origin }: TopologyDocument): boolean {
  return origin?.format === 'topology-xml' && topology.simpleUrls.length === 0
}

function isOtherKind(a: TopologyDocument, b: TopologyDocument): boolean {
  return a.origin !== null && b.origin !== null && a.origin.format !== b.origin.format
}

/** The later topology, where nothing is more or less deployed than before; the same one where that is so already. */
function withDeploymentOf(before: Topology, after: Topology): Topology {
  let differs = false
  const as = <T extends Pool | Role>(thing: T): T => {
    const found = find(before, thing.id)
    const deployed =
      found?.kind === 'pool'
        ? found.pool.deployed
        : found?.kind === 'role'
          ? found.role.deployed
          : thing.deployed
    if (deployed === thing.deployed) return thing
    differs = true
    return { ...thing, deployed }
  }
  const sites = after.sites.map((site) => ({ ...site, pools: site.pools.map(as), roles: site.roles.map(as) }))
  return differs ? { ...after, sites } : after
}
