import { describe, expect, it } from 'vitest'
import { appliance, chat, gateway, other, trunk, videoGateway } from '../../../src/core/examples/roles.ts'
import { branchSite, pool, site } from '../../../src/core/examples/notation.ts'
import {
  referencesOfPool,
  referencesOfRole,
  referencesOfSite,
  referencesOfTrunk,
} from '../../../src/core/model/references.ts'

describe('the references of a pool', () => {
  it('say the field, the thing and the relation, and nothing of what is not there', () => {
    const { pool: given } = pool(2, 'ldn-pool', { share: null, edgePool: 'edge:9' })
    expect(referencesOfPool(given)).toEqual([
      { field: 'sqlStore', id: 'sql:290', relation: 'SQL Server store' },
      { field: 'edgePool', id: 'edge:9', relation: 'Edge pool' },
    ])
    expect(referencesOfPool({ officeWebApps: 'webapps:1', fileStore: null })).toEqual([
      { field: 'officeWebApps', id: 'webapps:1', relation: 'Office Web Apps Server' },
    ])
  })
})

describe('the references of a site', () => {
  it('lead to its central site, its federation route and its default Persistent Chat pool', () => {
    expect(referencesOfSite(site(1, 'London'))).toEqual([])
    expect(referencesOfSite({ ...site(1, 'London'), branch: { of: null } })).toEqual([])
    const given = {
      ...branchSite(2, 'Reading', 1),
      federationRoute: 'director:3',
      defaultChat: 'chat:4',
    } as const
    expect(referencesOfSite(given).map(({ field, id }) => [field, id])).toEqual([
      ['branch.of', 'site:1'],
      ['federationRoute', 'director:3'],
      ['defaultChat', 'chat:4'],
    ])
  })
})

describe('the references of a role', () => {
  it('are those of its kind', () => {
    expect(referencesOfRole(other(1, 'x'))).toEqual([])
    expect(
      referencesOfRole(chat(1, 'chat', { store: 'sql:1', backupStore: 'sql:2', fileStore: 'file:3' })),
    ).toEqual([
      { field: 'store', id: 'sql:1', relation: 'SQL Server store' },
      { field: 'backupStore', id: 'sql:2', relation: 'SQL Server store' },
      { field: 'fileStore', id: 'file:3', relation: 'file store' },
    ])
    expect(referencesOfRole(appliance(1, 'sba', { pool: 'pool:2' }))).toEqual([
      { field: 'pool', id: 'pool:2', relation: 'backup pool' },
    ])
  })

  it('include those of its trunks', () => {
    const second = trunk(3, 'gw2', { mediation: 'appliance:7' })
    expect(referencesOfTrunk(second)).toEqual([
      { field: 'mediation', id: 'appliance:7', relation: 'Mediation Server' },
    ])
    expect(referencesOfRole(gateway(1, 'gw', { trunks: [trunk(2, 'gw'), second] }))).toEqual([
      { field: 'trunks[1].mediation', id: 'appliance:7', relation: 'Mediation Server' },
    ])
    const video = {
      name: 'v',
      gatewayPort: 1,
      protocol: 'tcp',
      interop: 'interop:5',
      interopPort: 2,
    } as const
    expect(referencesOfRole(videoGateway(1, 'v', { trunk: video }))).toEqual([
      { field: 'trunk.interop', id: 'interop:5', relation: 'other' },
    ])
    expect(referencesOfRole(videoGateway(1, 'v'))).toEqual([])
  })
})
