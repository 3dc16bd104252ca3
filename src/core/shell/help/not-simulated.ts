import type { ProductVersion } from '../../model/pool.ts'
import { metadataOf, spellingOf, versionsOf } from '../catalogue/catalogue.ts'
import { productNames } from '../catalogue/names.ts'
import { windowsCmdletNamed } from './windows-cmdlets.ts'

const products: Readonly<Record<string, string>> = {
  '2010': 'Lync Server 2010',
  '2013': 'Lync Server 2013',
  '2015': 'Skype for Business Server 2015',
  '2019': 'Skype for Business Server 2019',
}

/**
 * What the coach says when a cmdlet is called that exists and that this shell does not simulate; `null` where the name is not
 * known. With the version of a deployment that does not have it, the coach says who has it: there the name is unknown on a
 * real console too.
 */
export function notSimulated(name: string, version: ProductVersion = 'other'): string | null {
  const standing = standingOf(name, version)
  return standing === null ? null : `${standing} Nothing was done.`
}

/** What the coach says of a cmdlet of which only the name is known here; `null` where not even that is. */
export function standingOf(name: string, version: ProductVersion): string | null {
  const spelling = spellingOf(name)
  if (spelling === null) {
    const windows = windowsCmdletNamed(name)
    return windows && `${windows} belongs to Windows: it is recognised but not simulated.`
  }
  if (!isIn(spelling, version))
    return `${spelling} is not in ${products[version] ?? version}. ${ownersOf(spelling)}`
  const isOnline = productNames.has(spelling.toLowerCase()) && versionsOf(spelling).length === 0
  const kind = isOnline ? 'belongs to Skype for Business Online: it' : ''
  return [spelling, kind, 'is recognised but not simulated.'].filter((word) => word !== '').join(' ')
}

/** Whether a release of the product has a cmdlet. Cmdlets that are not the product's are in all of them. */
export function isIn(name: string, version: ProductVersion): boolean {
  const releases = metadataOf(name)?.releases ?? versionsOf(name)
  return version === 'other' || releases.length === 0 || releases.includes(version)
}

function ownersOf(name: string): string {
  const releases = metadataOf(name)?.releases ?? versionsOf(name)
  return `It is in ${releases.map((release) => products[release] ?? release).join(', ')}.`
}
