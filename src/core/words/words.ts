import { computerName } from '../model/fqdn.ts'
import type { Edition, ProductVersion } from '../model/pool.ts'

/** The products by version, as people call them. */
export const versionNames: Readonly<Record<ProductVersion, string>> = {
  '2013': 'Lync Server 2013',
  '2015': 'Skype for Business Server 2015',
  '2019': 'Skype for Business Server 2019',
  other: 'a release that is not known here',
}

/** What a pool of each edition is called. */
export const editionNames: Readonly<Record<Edition, string>> = {
  enterprise: 'an Enterprise Edition pool',
  standard: 'a Standard Edition server',
}

/** A name, such as an FQDN, as a message says it first: whole, and never an empty space. */
export function fullName(name: string): string {
  return name === '' ? '(no name)' : name
}

/** The first label of an FQDN, for a message that has said the FQDN already. */
export function shortName(fqdn: string): string {
  return fullName(computerName(fqdn) || fqdn)
}

/** The first labels of two FQDNs, or the FQDNs themselves where the labels would not tell them apart. */
export function shortNames(a: string, b: string): readonly [string, string] {
  const short: [string, string] = [shortName(a), shortName(b)]
  return short[0].toLowerCase() === short[1].toLowerCase() ? [fullName(a), fullName(b)] : short
}

/** A number with commas between the thousands, the same on every computer: 84,400. */
export function thousands(value: number): string {
  const [whole = '', ...fraction] = String(value).split('.')
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.')
}

/** A number with its noun: 1 Front End Server, 3 Front End Servers. */
export function counted(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** Names as one phrase: a, b and c. */
export function listed(names: readonly string[], before = 'and'): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${before} ${names.at(-1)}`
}

/** Names with the comparison of DNS: upper and lower case are one. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** A noun with its article: an Edge pool, a Director pool. */
export function articled(noun: string): string {
  return /^[aeio]/i.test(noun) ? `an ${noun}` : `a ${noun}`
}
