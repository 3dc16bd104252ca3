import type { ServerId } from '../../model/id.ts'
import { usersPerFrontEnd } from '../../tables/limits.ts'
import { maySpare, upgradeReadiness } from '../front-end/readiness.ts'
import type { PoolState } from '../front-end/state.ts'
import { isComputerUp } from '../pool-facts.ts'
import type { World } from '../world.ts'
import type { ComputerRefusal } from './events.ts'
import { isDisabled } from './services.ts'
import { untouched, type ComputerCommand, type ComputerState } from './state.ts'

/** What is known of a server that Invoke-CsComputerFailOver or Invoke-CsComputerFailBack may be given for. */
export function computerAt({ administration: { computers } }: World, id: ServerId): ComputerState {
  return computers.get(id) ?? untouched
}

/** Why a command is refused for a server, by its position, as things stand; `null` where it begins. */
export function commandRefusal(
  world: World,
  place: number,
  server: number,
  { deed, force, skipsHealthCheck }: Pick<ComputerCommand, 'deed' | 'force' | 'skipsHealthCheck'>,
): ComputerRefusal | null {
  const state = world.pools[place]
  const id = state?.pool.servers[server]?.id
  if (state === undefined || id === undefined) return 'computer down'
  const { work, isFailedOver } = computerAt(world, id)
  if (work !== null) return 'under way'
  if (deed === 'failback' && !isFailedOver && !isDisabled(world, id)) return 'not failed over'
  if (deed === 'failover' && isFailedOver) return 'failed over already'
  if (!isComputerUp(world, id)) return 'computer down'
  if (deed === 'failback') return null
  if (state.servers[server]?.power !== 'active') return 'not running'
  if (!force && !canCarry(state, server)) return 'capacity'
  if (skipsHealthCheck) return null
  if (maySpare(state, [server]) === false) return 'quorum'
  return upgradeReadiness(state).state === 'Ready' ? null : 'fabric'
}

/** Whether the other servers that run are enough for the users of the pool. */
function canCarry({ pool, servers }: PoolState, server: number): boolean {
  const others = servers.filter(({ power }, position) => position !== server && power === 'active').length
  return others > 0 && (pool.users ?? 0) <= others * usersPerFrontEnd.value
}
