import type { Id } from '#core/model/id.ts'
import type { Pairing } from '#core/model/pairing.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Role } from '#core/model/role.ts'
import type { FileStore, SqlStore } from '#core/model/store.ts'
import type { Findings } from '#core/check/check.ts'
import { conditionOf, type Condition, type OutageView } from '../store/outage-selectors.ts'
import { analysisModeText } from '../text/analysis-mode.ts'
import { canvasText } from '../text/canvas.ts'
import { momentText } from '../text/moment.ts'
import { severityText } from '../text/severities.ts'
import type { Worst } from './nodes.ts'
import { isSiteOff, linkSwitch, roleDowns, storeDowns, type Downs } from './switches.ts'
import { worstOfPool, worstOfRole, worstOn } from './worst.ts'

/** How a thing looks from far. Shape says it as much as colour. */
export type Health = 'ok' | 'unknown' | 'warning' | 'error'

/** What is worth saying of a thing that is seen from far. */
export type Trouble = Exclude<Health, 'ok'>

/** How everything looks from far: by its findings in Design, by what is down in Analyze mode. */
export interface Sight {
  pool(pool: Pool): Health
  store(id: Id, store: SqlStore | FileStore): Health
  role(role: Role): Health
  site(site: { readonly id: Id<'site'> }): Health
  pairing(pairing: Pairing): Health
  /** What is written on a pool in trouble. */
  words(pool: Pool): string
  /** How many things of a site are in this trouble, and the same where there is no room for words. */
  counted(trouble: Trouble, count: number): { readonly words: string; readonly sign: string }
  /** Which troubles are told of a site, the gravest first, and of what in it. */
  readonly told: { readonly troubles: readonly Trouble[]; readonly poolsOnly: boolean }
}

/** How everything looks from far. */
export function sightOf(scene: { readonly findings: Findings; readonly outage?: OutageView | null }): Sight {
  return scene.outage ? sightOfOutage(scene.outage) : sightOfFindings(scene.findings)
}

/** The health of what has this as its worst finding. */
export function healthOf(worst: Worst | null): Exclude<Health, 'unknown'> {
  if (worst === null || worst.known) return 'ok'
  return worst.severity === 'warning' ? 'warning' : 'error'
}

function sightOfFindings(findings: Findings): Sight {
  return {
    pool: (pool) => healthOf(worstOfPool(findings, pool)),
    store: (id) => healthOf(worstOn(findings, id)),
    role: (role) => healthOf(worstOfRole(findings, role)),
    site: ({ id }) => healthOf(worstOn(findings, id)),
    pairing: ({ id }) => healthOf(worstOn(findings, id)),
    words: (pool) => {
      const worst = worstOfPool(findings, pool)
      return worst ? severityText[worst.severity].count(worst.count) : ''
    },
    counted: (trouble, count) =>
      trouble === 'unknown'
        ? { words: '', sign: '' }
        : { words: canvasText.withProblems[trouble](count), sign: canvasText.signs[trouble](count) },
    told: { troubles: ['error', 'warning'], poolsOnly: false },
  }
}

const looks: Readonly<Record<Condition, Health>> = {
  running: 'ok',
  trap: 'warning',
  stopped: 'error',
  unknown: 'unknown',
}
const conditions = { warning: 'trap', error: 'stopped', unknown: 'unknown' } as const

function sightOfOutage(view: OutageView): Sight {
  return {
    pool: (pool) => looks[conditionOf(view.stateOf(pool))],
    store: (_, store) => lookOf(storeDowns(view, store)),
    role: (role) => lookOf(roleDowns(view, role)),
    site: (site) => (isSiteOff(view, site) ? 'error' : 'ok'),
    pairing: (pairing) => (linkSwitch(view, pairing)?.off ? 'error' : 'ok'),
    words: (pool) => {
      const state = view.stateOf(pool)
      return state.moment
        ? momentText.pool[state.moment.word]
        : analysisModeText.condition[conditionOf(state)]
    },
    counted: (trouble, count) => ({
      words: analysisModeText.inSite[conditions[trouble]](count),
      sign: analysisModeText.signs[conditions[trouble]](count),
    }),
    told: { troubles: ['error', 'warning', 'unknown'], poolsOnly: true },
  }
}

function lookOf({ down, of }: Downs): Health {
  if (down === 0) return 'ok'
  return down === of ? 'error' : 'warning'
}
