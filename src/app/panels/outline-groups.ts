import type { RoleKind, SiteId } from '#core/model/id.ts'
import type { Edition } from '#core/model/pool.ts'

/** The groups of the outline: what is alike in a site, its shared components, its branch sites. */
export type GroupKind = Edition | RoleKind | 'sql' | 'file' | 'trunk' | 'shared' | 'branch' | 'links'

/** What tells a group from every other. */
export type GroupKey = `${SiteId} ${GroupKind}` | 'deployment links'

/** The roles that stand in a site, in the order of Topology Builder; its pools are before them, what it shares behind. */
export const rolesOfSite = [
  'director',
  'mediation',
  'chat',
  'edge',
  'application',
  'interop',
  'appliance',
] as const satisfies readonly RoleKind[]

/** The roles among the shared components of a site; its stores are before them. Trunks stand behind the PSTN gateways. */
export const sharedRoles = ['gateway', 'webapps', 'videogateway'] as const satisfies readonly RoleKind[]

const shared: ReadonlySet<GroupKind> = new Set(['sql', 'file', 'trunk', ...sharedRoles])

/** The groups that a member of a group stands in, the outer one first. */
export function groupsAround(site: SiteId, group: GroupKind): readonly GroupKey[] {
  const key: GroupKey = `${site} ${group}`
  return shared.has(group) ? [`${site} shared`, key] : [key]
}
