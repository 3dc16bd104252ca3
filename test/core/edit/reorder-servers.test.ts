import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reorderServers } from '../../../src/core/edit/reorder-servers.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'

const server = (n: number, ordinal: number | null = null) =>
  ({ id: `server:${n}`, fqdn: `fe${n}.contoso.com`, ordinal }) as const
const within = (...servers: ReturnType<typeof server>[]) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers }), pool(3, 'other')))

const directors = (...servers: ReturnType<typeof server>[]) =>
  topology(site(1, 'London', director(5, 'dir', { servers })))

const before = draft(within(server(21, 0), server(22, 5), server(23, 7)))

editCases(reorderServers, {
  does: {
    'moves a server forward and drops the imported ordinals, which no longer say the order': {
      before,
      args: { pool: 'pool:2', from: 0, to: 2 },
      after: { topology: within(server(22), server(23), server(21)) },
      says: 'Move fe21.contoso.com to position 3 in ldn-pool.contoso.com',
    },
    'moves a computer of another role': {
      before: draft(directors(server(21), server(22, 3))),
      args: { pool: 'director:5', from: 1, to: 0 },
      after: { topology: directors(server(22), server(21)) },
      says: 'Move fe22.contoso.com to position 1 in dir.contoso.com',
    },
    'moves a server back': {
      before,
      args: { pool: 'pool:2', from: 2, to: 1 },
      after: { topology: within(server(21), server(23), server(22)) },
      says: 'Move fe23.contoso.com to position 2 in ldn-pool.contoso.com',
    },
  },
  leaves: {
    'the role is gone': { before, args: { pool: 'director:9', from: 0, to: 1 } },
    'it stands there already': { before, args: { pool: 'pool:2', from: 1, to: 1 } },
    'there is no such server': { before, args: { pool: 'pool:2', from: 3, to: 0 } },
    'there is no place before the first': { before, args: { pool: 'pool:2', from: 0, to: -1 } },
    'there is no place behind the last': { before, args: { pool: 'pool:2', from: 0, to: 3 } },
    'the pool is gone': { before, args: { pool: 'pool:9', from: 0, to: 1 } },
  },
})

describe('a new order', () => {
  it('moves exactly one: the others keep their order, the moved one stands where it was told to', () => {
    const two = fc
      .integer({ min: 2, max: 16 })
      .chain((n) => fc.tuple(fc.constant(n), fc.nat({ max: n - 1 }), fc.nat({ max: n - 1 })))
    fc.assert(
      fc.property(two, ([n, from, to]) => {
        const doc = draft(topology(site(1, 'London', pool(2, 'ldn-pool', { servers: n }))))
        const { servers } = doc.topology.sites[0]!.pools[0]!
        const after = reorderServers.apply(doc, { pool: 'pool:2', from, to }).topology.sites[0]!.pools[0]!
        expect(after.servers[to]).toBe(servers[from])
        expect(after.servers.toSpliced(to, 1)).toEqual(servers.toSpliced(from, 1))
      }),
    )
  })

  it('leaves the pools beside it, and servers without an ordinal, the same objects', () => {
    const doc = draft(within(server(21), server(22)))
    const [pool, other] = reorderServers.apply(doc, { pool: 'pool:2', from: 0, to: 1 }).topology.sites[0]!
      .pools
    expect(other).toBe(doc.topology.sites[0]!.pools[1])
    expect(pool!.servers[0]).toBe(doc.topology.sites[0]!.pools[0]!.servers[1])
  })
})
