import { contents, partOf } from '../compare/parts.ts'
import type { Found, Topology } from '../model/topology.ts'

/*
 * A thing is compared and taken field by field. Fields that only make sense together are one group, which is taken as a
 * whole; what a thing contains is no field of it.
 */

/** The same thing with some fields as another state of it has them. */
export function withFieldsOf(found: Found, other: Found, fields: readonly string[]): Found {
  if (found.kind === 'site' && other.kind === 'site')
    return { ...found, site: mixed(found.site, other.site, fields) }
  if (found.kind === 'pool' && other.kind === 'pool')
    return { ...found, pool: mixed(found.pool, other.pool, fields) }
  if (found.kind === 'role' && other.kind === 'role')
    return { ...found, role: mixed(found.role, other.role, fields) }
  if (found.kind === 'trunk' && other.kind === 'trunk')
    return { ...found, trunk: mixed(found.trunk, other.trunk, fields) }
  if (found.kind === 'sql' && other.kind === 'sql')
    return { ...found, sqlStore: mixed(found.sqlStore, other.sqlStore, fields) }
  if (found.kind === 'file' && other.kind === 'file')
    return { ...found, fileStore: mixed(found.fileStore, other.fileStore, fields) }
  if (found.kind === 'pairing' && other.kind === 'pairing')
    return { ...found, pairing: mixed(found.pairing, other.pairing, fields) }
  if (isComputer(found) && isComputer(other))
    return { ...found, server: mixed(found.server, other.server, fields) }
  return found
}

function isComputer(found: Found): found is Extract<Found, { kind: 'server' | 'computer' }> {
  return found.kind === 'server' || found.kind === 'computer'
}

/** A value with some of its fields as another value of the same shape has them. */
export function mixed<T extends object>(value: T, other: T, fields: readonly string[]): T {
  if (fields.length === 0) return value
  const others = new Map(Object.entries(other))
  return { ...value, ...Object.fromEntries(fields.map((field) => [field, others.get(field)])) }
}

const together: readonly (readonly string[])[] = [
  ['fqdn', 'share', 'dfs'],
  [
    ...['singleAddress', 'accessFqdn', 'accessPort', 'conferencingFqdn', 'conferencingPort', 'avFqdn'],
    ...['avPort'],
  ],
  ['gatewayPort', 'protocol'],
  ['mediation', 'mediationPort'],
]

/** The fields of a thing in groups that are taken as one, in the order of the thing. */
export function fieldGroups(found: Found): readonly (readonly string[])[] {
  const names = Object.keys(partOf(found)).filter((name) => !contents.has(name))
  const grouped = new Set<string>()
  return names.flatMap((name) => {
    if (grouped.has(name)) return []
    const group = (together.find((one) => one.includes(name)) ?? [name]).filter((one) => names.includes(one))
    for (const one of group) grouped.add(one)
    return [group]
  })
}

/** The fields of the deployment as a whole, in groups that are taken as one. */
export const deploymentFields: readonly (readonly (keyof Topology)[])[] = [
  ['sipDomain', 'additionalSipDomains'],
  ['simpleUrls'],
]
