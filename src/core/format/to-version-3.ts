import { featuresNotStated } from '../model/pool.ts'
import { settingsNotStated } from '../model/site.ts'
import type { AnyVersion } from './migrate.ts'
import { withEach, withPart } from './upgrade.ts'

/**
 * Version 3 knows the other server roles, branch sites, simple URLs, the features and associations of a pool, addresses
 * of computers, and how an imported file was encoded. A file of version 2 states none of them.
 */
export function toVersion3(stored: AnyVersion): AnyVersion {
  const current = withPart(withPart(stored, 'topology', withTopology), 'origin', withEncoding)
  return withPart(current, 'published', (published) => withPart(published, 'topology', withTopology))
}

function withTopology(topology: AnyVersion): AnyVersion {
  return { simpleUrls: [], ...withEach(topology, 'sites', withSettings) }
}

function withSettings(site: AnyVersion): AnyVersion {
  const stores = withEach(site, 'fileStores', (store) => ({ dfs: null, ...store }))
  return { ...settingsNotStated, ...withEach(stores, 'pools', withFeatures) }
}

function withFeatures(pool: AnyVersion): AnyVersion {
  return {
    ...featuresNotStated,
    ...withEach(pool, 'servers', (server) => ({ addresses: [], ...server })),
  }
}

/** The formats as their programs write them: Topology Builder begins its files with a byte order mark. */
function withEncoding(origin: AnyVersion): AnyVersion {
  return { encoding: origin['format'] === 'tbxml' ? 'utf-8-bom' : 'utf-8', links: null, ...origin }
}
