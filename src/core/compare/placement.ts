import type { Id } from '../model/id.ts'
import type { Found } from '../model/topology.ts'
import { fullName } from '../words/words.ts'
import { poolCalled, roleCalled } from './called.ts'

/** The id of what a thing stands in, `null` for sites and pairings. */
export function containerOf(found: Found): Id | null {
  switch (found.kind) {
    case 'site':
    case 'pairing':
      return null
    case 'server':
      return found.pool.id
    case 'computer':
      return found.role.id
    case 'trunk':
      return found.gateway.id
    default:
      return found.site.id
  }
}

/** Whether a thing comes and goes with the pool, role or gateway that it stands in. */
export function isPart({ kind }: Found): boolean {
  return kind === 'server' || kind === 'computer' || kind === 'trunk'
}

/** What a thing stands in with its name in a sentence, `null` for sites and pairings. */
export function namedContainerOf(found: Found): { readonly id: Id; readonly name: string } | null {
  switch (found.kind) {
    case 'site':
    case 'pairing':
      return null
    case 'server':
      return { id: found.pool.id, name: poolCalled(found.pool) }
    case 'computer':
      return { id: found.role.id, name: roleCalled(found.role) }
    case 'trunk':
      return { id: found.gateway.id, name: roleCalled(found.gateway) }
    default:
      return { id: found.site.id, name: fullName(found.site.name) }
  }
}
