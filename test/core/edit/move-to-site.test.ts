import { describe, expect, it } from 'vitest'
import { moveToSite } from '../../../src/core/edit/move-to-site.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { edge, other } from '../../../src/core/examples/roles.ts'
import { file, paired, pool, site, sql, standard, topology } from '../../../src/core/examples/notation.ts'

const ldn = pool(2, 'ldn-pool')
const dub = pool(4, 'dub-pool')
const enterprise = topology(site(1, 'London', ldn), site(3, 'Dublin', dub), paired(5, 2, 4))
const before = draft(enterprise)
const [london, dublin] = [enterprise.sites[0]!, enterprise.sites[1]!]

const se = standard(6, 'se01')
const apart = standard(6, 'se01', { share: file(691, 'fs01') })
const upper = standard(6, 'se01', { share: file(691, 'SE01') })

const routed = (...parts: Parameters<typeof site>[2][]) => ({
  ...site(1, 'London', ...parts),
  federationRoute: 'edge:9' as const,
})

editCases(moveToSite, {
  does: {
    'moves a pool behind those of another site; its stores stay and it stays paired': {
      before,
      args: { id: 'pool:2', site: 'site:3' },
      after: {
        topology: {
          ...enterprise,
          sites: [
            { ...london, pools: [] },
            { ...dublin, pools: [dub.pool, ldn.pool] },
          ],
        },
      },
      says: 'Move ldn-pool.contoso.com to Dublin',
    },
    'places the pool where it was dropped': {
      before: draft(enterprise, { layout: { positions: { 'pool:2': { x: 20, y: 50 } }, notes: {} } }),
      args: { id: 'pool:2', site: 'site:3', position: { x: 400, y: 60 } },
      after: {
        topology: {
          ...enterprise,
          sites: [
            { ...london, pools: [] },
            { ...dublin, pools: [dub.pool, ldn.pool] },
          ],
        },
        layout: { positions: { 'pool:2': { x: 400, y: 60 } }, notes: {} },
      },
    },
    'moves a SQL Server store, which its pool keeps using': {
      before,
      args: { id: 'sql:290', site: 'site:3' },
      after: {
        topology: {
          ...enterprise,
          sites: [
            { ...london, sqlStores: [] },
            { ...dublin, sqlStores: [...dublin.sqlStores, ...london.sqlStores] },
          ],
        },
      },
      says: 'Move ldn-pool-sql01.contoso.com\\rtc to Dublin',
    },
    'moves a file store, which its pool keeps using': {
      before,
      args: { id: 'file:291', site: 'site:3' },
      after: {
        topology: {
          ...enterprise,
          sites: [
            { ...london, fileStores: [] },
            { ...dublin, fileStores: [...dublin.fileStores, ...london.fileStores] },
          ],
        },
      },
    },
    'takes the stores on a Standard Edition server along, in their places beside it': {
      before: draft(topology(site(1, 'London', se), site(3, 'Dublin')), {
        layout: {
          positions: { 'pool:6': { x: 20, y: 50 }, 'sql:690': { x: 50, y: 250 }, 'site:1': { x: 0, y: 0 } },
          notes: {},
        },
      }),
      args: { id: 'pool:6', site: 'site:3', position: { x: 120, y: 40 } },
      after: {
        topology: topology(site(1, 'London'), site(3, 'Dublin', se), { managementStore: 'pool:6' }),
        layout: {
          positions: { 'pool:6': { x: 120, y: 40 }, 'sql:690': { x: 150, y: 240 }, 'site:1': { x: 0, y: 0 } },
          notes: {},
        },
      },
    },
    'leaves a file store on another computer than the Standard Edition server where it is': {
      before: draft(topology(site(1, 'London', apart), site(3, 'Dublin'))),
      args: { id: 'pool:6', site: 'site:3' },
      after: {
        topology: topology(
          { ...site(1, 'London'), fileStores: [apart.fileStore!] },
          { ...site(3, 'Dublin', apart), fileStores: [] },
          { managementStore: 'pool:6' },
        ),
      },
    },
    'moves another role, which what led to it still leads to': {
      before: draft(topology(routed(edge(9, 'edge'), other(8, 'x')), site(3, 'Dublin'))),
      args: { id: 'edge:9', site: 'site:3', position: { x: 1, y: 2 } },
      after: {
        topology: topology(routed(other(8, 'x')), site(3, 'Dublin', edge(9, 'edge'))),
        layout: { positions: { 'edge:9': { x: 1, y: 2 } }, notes: {} },
      },
      says: 'Move edge.contoso.com to Dublin',
    },
    'knows the computer of a Standard Edition server in upper and lower case': {
      before: draft(topology(site(1, 'London', upper), site(3, 'Dublin'))),
      args: { id: 'pool:6', site: 'site:3' },
      after: {
        topology: topology(site(1, 'London'), site(3, 'Dublin', upper), { managementStore: 'pool:6' }),
      },
    },
    'does not take along a store on an Enterprise Edition pool’s own name': {
      before: draft(
        topology(site(1, 'London', pool(2, 'ldn-pool', { store: sql(290, 'ldn-pool') })), site(3, 'Dublin')),
      ),
      args: { id: 'pool:2', site: 'site:3' },
      after: {
        topology: topology(
          { ...london, pools: [], sqlStores: [sql(290, 'ldn-pool')] },
          {
            ...site(3, 'Dublin', pool(2, 'ldn-pool', { store: sql(290, 'ldn-pool') })),
            sqlStores: [],
            fileStores: [],
          },
          { managementStore: 'pool:2' },
        ),
      },
    },
  },
  leaves: {
    'the role is gone': { before, args: { id: 'edge:9', site: 'site:3' } },
    'the role stands there already': {
      before: draft(topology(site(1, 'London', edge(9, 'edge')))),
      args: { id: 'edge:9', site: 'site:1' },
    },
    'the pool stands there already, whatever the place': {
      before,
      args: { id: 'pool:2', site: 'site:1', position: { x: 1, y: 1 } },
    },
    'the pool is gone': { before, args: { id: 'pool:9', site: 'site:3' } },
    'the store is gone': { before, args: { id: 'sql:9', site: 'site:3' } },
    'the site is gone': { before, args: { id: 'pool:2', site: 'site:9', position: { x: 1, y: 1 } } },
  },
})

describe('a move to another site', () => {
  it('leaves the pool itself and every third site the same objects', () => {
    const doc = draft(topology(site(1, 'London', ldn), site(3, 'Dublin'), site(7, 'Paris', dub)))
    const { sites } = moveToSite.apply(doc, { id: 'pool:2', site: 'site:3' }).topology
    expect(sites[1]!.pools[0]).toBe(doc.topology.sites[0]!.pools[0])
    expect(sites[2]).toBe(doc.topology.sites[2])
  })
})
