import { documentedReading } from '../../quorum/reading.ts'
import { witnessNote } from '../../tables/high-availability.ts'
import { highAvailabilityPage } from '../../tables/table.ts'
import { minute, second } from '../clock.ts'
import { assumed, assumedAfter, documentedIn, type Ground } from '../ground.ts'
import type { PoolParameters } from './state.ts'

/** The times of Windows Fabric as Service Fabric documents them; for Lync they are assumed. */
export const usualPoolParameters: PoolParameters = {
  reading: documentedReading,
  groups: null,
  replicas: 3,
  leastReplicas: 3,
  coldStartOfTwo: 1,
  failsFullReset: false,
  detection: 30 * second,
  voteLease: 5 * minute,
  replicaWait: 30 * minute,
  stable: 30 * second,
  build: minute,
}

/** What Windows Fabric became; its source is public. */
const successor = 'Source of Service Fabric, the successor of Windows Fabric'

/** Where each of them comes from. */
export const frontEndGrounds: Readonly<Record<keyof PoolParameters, Ground>> = {
  reading: { basis: 'documented', source: witnessNote },
  // A field report shows three groups for three servers.
  groups: assumed,
  replicas: documentedIn(highAvailabilityPage, 'Routing Group Level quorum loss'),
  leastReplicas: assumed,
  coldStartOfTwo: documentedIn(
    highAvailabilityPage,
    'Routing Group Level quorum loss, table of first start; the text of an event says that both servers are needed',
  ),
  // That it may fail is documented, when it does is not.
  failsFullReset: assumed,
  detection: assumedAfter(successor, 'FederationConfig.h, lease duration'),
  voteLease: assumedAfter(successor, 'FederationConfig.h, global lease'),
  replicaWait: assumedAfter(successor, 'FailoverConfig.h, wait for the restart of a replica'),
  stable: assumedAfter(successor, 'FailoverConfig.h, wait for a stable cluster'),
  build: assumed,
}
