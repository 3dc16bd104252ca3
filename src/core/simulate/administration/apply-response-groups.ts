import type { PoolId } from '../../model/id.ts'
import type { Millis } from '../clock.ts'
import { withEntry } from './collections.ts'
import type { PoolAdministrationEvent } from './events.ts'
import type { AdministrationState, ExportedFile, ResponseGroups } from './state.ts'

type ResponseGroupEvent = Extract<
  PoolAdministrationEvent,
  { is: 'response-group-created' | 'response-groups-exported' | 'response-groups-imported' }
>

/** What is administered after something happened to the Response Groups at a pool; the very same where there are none. */
export function applyToResponseGroups(
  state: AdministrationState,
  at: PoolId,
  event: ResponseGroupEvent,
  now: Millis,
): AdministrationState {
  switch (event.is) {
    case 'response-group-created': {
      const { owner, workflow } = event
      const workflows = joined(groupsAt(state, at, owner)?.workflows ?? [], [workflow])
      return withGroups(state, {
        owner,
        at,
        workflows,
        importedAt: groupsAt(state, at, owner)?.importedAt ?? null,
      })
    }
    case 'response-groups-exported': {
      const { owner, file, removes } = event
      const groups = groupsAt(state, at, owner)
      if (groups === undefined) return state
      const held: ExportedFile = { holds: 'response groups', at: now, owner, workflows: groups.workflows }
      const responseGroups = removes
        ? state.responseGroups.filter((one) => one !== groups)
        : state.responseGroups
      return { ...state, responseGroups, files: withEntry(state.files, file.toLowerCase(), held) }
    }
    case 'response-groups-imported': {
      const held = event.holds ?? state.files.get(event.file.toLowerCase())
      return held?.holds === 'response groups' ? imported(state, at, held, event, now) : state
    }
  }
}

function imported(
  state: AdministrationState,
  at: PoolId,
  { owner: formerOwner, workflows }: Extract<ExportedFile, { holds: 'response groups' }>,
  { overwritesOwner, replaces }: Extract<ResponseGroupEvent, { is: 'response-groups-imported' }>,
  now: Millis,
): AdministrationState {
  const owner = overwritesOwner ? at : formerOwner
  const before = groupsAt(state, at, owner)
  const kept = before === undefined || replaces ? [] : before.workflows
  return withGroups(state, { owner, at, workflows: joined(kept, workflows), importedAt: now })
}

function groupsAt(
  { responseGroups }: AdministrationState,
  at: PoolId,
  owner: PoolId,
): ResponseGroups | undefined {
  return responseGroups.find((one) => one.at === at && one.owner === owner)
}

function withGroups(state: AdministrationState, groups: ResponseGroups): AdministrationState {
  const { owner, at } = groups
  const place = state.responseGroups.findIndex((one) => one.at === at && one.owner === owner)
  const responseGroups =
    place === -1 ? [...state.responseGroups, groups] : state.responseGroups.with(place, groups)
  return { ...state, responseGroups }
}

function joined(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])]
}
