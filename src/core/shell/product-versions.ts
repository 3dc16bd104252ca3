import type { ProductVersion } from '../model/pool.ts'

/** The build families that the documents print; the last part is that of the first release. '' where it is not known. */
export const builds: Readonly<Record<ProductVersion, string>> = {
  '2013': '5.0.8308.0',
  '2015': '6.0.9319.0',
  '2019': '7.0.2046.0',
  other: '',
}

function productFamily(version: ProductVersion): string {
  return version === '2013' ? 'Lync Server' : 'Skype for Business Server'
}

/** A Windows service as the list of services of Windows names it, by what it does. */
export function serviceDisplayName(version: ProductVersion, role: string): string {
  // The one name that a console was seen to write with a hyphen.
  return `${productFamily(version)} ${role === 'Front End' ? 'Front-End' : role}`
}

/** A release by its name, such as `Skype for Business Server 2015`. */
export function productName(version: ProductVersion): string {
  return version === 'other' ? productFamily(version) : `${productFamily(version)} ${version}`
}
