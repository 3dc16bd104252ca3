import { Menu } from '@base-ui/react/menu'
import { ChevronDown, Download, Eraser } from 'lucide-react'
import { poolsOf, type Topology } from '#core/model/topology.ts'
import { versionHere } from '#core/shell/catalogue/version-here.ts'
import { useApp } from '../store/context.tsx'
import { useShellState } from '../store/shell-state.ts'
import { shellText as text } from '../text/shell.ts'
import { popupRoom } from '../ui/popup-room.ts'
import { Tip } from '../ui/Tip.tsx'
import type { Shell } from './shell.ts'

/** So many computers are offered. */
const mostOffered = 40

/** Where the shell runs, with the way to other computers, and what is done with the screen. */
export function ShellHead({ shell }: { readonly shell: Shell }) {
  const { store, setStrict, clear, download } = shell
  const session = useShellState(store, (state) => state.session)
  const isStrict = useShellState(store, (state) => state.isStrict)
  const topology = useApp(({ simulation }) => simulation?.topology ?? null)
  const version = topology ? versionHere(topology, session.computer) : 'other'
  const title = text.title(version, session.computer)
  return (
    <div className="shell-head">
      <Menu.Root>
        <Menu.Trigger className="shell-title" title={text.computers.label}>
          <span className="shell-title-words">{title}</span>
          <ChevronDown size={13} aria-hidden />
          <span className="visually-hidden">{text.computers.label}</span>
        </Menu.Trigger>
        <Menu.Portal container={popupRoom}>
          <Menu.Positioner className="positioner" side="bottom" align="start" sideOffset={4}>
            <Menu.Popup className="popup" aria-label={text.computers.label}>
              {session.enteredFrom && (
                <Menu.Item className="popup-item" onClick={() => shell.submit('Exit-PSSession')}>
                  {text.computers.leave}
                </Menu.Item>
              )}
              {topology && <Computers shell={shell} topology={topology} here={session.computer} />}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <span className="grow" />
      <Tip text={text.assistedMeans}>
        <button
          type="button"
          role="switch"
          aria-checked={!isStrict}
          className="switch"
          onClick={() => setStrict(!isStrict)}
        >
          <span className="switch-track" aria-hidden />
          {text.assisted}
        </button>
      </Tip>
      <Tip text={text.download}>
        <button type="button" className="button quiet icon" aria-label={text.download} onClick={download}>
          <Download size={14} aria-hidden />
        </button>
      </Tip>
      <Tip text={text.clear}>
        <button type="button" className="button quiet icon" aria-label={text.clear} onClick={clear}>
          <Eraser size={14} aria-hidden />
        </button>
      </Tip>
    </div>
  )
}

function Computers({
  shell,
  topology,
  here,
}: {
  readonly shell: Shell
  readonly topology: Topology
  readonly here: string | null
}) {
  const others = poolsOf(topology)
    .flatMap(({ servers }) => servers.map(({ fqdn }) => fqdn))
    .filter((fqdn) => fqdn !== '' && fqdn !== here)
  return (
    <>
      {others.slice(0, mostOffered).map((fqdn) => (
        <Menu.Item
          key={fqdn}
          className="popup-item"
          onClick={() => shell.submit(`Enter-PSSession -ComputerName ${quoted(fqdn)}`)}
        >
          {fqdn}
        </Menu.Item>
      ))}
      {others.length > mostOffered && (
        <p className="popup-hint shell-more">{text.computers.more(others.length - mostOffered)}</p>
      )}
    </>
  )
}

/** A name as a command line takes it: names come from files, and are never more than a name. */
function quoted(name: string): string {
  return /^[\w.-]+$/.test(name) && !name.startsWith('-')
    ? name
    : `'${name.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`
}
