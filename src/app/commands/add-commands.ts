import { addServer } from '#core/edit/add-server.ts'
import { addSite } from '#core/edit/add-site.ts'
import { addStore } from '#core/edit/add-store.ts'
import { domainForNewNames, namesInUse, nextName, nextServerName } from '#core/edit/naming.ts'
import { place } from '#core/edit/place.ts'
import type { SiteId } from '#core/model/id.ts'
import { freePlaceForSite, freePlaceForStore, makeRoom } from '../canvas/free-place.ts'
import type { App } from '../store/context.tsx'
import { docOf } from '../store/selectors.ts'
import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { selectedPool, siteForNew } from './selected.ts'
import { state, topology, unless, readOnly, noPool } from './conditions.ts'

/** Sites, pools, servers and stores. */
export const addCommands: readonly Command[] = [
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
  return intoSite(id, title, key, (app, site) => state(app).show({ kind: 'new-pool', site, edition }))
}

function addStoreCommand(
  id: string,
  title: string,
  key: string,
  store: (fqdn: string) => Parameters<typeof addStore.apply>[1]['store'],
): Command {
  return intoSite(id, title, key, (app, site) => {
    const doc = docOf(state(app))
    const stem = id === 'add-sql' ? 'sql00' : 'fs00'
    const fqdn = nextName(`${stem}.${domainForNewNames(doc.topology)}`, namesInUse(doc.topology))
    const added = store(fqdn)
    state(app).edit(addStore, { site, store: added, position: freePlaceForStore(doc, site) })
    state(app).goTo(`${added.kind}:${doc.nextId}`)
  })
}

/** A command that adds to the site that is meant: it needs one. */
function intoSite(id: string, title: string, key: string, run: (app: App, site: SiteId) => void): Command {
  return {
    id,
    group: 'add',
    title: () => title,
    keys: key ? [key] : [],
    where: 'canvas',
    available: (app) => unless(readOnly(app), siteForNew(app) === undefined && text.why.noSite),
    run: (app) => {
      const site = siteForNew(app)
      if (site) run(app, site)
    },
  }
}
