import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readSqlRelease,
  sqlEditionOf,
  sqlReleaseOf,
  supportedSqlReleases,
  supportsSqlRelease,
  type SqlRelease,
} from '../../../src/core/tables/sql-releases.ts'

const release = (
  name: SqlRelease['name'],
  servicePack: number | null = null,
  cumulativeUpdate: number | null = null,
  edition: SqlRelease['edition'] = null,
): SqlRelease => ({ name, servicePack, cumulativeUpdate, edition })

describe('reading a release of SQL Server', () => {
  it.each([
    ['2014', release('2014')],
    ['SQL Server 2005', release('2005')],
    ['MS SQL 2014', release('2014')],
    ['SQL 2008', release('2008')],
    ['SQL Server 2008 R2', release('2008 R2')],
    ['SQL Server 2008R2 SP3', release('2008 R2', 3)],
    ['SQL Server 2016 SP1', release('2016', 1)],
    ['sql server 2016 sp 1', release('2016', 1)],
    ['SQL Server 2016 Service Pack 1', release('2016', 1)],
    ['SQL Server 2016 with Service Pack 1 and Cumulative Update 10', release('2016', 1, 10)],
    ['Microsoft SQL Server 2012 SP2 CU2 Enterprise', release('2012', 2, 2, 'enterprise')],
    ['SQL Server 2012 SP2+CU2', release('2012', 2, 2)],
    ['Microsoft SQL Server 2014 Standard Edition (64-bit)', release('2014', null, null, 'standard')],
    ['SQL Server 2014 Express x64', release('2014', null, null, 'express')],
    ['SQL Server 2014 RTM CU6', release('2014', 0, 6)],
    ['SQL Server 2017 CU22', release('2017', null, 22)],
    ['  SQL   Server\t2019 ', release('2019')],
    ['SQL Server 2022', release('2022')],
    ['SQL Server 2025', release('2025')],
  ])('takes %j', (text, read) => {
    expect(readSqlRelease(text)).toEqual(read)
  })

  it.each([
    '',
    'SQL Server',
    'SP1',
    'the newest one',
    'SQL Server 2016 or 2017',
    'SQL Server 2016 2017',
    'SQL Server 2016/2017',
    'SQL Server 2016 SP1 SP2',
    'SQL Server 2016 RTM SP1',
    'SQL Server 2016 Enterprise Standard',
    'SQL Server 2016 Developer',
    'SQL Server 2016 SP1 (planned: SP2)',
    'SQL Server 2013',
    'SQL Server 2016 SP',
    'SQL Server 2016 SPx',
    'SQL Server 13.0.5026.0',
    'PostgreSQL 12',
  ])('guesses nothing of %j', (text) => {
    expect(readSqlRelease(text)).toBeNull()
  })

  it('reads nothing where a word is added that it does not know', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        const known = ['microsoft', 'ms', 'sql', 'server', 'edition', 'with', 'and', 'rtm']
        fc.pre(!known.includes(word) && !['enterprise', 'standard', 'express'].includes(word))
        expect(readSqlRelease(`SQL Server 2016 ${word}`)).toBeNull()
      }),
    )
  })

  it('is silent on what is not stated', () => {
    expect(sqlReleaseOf({ release: null, edition: 'standard' })).toBeNull()
    expect(sqlEditionOf({ release: null, edition: null })).toBeNull()
    expect(sqlEditionOf({ release: 'SQL Server 2016', edition: null })).toBeNull()
  })

  it('takes a stated edition before the one in the words of the release', () => {
    expect(sqlEditionOf({ release: 'SQL Server 2016 Standard', edition: null })).toBe('standard')
    expect(sqlEditionOf({ release: 'SQL Server 2016 Standard', edition: 'enterprise' })).toBe('enterprise')
  })
})

/* Typed by hand from the requirements of each version and the page on high availability of the Back End. */
describe('the supported releases of SQL Server', () => {
  it.each([
    [
      '2013',
      [
        ['2008 R2', null],
        ['2012', null],
      ],
    ],
    [
      '2015',
      [
        ['2012', [2, 2]],
        ['2014', [0, 6]],
        ['2016', [1, 0]],
        ['2017', null],
        ['2019', null],
      ],
    ],
    [
      '2019',
      [
        ['2016', null],
        ['2017', null],
        ['2019', null],
      ],
    ],
  ] as const)('of %s are the printed ones', (version, printed) => {
    const rows = supportedSqlReleases[version].map(({ name, atLeast }) => [
      name,
      atLeast && [atLeast.servicePack, atLeast.cumulativeUpdate],
    ])
    expect(rows).toEqual(printed)
  })

  it('each have a source', () => {
    for (const { source } of Object.values(supportedSqlReleases).flat()) {
      expect(source.title).not.toBe('')
      expect(source.section).not.toBe('')
    }
  })

  it.each([
    ['2015', release('2012', 1, 9), false],
    ['2015', release('2012', 2, 1), false],
    ['2015', release('2012', 2, 2), true],
    ['2015', release('2012', 2, 3), true],
    ['2015', release('2012', 3), true],
    ['2015', release('2012', 2), null],
    ['2015', release('2012'), null],
    ['2015', release('2012', null, 1), null],
    ['2015', release('2014', 0, 5), false],
    ['2015', release('2014', 0, 6), true],
    ['2015', release('2014', 1), true],
    ['2015', release('2014', 0), null],
    ['2015', release('2016', 0), false],
    ['2015', release('2016', 0, 9), false],
    ['2015', release('2016', 1), true],
    ['2015', release('2016'), null],
    ['2015', release('2017'), true],
    ['2015', release('2019'), true],
    ['2015', release('2022'), false],
    ['2015', release('2008 R2', 3), false],
    ['2013', release('2008', 4), false],
    ['2013', release('2008 R2'), true],
    ['2013', release('2012'), true],
    ['2013', release('2014'), false],
    ['2019', release('2014', 3), false],
    ['2019', release('2016'), true],
    ['2019', release('2017'), true],
    ['2019', release('2019'), true],
    ['2019', release('2022'), false],
  ] as const)('%s on %j: %s', (version, given, supported) => {
    expect(supportsSqlRelease(version, given)).toBe(supported)
  })
})
