import type { PoolId, SiteId } from '#core/model/id.ts'
import { find, nameOf, pairingsOf, partnerIn } from '#core/model/topology.ts'
import type { PartId } from '#core/outage/part.ts'
import type { App } from '../store/context.tsx'
import { isLive, type Mode } from '../store/mode.ts'
import { outageNow } from '../store/moment.ts'
import { switchesOfAll } from '../store/outage-selectors.ts'
import { analysisModeText as text } from '../text/analysis-mode.ts'
import { repairText } from '../text/repair.ts'
import { simulationText } from '../text/simulation.ts'
import { commandText } from '../text/commands.ts'
import type { Command } from './command.ts'
import { inDesign, outsideAnalyze, state, topology, unless } from './conditions.ts'
import { selectedOne, selectedPool } from './selected.ts'

/** The modes, and switching parts off and on in Analyze and Simulate mode: the design stays as it is. */
export const switchCommands: readonly Command[] = [
  toMode('design', 'Alt+Shift+D'),
  toMode('analyze', 'Alt+Shift+A'),
  toMode('simulate', 'Alt+Shift+S'),
  toMode('drill', 'Alt+Shift+L'),
  {
    id: 'switch-selection',
    group: 'analyze',
    title: (app) => {
      const { switchOn, switchOff } = words(app)
      return areOff(app, selectedParts(app)) ? switchOn : switchOff
    },
    keys: ['X'],
    where: 'canvas',
    available: (app) =>
      unless(
        inDesign(app),
        state(app).selection.length === 0 && text.why.nothingSelected,
        selectedParts(app).length === 0 && text.why.nothingToSwitch,
      ),
    run: (app) => state(app).toggleParts(selectedParts(app)),
  },
  {
    id: 'fail-site',
    group: 'analyze',
    title: (app) => {
      const { restoreSite, failSite } = words(app)
      return areOff(app, siteHere(app)) ? restoreSite : failSite
    },
    keys: [],
    available: (app) => unless(inDesign(app), siteHere(app).length === 0 && text.why.siteIsSeparate),
    run: (app) =>
      failParts(
        app,
        siteHere(app),
        siteHere(app)
          .map((id) => nameOf(topology(app), id))
          .join(''),
      ),
  },
  {
    id: 'fail-partner',
    group: 'analyze',
    title: (app) => {
      const { restorePartner, failPartner } = words(app)
      return areOff(app, partnerServers(app)) ? restorePartner : failPartner
    },
    keys: [],
    available: (app) =>
      unless(
        inDesign(app),
        !selectedPool(app) && text.why.selectPool,
        partnersHere(app).length === 0 && text.why.noPartner,
        partnerServers(app).length === 0 && text.why.partnerEmpty,
      ),
    run: (app) => {
      const names = partnersHere(app).map((id) => nameOf(topology(app), id))
      failParts(app, partnerServers(app), names.join(', '))
    },
  },
  {
    id: 'restore-all',
    group: 'analyze',
    title: (app) => words(app).restoreAll,
    keys: [],
    available: (app) => unless(inDesign(app), outageNow(state(app)).size === 0 && words(app).allOn),
    run: (app) => state(app).restoreAll(),
  },
  {
    id: 'analysis-report',
    group: 'analyze',
    title: () => commandText.analysisReport,
    keys: [],
    available: (app) => unless(outsideAnalyze(app)),
    run: (app) => state(app).show({ kind: 'analysis-report' }),
  },
]

function toMode(mode: Mode, key: string): Command {
  return {
    id: `mode-${mode}`,
    group: 'view',
    title: () => text.toMode[mode],
    keys: [key],
    available: (app) => unless(state(app).mode === mode && text.inMode[mode]),
    run: (app) => {
      state(app).setMode(mode)
      const { mode: now, drilled, callShell } = state(app)
      if (now === 'drill' && drilled?.shown === true) callShell() // back to where one typed
    },
  }
}

/** Switches parts off under one name, or on again where all of them are off. */
export function failParts(app: App, ids: readonly PartId[], name: string): void {
  const off = !areOff(app, ids)
  const { failed, broughtBack } = words(app)
  state(app).switchParts(ids, off, off ? failed(name) : broughtBack(name))
}

/** Cuts a link between two sites, or restores it. */
export function toggleLink(app: App, id: PartId, name: string): void {
  const off = !outageNow(state(app)).has(id)
  state(app).switchParts([id], off, off ? text.cut(name) : words(app).joined(name))
}

/** What switching is called in the mode that is on. */
function words(app: App) {
  const { fail, repair, repairAll } = simulationText.commands
  return isLive(state(app).mode)
    ? {
        ...repairText.commands,
        switchOff: fail,
        switchOn: repair,
        restoreAll: repairAll,
        allOn: simulationText.why.allUp,
        failed: repairText.fail,
        broughtBack: repairText.repair,
        joined: repairText.repairedLink,
      }
    : {
        ...text.commands,
        allOn: text.why.allOn,
        failed: text.failed,
        broughtBack: text.broughtBack,
        joined: text.joined,
      }
}

function areOff(app: App, ids: readonly PartId[]): boolean {
  const outage = outageNow(state(app))
  return ids.length > 0 && ids.every((id) => outage.has(id))
}

/** What is switched with the selection. */
function selectedParts(app: App): readonly PartId[] {
  return switchesOfAll(topology(app), state(app).selection)
}

/** The site that is selected, or in which the selection stands. */
function siteHere(app: App): readonly SiteId[] {
  const found = selectedOne(app)
  return found && found.kind !== 'pairing' ? [found.site.id] : []
}

function partnersHere(app: App): readonly PoolId[] {
  const here = selectedPool(app)?.pool.id
  if (here === undefined) return []
  return pairingsOf(topology(app), here).map((pairing) => partnerIn(pairing, here))
}

function partnerServers(app: App): readonly PartId[] {
  return partnersHere(app).flatMap((id) => {
    const found = find(topology(app), id)
    return found?.kind === 'pool' ? found.pool.servers.map((server) => server.id) : []
  })
}
