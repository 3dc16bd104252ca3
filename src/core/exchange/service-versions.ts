import type { ProductVersion } from '../model/pool.ts'

/** The ServiceVersion that each release writes. */
const serviceVersions = { '2013': '6', '2015': '7', '2019': '8' } as const

const products: ReadonlyMap<string, ProductVersion> = new Map([
  [serviceVersions['2013'], '2013'],
  [serviceVersions['2015'], '2015'],
  [serviceVersions['2019'], '2019'],
])

/** The ServiceVersion of a release; `null` for one that is not known here. */
export function serviceVersion(version: ProductVersion): string | null {
  return version === 'other' ? null : serviceVersions[version]
}

/** The product that writes this ServiceVersion. */
export function productOf(version: string | undefined): ProductVersion {
  return products.get(version ?? '') ?? 'other'
}
