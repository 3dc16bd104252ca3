import { poolsOf } from '../../model/topology.ts'
import { fileAt as exportedTo } from '../../simulate/administration/held.ts'
import { newAdministration, type ExportedFile } from '../../simulate/administration/state.ts'
import type { DeploymentAdministrationEvent } from '../../simulate/administration/events.ts'
import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { failWith } from '../failover/errors.ts'
import { poolNamed } from '../failover/places.ts'
import { fileAt } from '../general/disk.ts'
import type { VirtualFile } from '../session.ts'

/*
 * What an export holds. The simulation knows it where it was exported here, under its path, or where the file was copied, by
 * the moment. A file that lay ready when the session began holds what the deployment had before anything happened.
 */

/** The file of an Export cmdlet at a path; an error where there is none, or another file. */
export function* exportAt(shell: Shell, path: string, of: 'lis' | 'rgs'): Running<VirtualFile> {
  const file = fileAt(shell.session(), path)
  if (!file)
    return yield* failWith(shell, `There is no file "${path}".`, { category: 'ObjectNotFound', object: path })
  if (file.content.is === 'export' && file.content.of === of) return file
  const cmdlet = of === 'lis' ? 'Export-CsLisConfiguration' : 'Export-CsRgsConfiguration'
  return yield* failWith(shell, `"${file.path}" is no file of ${cmdlet}.`, {
    category: 'InvalidArgument',
    object: path,
  })
}

/** The event of bringing the locations of a file into the active store. */
export function locationsImported(world: World, file: VirtualFile): DeploymentAdministrationEvent {
  const is = 'locations-imported'
  return exportedTo(world, file.path)?.holds === 'locations'
    ? { is, file: file.path }
    : { is, file: file.path, holds: locationsIn(world, file) }
}

function locationsIn(world: World, file: VirtualFile): Extract<ExportedFile, { holds: 'locations' }> {
  const at = takenAt(file)
  const copied = filesOf(world).find((one) => one.holds === 'locations' && one.at === at)
  if (copied?.holds === 'locations') return copied
  const { topology } = world.setting
  const holder = topology.managementStore
  const before = holder === null ? undefined : newAdministration(topology).locations.get(holder)
  return { holds: 'locations', at, entries: before?.entries ?? [] }
}

/** The Response Groups in a file that was not exported here; left out for one that was, and `null` where nobody knows of whom they are. */
export function responseGroupsIn(
  world: World,
  file: VirtualFile,
): { readonly holds?: Extract<ExportedFile, { holds: 'response groups' }> } | null {
  if (exportedTo(world, file.path)?.holds === 'response groups') return {}
  const at = takenAt(file)
  const named = file.content.is === 'export' ? file.content.pool : null
  const owner = named === null ? poolsOf(world.setting.topology)[0] : poolNamed(world, named)?.pool
  if (!owner) return null
  const copied = filesOf(world).find(
    (one) => one.holds === 'response groups' && one.at === at && one.owner === owner.id,
  )
  if (copied?.holds === 'response groups') return { holds: copied }
  const before = newAdministration(world.setting.topology).responseGroups.find(
    (one) => one.owner === owner.id,
  )
  return { holds: { holds: 'response groups', at, owner: owner.id, workflows: before?.workflows ?? [] } }
}

function filesOf({ administration: { files } }: World): readonly ExportedFile[] {
  return [...files.values()]
}

function takenAt({ content }: VirtualFile): number {
  return content.is === 'export' ? content.taken : 0
}
