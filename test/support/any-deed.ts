import * as fc from 'fast-check'
import { addPool } from '../../src/core/edit/add-pool.ts'
import { addRole } from '../../src/core/edit/add-role.ts'
import { addServer } from '../../src/core/edit/add-server.ts'
import { addSite } from '../../src/core/edit/add-site.ts'
import { addStore } from '../../src/core/edit/add-store.ts'
import { addTrunk } from '../../src/core/edit/add-trunk.ts'
import { annotate } from '../../src/core/edit/annotate.ts'
import { change, type Change } from '../../src/core/edit/change.ts'
import { dropBaseline } from '../../src/core/edit/drop-baseline.ts'
import type { Edit } from '../../src/core/edit/edit.ts'
import { forgetReference } from '../../src/core/edit/forget-reference.ts'
import { keepScenario } from '../../src/core/edit/keep-scenario.ts'
import { moveToSite } from '../../src/core/edit/move-to-site.ts'
import { overrideFinding } from '../../src/core/edit/override-finding.ts'
import { pairPools } from '../../src/core/edit/pair-pools.ts'
import { place } from '../../src/core/edit/place.ts'
import { placeManagementStore } from '../../src/core/edit/place-management-store.ts'
import { removeOverride } from '../../src/core/edit/remove-override.ts'
import { removeScenario } from '../../src/core/edit/remove-scenario.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { renameDocument } from '../../src/core/edit/rename-document.ts'
import { renameScenario } from '../../src/core/edit/rename-scenario.ts'
import { rename } from '../../src/core/edit/rename.ts'
import { reorderServers } from '../../src/core/edit/reorder-servers.ts'
import { takeBaseline } from '../../src/core/edit/take-baseline.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'
import * as roles from '../../src/core/examples/roles.ts'
import {
  isKind,
  isRoleId,
  makeId,
  roleKinds,
  type Id,
  type Kind,
  type RoleId,
} from '../../src/core/model/id.ts'
import type { Role } from '../../src/core/model/role.ts'
import { everything, findPool, findRole, idOf } from '../../src/core/model/topology.ts'

/** Numbers and a name from which a deed chooses its arguments, on whatever document it meets. */
export interface Dice {
  a: number
  b: number
  c: number
  name: string
}

/** An edit with arguments that are chosen when the document is known: mostly of things that exist. */
export interface Deed {
  id: string
  label: (doc: TopologyDocument) => string
  apply: (doc: TopologyDocument) => TopologyDocument
}

type Choose<Args> = (doc: TopologyDocument, dice: Dice) => Args

const deed =
  <Args>(edit: Edit<Args>, choose: Choose<Args>) =>
  (dice: Dice): Deed => ({
    id: edit.id,
    label: (doc) => edit.describe(choose(doc, dice), doc),
    apply: (doc) => edit.apply(doc, choose(doc, dice)),
  })

/** An id of this kind in the document; now and then, and where there is none, one of a thing that is gone. */
function some<K extends Kind>(doc: TopologyDocument, kind: K, dice: number): Extract<Id, `${K}:${number}`> {
  const there = [...everything(doc.topology)].map(idOf).filter((id) => isKind(id, kind))
  const gone = makeId(kind, 999_999) as Extract<Id, `${K}:${number}`>
  return there[dice % (there.length + 1)] ?? gone
}

/** The id of a role in the document; now and then of one that is gone. */
function someRole(doc: TopologyDocument, dice: number): RoleId {
  const there = [...everything(doc.topology)].map(idOf).filter(isRoleId)
  return there[dice % (there.length + 1)] ?? 'edge:999999'
}

const makers = {
  director: roles.director,
  edge: roles.edge,
  mediation: roles.mediation,
  chat: roles.chat,
  application: roles.applications,
  interop: roles.interop,
  webapps: roles.webApps,
  gateway: roles.gateway,
  videogateway: roles.videoGateway,
  appliance: roles.appliance,
  other: roles.other,
}

/** A role that is not there yet, often with a reference to what is. */
function newRole(doc: TopologyDocument, { a, b, c, name }: Dice): Role {
  const facts = { fqdn: name, servers: b % 3 }
  const made: Role = makers[roleKinds[c % roleKinds.length]!](1, name, facts)
  const nextHop = a % 2 ? some(doc, 'pool', b) : null
  switch (made.kind) {
    case 'edge':
    case 'mediation':
    case 'interop':
      return { ...made, nextHop }
    case 'chat':
      return { ...made, nextHop, inactive: made.servers.slice(0, 1).map((server) => server.id) }
    case 'gateway':
      return { ...made, trunks: [roles.trunk(2, name, { mediation: nextHop })] }
    case 'appliance':
      return { ...made, pool: nextHop }
    default:
      return made
  }
}

