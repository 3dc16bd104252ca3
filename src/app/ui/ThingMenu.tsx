import { Menu } from '@base-ui/react/menu'
import { Fragment, useMemo, useRef } from 'react'
import type { Id, RoleKind } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { find, nameOf, type Found, type Topology } from '#core/model/topology.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import type { Command } from '../commands/command.ts'
import { command } from '../commands/commands.ts'
import { shownKey } from '../commands/keys.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import type { Mode } from '../store/mode.ts'
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
        <Menu.Positioner
          className="positioner"
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={2}
          alignOffset={2}
          collisionAvoidance={{ side: 'shift', align: 'shift' }}
        >
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
  const mode = useApp((state) => state.mode)
  const [only] = selection
  const name =
    only === undefined
      ? menuText.nothing
      : selection.length > 1
        ? menuText.several(selection.length)
        : nameOf(topology, only)
  return (
    <Menu.Popup
      className="popup thing-menu"
      aria-label={menuText.label(name)}
      tabIndex={0} // what is taller than the window is scrolled by key, too
      onContextMenu={(event) => event.preventDefault()}
    >
      {groupsIn(mode, topology, selection).map((ids, i) => (
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
    ['rehearse'],
    ['remove'],
  ],
  pool: [
    ['rename', 'add-server'],
    ['pair', 'unpair', 'management-store'],
    ['fit-selection', 'rehearse'],
    ['remove'],
  ],
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

function groupsIn(mode: Mode, topology: Topology, selection: readonly Id[]): Groups {
  switch (mode) {
    case 'design':
      return groupsFor(topology, selection)
    case 'analyze':
      return analysisGroups(topology, selection)
    case 'simulate':
      return simulationGroups(topology, selection)
    case 'drill':
      return drillGroups(topology, selection)
  }
}

/** In a drill administrators do what they do; nothing fails by hand, and time does not go back. */
function drillGroups(topology: Topology, selection: readonly Id[]): Groups {
  const [only, ...others] = selection
  const found = only === undefined ? undefined : find(topology, only)
  const groups: Groups =
    found && others.length === 0 && (found.kind === 'pool' || found.kind === 'server')
      ? simulationGroups(topology, selection).filter(([first]) => !notInDrill.has(first))
      : [['simulation-play'], ['fit', 'fit-selection', 'select-all']]
  return [['drill-answer'], ...groups]
}

const notInDrill: ReadonlySet<string> = new Set(['switch-selection', 'restore-all', 'hang-sql'])

/** In Simulate mode things fail, are repaired, and administrators do what they do. */
function simulationGroups(topology: Topology, selection: readonly Id[]): Groups {
  const [only, ...others] = selection
  const found = only === undefined ? undefined : find(topology, only)
  if (!found)
    return [
      ['simulation-play', 'simulation-fork', 'slow-replication', 'restore-all'],
      ['fit', 'mode-design'],
    ]
  if (others.length > 0) return [['switch-selection'], ['restore-all'], ['fit-selection', 'select-all']]
  switch (found.kind) {
    case 'server':
      return [
        ['switch-selection', 'fail-site'],
        ['stop-services', 'start-services', 'reset-MachineStateRemoved'],
        ['restore-all', 'fit-selection'],
      ]
    case 'pool':
      return [
        ['switch-selection', 'fail-partner', 'fail-site'],
        ['stop-services', 'start-pool'],
        ['reset-QuorumLossRecovery', 'reset-ServiceReset', 'reset-FullReset'],
        [
          'pool-failover',
          'pool-failover-disaster',
          'pool-failback',
          'pool-failback-disaster',
          'interrupt-failover',
        ],
        ['store-failover', 'store-failover-disaster', 'database-failover'],
        ...(isClustered(topology, found.pool) ? ([['hang-sql', 'free-sql']] as const) : []),
        ['stop-backup', 'start-backup', 'sync-backup'],
        ['rehearse'],
      ]
    case 'pairing':
      return [['switch-selection', 'slow-link'], ['fit-selection']]
    case 'site':
      return [['switch-selection'], ['restore-all', 'fit-selection', 'rehearse']]
    default:
      return [
        ['switch-selection', 'fail-site'],
        ['restore-all', 'fit-selection'],
      ]
  }
}

/** Whether the databases of a pool are on a SQL Server failover cluster: only there can its resources hang. */
function isClustered(topology: Topology, { sqlStore }: Pool): boolean {
  const found = sqlStore === null ? undefined : find(topology, sqlStore)
  return found?.kind === 'sql' && found.sqlStore.availability.kind === 'failoverCluster'
}

/** In Analyze mode nothing is edited: what is selected is switched. */
function analysisGroups(topology: Topology, selection: readonly Id[]): Groups {
  const [only, ...others] = selection
  const found = only === undefined ? undefined : find(topology, only)
  if (!found) return [['restore-all'], ['fit', 'mode-design']]
  if (others.length > 0) return [['switch-selection'], ['restore-all'], ['fit-selection', 'select-all']]
  const more: Groups =
    found.kind === 'pool' || found.kind === 'server' ? [['fail-partner', 'fail-site']] : [['fail-site']]
  return [
    ['switch-selection'],
    ...(found.kind === 'site' || found.kind === 'pairing' ? [] : more),
    ['restore-all'],
    found.kind === 'site' || found.kind === 'pool' ? ['fit-selection', 'rehearse'] : ['fit-selection'],
  ]
}
