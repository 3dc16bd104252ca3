import { mirroringNotStated, replicationNotStated, softwareNotStated } from '../model/store.ts'
import type { AnyVersion } from './migrate.ts'
import { withEach, withPart } from './upgrade.ts'

/**
 * Version 2 knows facts that version 1 could not state (world region, data centre and networks of a server, what a SQL
 * Server runs, how mirrors and replicas follow) and a baseline of findings. A file of version 1 states none of them.
 */
export function toVersion2(stored: AnyVersion): AnyVersion {
  return {
    baseline: null,
    ...withPart(withPart(stored, 'topology', withTopology), 'published', (published) =>
      withPart(published, 'topology', withTopology),
    ),
  }
}

function withTopology(topology: AnyVersion): AnyVersion {
  return withEach(topology, 'sites', (site) => ({
    worldRegion: '',
    ...withEach(withEach(site, 'pools', withServers), 'sqlStores', withSoftware),
  }))
}

function withServers(pool: AnyVersion): AnyVersion {
  return withEach(pool, 'servers', (server) => ({ dataCenter: null, multiHomed: null, ...server }))
}

function withSoftware(store: AnyVersion): AnyVersion {
  return { software: softwareNotStated, ...withPart(store, 'availability', withAvailability) }
}

function withAvailability(availability: AnyVersion): AnyVersion {
  switch (availability['kind']) {
    case 'mirrored':
      return { ...mirroringNotStated, ...availability }
    case 'alwaysOn':
      return { ...replicationNotStated, ...availability }
    default:
      return availability
  }
}