const anything = (doc: TopologyDocument, dice: number): Id => {
  const there = [...everything(doc.topology)].map(idOf)
  return there[dice % (there.length + 1)] ?? makeId('pool', 999_999)
}

const at = ({ a, b }: Dice) => ({ x: (a % 100) * 10, y: (b % 100) * 10 })

const single = (dice: Dice) =>
  ({ kind: 'single', primary: { fqdn: dice.name, instance: dice.b % 2 ? 'rtc' : '' } }) as const

/** Every edit of the catalogue, with a way to choose its arguments. */
export const deeds: readonly ((dice: Dice) => Deed)[] = [
  deed(addPool, (doc, dice) => ({
    site: some(doc, 'site', dice.a),
    fqdn: dice.name,
    edition: dice.b % 2 ? ('standard' as const) : ('enterprise' as const),
    version: '2015' as const,
    servers: Array.from({ length: dice.c % 4 }, (_, i) => `${dice.name}-${i}`),
    sqlStore: dice.c % 3 ? single(dice) : some(doc, 'sql', dice.b),
    fileStore: dice.c % 2 ? { fqdn: dice.name, share: 'share' } : some(doc, 'file', dice.b),
    positions: { pool: at(dice), sql: at(dice) },
  })),
  deed(addRole, (doc, dice) => ({
    site: some(doc, 'site', dice.a),
    role: newRole(doc, dice),
    position: at(dice),
  })),
  deed(addServer, (doc, dice) => ({
    pool: dice.b % 2 ? some(doc, 'pool', dice.a) : someRole(doc, dice.a),
    fqdn: dice.name,
  })),
  deed(addSite, (doc, dice) => ({
    name: dice.name,
    position: at(dice),
    branch: dice.b % 2 ? { of: some(doc, 'site', dice.a) } : null,
  })),
  deed(addStore, (doc, dice) => ({
    site: some(doc, 'site', dice.a),
    store:
      dice.b % 2
        ? { kind: 'sql' as const, availability: single(dice) }
        : { kind: 'file' as const, fqdn: dice.name, share: 'share' },
    position: at(dice),
  })),
  deed(addTrunk, (doc, dice) => ({
    gateway: some(doc, 'gateway', dice.a),
    trunk: roles.trunk(1, dice.name, { mediation: dice.b % 2 ? some(doc, 'mediation', dice.c) : null }),
  })),
  deed(annotate, (doc, dice) => ({ id: anything(doc, dice.a), note: dice.b % 2 ? dice.name : '' })),
  deed(change, someChange),
  deed(dropBaseline, () => ({})),
  deed(forgetReference, (doc, dice) => {
    const { unresolved } = doc.topology
    return (
      unresolved[dice.a % (unresolved.length || 1)] ?? {
        from: makeId('pool', 999_999),
        relation: 'other' as const,
        reference: dice.name,
      }
    )
  }),
  deed(keepScenario, (_, dice) => ({
    scenario: { name: dice.name, until: dice.a },
    at: dice.b % 2 ? null : dice.c % 3,
  })),
  deed(moveToSite, (doc, dice) => ({
    id:
      dice.c % 4 === 3
        ? someRole(doc, dice.a)
        : some(doc, (['pool', 'sql', 'file'] as const)[dice.c % 3]!, dice.a),
    site: some(doc, 'site', dice.b),
    position: at(dice),
  })),
  deed(overrideFinding, (doc, dice) => ({
    rule: `PAIR-00${(dice.b % 3) + 2}`,
    targets: [some(doc, 'pairing', dice.a), some(doc, 'pool', dice.a)],
    reason: dice.name,
    author: null,
    expires: null,
  })),
  deed(pairPools, (doc, dice) => ({
    pools: [some(doc, 'pool', dice.a), some(doc, 'pool', dice.b)] as const,
  })),
  deed(place, (doc, dice) => ({
    positions: { [anything(doc, dice.a)]: at(dice), [anything(doc, dice.c)]: at(dice) },
    label: dice.name,
  })),
  deed(placeManagementStore, (doc, dice) => ({ pool: some(doc, 'pool', dice.a) })),
  deed(remove, (doc, dice) => ({ ids: [anything(doc, dice.a), anything(doc, dice.b)] })),
  deed(removeOverride, (doc, dice) => {
    const { overrides } = doc
    return overrides[dice.a % (overrides.length || 1)] ?? { rule: 'PAIR-002', targets: [] }
  }),
  deed(removeScenario, (_, dice) => ({ at: dice.a % 3 })),
  deed(renameScenario, (_, dice) => ({ at: dice.a % 3, name: dice.name })),
  deed(renameDocument, (_, dice) => ({ name: dice.name })),
  deed(rename, (doc, dice) => ({ id: anything(doc, dice.a), name: dice.name })),
  deed(reorderServers, (doc, dice) => {
    const pool = dice.a % 2 ? some(doc, 'pool', dice.a) : someRole(doc, dice.a)
    const found = isRoleId(pool) ? findRole(doc.topology, pool) : findPool(doc.topology, pool)
    const count = (found?.servers.length ?? 0) + 1
    return { pool, from: dice.b % count, to: dice.c % count }
  }),
  deed(takeBaseline, (doc, dice) => ({
    date: `2026-01-${String((dice.b % 28) + 1).padStart(2, '0')}`,
    findings: [{ rule: `PAIR-00${(dice.c % 3) + 2}`, targets: [anything(doc, dice.a)] }],
  })),
]

