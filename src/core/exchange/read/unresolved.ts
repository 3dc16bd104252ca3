import { makeId, type Id } from '../../model/id.ts'
import type { UnresolvedReference } from '../../model/topology.ts'
import type { Reference, Service } from './deployment.ts'
import type { FrontEnd } from './front-ends.ts'
import type { Joined } from './joined.ts'
import type { FoundPairings } from './pairings.ts'
import type { References } from './references.ts'
import type { FoundRole } from './roles.ts'

interface Parts {
  readonly joined: Joined
  readonly frontEnds: readonly FrontEnd[]
  readonly roles: readonly FoundRole[]
  readonly pairings: FoundPairings
}

/** Every pointer of a site, a pool or a role that leads nowhere, each once. */
export function unresolvedIn(
  parts: Parts,
  references: References,
  numberOf: (thing: object) => number,
): UnresolvedReference[] {
  const { joined, frontEnds, roles, pairings } = parts
  const found = new Map<string, UnresolvedReference>()
  const add = (reference: UnresolvedReference) => found.set(Object.values(reference).join('\n'), reference)
  const addPointer = (from: Id, relation: UnresolvedReference['relation'], pointer: Reference | null) => {
    if (pointer && references.leadsNowhere(pointer)) add({ from, relation, reference: pointer.text })
  }
  const addServices = (from: Id, services: readonly Service[], isFrontEnd: boolean) => {
    for (const dependency of services.flatMap(({ dependencies }) => dependencies)) {
      const role = (joined.targetOf(dependency)?.role ?? dependency.role ?? '').toLowerCase()
      addPointer(from, relationTo(role, isFrontEnd), dependency)
    }
  }
  for (const site of joined.sites) {
    const from = makeId('site', numberOf(site))
    addPointer(from, 'federation route', site.federationRoute)
    addPointer(from, 'default Persistent Chat pool', site.defaultChat)
  }
  for (const frontEnd of frontEnds) addServices(makeId('pool', numberOf(frontEnd)), frontEnd.services, true)
  for (const { from, reference } of pairings.dangling)
    add({ from: makeId('pool', numberOf(from)), relation: 'backup pool', reference })
  for (const role of roles) {
    const from = makeId(role.kind, numberOf(role))
    if (role.kind === 'gateway')
      for (const { service } of role.trunks) addServices(makeId('trunk', numberOf(service)), [service], false)
    else addServices(from, role.services, false)
    for (const { backup } of role.services) addPointer(from, 'backup pool', backup)
  }
  return [...found.values()]
}

/** What a service of this role is to what points to it. A Front End pool has its own Registrar, for others it is the next hop. */
function relationTo(role: string, isFrontEnd: boolean): UnresolvedReference['relation'] {
  if (role === 'registrar') return isFrontEnd ? 'other' : 'next hop'
  return relations.get(role) ?? 'other'
}

const relations: ReadonlyMap<string, UnresolvedReference['relation']> = new Map([
  ['userstore', 'SQL Server store'],
  ['applicationstore', 'SQL Server store'],
  ['persistentchatstore', 'SQL Server store'],
  ['persistentchatcompliancestore', 'SQL Server store'],
  ['filestore', 'file store'],
  ['centralmgmtstore', 'Central Management store'],
  ['archivingstore', 'archiving store'],
  ['monitoringstore', 'monitoring store'],
  ['edgeserver', 'Edge pool'],
  ['wacservice', 'Office Web Apps Server'],
  ['mediationserver', 'Mediation Server'],
])
