import type { Pool } from '../model/pool.ts'

/**
 * Whether the change of a pool's size asks for `Reset-CsPoolRegistrarState -ResetType FullReset`: from 2015 on from or
 * to 2 or 3 servers. Lync Server 2013 prints it only between 2 and more than 2; for a release that is not known, nothing.
 */
export function needsFullReset(before: Pool, after: Pool): boolean {
  if (after.edition !== 'enterprise' || before.servers.length === after.servers.length) return false
  const sizes = [before.servers.length, after.servers.length].toSorted((a, b) => a - b)
  switch (after.version) {
    case '2013':
      return sizes[0] === 2
    case '2015':
    case '2019':
      return sizes.some((size) => size === 2 || size === 3)
    case 'other':
      return false
  }
}
