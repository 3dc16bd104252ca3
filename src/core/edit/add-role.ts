import { makeId, type Id, type ServerId, type SiteId } from '../model/id.ts'
import type { Position } from '../model/layout.ts'
import { referencesOfRole } from '../model/references.ts'
import type { Role } from '../model/role.ts'
import { find, findSite } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { placed } from './place.ts'
import { replaceSite } from './replace.ts'

/** What a new role is. */
export interface NewRole {
  readonly site: SiteId
  /** Ids of the role, its computers and its trunks are only names within it: all are given anew. */
  readonly role: Role
  readonly position?: Position
}

/** Adds a server role to a site, with its computers and trunks. */
export const addRole: Edit<NewRole> = {
  id: 'add-role',
  describe: ({ role }) => `Add ${role.fqdn}`,
  apply: (doc, { site, role, position }) => {
    if (!findSite(doc.topology, site)) return doc
    if (referencesOfRole(role).some(({ id }) => !find(doc.topology, id))) return doc
    let next = doc.nextId
    const added = underNewIds(role, () => next++)
    const roleAdded = replaceSite(doc, site, (before) => ({ ...before, roles: [...before.roles, added] }))
    return placed({ ...roleAdded, nextId: next }, added.id, position)
  },
}

function underNewIds(role: Role, number: () => number): Role {
  const id = makeId(role.kind, number())
  const renamed = new Map<Id, ServerId>()
  const servers = role.servers.map((server) => {
    const own = makeId('server', number())
    renamed.set(server.id, own)
    return { ...server, id: own }
  })
  const given = { ...role, id, servers } as Role // the id is made from the role's own kind
  if (given.kind === 'gateway')
    return { ...given, trunks: given.trunks.map((trunk) => ({ ...trunk, id: makeId('trunk', number()) })) }
  if (given.kind === 'chat')
    return { ...given, inactive: given.inactive.flatMap((server) => renamed.get(server) ?? []) }
  return given
}
