import { parts, value, type Tree } from './tree.ts'

/** The branch sites of each central site: the one that they name, otherwise the one that stands before them. `null` has those without. */
export function branchesByCentral(sites: Tree): ReadonlyMap<Tree | null, readonly Tree[]> {
  const central = parts(sites, 'CentralSite')
  const byNumber = new Map(central.map((site) => [value(site, 'SiteId'), site]))
  const groups = new Map<Tree | null, Tree[]>()
  let before = central[0] ?? null
  for (const site of sites.children) {
    if (site.name === 'CentralSite') before = site
    if (site.name !== 'RemoteSite') continue
    const named = centralNamedBy(site).map((number) => byNumber.get(number))
    const home = named.find((found) => found !== undefined) ?? before
    groups.set(home, [...(groups.get(home) ?? []), site])
  }
  return groups
}

/** Every value that may be the number of a central site, likelier ones first: no public file shows how it is named. */
function centralNamedBy(site: Tree): string[] {
  const own = [...site.attributes].filter(([name]) => name !== 'SiteId')
  const others = site.children.filter(({ name }) => !ownPartsOfSites.has(name))
  const telling = own.toSorted(([a], [b]) => Number(isTelling(b)) - Number(isTelling(a)))
  return [...telling.map(([, number]) => number.trim()), ...others.flatMap(valuesIn)]
}

const ownPartsOfSites = new Set(['Name', 'Description', 'Location', 'SiteConfiguration'])
const isTelling = (name: string) => /central|parent/i.test(name)

function valuesIn(element: Tree): string[] {
  const own = [element.text, ...element.attributes.values()].map((text) => text.trim())
  return [...own, ...element.children.flatMap(valuesIn)]
}
