import type { Pool } from '../model/pool.ts'
import { counted, editionNames, fullName, versionNames } from '../words/words.ts'

/** Why nothing is said of whether the pool is functional. */
export function noFunctionalRow(pool: Pool): string {
  return noRow(pool, 'says when it is functional')
}

/** Why nothing is said of whether the pool could be started. */
export function noFirstStartRow(pool: Pool): string {
  return noRow(pool, 'says when it can be started')
}

function noRow({ fqdn, edition, version, servers }: Pool, says: string): string {
  return `Not documented for ${fullName(fqdn)}: no printed row ${says}, as ${editionNames[edition]} of ${counted(servers.length, 'server')} of ${versionNames[version]}.`
}
