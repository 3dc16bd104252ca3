import type { Release } from './metadata.ts'
import { releasesIn } from './notation.ts'
import { nameLines } from './sheets/names.ts'

/*
 * A line of the list: releases, verbs, and nouns that go with each of them. A noun begins with a digit of base 36: so many
 * characters are those of the noun before, the first after `Cs`.
 */

/** Every cmdlet of the product by its name in lower case. */
export const productNames: ReadonlyMap<string, ProductName> = new Map(
  nameLines
    .split('\n')
    .filter((line) => line !== '')
    .flatMap(namesIn)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((each) => [each.name.toLowerCase(), each]),
)

export interface ProductName {
  readonly name: string
  /** Empty where the documents name none of the server releases. */
  readonly releases: readonly Release[]
}

function namesIn(line: string): ProductName[] {
  const [releases = '-', verbs = '', ...short] = line.split(' ')
  let noun = 'Cs'
  return short.flatMap((each) => {
    noun = noun.slice(0, Number.parseInt(each.charAt(0), 36)) + each.slice(1)
    return verbs.split(',').map((verb) => ({ name: `${verb}-${noun}`, releases: releasesIn(releases) }))
  })
}
