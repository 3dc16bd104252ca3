import type { PoolId } from '../../model/id.ts'
import { findSite } from '../../model/topology.ts'
import type { Millis } from '../clock.ts'
import { canWrite } from '../management/state.ts'
import type { World } from '../world.ts'
import { changed, withEntry, withoutKey } from './collections.ts'
import type { DeploymentAdministrationEvent } from './events.ts'
import { locationsAt } from './held.ts'
import type { AdministrationState, Locations } from './state.ts'

type DataEvent = Exclude<
  DeploymentAdministrationEvent,
  { is: `windows-service-${string}` | `registrar-configuration-${string}` }
>

/** What is administered after something happened to data that no failover copies; the very same where it has no ground. */
export function applyToData(world: World, event: DataEvent, at: Millis): AdministrationState {
  const state = world.administration
  switch (event.is) {
    case 'conference-directory-created':
    case 'conference-directory-moved':
    case 'conference-directory-removed':
      return canWrite(world.management) ? withDirectories(state, event) : state
    case 'user-moved': {
      const { user, from, to, force } = event
      const key = user.toLowerCase()
      const before = state.movedUsers.get(key)
      const moved = { from: before?.from ?? from, to, hasLostData: force || before?.hasLostData === true }
      return { ...state, movedUsers: withEntry(state.movedUsers, key, moved) }
    }
    case 'federation-route-set': {
      const { site, route, to } = event
      if (!canWrite(world.management) || !findSite(world.setting.topology, site)) return state
      return { ...state, routes: withEntry(state.routes, site, { ...state.routes.get(site), [route]: to }) }
    }
    default:
      return applyToLocations(world, event, at)
  }
}

function withDirectories(
  state: AdministrationState,
  event: Extract<DataEvent, { directory: number }>,
): AdministrationState {
  const { directories } = state
  const before = directories.get(event.directory)
  switch (event.is) {
    case 'conference-directory-created':
      return before === undefined
        ? {
            ...state,
            directories: withEntry(directories, event.directory, { pool: event.to, hasLostIds: false }),
          }
        : state
    case 'conference-directory-moved': {
      if (before === undefined || before.pool === event.to) return state
      const hasLostIds = before.hasLostIds || event.force
      return {
        ...state,
        directories: withEntry(directories, event.directory, { pool: event.to, hasLostIds }),
      }
    }
    case 'conference-directory-removed':
      return changed(state, { directories: withoutKey(directories, event.directory) })
  }
}

/** Locations stand in the active copy of the Central Management store, and nowhere else. */
function applyToLocations(
  world: World,
  event: Extract<DataEvent, { is: `location${string}` }>,
  at: Millis,
): AdministrationState {
  const state = world.administration
  const { active, lostSince } = world.management
  if (active === null || lostSince !== null) return state
  const before = locationsAt(world, active)
  if (event.is === 'locations-exported') {
    const file = { holds: 'locations', at, entries: before.entries } as const
    return { ...state, files: withEntry(state.files, event.file.toLowerCase(), file) }
  }
  const after = canWrite(world.management) ? locationsAfter(state, before, event) : before
  return after === before ? state : withLocations(state, active, after)
}

function withLocations(state: AdministrationState, pool: PoolId, locations: Locations): AdministrationState {
  return { ...state, locations: withEntry(state.locations, pool, locations) }
}

function locationsAfter(
  { files }: AdministrationState,
  before: Locations,
  event: Extract<DataEvent, { is: `location${string}` }>,
): Locations {
  switch (event.is) {
    case 'location-added':
      return before.entries.includes(event.entry)
        ? before
        : { ...before, entries: [...before.entries, event.entry] }
    case 'locations-imported': {
      const file = event.holds ?? files.get(event.file.toLowerCase())
      return file?.holds === 'locations' ? { ...before, entries: file.entries, isImported: true } : before
    }
    case 'locations-published':
      return { ...before, published: before.entries }
    case 'locations-unpublished':
      return before.published === null ? before : { ...before, published: null }
    case 'locations-exported':
      return before
  }
}
