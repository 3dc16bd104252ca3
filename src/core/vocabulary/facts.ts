import type { Pool, Server } from '../model/pool.ts'
import type { Role, Trunk } from '../model/role.ts'
import type { SimpleUrl, SimpleUrlComponent } from '../model/simple-url.ts'
import type { Site } from '../model/site.ts'
import { nameOf, type Topology } from '../model/topology.ts'
import { isShown, type Field, type Section } from './field.ts'
import { poolSections } from './pools.ts'
import { vocabularyOf } from './roles.ts'
import { addressInWords } from './server.ts'
import { siteSections } from './site.ts'
import { trunkName, trunkSections } from './trunk.ts'
import { wordsOf } from './words.ts'

/** One stated property of a thing, as lists of differences show it. */
export interface SaidFact {
  readonly label: string
  /** Equal exactly where the values are. */
  readonly key: string
  readonly words: string
  /** Whether nobody stated it. */
  readonly unstated: boolean
}

/** What a role states, its name first; its computers and trunks are things of their own. */
export function factsOfRole(topology: Topology, role: Role): SaidFact[] {
  return [
    said('FQDN', role.fqdn, role.fqdn),
    ...factsOfSections<Role>(topology, role, vocabularyOf(role.kind).sections),
    ...ownFacts(topology, role),
  ]
}

/** What a kind states that stands in lists of its own. */
function ownFacts(topology: Topology, role: Role): SaidFact[] {
  switch (role.kind) {
    case 'chat':
      return [list('Inactive computers', role.inactive, (id) => nameOf(topology, id))]
    case 'application':
      return [list('Applications', role.applications, ({ name, port }) => `${name} (port ${port})`)]
    case 'other':
      return [list('Services', role.services, (name) => name)]
    default:
      return []
  }
}

/** The features and associations that a Front End pool states; what else a pool states is not repeated. */
export function factsOfPool(topology: Topology, pool: Pool): SaidFact[] {
  return [
    ...factsOfSections(topology, pool, poolSections),
    list('Services that are kept as they are', pool.otherServices, (name) => name),
  ]
}

/** The settings that a site states behind its name and place. */
export function factsOfSite(topology: Topology, site: Site): SaidFact[] {
  return factsOfSections(topology, site, siteSections)
}

/** What a trunk states. */
export function factsOfTrunk(topology: Topology, trunk: Trunk): SaidFact[] {
  return [factOf(topology, trunk, trunkName), ...factsOfSections(topology, trunk, trunkSections)]
}

/** The addresses of a computer; what else a computer states is not repeated. */
export function factsOfAddresses({ addresses }: Server): SaidFact[] {
  return [list('IP addresses', addresses, addressInWords)]
}

/** The simple URLs as Topology Builder titles them. */
export const simpleUrlTitles: Readonly<Record<SimpleUrlComponent, string>> = {
  Dialin: 'Phone access URLs',
  Meet: 'Meeting URLs',
  Cscp: 'Administrative access URL',
}

/** The simple URLs of a deployment: one fact for each purpose and domain. */
export function factsOfSimpleUrls({ simpleUrls }: Topology): SaidFact[] {
  return simpleUrls.map(({ component, domain, active, urls }) => {
    const label = domain === '*' ? simpleUrlTitles[component] : `${simpleUrlTitles[component]} of ${domain}`
    return said(label, { active, urls }, urls.map((url) => urlInWords(url, active)).join(', ') || 'none')
  })
}

const urlInWords = (url: string, active: SimpleUrl['active']): string =>
  url === active ? `${url} (active)` : url

function factsOfSections<T>(topology: Topology, of: T, sections: readonly Section<T>[]): SaidFact[] {
  return sections.flatMap(({ fields }) =>
    fields.filter((field) => isShown(field, of)).map((field) => factOf(topology, of, field)),
  )
}

function factOf<T>(topology: Topology, of: T, field: Field<T>): SaidFact {
  return said(field.label, field.get(of), wordsOf(field, of, topology))
}

function said(label: string, value: unknown, words: string): SaidFact {
  return { label, key: JSON.stringify(value), words, unstated: value === null }
}

function list<V>(label: string, values: readonly V[], words: (value: V) => string): SaidFact {
  return said(label, values, values.map(words).join(', ') || 'none')
}
