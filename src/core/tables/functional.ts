import type { ProductVersion } from '../model/pool.ts'
import { highAvailabilityPage, type DocumentedVersion, type Source } from './table.ts'

/**
 * One printed row: a pool of `from` to `to` servers is functional while `needed` of them run,
 * counting only the first `ofFirst` servers, or any of them where `ofFirst` is `null`.
 */
export interface FunctionalRow {
  readonly from: number
  readonly to: number
  readonly needed: number
  readonly ofFirst: number | null
  readonly source: Source
}

const printed: Source = {
  title: highAvailabilityPage,
  section: 'Pool-level quorum loss, table of functional pools',
}
const printed2019: Source = {
  title: `${highAvailabilityPage}, Skype for Business Server 2019`,
  section: printed.section,
}
const printedMay2013: Source = {
  title: `${highAvailabilityPage}, Lync Server 2013, May 2013`,
  section: 'Table of functional pools',
}

const upTo12: readonly FunctionalRow[] = [
  { from: 2, to: 2, needed: 1, ofFirst: null, source: printed },
  { from: 3, to: 4, needed: 2, ofFirst: null, source: printed },
  { from: 5, to: 6, needed: 3, ofFirst: null, source: printed },
  { from: 7, to: 7, needed: 4, ofFirst: null, source: printed },
  { from: 8, to: 9, needed: 4, ofFirst: 7, source: printed },
  { from: 10, to: 12, needed: 5, ofFirst: 9, source: printed },
]

/** The functional table by product version, as printed: it assumes that the Back End Servers run. 2019 prints 12 in two rows. */
export const functionalTables: Readonly<Record<DocumentedVersion, readonly FunctionalRow[]>> = {
  '2013': upTo12,
  '2015': upTo12,
  '2019': [...upTo12, { from: 12, to: 16, needed: 7, ofFirst: 12, source: printed2019 }],
}

/** The functional table of Lync Server 2013 as it stood in May 2013: every server of the pool counts. */
export const earlierFunctionalTable: readonly FunctionalRow[] = [
  { from: 1, to: 2, needed: 1, ofFirst: null, source: printedMay2013 },
  { from: 3, to: 4, needed: 2, ofFirst: null, source: printedMay2013 },
  { from: 5, to: 6, needed: 3, ofFirst: null, source: printedMay2013 },
  { from: 7, to: 8, needed: 4, ofFirst: null, source: printedMay2013 },
  { from: 9, to: 10, needed: 5, ofFirst: null, source: printedMay2013 },
  { from: 11, to: 12, needed: 6, ofFirst: null, source: printedMay2013 },
]

/**
 * Every printed row that covers a pool of this size: none, one, or two (12 servers in 2019, where both hold). `earlier`
 * reads Lync Server 2013 by its table of May 2013.
 */
export function functionalRows(
  version: ProductVersion,
  servers: number,
  earlier = false,
): readonly FunctionalRow[] {
  if (version === 'other') return []
  const rows = earlier && version === '2013' ? earlierFunctionalTable : functionalTables[version]
  return rows.filter((row) => row.from <= servers && servers <= row.to)
}
