import { listed } from '../import-note.ts'
import { part, parts, value, type Tree } from './tree.ts'

/** What a person has to know about a file that was mapped to the other format: what that one has no own place for. */
export function notesOnMapping(from: Tree, to: Tree): string[] {
  const dangling = to.name === 'Topology' ? uniqueIdsIn(to) : []
  const missing = from.name === 'Topology' ? unlistedSites(from) : []
  return [
    ...note(
      dangling,
      (names) =>
        `A Topology XML points by numbers. These ids lead to nothing and tell none, and stay as attributes that the product does not know: ${names}.`,
    ),
    ...note(
      missing,
      (names) =>
        `In a .tbxml every computer stands in a site. Sites were added for computers whose site the file does not list: ${names}.`,
    ),
  ]
}

function note(names: readonly string[], say: (names: string) => string): string[] {
  return names.length === 0 ? [] : [say(listed([...new Set(names)]))]
}

/** Ids of a .tbxml that could not become numbers. */
function uniqueIdsIn(element: Tree): string[] {
  const own = uniqueIds.flatMap((name) => element.attributes.get(name) ?? [])
  return [...own, ...element.children.flatMap(uniqueIdsIn)]
}

const uniqueIds = [
  'ServiceUniqueId',
  'UniqueId',
  'DefaultPersistentChatServiceUniqueId',
  'FederationRouteServiceUniqueId',
]

function unlistedSites(topology: Tree): string[] {
  const listedSites = new Set(part(topology, 'Sites')?.children.map((site) => value(site, 'SiteId')))
  return parts(part(topology, 'Clusters'), 'Cluster')
    .map((cluster) => value(part(cluster, 'ClusterId'), 'SiteId'))
    .filter((number) => !listedSites.has(number))
}