function someChange(doc: TopologyDocument, dice: Dice): Change {
  const changes: readonly (() => Change)[] = [
    () => ({
      kind: 'site',
      id: some(doc, 'site', dice.a),
      fields: { city: dice.name, worldRegion: dice.name },
    }),
    () => ({
      kind: 'pool',
      id: some(doc, 'pool', dice.a),
      fields: { users: dice.b, sqlStore: dice.b % 3 ? some(doc, 'sql', dice.b) : null },
    }),
    () => ({
      kind: 'pool',
      id: some(doc, 'pool', dice.a),
      fields: { edition: dice.b % 2 ? 'standard' : 'enterprise', fileStore: some(doc, 'file', dice.b) },
    }),
    () => ({
      kind: 'server',
      id: some(doc, 'server', dice.a),
      fields: { faultDomain: dice.name, multiHomed: dice.b % 2 === 0 },
    }),
    () => ({ kind: 'sql', id: some(doc, 'sql', dice.a), fields: { availability: single(dice) } }),
    () => ({
      kind: 'sql',
      id: some(doc, 'sql', dice.a),
      fields: { software: { release: dice.name, edition: null } },
    }),
    () => ({ kind: 'file', id: some(doc, 'file', dice.a), fields: { share: dice.name } }),
    () => ({ kind: 'pairing', id: some(doc, 'pairing', dice.a), fields: { failback: dice.b } }),
    () => ({
      kind: 'site',
      id: some(doc, 'site', dice.a),
      fields: {
        branch: dice.b % 2 ? { of: some(doc, 'site', dice.b) } : null,
        federationRoute: some(doc, 'edge', dice.b),
      },
    }),
    () => ({
      kind: 'pool',
      id: some(doc, 'pool', dice.a),
      fields: { dialIn: dice.b % 2 === 0, archivingStore: some(doc, 'sql', dice.b) },
    }),
    () => ({
      kind: 'trunk',
      id: some(doc, 'trunk', dice.a),
      fields: { gatewayPort: dice.b, mediation: dice.b % 2 ? some(doc, 'pool', dice.b) : null },
    }),
    () => ({ kind: 'role', role: changedRole(doc, dice) }),
    () => ({ kind: 'deployment', fields: { additionalSipDomains: [dice.name] } }),
  ]
  return changes[dice.c % changes.length]!()
}

/** A role of the document with other facts, or one that is gone. */
function changedRole(doc: TopologyDocument, dice: Dice): Role {
  const role = findRole(doc.topology, someRole(doc, dice.a))
  if (!role) return newRole(doc, dice)
  return role.kind === 'mediation'
    ? { ...role, nextHop: some(doc, 'pool', dice.b) }
    : { ...role, servers: role.servers.slice(dice.b % 2), version: '2019', ...noInactive(role) }
}

const noInactive = (role: Role) => (role.kind === 'chat' ? { inactive: [] } : {})

/** Any edit; the names are often those of things that exist. */
export const anyDeed: fc.Arbitrary<Deed> = fc
  .record({
    pick: fc.nat({ max: deeds.length - 1 }),
    a: fc.nat({ max: 10_000 }),
    b: fc.nat({ max: 10_000 }),
    c: fc.nat({ max: 10_000 }),
    name: fc.constantFrom('ldn-pool.contoso.com', 'LDN-POOL.contoso.com', 'sql01', 'London', 'x', ''),
  })
  .map(({ pick, ...dice }) => ({ ...deeds[pick]!(dice), toString: () => JSON.stringify({ pick, dice }) }))
