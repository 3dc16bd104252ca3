import { computerName, isIpAddress } from '#core/model/fqdn.ts'
import { isKind, isRoleKind, kindOf, type Id, type Kind } from '#core/model/id.ts'
import { everything, find, idOf, nameOf, type Topology } from '#core/model/topology.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { propertiesText } from '../../text/properties.ts'
import type { Choice } from '../../ui/Select.tsx'

/** What a reference can lead to: those that are offered, kind by kind, and the one that stands there in any case. */
export function candidatesFor(
  topology: Topology,
  kinds: readonly Kind[],
  current: Id | null,
  fits: (topology: Topology, id: Id) => boolean,
): Choice<Id>[] {
  const all = [...everything(topology)].map(idOf)
  const offered = kinds.flatMap((kind) =>
    all.filter((id) => isKind(id, kind) && (id === current || fits(topology, id))),
  )
  return offered.map((id) => {
    const hint = hintOf(topology, id)
    return { value: id, label: labelOf(topology, id, offered), ...(hint === '' ? {} : { hint }) }
  })
}

/** The first label of its name where that tells it apart from the others, else the whole name. */
function labelOf(topology: Topology, id: Id, others: readonly Id[]): string {
  const name = nameOf(topology, id)
  if (isKind(id, 'sql') || isKind(id, 'file') || isKind(id, 'site') || isIpAddress(name)) return name
  const short = computerName(name)
  const alone = others.every(
    (other) => other === id || computerName(nameOf(topology, other)).toLowerCase() !== short.toLowerCase(),
  )
  return alone && short !== '' ? short : name
}

function hintOf(topology: Topology, id: Id): string {
  const found = find(topology, id)
  const site = found && 'site' in found && found.kind !== 'site' ? found.site.name : ''
  return [kindName(topology, id), site].filter((part) => part !== '').join(' · ')
}

/** What a thing is called by its kind, such as "Edge pool"; '' for a site. */
export function kindName(topology: Topology, id: Id): string {
  const kind = kindOf(id)
  if (isRoleKind(kind)) return vocabularyOf(kind).singular
  if (kind === 'pool') {
    const found = find(topology, id)
    return found?.kind === 'pool' ? propertiesText.editions[found.pool.edition] : ''
  }
  if (kind === 'sql') return propertiesText.kinds.sql
  if (kind === 'file') return propertiesText.kinds.file
  return ''
}
