import { describe, expect, it } from 'vitest'
import { firstStartRow, firstStartTables } from '../../../src/core/tables/first-start.ts'
import {
  earlierFunctionalTable,
  functionalRows,
  functionalTables,
} from '../../../src/core/tables/functional.ts'

/* Typed by hand from the page "Front End Pool high availability and management". */
const firstStart: [servers: number, needed: number][] = [
  [2, 1],
  [3, 3],
  [4, 3],
  [5, 4],
  [6, 5],
  [7, 5],
  [8, 6],
  [9, 7],
  [10, 8],
  [11, 9],
  [12, 10],
]
const functional: [servers: number, needed: number, ofFirst: number | null][] = [
  [2, 1, null],
  [3, 2, null],
  [4, 2, null],
  [5, 3, null],
  [6, 3, null],
  [7, 4, null],
  [8, 4, 7],
  [9, 4, 7],
  [10, 5, 9],
  [11, 5, 9],
  [12, 5, 9],
]

describe('the first-start table', () => {
  it.each(['2013', '2015', '2019'] as const)(
    'of %s holds the printed rows for 2 to 12 servers',
    (version) => {
      for (const [servers, needed] of firstStart)
        expect(firstStartRow(version, servers)).toMatchObject({ servers, needed })
    },
  )

  it('has nothing but the printed rows for 2013 and 2015', () => {
    for (const version of ['2013', '2015'] as const)
      expect(firstStartTables[version].map((row) => [row.servers, row.needed])).toEqual(firstStart)
  })

  it('adds only 16 servers for 2019', () => {
    expect(firstStartTables['2019'].map((row) => [row.servers, row.needed])).toEqual([
      ...firstStart,
      [16, 12],
    ])
    expect([13, 14, 15, 17].map((n) => firstStartRow('2019', n))).toEqual([null, null, null, null])
  })

  it('knows nothing of 0, 1 and 13 servers, nor of other versions', () => {
    expect([0, 1, 13].map((n) => firstStartRow('2015', n))).toEqual([null, null, null])
    expect(firstStartRow('other', 3)).toBeNull()
  })
})

describe('the functional table', () => {
  it.each(['2013', '2015'] as const)('of %s holds exactly the printed rows', (version) => {
    for (const [servers, needed, ofFirst] of functional)
      expect(functionalRows(version, servers).map((row) => [row.needed, row.ofFirst])).toEqual([
        [needed, ofFirst],
      ])
    expect([0, 1, 13].flatMap((n) => functionalRows(version, n))).toEqual([])
    expect(functionalTables[version].map((row) => [row.from, row.to])).toEqual([
      [2, 2],
      [3, 4],
      [5, 6],
      [7, 7],
      [8, 9],
      [10, 12],
    ])
  })

  it('of 2019 adds any 7 of the first 12 for 12 to 16, so that 12 stands in two rows', () => {
    const rows = (n: number) => functionalRows('2019', n).map((row) => [row.needed, row.ofFirst])
    expect(rows(11)).toEqual([[5, 9]])
    expect(rows(12)).toEqual([
      [5, 9],
      [7, 12],
    ])
    for (const n of [13, 14, 15, 16]) expect(rows(n)).toEqual([[7, 12]])
    expect(rows(17)).toEqual([])
  })

  it('knows nothing of other versions', () => {
    expect(functionalRows('other', 3)).toEqual([])
  })

  it('gives every row a source', () => {
    for (const row of [
      ...earlierFunctionalTable,
      ...Object.values(functionalTables).flat(),
      ...Object.values(firstStartTables).flat(),
    ]) {
      expect(row.source.title).not.toBe('')
      expect(row.source.section).not.toBe('')
    }
  })
})

describe('the functional table of May 2013', () => {
  const earlier = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]

  it('holds exactly the printed rows for 1 to 12 servers, all of which count', () => {
    earlier.forEach((needed, i) =>
      expect(functionalRows('2013', i + 1, true).map((row) => [row.needed, row.ofFirst])).toEqual([
        [needed, null],
      ]),
    )
    expect([0, 13].flatMap((n) => functionalRows('2013', n, true))).toEqual([])
    expect(earlierFunctionalTable.map((row) => [row.from, row.to])).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
      [9, 10],
      [11, 12],
    ])
  })

  it('is that of Lync Server 2013 alone', () => {
    for (const version of ['2015', '2019', 'other'] as const)
      for (let n = 0; n <= 17; n++)
        expect(functionalRows(version, n, true)).toEqual(functionalRows(version, n))
  })

  it('is called the page of Lync Server 2013 of May 2013', () => {
    for (const { source } of earlierFunctionalTable)
      expect(source.title).toMatch(/Lync Server 2013, May 2013$/)
  })
})
