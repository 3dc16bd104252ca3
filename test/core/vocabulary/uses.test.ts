import { expect, it } from 'vitest'
import { pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { chat, edge, gateway, mediation, trunk } from '../../../src/core/examples/roles.ts'
import { usesOf } from '../../../src/core/vocabulary/uses.ts'

const store = sql(9, 'sql01')

it('a store is used as Back End, for archiving, and by Persistent Chat', () => {
  const given = topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { store, monitoringStore: store.id }),
      chat(3, 'chat', { complianceStore: store.id }),
    ),
  )
  expect(usesOf(given, store.id)).toEqual([
    { label: 'Back End', by: 'pool:2' },
    { label: 'Monitoring SQL Server store', by: 'pool:2' },
    { label: 'Compliance SQL Server store', by: 'chat:3' },
  ])
})

it('roles are used by pools, other roles, trunks and sites', () => {
  const way = { ...trunk(50, 'gw'), mediation: 'mediation:4' as const }
  const held = site(
    1,
    'London',
    pool(2, 'ldn-pool', { edgePool: 'edge:3' }),
    edge(3, 'edge', { nextHop: 'pool:2' }),
    mediation(4, 'med', { edgePool: 'edge:3' }),
    gateway(5, 'gw', { trunks: [way] }),
  )
  const given = topology({ ...held, federationRoute: 'edge:3' })
  expect(usesOf(given, 'edge:3').map(({ by }) => by)).toEqual(['site:1', 'pool:2', 'mediation:4'])
  expect(usesOf(given, 'mediation:4')).toEqual([{ label: 'Associated Mediation Server', by: 'trunk:50' }])
  expect(usesOf(given, 'gateway:5')).toEqual([])
})
