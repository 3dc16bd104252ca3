import type { Pool } from '../../model/pool.ts'

/** Whether a pool is known to have Start-CsPool, which came with Skype for Business Server 2015. */
export function hasStartCsPool({ version }: Pick<Pool, 'version'>): boolean {
  return version === '2015' || version === '2019'
}
