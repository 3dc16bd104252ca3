import { addSite } from '#core/edit/add-site.ts'
import { addServer } from '#core/edit/add-server.ts'
import { addTrunk } from '#core/edit/add-trunk.ts'
import { nextName, namesInUse } from '#core/edit/naming.ts'
import { roleKinds, type RoleKind, type SiteId } from '#core/model/id.ts'
import type { PstnGateway, Role } from '#core/model/role.ts'
import { freshTrunk } from '#core/vocabulary/trunk.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { freePlaceForSite } from '../canvas/free-place.ts'
import type { App } from '../store/context.tsx'
import { docOf } from '../store/selectors.ts'
import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { readOnly, state, topology, unless } from './conditions.ts'
import { selectedOne, siteForNew } from './selected.ts'

/** Server roles beside the Front End pools, their computers and trunks, and branch sites. */
export const roleCommands: readonly Command[] = [
  {
    id: 'add-role',
    group: 'add',
    title: () => text.addRole,
    keys: ['R'],
    where: 'canvas',
    available: (app) => unless(readOnly(app), siteForNew(app) === undefined && text.why.noSite),
    run: (app) => showWizard(app, siteForNew(app), null),
  },
  ...roleKinds.filter((kind) => kind !== 'other').map(addOfKind),
  {
    id: 'add-branch',
    group: 'add',
    title: () => text.addBranch,
    keys: [],
    where: 'canvas',
    available: (app) => unless(readOnly(app), centralSite(app) === undefined && text.why.noSite),
    run: (app) => {
      const doc = docOf(state(app))
      const of = centralSite(app) ?? null
      const names = new Set(doc.topology.sites.map((site) => site.name))
      let n = doc.topology.sites.filter((site) => site.branch).length + 1
      while (names.has(text.newBranch(n))) n++
      const position = state(app).dropPoint ?? freePlaceForSite(doc.topology, doc.layout.positions)
      state(app).edit(addSite, { name: text.newBranch(n), branch: { of }, position })
      state(app).goTo(`site:${doc.nextId}`)
    },
  },
  {
    id: 'add-computer',
    group: 'add',
    title: () => text.addComputer,
    keys: [],
    where: 'canvas',
    available: (app) =>
      unless(
        readOnly(app),
        selectedRole(app) === undefined && text.why.noRole,
        isSingle(app) && text.why.oneComputer,
      ),
    run: (app) => {
      const role = selectedRole(app)
      if (!role) return
      const doc = docOf(state(app))
      const last = role.servers.at(-1)?.fqdn ?? role.fqdn
      const fqdn = nextName(last, namesInUse(doc.topology))
      state(app).edit(addServer, { pool: role.id, fqdn })
      state(app).announce(text.announce.added(fqdn))
    },
  },
  {
    id: 'add-trunk',
    group: 'add',
    title: () => text.addTrunk,
    keys: [],
    where: 'canvas',
    available: (app) => unless(readOnly(app), selectedGateway(app) === undefined && text.why.noGateway),
    run: (app) => {
      const gateway = selectedGateway(app)
      if (!gateway) return
      const doc = docOf(state(app))
      const names = new Set(gateway.trunks.map(({ name }) => name.toLowerCase()))
      const name = names.has(gateway.fqdn.toLowerCase()) ? nextName(gateway.fqdn, names) : gateway.fqdn
      state(app).edit(addTrunk, { gateway: gateway.id, trunk: freshTrunk(name) })
      state(app).goTo(`trunk:${doc.nextId}`)
    },
  },
]

function addOfKind(kind: RoleKind): Command {
  return {
    id: `add-${kind}`,
    group: 'add',
    title: () => text.addOfKind(vocabularyOf(kind).singular),
    keys: [],
    where: 'canvas',
    available: (app) => unless(readOnly(app), siteFor(app, kind) === undefined && whyNoSite(kind)),
    run: (app) => showWizard(app, siteFor(app, kind), kind),
  }
}

function whyNoSite(kind: RoleKind): string {
  return kind === 'appliance' ? text.why.noBranchSite : text.why.noSite
}

/** The site for a new role: appliances stand in branch sites alone. */
function siteFor(app: App, kind: RoleKind): SiteId | undefined {
  const meant = siteForNew(app)
  if (kind !== 'appliance') return meant
  const branches = topology(app).sites.filter((site) => site.branch)
  return (branches.find(({ id }) => id === meant) ?? branches[0])?.id
}

/** The central site that a branch site is added to: the one that is meant, or the one that it belongs to. */
function centralSite(app: App): SiteId | undefined {
  const meant = topology(app).sites.find(({ id }) => id === siteForNew(app))
  if (meant && meant.branch === null) return meant.id
  return meant?.branch?.of ?? topology(app).sites.find((site) => site.branch === null)?.id
}

function showWizard(app: App, site: SiteId | undefined, role: RoleKind | null): void {
  if (site) state(app).show({ kind: 'new-role', site, role })
}

/** The role that is selected, or whose computer or trunk is. */
function selectedRole(app: App): Role | undefined {
  const found = selectedOne(app)
  if (found?.kind === 'trunk') return found.gateway
  return found?.kind === 'role' || found?.kind === 'computer' ? found.role : undefined
}

function isSingle(app: App): boolean {
  const role = selectedRole(app)
  return role !== undefined && !vocabularyOf(role.kind).many
}

function selectedGateway(app: App): PstnGateway | undefined {
  const role = selectedRole(app)
  return role?.kind === 'gateway' ? role : undefined
}
