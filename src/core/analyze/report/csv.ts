import type { Between } from '../question.ts'
import type { PoolSummary, ServiceSummary } from '../summary.ts'
import { csvText } from './csv-text.ts'

/** The columns and what stands in them; empty where it is not documented. */
const columns: readonly { readonly name: string; readonly cell: (pool: PoolSummary) => string }[] = [
  { name: 'Pool', cell: ({ fqdn }) => fqdn },
  { name: 'Site', cell: ({ site }) => site },
  { name: 'Version', cell: ({ version }) => version },
  { name: 'Edition', cell: ({ edition }) => edition },
  { name: 'Servers', cell: ({ servers }) => String(servers) },
  { name: 'Functional sets', cell: ({ functionalSets }) => numberCell(functionalSets) },
  { name: 'Startable sets', cell: ({ startableSets }) => numberCell(startableSets) },
  {
    name: 'Size of the smallest cut sets',
    cell: ({ minimalCutSets }) => numberCell(minimalCutSets?.[0]?.size ?? null),
  },
  { name: 'Minimal cut sets', cell: cutSetCell },
  { name: 'Basis', cell: ({ basis }) => basis ?? 'not documented' },
  { name: 'Availability', cell: ({ availability }) => numberCell(availability) },
  ...betweenColumns(
    'Availability with databases',
    ({ availabilityWithDatabases }) => availabilityWithDatabases,
  ),
  { name: 'Partners', cell: ({ service }) => service?.partners.join(' ') ?? '' },
  ...serviceColumns('Full service before failover', ({ before }) => before.full.availability),
  ...serviceColumns('Any service before failover', ({ before }) => before.limited.availability),
  ...serviceColumns('Full service after failover', ({ after }) => after.full.availability),
  ...serviceColumns('Any service after failover', ({ after }) => after.limited.availability),
]

/** The pools in numbers as CSV, one row a pool under one row of names. */
export function summariesCsv(pools: readonly PoolSummary[]): string {
  return csvText([
    columns.map(({ name }) => name),
    ...pools.map((pool) => columns.map(({ cell }) => cell(pool))),
  ])
}

type Columns = typeof columns

function serviceColumns(name: string, of: (service: ServiceSummary) => Between): Columns {
  return betweenColumns(name, ({ service }) => service && of(service))
}

function betweenColumns(name: string, of: (pool: PoolSummary) => Between | null): Columns {
  return [
    { name: `${name}, at least`, cell: (pool) => numberCell(of(pool)?.low ?? null) },
    { name: `${name}, at most`, cell: (pool) => numberCell(of(pool)?.high ?? null) },
  ]
}

function numberCell(value: number | null): string {
  return value === null ? '' : String(value)
}

function cutSetCell({ minimalCutSets }: PoolSummary): string {
  return (minimalCutSets ?? []).map(({ size, count }) => `${count} of size ${size}`).join('; ')
}
