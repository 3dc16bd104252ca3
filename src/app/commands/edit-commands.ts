import { placeManagementStore } from '#core/edit/place-management-store.ts'
import { remove } from '#core/edit/remove.ts'
import { reorderServers } from '#core/edit/reorder-servers.ts'
import type { Id } from '#core/model/id.ts'
import { nameOf, pairingsOf } from '#core/model/topology.ts'
import type { App } from '../store/context.tsx'
import { docOf } from '../store/selectors.ts'
import { analysisModeText } from '../text/analysis-mode.ts'
import { simulationText } from '../text/simulation.ts'
import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { selectedOne, selectedPool } from './selected.ts'
import { state, topology, unless, readOnly, noPool } from './conditions.ts'

/** Undo, rename, delete, pair, reorder. */
export const editCommands: readonly Command[] = [
  {
    id: 'undo',
    group: 'edit',
    title: (app) => text.undo(stepsOf(app).past.at(-1)?.label),
    keys: ['Ctrl+Z'],
    available: (app) => unless(stepsOf(app).fixed, stepsOf(app).past.length === 0 && stepsOf(app).noPast),
    run: (app) => {
      const { mode, undoSwitch, undoSimulated } = state(app)
      if (mode !== 'design') {
        ;(mode === 'analyze' ? undoSwitch : undoSimulated)()
        return
      }
      const label = state(app).history.past.at(-1)?.label ?? ''
      state(app).undo()
      state(app).announce(text.announce.undone(label))
    },
  },
  {
    id: 'redo',
    group: 'edit',
    title: (app) => text.redo(stepsOf(app).future[0]?.label),
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    available: (app) => unless(stepsOf(app).fixed, stepsOf(app).future.length === 0 && stepsOf(app).noFuture),
    run: (app) => {
      const { mode, redoSwitch, redoSimulated } = state(app)
      if (mode !== 'design') {
        ;(mode === 'analyze' ? redoSwitch : redoSimulated)()
        return
      }
      const label = state(app).history.future[0]?.label ?? ''
      state(app).redo()
      state(app).announce(text.announce.redone(label))
    },
  },
  {
    id: 'rename',
    group: 'edit',
    title: () => text.rename,
    keys: ['F2'],
    where: 'canvas',
    available: (app) => {
      const found = selectedOne(app)
      return unless(readOnly(app), !found && text.why.selectOne, found?.kind === 'pairing' && text.why.noName)
    },
    run: (app) => {
      const [id] = state(app).selection
      const inOutline =
        document.activeElement?.closest('[role="tree"]') || selectedOne(app)?.kind === 'server'
      if (id) state(app).rename({ id, where: inOutline ? 'outline' : 'canvas' })
    },
  },
  {
    id: 'remove',
    group: 'edit',
    title: () => text.remove,
    keys: ['Delete', 'Backspace'],
    where: 'canvas',
    available: (app) => unless(readOnly(app), state(app).selection.length === 0 && text.why.selectSomething),
    run: (app) => {
      const { selection, history } = state(app)
      const said = remove.describe({ ids: selection }, history.present)
      state(app).edit(remove, { ids: selection })
      state(app).notify(said)
    },
  },
  {
    id: 'select-all',
    group: 'edit',
    title: () => text.selectAll,
    keys: ['Ctrl+A'],
    where: 'canvas',
    available: (app) => unless(topology(app).sites.length === 0 && text.why.nothingThere),
    run: (app) => state(app).select(topology(app).sites.map((site) => site.id)),
  },
  {
    id: 'pair',
    group: 'edit',
    title: () => text.pair,
    keys: ['P'],
    where: 'canvas',
    available: (app) => unless(readOnly(app), noPool(app)),
    run: (app) => {
      const found = selectedPool(app)
      if (found) state(app).show({ kind: 'pair', pool: found.pool.id })
    },
  },
  {
    id: 'unpair',
    group: 'edit',
    title: () => text.unpair,
    keys: [],
    available: (app) =>
      unless(readOnly(app), pairingIds(app).length === 0 && (noPool(app) || text.why.notPaired)),
    run: (app) => {
      const ids = pairingIds(app)
      const said = `${text.unpair}: ${ids.map((id) => nameOf(topology(app), id)).join(', ')}`
      state(app).editAll(said, (doc) => remove.apply(doc, { ids }))
      state(app).notify(said)
    },
  },
  {
    id: 'management-store',
    group: 'edit',
    title: () => text.managementStore,
    keys: [],
    available: (app) =>
      unless(
        readOnly(app),
        noPool(app),
        selectedPool(app)?.pool.id === topology(app).managementStore && text.why.alreadyHere,
      ),
    run: (app) => {
      const found = selectedPool(app)
      if (found) state(app).edit(placeManagementStore, { pool: found.pool.id })
    },
  },
  serverMove('server-up', text.serverUp, 'Alt+ArrowUp', -1),
  serverMove('server-down', text.serverDown, 'Alt+ArrowDown', 1),
]

interface Steps {
  readonly past: readonly { readonly label: string }[]
  readonly future: readonly { readonly label: string }[]
  /** Why none of them may be taken, `false` where they may. */
  readonly fixed: string | false
  readonly noPast: string
  readonly noFuture: string
}

/** The steps that undo and redo go along: edits of the design, or what is done in another mode, which any tab may do. */
function stepsOf(app: App): Steps {
  const { mode, history, switched, unswitched, simulated, unsimulated } = state(app)
  const { nothingToUndo, nothingToRedo } = {
    design: text.why,
    analyze: analysisModeText.why,
    simulate: simulationText.why,
    drill: simulationText.why,
  }[mode]
  const none = { noPast: nothingToUndo, noFuture: nothingToRedo }
  switch (mode) {
    case 'design':
      return { past: history.past, future: history.future, fixed: readOnly(app), ...none }
    case 'analyze':
      return { past: switched, future: unswitched, fixed: false, ...none }
    case 'simulate':
      return { past: simulated, future: unsimulated, fixed: false, ...none }
    case 'drill':
      return { past: simulated, future: [], fixed: false, ...none }
  }
}

function serverMove(id: string, title: string, key: string, by: -1 | 1): Command {
  const selected = (app: App) => {
    const found = selectedOne(app)
    if (found?.kind !== 'server') return undefined
    return { pool: found.pool, from: found.pool.servers.indexOf(found.server) }
  }
  return {
    id,
    group: 'edit',
    title: () => title,
    keys: [key],
    where: 'canvas',
    available: (app) => {
      const server = selected(app)
      const to = server ? server.from + by : 0
      return unless(
        readOnly(app),
        !server && text.why.selectServer,
        to < 0 && text.why.firstServer,
        server && to >= server.pool.servers.length && text.why.lastServer,
      )
    },
    run: (app) => {
      const server = selected(app)
      if (!server) return
      const args = { pool: server.pool.id, from: server.from, to: server.from + by }
      const said = reorderServers.describe(args, docOf(state(app)))
      state(app).edit(reorderServers, args)
      state(app).announce(said)
    },
  }
}

function pairingIds(app: App): Id[] {
  const found = selectedOne(app)
  if (found?.kind === 'pairing') return [found.pairing.id]
  const pool = selectedPool(app)
  return pool ? pairingsOf(topology(app), pool.pool.id).map((pairing) => pairing.id) : []
}
