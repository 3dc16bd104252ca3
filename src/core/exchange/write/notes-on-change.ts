import { everything, idOf, nameOf, type Found, type Topology } from '../../model/topology.ts'
import { listed } from '../import-note.ts'
import type { ElementChange } from '../xml/difference.ts'
import { clusterUnder, type Book } from './book.ts'
import type { Consequences } from './cascade.ts'
import { siteKeyOf } from './look.ts'
import type { Edited } from './original.ts'
import type { Plan } from './plan.ts'
import type { Resolved } from './resolved.ts'

/** What a person has to know about the changes of an imported file: what they lead to, and what they cannot do. */
export function notesOnChange(
  edited: Edited,
  change: Consequences,
  book: Book,
  changes: readonly ElementChange[],
): string[] {
  const place = (on: string) => clusterUnder(book, on)?.fqdn ?? on
  const isPairChanged = changes.some(({ path }) => path.some((step) => step.startsWith('Backup')))
  return [
    ...notesOnMoves(edited, change),
    ...note(
      change.orphans.map(({ role, installedOn }) => `${role || '(no role)'} of ${place(installedOn)}`),
      (names) =>
        `Services that are not modelled here go with their computers, and are not written anew elsewhere: ${names}.`,
    ),
    ...notesOnMissingTargets(edited, change),
    ...(isPairChanged ? notesOnPairs(edited, change) : []),
  ]
}

function note(names: readonly string[], say: (names: string) => string): string[] {
  return names.length === 0 ? [] : [say(listed([...new Set(names)]))]
}

/** What stands in another site now has other numbers, so that it is a new thing to the product. */
function notesOnMoves({ topology, look: { linkOf }, isMoved }: Edited, change: Consequences): string[] {
  const sites = sitesOfStores(change.after)
  const moved = [...everything(topology)].filter((found) => {
    const link = linkOf(idOf(found))
    return ['pool', 'role', 'sql', 'file'].includes(found.kind) && link !== null && isMoved(link)
  })
  const stays = (found: Found) => {
    const site = sites.get(linkOf(idOf(found)) ?? '')
    return site !== undefined && 'site' in found && site !== siteKeyOf(found.site.id)
  }
  const nameIn = (found: Found) => nameOf(topology, idOf(found))
  return [
    ...note(
      moved.filter((found) => !stays(found)).map(nameIn),
      (names) =>
        `These were moved to another site, and are written as new there because their numbers belong to a site: ${names}.`,
    ),
    ...note(
      moved.filter(stays).map(nameIn),
      (names) =>
        `These stores stay in the site of their computer, because something else on it stays there: ${names}.`,
    ),
  ]
}

/** The key of the site that each SQL Server store and file store is written in, by its link. */
function sitesOfStores({ clusters, instances, services }: Resolved): ReadonlyMap<string, string> {
  const siteOf = new Map(clusters.map(({ id, site }) => [id.unique, site]))
  const places = [
    ...instances.map(({ plan, id }) => [plan.link, id.cluster] as const),
    ...services.map(({ plan, on }) => [plan.share && plan.link, 'cluster' in on ? on.cluster : on] as const),
  ]
  return new Map(
    places.flatMap(([link, { unique }]): [string, string][] => {
      const site = siteOf.get(unique)
      return link !== null && site !== undefined ? [[link, site]] : []
    }),
  )
}

/** Associations with something that has no such service, so that a file cannot say them: a trunk without a Mediation Server. */
function notesOnMissingTargets({ topology }: Edited, { before, after }: Consequences): string[] {
  const known = new Set(missingTargets(before.plan).map(({ key, target }) => `${key} ${target}`))
  const missing = missingTargets(after.plan).filter(({ key, target }) => !known.has(`${key} ${target}`))
  return note(
    missing.map(
      ({ key, target }) =>
        `${nameInKey(topology, key)} with the ${roleIn(target)} of ${nameInKey(topology, target)}`,
    ),
    (names) =>
      `Associations that the file cannot say, because what they lead to has no such service: ${names}.`,
  )
}

function missingTargets({ services }: Plan): { readonly key: string; readonly target: string }[] {
  const keys = new Set(services.map(({ key }) => key))
  return services.flatMap(({ key, needs }) =>
    needs.flatMap(({ service: target }) => (keys.has(target) ? [] : [{ key, target }])),
  )
}

/** Keys of services of pools, roles and trunks are their role and their id; see `serviceOf`. */
const roleIn = (key: string) => key.split(' ')[0] ?? ''

function nameInKey(topology: Topology, key: string): string {
  const id = key.slice(roleIn(key).length + 1)
  const found = [...everything(topology)].find((one) => idOf(one) === id)
  return found ? nameOf(topology, idOf(found)) : id
}

/** A pair that lacks services in the file keeps lacking them, whatever else of it is changed. */
function notesOnPairs({ topology }: Edited, { after }: Consequences): string[] {
  const written = new Set(after.services.map(({ plan }) => plan.key))
  const lacking = after.plan.services.filter(({ key, role }) => pairServices.has(role) && !written.has(key))
  return note(
    lacking.map(({ key, role }) => `${role} of ${nameInKey(topology, key)}`),
    (names) => `The file has these services of paired pools not, and gets none by this change: ${names}.`,
  )
}

const pairServices: ReadonlySet<string> = new Set(['BackupService', 'CentralMgmt'])
