import type { SqlEdition, SqlSoftware } from '../model/store.ts'
import type { DocumentedVersion, Source } from './table.ts'

/** Releases of SQL Server by the year in their name. */
const releaseNames = [
  '2005',
  '2008',
  '2008 R2',
  '2012',
  '2014',
  '2016',
  '2017',
  '2019',
  '2022',
  '2025',
] as const

/** The name of a release without its updates. */
export type SqlReleaseName = (typeof releaseNames)[number]

/** A release of SQL Server with its updates, as far as they are stated. */
export interface SqlRelease {
  readonly name: SqlReleaseName
  /** 0 for RTM; `null` when not stated. */
  readonly servicePack: number | null
  /** `null` when not stated. */
  readonly cumulativeUpdate: number | null
  /** `null` when not stated. */
  readonly edition: SqlEdition | null
}

/**
 * Reads a release in an administrator's words: "Microsoft SQL Server 2012 SP2 CU2 Enterprise", "2014", "SQL 2016 Service
 * Pack 1". `null` where any word is not recognised or stands twice: half a reading would be a guess.
 */
export function readSqlRelease(text: string): SqlRelease | null {
  const read: {
    name?: SqlReleaseName
    servicePack?: number
    cumulativeUpdate?: number
    edition?: SqlEdition
  } = {}
  for (const word of wordsOf(text)) {
    const said = meaningOf(word)
    if (said === null || Object.keys(said).some((key) => key in read)) return null
    Object.assign(read, said)
  }
  const { name, servicePack = null, cumulativeUpdate = null, edition = null } = read
  return name === undefined ? null : { name, servicePack, cumulativeUpdate, edition }
}

/** The release that a SQL Server runs, `null` where it is not stated or not recognised. */
export function sqlReleaseOf({ release }: SqlSoftware): SqlRelease | null {
  return release === null ? null : readSqlRelease(release)
}

/** The edition of a SQL Server: the stated one, or the one in the words of its release. */
export function sqlEditionOf(software: SqlSoftware): SqlEdition | null {
  return software.edition ?? sqlReleaseOf(software)?.edition ?? null
}

/** What one word adds to a reading: nothing where it is part of every name, `null` where it is not recognised. */
function meaningOf(word: string): Partial<SqlRelease> | null {
  if (silentWords.has(word)) return {}
  if (word === 'rtm') return { servicePack: 0 }
  const edition = editionWords.get(word)
  if (edition) return { edition }
  const name = releaseNames.find((release) => release.replace(' ', '').toLowerCase() === word)
  if (name) return { name }
  const [, kind, number] = /^(sp|cu)(\d{1,3})$/.exec(word) ?? []
  if (kind === undefined) return null
  return kind === 'sp' ? { servicePack: Number(number) } : { cumulativeUpdate: Number(number) }
}

const silentWords: ReadonlySet<string> = new Set([
  'microsoft',
  'ms',
  'sql',
  'server',
  'edition',
  '64-bit',
  'x64',
  'with',
  'and',
])

const editionWords: ReadonlyMap<string, SqlEdition> = new Map([
  ['enterprise', 'enterprise'],
  ['standard', 'standard'],
  ['express', 'express'],
])

/** The words in lower case, with "Service Pack 1", "SP 1" and "2008 R2" as one word each. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/service pack/g, 'sp')
    .replaceAll(/cumulative update/g, 'cu')
    .replaceAll(/\b(sp|cu) (?=\d)/g, '$1')
    .replaceAll(/\b2008 r2\b/g, '2008r2')
    .split(/[\s,()+]+/)
    .filter((word) => word !== '')
}

/** A release that a product version supports for its Back End. */
export interface SupportedSqlRelease {
  readonly name: SqlReleaseName
  /** The first supported level of updates; `null` for any. */
  readonly atLeast: { readonly servicePack: number; readonly cumulativeUpdate: number } | null
  readonly source: Source
}

/** What a SQL Server of Lync Server 2013 must be. */
export const databases2013: Source = {
  title: 'Database software support in Lync Server 2013',
  section: 'Back-end database of a Front End pool',
}
/** What a SQL Server of Skype for Business Server 2015 must be. */
export const databases2015: Source = {
  title: 'Server requirements for Skype for Business Server 2015',
  section: 'Back end databases that will work with Skype for Business Server 2015',
}
/** What a SQL Server of Skype for Business Server 2019 must be. */
export const databases2019: Source = {
  title: 'System requirements for Skype for Business Server 2019',
  section: 'Back end databases that will work with Skype for Business Server 2019',
}
const highAvailability: Source = {
  title: 'Back End Server high availability in Skype for Business Server',
  section: 'Database mirroring',
}

/**
 * The releases of SQL Server that the Back End of an Enterprise Edition pool may run, oldest first. All are 64-bit, in
 * Enterprise or Standard Edition. 2012 SP2 CU2 is asked for by the page on high availability alone.
 */
export const supportedSqlReleases: Readonly<Record<DocumentedVersion, readonly SupportedSqlRelease[]>> = {
  '2013': [
    { name: '2008 R2', atLeast: null, source: databases2013 },
    { name: '2012', atLeast: null, source: databases2013 },
  ],
  '2015': [
    { name: '2012', atLeast: { servicePack: 2, cumulativeUpdate: 2 }, source: highAvailability },
    { name: '2014', atLeast: { servicePack: 0, cumulativeUpdate: 6 }, source: databases2015 },
    { name: '2016', atLeast: { servicePack: 1, cumulativeUpdate: 0 }, source: databases2015 },
    { name: '2017', atLeast: null, source: databases2015 },
    { name: '2019', atLeast: null, source: databases2015 },
  ],
  '2019': [
    { name: '2016', atLeast: null, source: databases2019 },
    { name: '2017', atLeast: null, source: databases2019 },
    { name: '2019', atLeast: null, source: databases2019 },
  ],
}

/** Whether a product version supports a release, `null` where that depends on updates that are not stated. */
export function supportsSqlRelease(version: DocumentedVersion, release: SqlRelease): boolean | null {
  const supported = supportedSqlReleases[version].find(({ name }) => name === release.name)
  if (!supported) return false
  const { atLeast } = supported
  if (atLeast === null) return true
  if (release.servicePack === null) return null
  if (release.servicePack !== atLeast.servicePack) return release.servicePack > atLeast.servicePack
  if (atLeast.cumulativeUpdate === 0) return true
  return release.cumulativeUpdate === null ? null : release.cumulativeUpdate >= atLeast.cumulativeUpdate
}
