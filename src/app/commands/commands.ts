import { addServer } from '#core/edit/add-server.ts'
import { addSite } from '#core/edit/add-site.ts'
import { addStore } from '#core/edit/add-store.ts'
import { domainForNewNames, namesInUse, nextName, nextServerName } from '#core/edit/naming.ts'
import { pairPools } from '#core/edit/pair-pools.ts'
import { place } from '#core/edit/place.ts'
import { placeManagementStore } from '#core/edit/place-management-store.ts'
import { remove } from '#core/edit/remove.ts'
import { reorderServers } from '#core/edit/reorder-servers.ts'
import { writeDocument } from '#core/format/write.ts'
import type { Id } from '#core/model/id.ts'
import { nameOf, pairingsOf } from '#core/model/topology.ts'
import { arrangeAll, arrangeSite, freePlaceForSite, freePlaceForStore, makeRoom } from '../canvas/arrange.ts'
import type { ThemeChoice } from '../ports/ports.ts'
import type { App } from '../store/context.tsx'
import { docOf, findingsOf, topologyOf } from '../store/selectors.ts'
import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { fileNameOf } from './file-name.ts'
import { selectedOne, selectedPool, siteForNew } from './selected.ts'

const state = (app: App) => app.store.getState()
const topology = (app: App) => topologyOf(state(app))

/** The first reason that holds, or `true`. Changing commands ask for the writing tab first. */
function unless(...reasons: readonly (string | false | undefined)[]): true | string {
  return reasons.find((reason) => typeof reason === 'string') ?? true
}

const readOnly = (app: App) => state(app).role === 'reader' && text.why.reader
const noPool = (app: App) => !selectedPool(app) && text.why.selectPool
const always = () => true as const

const fileCommands: readonly Command[] = [
  {
    id: 'new-topology',
    group: 'file',
    title: () => text.newTopology,
    keys: [],
    available: (app) => unless(readOnly(app)),
    run: (app) => state(app).show({ kind: 'new-topology' }),
  },
  {
    id: 'open',
    group: 'file',
    title: () => text.open,
    keys: ['Ctrl+O'],
    available: (app) => unless(readOnly(app)),
    run: (app) => state(app).show({ kind: 'open' }),
  },
  {
    id: 'paste',
    group: 'file',
    title: () => text.paste,
    keys: [],
    available: (app) => unless(readOnly(app)),
    run: (app) => state(app).show({ kind: 'open', text: '' }),
  },
  {
    id: 'save',
    group: 'file',
    title: () => text.save,
    keys: ['Ctrl+S'],
    available: always,
    run: (app) => {
      const doc = docOf(state(app))
      const name = `${fileNameOf(doc.name)}.json`
      app.ports.files.download(name, writeDocument(doc))
      state(app).announce(text.announce.saved(name))
    },
  },
  {
    id: 'publish',
    group: 'file',
    title: () => text.publish,
    keys: ['Ctrl+Enter'],
    available: (app) => unless(readOnly(app), topology(app).sites.length === 0 && text.why.nothingThere),
    run: (app) => state(app).show({ kind: 'publish' }),
  },
]

