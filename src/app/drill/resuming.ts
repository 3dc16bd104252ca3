import { drills } from '#core/drills/catalogue/drills.ts'
import type { Drill } from '#core/drills/drill.ts'
import { rehearse, type Rehearsal } from '#core/drills/rehearse.ts'
import { isKind, type PoolId, type SiteId } from '#core/model/id.ts'
import { printOf } from '../session/simulation-record.ts'
import type { App } from '../store/context.tsx'
import { ownDocOf } from '../store/selectors.ts'
import { drillText as text } from '../text/drill.ts'
import { beginDrill } from './begin.ts'
import { forgetAttempt, readKept } from './keeping.ts'

/**
 * Brings back the attempt that was on its way when the page was left, as its replay leaves it; says so where that cannot be,
 * and forgets it.
 */
export function resumeAttempt(app: App, kept: string): void {
  const read = readKept(app, kept)
  if (!read) return forgetAttempt(app)
  const { attempt, of, rehearses } = read
  const drill = drillFor(app, attempt.drill)
  if (!drill || printOf(drill.topology) !== of) return giveUpKept(app, text.rehearseChanged)
  const resumed = rehearses === null ? { resumes: attempt } : { resumes: attempt, rehearses }
  try {
    beginDrill(app, drill, attempt.mode, resumed)
  } catch {
    giveUpKept(app, text.notReplayed)
  }
}

function giveUpKept(app: App, why: string): void {
  forgetAttempt(app)
  app.store.getState().notify(why, null)
}

/** The drill with this id: of the ladder, or made anew of the open document. */
export function drillFor(app: App, id: string): Drill | undefined {
  const found = drills.find((one) => one.id === id)
  if (found) return found
  const [, kind, number] = /^rehearse-(failover|site-loss)-(\d+)$/.exec(id) ?? []
  const { topology } = ownDocOf(app.store.getState())
  for (const site of topology.sites) {
    const what: PoolId | SiteId | undefined =
      kind === 'site-loss'
        ? site.id === `site:${number}`
          ? site.id
          : undefined
        : site.pools.find((pool) => pool.id === `pool:${number}`)?.id
    const made = what && rehearse(topology, rehearsalOf(what))
    if (made?.ok) return made.drill
  }
  return undefined
}

/** What is rehearsed of a thing: a pool is failed over, a site is lost. */
export function rehearsalOf(of: PoolId | SiteId): Rehearsal {
  return isKind(of, 'site') ? { is: 'site loss', site: of } : { is: 'failover', pool: of }
}
