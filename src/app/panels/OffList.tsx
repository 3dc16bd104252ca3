import { Menu } from '@base-ui/react/menu'
import { ChevronDown, Power } from 'lucide-react'
import { useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { command } from '../commands/commands.ts'
import { failParts } from '../commands/switch-commands.ts'
import { isLive } from '../store/mode.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { outageNow } from '../store/moment.ts'
import { nameOfPart, partsOff } from '../store/outage-selectors.ts'
import { topologyOf } from '../store/selectors.ts'
import { momentText } from '../text/moment.ts'
import { repairText } from '../text/repair.ts'
import { analysisModeText } from '../text/analysis-mode.ts'
import { CommandButton } from '../ui/CommandButton.tsx'
import { popupRoom } from '../ui/popup-room.ts'

const { kind, more } = analysisModeText.list

/** How many parts are listed. */
const most = 60

/** What is off in Analyze mode, or has failed at the moment of a simulation, each with the way back; and the quick ways to fail much at once. */
export function OffList() {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const outage = useApp(outageNow)
  const simulating = useApp((state) => isLive(state.mode))
  const text = simulating ? { ...analysisModeText.list, ...momentText.list } : analysisModeText.list
  const wayBack = simulating ? repairText.repair : analysisModeText.switchOn
  const off = useMemo(() => partsOff(topology, outage), [topology, outage])
  const list = useRef<HTMLDivElement>(null)
  const pressed = useRef<number | null>(null)

  /** The button that was pressed goes with what it stood for: the one that takes its place gets the focus. */
  const recover = useEffectEvent((left: number) => {
    const at = pressed.current
    pressed.current = null
    if (at === null || document.activeElement !== document.body) return
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-off]') ?? [])]
    const next = buttons[Math.min(at, left - 1, most - 1)]
    ;(next ?? list.current?.querySelector<HTMLElement>('h2'))?.focus()
  })
  useLayoutEffect(() => recover(off.length), [off.length])

  return (
    <div className="add outage-list" ref={list}>
      <h2 className="section-title" tabIndex={-1}>
        {text.title} {off.length > 0 && <span className="off-count">{off.length}</span>}
      </h2>
      {off.length === 0 && <p className="hint off-none">{text.nothing}</p>}
      <ul className="add-list">
        {off.slice(0, most).map((part, i) => {
          const name = nameOfPart(topology, part.id)
          return (
            <li key={part.id}>
              <button
                type="button"
                className="add-button off-button"
                data-off
                aria-label={wayBack(name)}
                title={wayBack(name)}
                onClick={() => {
                  pressed.current = i
                  store.getState().switchParts([part.id], false)
                }}
              >
                <Power size={14} aria-hidden />
                <span className="off-name">{name}</span>
                <span className="off-kind">
                  {part.kind === 'database' ? analysisModeText.role(part.role) : kind[part.kind]}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {off.length > most && <p className="hint off-none">{more(off.length - most)}</p>}
      <div className="off-actions">
        <FailSite />
        <CommandButton command={command('fail-partner')} className="button small">
          {text.failPartner}
        </CommandButton>
        <CommandButton command={command('restore-all')} className="button small">
          {text.restoreAll}
        </CommandButton>
      </div>
    </div>
  )
}

/** Every site, to be failed or brought back at once, in the words of the mode. */
function FailSite() {
  const app = useAppHandle()
  const sites = useApp((state) => topologyOf(state).sites)
  const outage = useApp(outageNow)
  const simulating = useApp((state) => isLive(state.mode))
  const wayBack = simulating ? repairText.repair : analysisModeText.broughtBack
  if (sites.length === 0) return null
  return (
    <Menu.Root>
      <Menu.Trigger className="button small">
        {analysisModeText.list.failSite}
        <ChevronDown size={13} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal container={popupRoom}>
        <Menu.Positioner className="positioner" sideOffset={4} side="top" align="start">
          <Menu.Popup className="popup off-sites">
            {sites.map(({ id, name }) => (
              <Menu.Item key={id} className="popup-item" onClick={() => failParts(app, [id], name)}>
                {outage.has(id) ? wayBack(name) : analysisModeText.failed(name)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
