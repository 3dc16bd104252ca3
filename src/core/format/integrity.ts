import type { Baseline, Origin, Override } from '../model/document.ts'
import { numberOf, type Id } from '../model/id.ts'
import type { Layout } from '../model/layout.ts'
import { referencesOfPool, referencesOfRole, referencesOfSite, type Reference } from '../model/references.ts'
import type { Role } from '../model/role.ts'
import type { Topology } from '../model/topology.ts'

/** Something that is wrong in a file: where, as a path such as `topology.sites[0].pools[2].fqdn`, and what. */
export interface Problem {
  readonly path: string
  readonly message: string
}

/** The parts of a document that hold ids. */
export interface IdHolders {
  readonly topology: Topology
  readonly overrides: readonly Override[]
  readonly layout: Layout
  /** Only the document has one. */
  readonly baseline?: Baseline | null
  /** Only the document has one. */
  readonly origin?: Origin | null
}

/**
 * What is wrong with the ids of a document whose shape is right: ids given twice, references that lead nowhere, and ids
 * that the counter would give out again. `prefix` is the path of the holders, '' or `published.`.
 */
export function* integrityProblems(holders: IdHolders, nextId: number, prefix: string): Generator<Problem> {
  const { topology } = holders
  const known = new Map<Id, string>()
  for (const { id, path } of definitions(topology)) {
    const first = known.get(id)
    if (first === undefined) known.set(id, path)
    else
      yield {
        path: `${prefix}${path}`,
        message: `The id ${id} stands here and at ${prefix}${first}. Every id is given once.`,
      }
  }
  for (const { id, path } of references(topology))
    if (!known.has(id))
      yield {
        path: `${prefix}${path}`,
        message: `Nothing in this topology has the id ${id} that is named here.`,
      }

  for (const [i, pairing] of topology.pairings.entries())
    for (const [j, id] of pairing.declaredBy.entries())
      if (!pairing.pools.includes(id))
        yield {
          path: `${prefix}topology.pairings[${i}].declaredBy[${j}]`,
          message: `${id} is not one of the two pools of this pairing.`,
        }

  yield* strangers(topology, prefix)

  for (const { id, path } of mentions(holders))
    if (numberOf(id) >= nextId)
      yield {
        path: `${prefix}${path}`,
        message: `The number of ${id} is not below nextId (${nextId}), so it would be given out again.`,
      }
}

/** Computers of a Persistent Chat pool that are said to be inactive, but are not its own. */
function* strangers(topology: Topology, prefix: string): Generator<Problem> {
  for (const [i, site] of topology.sites.entries())
    for (const [j, role] of site.roles.entries()) {
      if (role.kind !== 'chat') continue
      for (const [k, id] of role.inactive.entries())
        if (!role.servers.some((server) => server.id === id))
          yield {
            path: `${prefix}topology.sites[${i}].roles[${j}].inactive[${k}]`,
            message: `${id} is not one of the computers of this pool.`,
          }
    }
}

interface Mention {
  readonly id: Id
  readonly path: string
}

function* definitions(topology: Topology): Generator<Mention> {
  for (const [i, site] of topology.sites.entries()) {
    const at = `topology.sites[${i}]`
    yield { id: site.id, path: `${at}.id` }
    for (const [j, pool] of site.pools.entries()) {
      yield { id: pool.id, path: `${at}.pools[${j}].id` }
      for (const [k, server] of pool.servers.entries())
        yield { id: server.id, path: `${at}.pools[${j}].servers[${k}].id` }
    }
    for (const [j, store] of site.sqlStores.entries())
      yield { id: store.id, path: `${at}.sqlStores[${j}].id` }
    for (const [j, store] of site.fileStores.entries())
      yield { id: store.id, path: `${at}.fileStores[${j}].id` }
    for (const [j, role] of site.roles.entries()) yield* definitionsInRole(role, `${at}.roles[${j}]`)
  }
  for (const [i, pairing] of topology.pairings.entries())
    yield { id: pairing.id, path: `topology.pairings[${i}].id` }
}

function* definitionsInRole(role: Role, at: string): Generator<Mention> {
  yield { id: role.id, path: `${at}.id` }
  for (const [k, server] of role.servers.entries()) yield { id: server.id, path: `${at}.servers[${k}].id` }
  if (role.kind !== 'gateway') return
  for (const [k, trunk] of role.trunks.entries()) yield { id: trunk.id, path: `${at}.trunks[${k}].id` }
}

function* references(topology: Topology): Generator<Mention> {
  for (const [i, site] of topology.sites.entries()) {
    const at = `topology.sites[${i}]`
    yield* mentioned(referencesOfSite(site), at)
    for (const [j, pool] of site.pools.entries())
      yield* mentioned(referencesOfPool(pool), `${at}.pools[${j}]`)
    for (const [j, role] of site.roles.entries())
      yield* mentioned(referencesOfRole(role), `${at}.roles[${j}]`)
  }
  for (const [i, pairing] of topology.pairings.entries())
    for (const [j, id] of pairing.pools.entries()) yield { id, path: `topology.pairings[${i}].pools[${j}]` }
  if (topology.managementStore !== null)
    yield { id: topology.managementStore, path: 'topology.managementStore' }
}

function* mentioned(references: readonly Reference[], at: string): Generator<Mention> {
  for (const { id, field } of references) yield { id, path: `${at}.${field}` }
}

/** Every id that was ever given out, as far as the holders tell: also those of things deleted since. */
function* mentions({ topology, overrides, layout, baseline, origin }: IdHolders): Generator<Mention> {
  yield* definitions(topology)
  for (const [i, { from }] of topology.unresolved.entries())
    yield { id: from, path: `topology.unresolved[${i}].from` }
  for (const [i, { targets }] of overrides.entries())
    for (const [j, id] of targets.entries()) yield { id, path: `overrides[${i}].targets[${j}]` }
  for (const [i, { targets }] of (baseline?.findings ?? []).entries())
    for (const [j, id] of targets.entries()) yield { id, path: `baseline.findings[${i}].targets[${j}]` }
  for (const id of idKeys(layout.positions)) yield { id, path: `layout.positions["${id}"]` }
  for (const id of idKeys(layout.notes)) yield { id, path: `layout.notes["${id}"]` }
  for (const id of idKeys(origin?.links ?? {})) yield { id, path: `origin.links["${id}"]` }
}

/** The ids that key a record. */
export function idKeys(record: Readonly<Record<Id, unknown>>): Id[] {
  return Object.keys(record) as Id[] // the record's type says so; the shape is checked before
}
