import { noteOn, type ImportNote } from '../import-note.ts'
import { isTrue } from './elements.ts'
import type { FrontEnd } from './front-ends.ts'
import { hasRole, type Joined } from './joined.ts'

/** The pool with the active Central Management store: the one marked active, or the only one there is. */
export function managementStoreIn(
  joined: Joined,
  frontEnds: readonly FrontEnd[],
): { frontEnd: FrontEnd | null; notes: readonly ImportNote[] } {
  const holders = joined.deployment.services.filter((service) => hasRole(service, 'CentralMgmt'))
  const active = holders.filter(({ details }) => isTrue(details.attributes.get('IsActive')))
  const [chosen, ...others] = active.length > 0 || holders.length > 1 ? active : holders
  const frontEnd = frontEnds.find(({ services }) => chosen !== undefined && services.includes(chosen)) ?? null
  const problem = sayWhyNoManagementStore(holders.length, chosen !== undefined, frontEnd !== null)
  return {
    frontEnd,
    notes: [
      ...(problem === null ? [] : [{ kind: 'unusual' as const, message: problem }]),
      ...noteOn(
        'unusual',
        others.map(({ text }) => text),
        (names) =>
          `More than one Central Management store is marked active; the first was taken, these were not: ${names}.`,
      ),
    ],
  }
}

function sayWhyNoManagementStore(holders: number, chosen: boolean, found: boolean): string | null {
  if (holders === 0)
    return 'The file names no Central Management store, so none is shown. Set it on the pool that holds it.'
  if (!chosen)
    return 'No Central Management store is marked active, so none is shown. Set it on the pool that holds it.'
  if (!found) return 'The Central Management store stands on no Front End pool of the file, so none is shown.'
  return null
}
