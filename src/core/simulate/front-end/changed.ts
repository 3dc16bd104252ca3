import type { GroupState, PoolState, ServerState } from './state.ts'

/*
 * The same state but for some of its fields. Every field is written out: all objects then have one shape in memory, and
 * the simulation is half as fast again as with spread.
 */

/** The same pool but for some fields. */
export function changedPool(
  state: PoolState,
  {
    servers = state.servers,
    groups = state.groups,
    hasPrimaryDatabase = state.hasPrimaryDatabase,
    isFormed = state.isFormed,
    isOpen = state.isOpen,
    stopsAt = state.stopsAt,
    asked = state.asked,
    skippedGroups = state.skippedGroups,
    recovering = state.recovering,
    reloaded = state.reloaded,
    isRestarting = state.isRestarting,
    joins = state.joins,
    isStable = state.isStable,
    said = state.said,
  }: Partial<Omit<PoolState, 'pool' | 'parameters'>>,
): PoolState {
  const { pool, parameters } = state
  return {
    pool,
    parameters,
    servers,
    groups,
    hasPrimaryDatabase,
    isFormed,
    isOpen,
    stopsAt,
    asked,
    skippedGroups,
    recovering,
    reloaded,
    isRestarting,
    joins,
    isStable,
    said,
  }
}

/** The same server but for some fields. */
export function changedServer(
  server: ServerState,
  {
    power = server.power,
    missedAt = server.missedAt,
    isOverdue = server.isOverdue,
    removed = server.removed,
    waits = server.waits,
    spell = server.spell,
  }: Partial<ServerState>,
): ServerState {
  return { power, missedAt, isOverdue, removed, waits, spell }
}

/** The same routing group but for some fields. */
export function changedGroup(
  group: GroupState,
  {
    view = group.view,
    primary = group.primary,
    epoch = group.epoch,
    dataLosses = group.dataLosses,
    isLost = group.isLost,
    building = group.building,
  }: Partial<GroupState>,
): GroupState {
  return { view, primary, epoch, dataLosses, isLost, building }
}
