import { describe, expect, it } from 'vitest'
import { exportDocument } from '../../../../src/core/exchange/write/export.ts'
import {
  branchSite,
  documentOf as documentWith,
  mirrored,
  paired,
  pool,
  site,
  sql,
  standard,
  topology,
} from '../../../../src/core/examples/notation.ts'
import * as roles from '../../../../src/core/examples/roles.ts'
import type { Origin } from '../../../../src/core/model/document.ts'
import type { Role } from '../../../../src/core/model/role.ts'
import type { Topology } from '../../../../src/core/model/topology.ts'
import { documentOf } from '../exchange-files.ts'

/** A deployment with every role, a pair with mirrored stores, a branch site and names that XML has to escape. */
const everyRole: Topology = topology(
  site(
    1,
    'London <&> "x"',
    pool(2, 'ldn', { store: mirrored(290, 'sql1', 'sql2', 'sql3'), mediation: roles.mediationPorts }),
    standard(3, 'se'),
    sql(9001, 'chat-sql'),
    roles.edge(10, 'edge', { nextHop: 'pool:2', federation: true }),
    roles.edge(11, 'edge-pool', { nextHop: 'director:12', singleAddress: false, servers: 2 }),
    roles.director(12, 'dir', { fileStore: 'file:291', edgePool: 'edge:10' }),
    roles.mediation(13, 'med', { nextHop: 'pool:2', edgePool: 'edge:10' }),
    roles.chat(14, 'chat', { nextHop: 'pool:2', store: 'sql:9001', fileStore: 'file:291' }),
    roles.applications(15, 'apps', { nextHop: 'pool:2' }),
    roles.interop(16, 'vis', { nextHop: 'pool:2' }),
    roles.webApps(17, 'wac'),
    roles.gateway(18, 'gw', {
      trunks: [
        roles.trunk(1850, 'gw', { mediation: 'pool:2' }),
        roles.trunk(1851, 'gw-second', { mediation: 'mediation:13', isDefault: false }),
      ],
    }),
  ),
  branchSite(6, 'Leeds', 1, roles.appliance(19, 'sba', { pool: 'pool:2' })),
  site(4, 'Dublin', pool(5, 'dub', { store: mirrored(590, 'sql4', 'sql5', 'sql6') })),
  paired(7, 2, 5),
)

function written(to: Origin['format'], given: Topology = everyRole): string {
  const result = exportDocument(documentWith(given), to)
  if (!result.ok) throw new Error(result.message)
  return result.text
}

function outlineOfRole(role: Role): string {
  const leads = ['nextHop' in role && role.nextHop !== null, 'edgePool' in role && role.edgePool !== null]
  const trunks =
    role.kind === 'gateway' ? role.trunks.map((one) => `${one.name} ${one.mediation !== null}`) : []
  return [role.kind, role.fqdn, role.servers.length, ...leads, ...trunks].join(' ')
}

/** The kinds and names of everything, and what each role leads to. */
const outline = ({ sites, pairings }: Topology) => ({
  pairings: pairings.length,
  sites: sites.map(({ name, pools, sqlStores, fileStores, roles: others, branch }) => ({
    name,
    isBranch: branch !== null,
    pools: pools.map(({ fqdn, edition, servers }) => [fqdn, edition, servers.map((server) => server.fqdn)]),
    stores: [
      sqlStores.map(({ availability }) => availability.kind).toSorted((a, b) => a.localeCompare(b)),
      fileStores.length,
    ],
    roles: others.map(outlineOfRole).toSorted((a, b) => a.localeCompare(b)),
  })),
})

describe.each(['topology-xml', 'tbxml'] as const)('a new deployment with every role as %s', (to) => {
  const text = written(to)

  it('is read back as it was drawn', () => {
    expect(outline(documentOf(text).topology)).toEqual(outline(everyRole))
  })

  it('has no pointer that leads nowhere, and no word of a program in it', () => {
    expect(documentOf(text).topology.unresolved).toEqual([])
    expect(text).not.toMatch(/"(undefined|null|NaN)"|>(undefined|null|NaN)</)
  })

  it('says the type of a service exactly where the element of its role follows', () => {
    for (const [service] of text.matchAll(/<Service [\s\S]*?<\/Service>/g)) {
      const type = /^<Service [^>]*Type="[^"]*\.(\w+)"/.exec(service)?.[1]
      const behindPorts = /<Ports[^>]*\/>\s*<(\w+)|<\/Ports>\s*<(\w+)/.exec(service)
      expect(behindPorts?.[1] ?? behindPorts?.[2]).toBe(type)
    }
  })
})

describe('a new .tbxml', () => {
  it('gives everything an id of its own', () => {
    const ids = [...written('tbxml').matchAll(/ UniqueId="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('keeps the addresses of a computer in the order of its role, whichever are stated', () => {
  const stated = { side: 'External', number: 1, ip: '192.0.2.1', publicIp: null } as const
  const edge = roles.edge(10, 'edge', { servers: [{ addresses: [stated] }] })
  const sides = [
    ...written('topology-xml', topology(site(1, 'A', edge))).matchAll(
      /InterfaceSide="(\w+)" InterfaceNumber="1" IPAddress/g,
    ),
  ]
  expect(sides.map(([, side]) => side)).toEqual(['Internal', 'External'])
})
