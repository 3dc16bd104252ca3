import { describe, expect, it } from 'vitest'
import { addRole } from '../../../src/core/edit/add-role.ts'
import { chat, director, edge, gateway, other, trunk } from '../../../src/core/examples/roles.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import type { Role } from '../../../src/core/model/role.ts'
import { draft, editCases } from '../../support/edit-cases.ts'

const ldn = pool(2, 'ldn-pool')
const old = edge(9, 'old-edge')
const within = (...roles: Role[]) => topology(site(1, 'London', ldn, old, ...roles), site(3, 'Dublin'))
const before = draft(within())
const numbered = (n: number) => ({ id: `server:${n}` as const })

editCases(addRole, {
  does: {
    'adds a role behind those of its site, at its place, under ids of its own': {
      before,
      args: {
        site: 'site:1',
        role: director(0, 'ldn-dir', { servers: 2, edgePool: 'edge:9' }),
        position: { x: 20, y: 300 },
      },
      after: {
        nextId: 1003,
        topology: within({
          ...director(1000, 'ldn-dir', { servers: [numbered(1001), numbered(1002)], edgePool: 'edge:9' }),
        }),
        layout: { positions: { 'director:1000': { x: 20, y: 300 } }, notes: {} },
      },
      says: 'Add ldn-dir.contoso.com',
    },
    'gives the trunks of a gateway ids of their own, and no place where none is said': {
      before,
      args: {
        site: 'site:1',
        role: gateway(0, 'gw', { servers: [], trunks: [trunk(0, 'gw', { mediation: 'pool:2' })] }),
      },
      after: {
        nextId: 1002,
        topology: within(
          gateway(1000, 'gw', { servers: [], trunks: [trunk(1001, 'gw', { mediation: 'pool:2' })] }),
        ),
      },
    },
    'keeps the inactive computers of a Persistent Chat pool inactive': {
      before,
      args: {
        site: 'site:1',
        role: chat(0, 'chat', { servers: 2, store: 'sql:290', inactive: ['server:2', 'server:77'] }),
      },
      after: {
        nextId: 1003,
        topology: within(
          chat(1000, 'chat', {
            servers: [numbered(1001), numbered(1002)],
            store: 'sql:290',
            inactive: ['server:1002'],
          }),
        ),
      },
    },
  },
  leaves: {
    'the site is gone': { before, args: { site: 'site:9', role: other(0, 'x') } },
    'the pool that the role leads to is gone': {
      before,
      args: { site: 'site:1', role: edge(0, 'x', { nextHop: 'pool:77' }) },
    },
    'the Mediation Server of a trunk is gone': {
      before,
      args: {
        site: 'site:1',
        role: gateway(0, 'gw', { trunks: [trunk(0, 'gw', { mediation: 'mediation:77' })] }),
      },
    },
  },
})

describe('a role that was added', () => {
  it('leaves other sites, and the pools and roles beside it, the same objects', () => {
    const { sites } = addRole.apply(before, { site: 'site:1', role: other(0, 'x') }).topology
    expect(sites[1]).toBe(before.topology.sites[1])
    expect(sites[0]!.pools).toBe(before.topology.sites[0]!.pools)
    expect(sites[0]!.roles[0]).toBe(before.topology.sites[0]!.roles[0])
  })
})
