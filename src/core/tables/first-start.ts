import type { ProductVersion } from '../model/pool.ts'
import { highAvailabilityPage, type DocumentedVersion, type Source } from './table.ts'

/** One printed row: a pool of so many servers needs so many of them running to be started the first time. */
export interface FirstStartRow {
  readonly servers: number
  readonly needed: number
  readonly source: Source
}

const printed: Source = {
  title: highAvailabilityPage,
  section: 'Routing Group Level quorum loss, table of first start',
}
const printed2019: Source = {
  title: `${highAvailabilityPage}, Skype for Business Server 2019`,
  section: printed.section,
}

const upTo12: readonly FirstStartRow[] = [
  { servers: 2, needed: 1, source: printed },
  { servers: 3, needed: 3, source: printed },
  { servers: 4, needed: 3, source: printed },
  { servers: 5, needed: 4, source: printed },
  { servers: 6, needed: 5, source: printed },
  { servers: 7, needed: 5, source: printed },
  { servers: 8, needed: 6, source: printed },
  { servers: 9, needed: 7, source: printed },
  { servers: 10, needed: 8, source: printed },
  { servers: 11, needed: 9, source: printed },
  { servers: 12, needed: 10, source: printed },
]

/** The first-start ("85 %") table by product version, as printed. The text says 85 %, the rows follow no formula. */
export const firstStartTables: Readonly<Record<DocumentedVersion, readonly FirstStartRow[]>> = {
  '2013': upTo12,
  '2015': upTo12,
  '2019': [...upTo12, { servers: 16, needed: 12, source: printed2019 }],
}

/** The printed row for a pool of this size, or `null` where none is printed. */
export function firstStartRow(version: ProductVersion, servers: number): FirstStartRow | null {
  if (version === 'other') return null
  return firstStartTables[version].find((row) => row.servers === servers) ?? null
}
