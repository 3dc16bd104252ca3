import type { World } from '../../simulate/world.ts'
import type { Shell } from '../cmdlet.ts'
import { hostNamed, isReached } from '../general/hosts.ts'

/** Whether a computer answers from the computer of the session. */
export function isReachable(shell: Shell, world: World, fqdn: string): boolean {
  const host = hostNamed(world.setting.topology, fqdn)
  return host !== null && isReached(world, shell.session().computer, host)
}
