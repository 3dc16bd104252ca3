import type { Pool } from '../model/pool.ts'

/**
 * Whether the change of a pool's size asks for `Reset-CsPoolRegistrarState -ResetType FullReset`: from or to 2 servers,
 * and from 2015 on from or to 3 as well. Lync Server 2013 prints the first only; a release that is not known, neither.
 */
export function needsFullReset(before: Pool, after: Pool): boolean {
  if (after.edition !== 'enterprise' || before.servers.length === after.servers.length) return false
  const sizes = smallSizes[after.version]
  return [before, after].some(({ servers }) => sizes.includes(servers.length))
}

const smallSizes: Readonly<Record<Pool['version'], readonly number[]>> = {
  '2013': [2],
  '2015': [2, 3],
  '2019': [2, 3],
  other: [],
}
