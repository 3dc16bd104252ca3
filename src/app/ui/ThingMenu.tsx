import { Menu } from '@base-ui/react/menu'
import { Fragment, useMemo, useRef } from 'react'
import type { Id, RoleKind } from '#core/model/id.ts'
import { find, nameOf, type Found, type Topology } from '#core/model/topology.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import type { Command } from '../commands/command.ts'
import { command } from '../commands/commands.ts'
import { shownKey } from '../commands/keys.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
import { popupRoom } from './popup-room.ts'
import { menuText } from '../text/menu.ts'

/** A point of the window, in pixels. */
export interface MenuPoint {
  readonly x: number
  readonly y: number
}

/**
 * The one menu of what is selected, wherever it was asked for. What is not to be had stays in it and says why. The
 * command runs after the focus is back where it was, so that a command that moves the focus keeps it.
 */
export function ThingMenu({ at, onClose }: { readonly at: MenuPoint | null; readonly onClose: () => void }) {
  const app = useAppHandle()
  const chosen = useRef<Command | null>(null)
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(at?.x, at?.y, 0, 0) }), [at])
  const run = () => {
    const picked = chosen.current
    chosen.current = null
    if (picked) setTimeout(() => void picked.run(app)) // the focus goes back in between
  }
  return (
    <Menu.Root
      open={at !== null}
      onOpenChange={(open) => !open && onClose()}
      onOpenChangeComplete={(open) => !open && run()}
    >
      <Menu.Portal container={popupRoom}>
        <Menu.Positioner className="positioner" anchor={anchor} side="bottom" align="start" sideOffset={2}>
          <Items
            choose={(picked) => {
              chosen.current = picked
            }}
          />
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Items({ choose }: { readonly choose: (picked: Command) => void }) {
  const app = useAppHandle()
  const selection = useApp((state) => state.selection)
  const topology = useApp(topologyOf)
  const [only] = selection
  const name =
    only === undefined
      ? menuText.nothing
      : selection.length > 1
        ? menuText.several(selection.length)
        : nameOf(topology, only)
  return (
    <Menu.Popup
      className="popup"
      aria-label={menuText.label(name)}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groupsFor(topology, selection).map((ids, i) => (
        <Fragment key={ids[0]}>
          {i > 0 && <Menu.Separator className="popup-separator" />}
          {ids.map((id) => {
            const entry = command(id)
            const available = entry.available(app)
            const key = shownKey(entry)
            return (
              <Menu.Item
                key={id}
                className="popup-item"
                disabled={available !== true}
                onClick={() => available === true && choose(entry)}
              >
                <span className="grow">
                  {entry.title(app)}
                  {available !== true && <small className="popup-hint menu-why">{available}</small>}
                </span>
                {key !== null && <kbd className="kbd">{key}</kbd>}
              </Menu.Item>
            )
          })}
        </Fragment>
      ))}
    </Menu.Popup>
  )
}

/** The ids of commands that make sense, in groups. */
type Groups = readonly (readonly [string, ...string[]])[]

const ofKind: Readonly<Record<Exclude<Found['kind'], 'role'>, Groups>> = {
  site: [
    ['add-enterprise', 'add-standard', 'add-role', 'add-branch', 'add-sql', 'add-file'],
    ['rename', 'arrange-site', 'fit-selection'],
    ['remove'],
  ],
  pool: [['rename', 'add-server'], ['pair', 'unpair', 'management-store'], ['fit-selection'], ['remove']],
  server: [['rename', 'server-up', 'server-down'], ['add-server'], ['fit-selection'], ['remove']],
  sql: [['rename', 'fit-selection'], ['remove']],
  file: [['rename', 'fit-selection'], ['remove']],
  computer: [['rename', 'add-computer', 'fit-selection'], ['remove']],
  trunk: [['rename', 'add-trunk', 'fit-selection'], ['remove']],
  pairing: [['fit-selection'], ['unpair']],
}

const ofSeveral: Groups = [['fit-selection', 'select-all'], ['remove']]
const ofNothing: Groups = [['add-site'], ['paste', 'select-all'], ['fit', 'arrange-all']]

/** Only what the kind of role can ever have: a gateway trunks, a pool computers. */
function ofRole(kind: RoleKind): Groups {
  if (kind === 'gateway') return [['rename', 'add-trunk'], ['fit-selection'], ['remove']]
  return vocabularyOf(kind).many
    ? [['rename', 'add-computer'], ['fit-selection'], ['remove']]
    : [['rename', 'fit-selection'], ['remove']]
}

function groupsFor(topology: Topology, selection: readonly Id[]): Groups {
  const [only, ...others] = selection
  const found = only === undefined ? undefined : find(topology, only)
  if (!found) return ofNothing
  if (others.length > 0) return ofSeveral
  return found.kind === 'role' ? ofRole(found.role.kind) : ofKind[found.kind]
}
