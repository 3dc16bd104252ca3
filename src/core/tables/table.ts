import type { ProductVersion } from '../model/pool.ts'

/** Where a number comes from, in words a person can follow up. */
export interface Source {
  readonly title: string
  /** The section or table of the document. */
  readonly section: string
}

/** The versions that have printed tables. */
export type DocumentedVersion = Exclude<ProductVersion, 'other'>

/** The same, oldest first. */
export const documentedVersions: readonly DocumentedVersion[] = ['2013', '2015', '2019']

/** The page that prints both quorum tables. */
export const highAvailabilityPage = 'Front End Pool high availability and management'
