import { domainForNewNames, namesInUse, nextName } from '#core/edit/naming.ts'
import { domainOf, isIpAddress } from '#core/model/fqdn.ts'
import type { RoleKind, SiteId } from '#core/model/id.ts'
import { allAddresses, type NetworkAddress } from '#core/model/pool.ts'
import type { Role } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import { findSite, type Topology } from '#core/model/topology.ts'
import { isShown, type Section } from '#core/vocabulary/field.ts'
import { newComputer } from '#core/vocabulary/role-vocabulary.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { newRoleText as text } from '../../text/new-role.ts'
import { linesOf } from '../../ui/lines-of.ts'
import { stemOf, type FormProblem } from '../new-thing.ts'

/** A role while its wizard asks for it. */
export interface Draft {
  readonly site: SiteId
  /** Its computers are those that the pages ask for, put in at the end. */
  readonly role: Role
  readonly many: boolean
  /** The computers of a pool of several, one a line; `null` while they follow the name of the pool. */
  readonly computers: string | null
  /** IP addresses of the Edge Servers by computer and place, as typed; '' for none. */
  readonly addresses: Readonly<Record<string, string>>
}

/** What a wizard starts with: a free name, one computer, the defaults of Topology Builder. */
export function firstDraft(topology: Topology, site: Site, kind: RoleKind): Draft {
  const taken = namesInUse(topology)
  const name = nextName(`${stemOf(site.name)}-${text.stems[kind]}00.${domainForNewNames(topology)}`, taken)
  const { versions, fresh } = vocabularyOf(kind)
  const version = versions.includes('2015') ? '2015' : (versions[0] ?? '2015')
  return { site: site.id, role: fresh(name, version), many: false, computers: null, addresses: {} }
}

/** The draft with another name; what only follows the name follows it. */
export function renamed(draft: Draft, fqdn: string): Draft {
  const again = vocabularyOf(draft.role.kind).fresh(fqdn, draft.role.version)
  const before = vocabularyOf(draft.role.kind).fresh(draft.role.fqdn, draft.role.version)
  return { ...draft, role: following(draft.role, before, again) }
}

/** Every property that still stands as it was made for the old name becomes what it would be for the new one. */
function following<T extends Role>(role: T, before: Role, again: Role): T {
  const was = new Map<string, unknown>(Object.entries(before))
  const fresh = Object.entries(again).filter(([key]) => isSame(was.get(key), Reflect.get(role, key)))
  return { ...role, ...Object.fromEntries(fresh) }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The computers that the pages name, in order. */
export function computersOf({ role, many, computers }: Draft, topology: Topology): readonly string[] {
  if (!many) return [role.fqdn.trim()]
  return computers === null ? suggestComputers(topology, role.fqdn, 2) : linesOf(computers)
}

function suggestComputers(topology: Topology, pool: string, count: number): string[] {
  const taken = new Set([...namesInUse(topology), pool.toLowerCase()])
  const domain = domainOf(pool)
  const label = pool.slice(0, pool.length - (domain === '' ? 0 : domain.length + 1)).replace(/\d+$/, '')
  const names: string[] = []
  for (let i = 0; i < count; i++)
    names.push(nextName(names.at(-1) ?? `${label}-00${domain && `.${domain}`}`, taken))
  return names
}

/** The places of the IP addresses of an Edge Server: one internal, one or three external, and a public one behind NAT. */
export function addressPlaces(role: Role): readonly { readonly key: string; readonly label: string }[] {
  if (role.kind !== 'edge') return []
  const external = role.singleAddress ? text.externalIps.single : text.externalIps.separate
  return [
    { key: 'internal', label: text.internalIp },
    ...external.map((label, i) => ({ key: `external ${i + 1}`, label })),
    ...(role.nat ? [{ key: 'public', label: text.publicIp }] : []),
  ]
}

/** The key that an address is kept under in the draft. */
export function addressKey(computer: string, place: string): string {
  return `${computer.toLowerCase()} ${place}`
}

/** The role as it will be added: with its computers and their addresses. Ids are placeholders, each its own. */
export function finished(draft: Draft, topology: Topology): Role {
  const servers = computersOf(draft, topology).map((fqdn, i) => ({
    ...newComputer(fqdn),
    id: `server:${i}` as const,
    addresses: addressesOf(draft, fqdn),
  }))
  return { ...draft.role, fqdn: draft.role.fqdn.trim(), servers }
}

function addressesOf({ role, addresses }: Draft, computer: string): NetworkAddress[] {
  if (role.kind !== 'edge') return []
  const typed = (place: string) => (addresses[addressKey(computer, place)] ?? '').trim()
  const external = role.singleAddress ? [1] : [1, 2, 3]
  const avAt = external.length
  const all: NetworkAddress[] = [
    { side: 'Internal', number: 1, ip: typed('internal'), publicIp: null },
    ...external.map((number): NetworkAddress => {
      const publicIp = role.nat && number === avAt ? typed('public') || null : null
      return { side: 'External', number, ip: typed(`external ${number}`), publicIp }
    }),
  ]
  return all.some(({ ip, publicIp }) => ip !== '' || publicIp !== null)
    ? all.map((address) => ({ ...address, ip: address.ip || allAddresses }))
    : []
}

/** The title of the first page. */
export function namePageOf(kind: RoleKind): string {
  return vocabularyOf(kind).many ? text.nameAndComputers : text.nameAlone
}

/** What keeps the role from being added, with the title of the page where it is said; `null` for nothing. */
export function problemWith(
  draft: Draft,
  topology: Topology,
  pages: readonly Section<Role>[],
): FormProblem | null {
  const message = nameProblem(draft, topology)
  if (message !== null) return { page: namePageOf(draft.role.kind), message }
  for (const page of pages)
    for (const field of page.fields) {
      const asked = isShown(field, draft.role) && field.required === true
      if (asked && isNothing(field.get(draft.role)))
        return { page: page.title, message: text.needed(field.label) }
    }
  return addressProblem(draft, topology)
}

function isNothing(answer: unknown): boolean {
  return answer === null || (typeof answer === 'string' && answer.trim() === '')
}

function nameProblem(draft: Draft, topology: Topology): string | null {
  const { role, many, site } = draft
  const name = role.fqdn.trim()
  const gateway = role.kind === 'gateway' || role.kind === 'videogateway'
  if (role.kind === 'appliance' && !findSite(topology, site)?.branch) return text.noBranchSite
  if (!/^[^.\s]+(\.[^.\s]+)+$/.test(name) && !(gateway && isIpAddress(name)))
    return gateway ? text.nameOrAddressNeeded : text.nameNeeded
  const computers = computersOf(draft, topology)
  if (computers.length === 0) return text.noComputers
  const taken = namesInUse(topology)
  const seen = new Set<string>()
  for (const each of many ? [name, ...computers] : [name]) {
    const key = each.toLowerCase()
    if (taken.has(key)) return text.taken(each)
    if (seen.has(key)) return key === name.toLowerCase() ? text.poolNameIsComputer(each) : text.twice(each)
    seen.add(key)
  }
  return null
}

function addressProblem(draft: Draft, topology: Topology): FormProblem | null {
  for (const computer of computersOf(draft, topology))
    for (const { key } of addressPlaces(draft.role)) {
      const ip = (draft.addresses[addressKey(computer, key)] ?? '').trim()
      if (ip !== '' && !isIpAddress(ip)) return { page: text.addresses, message: text.badAddress(ip) }
    }
  return null
}
