import { find } from '../../model/topology.ts'
import type { Behaviour, World } from '../world.ts'
import { applyToAdministration } from './apply.ts'
import type { AdministrationEvent } from './events.ts'
import { afterInAdministration } from './follow.ts'
import { nextInAdministration } from './urge.ts'

/**
 * What administrators change beside what the other behaviours know: single servers taken out of their pool and put back,
 * settings of Registrars, Windows services, and data that no failover copies. Nothing of it begins by itself. It is asked
 * before the Front End pools, so that it sees what they are asked for before they have done it.
 */
export const administrationBehaviour: Behaviour<'administration'> = {
  of: 'administration',
  apply(world, event, at) {
    const next = applyToAdministration(world, event, at)
    return next === world.administration ? world : { ...world, administration: next }
  },
  follow: afterInAdministration,
  touches: (world, wrapped) => ('pool' in wrapped ? [] : placesOf(world, wrapped.event)),
  movedBy: ['front end', 'administration'],
  records: [
    'registrar-configuration-set',
    'registrar-configuration-created',
    'registrar-configuration-removed',
    'response-group-created',
    'response-groups-exported',
    'response-groups-imported',
    'conference-directory-created',
    'conference-directory-moved',
    'conference-directory-removed',
    'location-added',
    'locations-exported',
    'locations-imported',
    'locations-published',
    'locations-unpublished',
    'user-moved',
    'federation-route-set',
  ],
  isOwnAffair: true,
  urge: nextInAdministration,
}

/** A service of a Front End Server is a matter of its pool. */
function placesOf({ setting }: World, event: AdministrationEvent): readonly number[] {
  if (event.is !== 'windows-service-stopped' && event.is !== 'windows-service-started') return []
  const found = find(setting.topology, event.computer)
  const place = found?.kind === 'server' ? setting.places.get(found.pool.id) : undefined
  return place === undefined ? [] : [place]
}
