import { Power, PowerOff } from 'lucide-react'
import { isKind, type Id } from '#core/model/id.ts'
import type { PartId } from '#core/outage/part.ts'
import { findPart } from '#core/outage/parts.ts'
import { findSite, type Topology } from '#core/model/topology.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { outageView, switchesOf, type DownBecause } from '../../store/outage-selectors.ts'
import { topologyOf } from '../../store/selectors.ts'
import { analysisModeText } from '../../text/analysis-mode.ts'
import { nowText } from '../../text/analysis-now.ts'
import { namesOf } from './choices.ts'

const text = nowText.part

/** The parts of what is selected, whether each is up, and a switch for each. */
export function PartSwitches({ id }: { readonly id: Id }) {
  const topology = useApp(topologyOf)
  const parts = switchesOf(topology, id)
  if (parts.length === 0)
    return <p className="hint">{isKind(id, 'sql') || isKind(id, 'file') ? text.collocated : text.none}</p>
  return (
    <ul className="parts" aria-label={text.title}>
      {parts.map((part) => (
        <PartSwitch key={part} part={part} />
      ))}
    </ul>
  )
}

/** One part, whether it is up and why not, and its switch; what is down with its site has none. */
export function PartSwitch({ part }: { readonly part: PartId }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const because = useApp((state) => outageView(state).downBecause(part))
  const off = useApp((state) => state.outage.has(part))
  const [name = part] = namesOf(topology, [part])
  const kind = findPart(topology, part)
  const Icon = off ? Power : PowerOff
  return (
    <li className="part">
      <span>
        <strong>{kind?.kind === 'link' ? text.link(name) : name}</strong>
        {kind?.kind === 'database' && `, ${analysisModeText.role(kind.role)},`}{' '}
        {stateWords(topology, part, because)}
      </span>
      {(because === null || off) && (
        <button
          type="button"
          className="button small"
          aria-label={off ? text.switchOn(name) : text.switchOff(name)}
          onClick={() => store.getState().switchParts([part], !off)}
        >
          <Icon size={13} aria-hidden />
          {off ? text.on : text.off}
        </button>
      )}
    </li>
  )
}

function stateWords(topology: Topology, id: PartId, because: DownBecause): string {
  switch (because) {
    case null:
      return text.running
    case 'itself':
      return text.isOff
    case 'computer':
      return text.withComputer
    case 'site': {
      const part = findPart(topology, id)
      const site = part && 'site' in part ? findSite(topology, part.site) : undefined
      return site ? text.withSite(site.name) : text.withEnd
    }
  }
}