const editCommands: readonly Command[] = [
  {
    id: 'undo',
    group: 'edit',
    title: (app) => text.undo(state(app).history.past.at(-1)?.label),
    keys: ['Ctrl+Z'],
    available: (app) => unless(readOnly(app), state(app).history.past.length === 0 && text.why.nothingToUndo),
    run: (app) => {
      const label = state(app).history.past.at(-1)?.label ?? ''
      state(app).undo()
      state(app).announce(text.announce.undone(label))
    },
  },
  {
    id: 'redo',
    group: 'edit',
    title: (app) => text.redo(state(app).history.future[0]?.label),
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    available: (app) =>
      unless(readOnly(app), state(app).history.future.length === 0 && text.why.nothingToRedo),
    run: (app) => {
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

const addCommands: readonly Command[] = [
  {
    id: 'add-site',
    group: 'add',
    title: () => text.addSite,
    keys: ['S'],
    where: 'canvas',
    available: (app) => unless(readOnly(app)),
    run: (app) => {
      const doc = docOf(state(app))
      const names = new Set(doc.topology.sites.map((site) => site.name))
      let n = doc.topology.sites.length + 1
      while (names.has(text.newSite(n))) n++
      const position = state(app).dropPoint ?? freePlaceForSite(doc.topology, doc.layout.positions)
      state(app).edit(addSite, { name: text.newSite(n), position })
      state(app).goTo(`site:${doc.nextId}`)
    },
  },
  addPoolCommand('add-enterprise', text.addEnterprise, 'L', 'enterprise'),
  addPoolCommand('add-standard', text.addStandard, '', 'standard'),
  {
    id: 'add-server',
    group: 'add',
    title: () => text.addServer,
    keys: ['F'],
    where: 'canvas',
    available: (app) =>
      unless(
        readOnly(app),
        noPool(app),
        selectedPool(app)?.pool.edition === 'standard' && text.why.standardIsSingle,
      ),
    run: (app) => {
      const found = selectedPool(app)
      if (!found) return
      const fqdn = nextServerName(topology(app), found.pool)
      const doc = docOf(state(app))
      const args = { pool: found.pool.id, fqdn }
      const positions = makeRoom(doc, found.pool, found.pool.servers.length + 1)
      const label = addServer.describe(args, doc)
      state(app).editAll(label, (before) => place.apply(addServer.apply(before, args), { positions, label }))
      state(app).announce(text.announce.added(fqdn))
    },
  },
  addStoreCommand('add-sql', text.addSql, 'B', (fqdn) => ({
    kind: 'sql',
    availability: { kind: 'single', primary: { fqdn, instance: 'rtc' } },
  })),
  addStoreCommand('add-file', text.addFile, '', (fqdn) => ({ kind: 'file', fqdn, share: 'share' })),
]

function addPoolCommand(id: string, title: string, key: string, edition: 'enterprise' | 'standard'): Command {
  return {
    id,
    group: 'add',
    title: () => title,
    keys: key ? [key] : [],
    where: 'canvas',
    available: (app) => unless(readOnly(app), siteForNew(app) === undefined && text.why.noSite),
    run: (app) => {
      const site = siteForNew(app)
      if (site) state(app).show({ kind: 'new-pool', site, edition })
    },
  }
}

function addStoreCommand(
  id: string,
  title: string,
  key: string,
  store: (fqdn: string) => Parameters<typeof addStore.apply>[1]['store'],
): Command {
  return {
    id,
    group: 'add',
    title: () => title,
    keys: key ? [key] : [],
    where: 'canvas',
    available: (app) => unless(readOnly(app), siteForNew(app) === undefined && text.why.noSite),
    run: (app) => {
      const site = siteForNew(app)
      if (!site) return
      const doc = docOf(state(app))
      const stem = id === 'add-sql' ? 'sql00' : 'fs00'
      const fqdn = nextName(`${stem}.${domainForNewNames(doc.topology)}`, namesInUse(doc.topology))
      const added = store(fqdn)
      state(app).edit(addStore, { site, store: added, position: freePlaceForStore(doc, site) })
      state(app).goTo(`${added.kind}:${doc.nextId}`)
    },
  }
}

const arrangeCommands: readonly Command[] = [
  {
    id: 'arrange-all',
    group: 'arrange',
    title: () => text.arrangeAll,
    keys: ['Alt+Shift+T'],
    available: (app) => unless(readOnly(app), topology(app).sites.length === 0 && text.why.nothingThere),
    run: (app) => {
      state(app).edit(place, { positions: arrangeAll(topology(app)), label: text.arrangeAll })
      state(app).look('fit')
    },
  },
  {
    id: 'arrange-site',
    group: 'arrange',
    title: () => text.arrangeSite,
    keys: [],
    available: (app) => unless(readOnly(app), selectedOne(app)?.kind !== 'site' && text.why.selectSite),
    run: (app) => {
      const found = selectedOne(app)
      if (found?.kind === 'site')
        state(app).edit(place, { positions: arrangeSite(found.site), label: text.arrangeSite })
    },
  },
]

const goCommands: readonly Command[] = [
  {
    id: 'palette',
    group: 'go',
    title: () => text.palette,
    keys: ['Ctrl+K', 'Ctrl+Shift+P'],
    available: always,
    run: (app) => state(app).show({ kind: 'palette' }),
  },
  findingCommand('next-finding', text.nextFinding, 'F8', 1),
  findingCommand('previous-finding', text.previousFinding, 'Shift+F8', -1),
]

function findingCommand(id: string, title: string, key: string, by: 1 | -1): Command {
  return {
    id,
    group: 'go',
    title: () => title,
    keys: [key],
    available: (app) =>
      unless(findingsOf(docOf(state(app)), app.ports.today()).all().length === 0 && text.why.noFindings),
    run: (app) => {
      const all = findingsOf(docOf(state(app)), app.ports.today()).all()
      const at = state(app).finding
      const next = at === null ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length
      const finding = all[next]
      if (!finding) return
      state(app).showFinding(next)
      state(app).goTo(finding.targets[0], finding.field)
      state(app).announce(`${finding.rule}. ${finding.message}`)
    },
  }
}

const viewCommands: readonly Command[] = [
  look('fit', text.fit, ['Shift+1']),
  look('fit-selection', text.fitSelection, ['Shift+2']),
  look('zoom-in', text.zoomIn, ['Ctrl+=', 'Ctrl++']),
  look('zoom-out', text.zoomOut, ['Ctrl+-']),
  look('actual-size', text.actualSize, ['Ctrl+0']),
  {
    id: 'problems',
    group: 'view',
    title: () => text.problems,
    keys: ['Ctrl+Shift+M'],
    available: always,
    run: (app) => state(app).showDrawer('problems'),
  },
  {
    id: 'differences',
    group: 'view',
    title: () => text.differences,
    keys: [],
    available: always,
    run: (app) => state(app).showDrawer('differences'),
  },
  {
    id: 'toggle-drawer',
    group: 'view',
    title: () => text.toggleDrawer,
    keys: ['Ctrl+J'],
    available: always,
    run: (app) => state(app).toggleDrawer(),
  },
  theme('system'),
  theme('light'),
  theme('dark'),
]

function look(
  id: 'fit' | 'fit-selection' | 'zoom-in' | 'zoom-out' | 'actual-size',
  title: string,
  keys: readonly string[],
): Command {
  return {
    id,
    group: 'view',
    title: () => title,
    keys,
    available: (app) =>
      unless(id === 'fit-selection' && state(app).selection.length === 0 && text.why.selectSomething),
    run: (app) => state(app).look(id),
  }
}

function theme(choice: ThemeChoice): Command {
  return {
    id: `theme-${choice}`,
    group: 'view',
    title: () => text.theme[choice],
    keys: [],
    available: always,
    run: (app) => state(app).setTheme(choice),
  }
}

const helpCommands: readonly Command[] = [
  {
    id: 'shortcuts',
    group: 'help',
    title: () => text.shortcuts,
    keys: ['?'],
    available: always,
    run: (app) => state(app).show({ kind: 'shortcuts' }),
  },
  {
    id: 'about',
    group: 'help',
    title: () => text.about,
    keys: ['F1'],
    available: always,
    run: (app) => state(app).show({ kind: 'about' }),
  },
]

/** Every user command, in the order of menus and palette. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...addCommands,
  ...arrangeCommands,
  ...goCommands,
  ...viewCommands,
  ...helpCommands,
]

const byId = new Map(commands.map((entry) => [entry.id, entry]))

/** The command with this id. Throws for an id that is not in the catalogue: a mistake in the code, not in its use. */
export function command(id: string): Command {
  const found = byId.get(id)
  if (!found) throw new Error(`No command ${id}`)
  return found
}

/** Pairs two pools and says so; for gestures on the canvas. */
export function pairByGesture(app: App, pools: Parameters<typeof pairPools.apply>[1]['pools']): void {
  const said = pairPools.describe({ pools }, docOf(state(app)))
  state(app).edit(pairPools, { pools })
  state(app).notify(said)
}
