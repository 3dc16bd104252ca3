import { exactKey, partOf, valuesOf } from '../compare/parts.ts'
import { containerOf } from '../compare/placement.ts'
import { unresolvedKey } from '../compare/unresolved-changes.ts'
import type { Id } from '../model/id.ts'
import { find, type Found, type Topology } from '../model/topology.ts'
import type { PieceOrigin } from './piece.ts'
import type { Deed, Step } from './steps.ts'

/** The open topology, the incoming one and that of the last import, all under the same ids. */
export interface Three {
  readonly open: Topology
  readonly incoming: Topology
  readonly base: Topology
}

/** Where the difference that a step settles comes from, seen from the state at the last import. */
export function originOf({ deed }: Step, three: Three): PieceOrigin {
  const before = stateOf(deed, three.base, three)
  if (stateOf(deed, three.open, three) === before) return 'file'
  return stateOf(deed, three.incoming, three) === before ? 'here' : 'both'
}

/** What a topology says about that which a step changes, as one comparable text. */
function stateOf(deed: Deed, topology: Topology, three: Three): string {
  switch (deed.does) {
    case 'add':
    case 'remove': {
      const found = find(topology, deed.thing)
      return found ? `there ${exactKey(found)}` : 'absent'
    }
    case 'change':
      return valuesIn(topology, deed.thing, deed.fields)
    case 'move': {
      const found = find(topology, deed.thing)
      return String(found && containerOf(found))
    }
    case 'reorder': {
      const found = find(topology, deed.thing)
      return found
        ? orderIn(found)
            .filter((id) => isInAll(three, id))
            .join(' ')
        : 'absent'
    }
    case 'move-management-store':
      return String(topology.managementStore)
    case 'add-unresolved':
    case 'drop-unresolved': {
      const key = unresolvedKey(deed.reference)
      return String(topology.unresolved.filter((reference) => unresolvedKey(reference) === key).length)
    }
  }
}

function valuesIn(topology: Topology, thing: Id | null, fields: readonly string[]): string {
  if (thing === null) return valuesOf(topology, fields)
  const found = find(topology, thing)
  return found ? valuesOf(partOf(found), fields) : 'absent'
}

function orderIn(found: Found): readonly Id[] {
  if (found.kind === 'pool') return found.pool.servers.map(({ id }) => id)
  if (found.kind !== 'role') return []
  const servers = found.role.servers.map(({ id }) => id)
  return found.role.kind === 'gateway' ? [...servers, ...found.role.trunks.map(({ id }) => id)] : servers
}

function isInAll({ open, incoming, base }: Three, id: Id): boolean {
  return [open, incoming, base].every((topology) => find(topology, id) !== undefined)
}
