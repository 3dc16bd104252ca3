import { noteOn, type ImportNote } from '../import-note.ts'
import type { FrontEnd } from './front-ends.ts'
import { nameOfPlace, type Joined } from './joined.ts'
import { strayServices } from './kinds.ts'
import type { FoundRole } from './roles.ts'

/** Notes on what no pool, role or store of the document takes up, or takes up only by its name. */
export function notesOnLeftovers(
  joined: Joined,
  frontEnds: readonly FrontEnd[],
  roles: readonly FoundRole[],
): ImportNote[] {
  const drawn = new Set([...frontEnds, ...roles].flatMap(({ services }) => services))
  const homeless: string[] = []
  const dangling: string[] = []
  for (const service of joined.deployment.services) {
    const place = joined.placeOf(service)
    if (!place) homeless.push(service.text)
    else if (!drawn.has(service) && service.dependencies.some((pointer) => !joined.targetOf(pointer)))
      dangling.push(`${service.role} on ${nameOfPlace(place)}`)
  }
  const placed = new Set(joined.deployment.clusters.flatMap((cluster) => joined.instancesOn(cluster)))
  const adrift = joined.deployment.instances.filter((instance) => !placed.has(instance))
  const others = frontEnds.flatMap(({ cluster, services }) =>
    strayServices('pool', services).map(({ role }) => `${role || '(no role)'} on ${cluster.fqdn}`),
  )
  const astray = joined.sites.filter(({ branch, of }) => branch && of === null)
  return [
    ...noteOn(
      'not modelled',
      others,
      (names) =>
        `Services of Front End pools that are shown by name only, and kept in the original file: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      homeless,
      (names) => `Services on a computer or SQL Server instance that the file does not list: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      adrift.map(({ name }) => name || '(default instance)'),
      (names) => `SQL Server instances on a computer that the file does not list: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      dangling,
      (names) => `Databases and shares that point to something that the file does not have: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      astray.map(({ name }) => name),
      (names) => `Branch sites of which the file does not say to which central site they belong: ${names}.`,
    ),
  ]
}
