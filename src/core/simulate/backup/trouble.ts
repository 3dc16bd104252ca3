import type { Topology } from '../../model/topology.ts'
import { find } from '../../model/topology.ts'
import type { PoolId } from '../../model/id.ts'
import { fileStoreLost } from '../../outage/back-end.ts'
import { fails, never, type Failure } from '../../outage/failure.ts'
import type { LinkId } from '../../outage/part.ts'
import { linkBetween } from '../../outage/parts.ts'
import { hasActiveServer, hasDatabases, isComputerUp, poolAt } from '../pool-facts.ts'
import type { World } from '../world.ts'
import type { BackupState, BackupTrouble } from './state.ts'

/** What a direction rests on, besides the pools themselves. */
interface Path {
  /** The link between the sites of the two pools; `null` in one site. */
  readonly link: LinkId | null
  readonly fileStore: Failure
  readonly partnerFileStore: Failure
}

/** Why a pool does not copy to its partner now, `null` where it does. */
export function troubleNow(world: World, place: number, state: BackupState): BackupTrouble | null {
  const other = world.setting.places.get(state.to) ?? -1
  const path = pathOf(world, place, other)
  const lost = (failure: Failure): boolean => fails(failure, world.outage)
  if (state.isStopped) return 'service'
  if (!runsService(world, place, state)) return 'pool'
  if (!hasDatabases(world, place)) return 'databases'
  if (lost(path.fileStore)) return 'file store'
  if (path.link !== null && world.outage.has(path.link)) return 'link'
  if (lost(path.partnerFileStore)) return 'partner file store'
  const back = world.backups[other]
  if (back?.isStopped === true) return 'partner service'
  if (!runsService(world, other, back ?? null)) return 'partner pool'
  return hasDatabases(world, other) ? null : 'partner databases'
}

/** Whether the pool can send nothing, or can reach nothing to send it to: its own status shows that. */
export function isOnTheWayOut(trouble: BackupTrouble): boolean {
  return isOwn(trouble) || trouble === 'link' || trouble === 'partner file store'
}

/** Whether the pool itself is in trouble, so that it takes in nothing either. */
export function isOwn(trouble: BackupTrouble): boolean {
  return trouble === 'service' || trouble === 'pool' || trouble === 'databases' || trouble === 'file store'
}

/** How much longer a synchronisation takes over the link between the two pools. */
export function slowness(world: World, place: number, state: BackupState): number {
  if (world.slow.size === 0) return 0
  const { link } = pathOf(world, place, world.setting.places.get(state.to) ?? -1)
  return link === null ? 0 : (world.slow.get(link) ?? 0)
}

/** LYNCBACKUP runs with the other services; started by hand it needs no more than a computer. */
function runsService(world: World, place: number, state: BackupState | null): boolean {
  if (hasActiveServer(world, place)) return true
  const servers = poolAt(world, place)?.servers ?? []
  return state?.isStarted === true && servers.some(({ id }) => isComputerUp(world, id))
}

const known = new WeakMap<Topology, Map<PoolId, Path>>()
const noPath: Path = { link: null, fileStore: never, partnerFileStore: never }

/** Worked out once per topology and pool: it is asked at every turn. */
function pathOf(world: World, place: number, other: number): Path {
  const { topology } = world.setting
  const [from, to] = [poolAt(world, place), poolAt(world, other)]
  if (from === undefined || to === undefined) return noPath
  const paths = known.get(topology) ?? new Map<PoolId, Path>()
  known.set(topology, paths)
  const path = paths.get(from.id)
  if (path) return path
  const found: Path = {
    link: linkOf(topology, from.id, to.id),
    fileStore: fileStoreLost(topology, from),
    partnerFileStore: fileStoreLost(topology, to),
  }
  paths.set(from.id, found)
  return found
}

function linkOf(topology: Topology, from: PoolId, to: PoolId): LinkId | null {
  const [a, b] = [find(topology, from), find(topology, to)]
  if (a?.kind !== 'pool' || b?.kind !== 'pool' || a.site.id === b.site.id) return null
  return linkBetween(a.site.id, b.site.id)
}
