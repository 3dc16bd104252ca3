import { rename } from '../edit/rename.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Site } from '../model/site.ts'
import { siteNamesUnique } from '../rules/site-names-unique.ts'
import { listed } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** NAME-017: a number for every later site of the name; a site without a name takes that of its city, where stated. */
export const siteNamesUniqueFixes: FixesOf = {
  rule: siteNamesUnique.id,
  of(doc, finding) {
    const sites = targetsOfKind(doc, finding, 'site').map((found) => found.site)
    const renamed = sites.filter(({ name }, i) => i > 0 || name.trim() === '')
    if (renamed.length === 0) return []
    const names = freeNames(doc, renamed)
    const what = renamed.map(({ name }, i) => `${name.trim() || 'the site without a name'} to ${names[i]}`)
    return [
      alternative(`Rename ${listed(what)}`, (current) =>
        renamed.reduce(
          (renaming, { id }, i) => rename.apply(renaming, { id, name: names[i] ?? '' }),
          current,
        ),
      ),
    ]
  },
}

function freeNames({ topology }: TopologyDocument, sites: readonly Site[]): string[] {
  const taken = new Set(topology.sites.map(({ name }) => name.trim().toLowerCase()))
  return sites.map((site) => {
    const name = freeName(site, taken)
    taken.add(name.toLowerCase())
    return name
  })
}

function freeName({ name, city }: Site, taken: ReadonlySet<string>): string {
  const base = name.trim() || city.trim() || 'Site'
  if (!taken.has(base.toLowerCase()) && base !== 'Site') return base
  for (let number = base === 'Site' ? 1 : 2; ; number++) {
    const numbered = `${base} ${number}`
    if (!taken.has(numbered.toLowerCase())) return numbered
  }
}
