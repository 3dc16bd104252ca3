import { readAttempt, writeAttempt } from '#core/drills/attempt-file.ts'
import type { Attempt } from '#core/drills/attempt.ts'
import type { PoolId, SiteId } from '#core/model/id.ts'
import { printOf } from '../session/simulation-record.ts'
import type { App } from '../store/context.tsx'
import { drillViewOf } from '../store/drill-view.ts'
import { ownDocOf } from '../store/selectors.ts'
import { drillText as text } from '../text/drill.ts'
import { attemptOf } from './attempt-state.ts'
import { joined, readProgress, progressText, withAttempt, type Mark, type Progress } from './progress.ts'

/*
 * What is kept in the browser: what was reached, and the attempt that is on its way. A drill is played all the same where
 * nothing can be kept.
 */

/** Reads what was reached so far, once. An attempt that was left behind belongs to the tab that may write. */
export async function loadProgress(app: App): Promise<void> {
  const view = drillViewOf(app)
  if (view.getState().progress !== null) return
  const progress = await storedProgress(app)
  const attempt = await app.ports.progress.load('attempt').catch(() => null)
  if (view.getState().progress !== null) return
  const isOnItsWay = view.getState().attempting !== null
  view.setState({ progress: progress ?? {}, kept: isOnItsWay || !mayKeepAttempt(app) ? null : attempt })
}

/** What the browser holds; `null` where that cannot be told. */
async function storedProgress(app: App): Promise<Progress | null> {
  try {
    const kept = await app.ports.progress.load('progress')
    return (kept === null ? null : readProgress(kept)) ?? {}
  } catch {
    return null
  }
}

/** Remembers an attempt that is over. */
export async function keepResult(app: App, drill: string, mark: Mark): Promise<void> {
  await add(app, (before) => withAttempt(before, drill, mark))
}

/** Adds what a file keeps; says whether it could be read. */
export async function importProgress(app: App, content: string): Promise<boolean> {
  const read = readProgress(content)
  if (!read) return false
  await add(app, (before) => joined(before, read))
  return true
}

/** Forgets everything that was reached. */
export function resetProgress(app: App): void {
  become(app, {})
}

/** Adds to what was reached, with what another tab has kept meanwhile. What cannot be read is not written over. */
async function add(app: App, change: (before: Progress) => Progress): Promise<void> {
  await loadProgress(app)
  const stored = await storedProgress(app)
  const view = drillViewOf(app)
  const progress = change(joined(view.getState().progress ?? {}, stored ?? {}))
  if (stored) return become(app, progress)
  view.setState({ progress })
  app.store.getState().notify(text.notKept, null)
}

function become(app: App, progress: Progress): void {
  drillViewOf(app).setState({ progress })
  app.ports.progress
    .keep('progress', progressText(progress))
    .catch(() => app.store.getState().notify(text.notKept, null))
}

/** Only one tab keeps its attempt: the others would write over it. */
const mayKeepAttempt = (app: App) => app.store.getState().role === 'writer'

/** An attempt that is on its way, as it is kept. */
export interface KeptAttempt {
  readonly attempt: Attempt
  /** The fingerprint of the deployment that it was done on. */
  readonly of: string
  readonly rehearses: PoolId | SiteId | null
  /** Whether it was looked at: then a reload of the page brings it back at once. */
  readonly isShown: boolean
}

/** Keeps the attempt as it stands. */
export function keepAttempt(app: App): void {
  const { attempting } = drillViewOf(app).getState()
  const attempt = attemptOf(app)
  if (!attempting || !attempt || !mayKeepAttempt(app)) return
  const { mode, drilled } = app.store.getState()
  const kept = {
    attempt: writeAttempt(attempt),
    of: printOf(attempting.drill.topology),
    rehearses: attempting.rehearses,
    isShown: mode === 'drill' && drilled?.shown === true,
  }
  app.ports.progress.keep('attempt', JSON.stringify(kept)).catch(() => undefined)
}

/** Forgets the attempt, and what an earlier page has left. */
export function forgetAttempt(app: App): void {
  drillViewOf(app).setState({ kept: null })
  if (mayKeepAttempt(app)) app.ports.progress.keep('attempt', null).catch(() => undefined)
}

/** What a text keeps; `null` where it cannot be read. */
export function readKept(app: App, kept: string): KeptAttempt | null {
  let value: unknown
  try {
    value = JSON.parse(kept)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || !('attempt' in value) || !('of' in value)) return null
  const read = typeof value.attempt === 'string' ? readAttempt(value.attempt) : null
  if (!read?.ok || typeof value.of !== 'string') return null
  const rehearses = 'rehearses' in value ? placeIn(app, value.rehearses) : null
  const isShown = 'isShown' in value && value.isShown === true
  return { attempt: read.attempt, of: value.of, rehearses, isShown }
}

/** The pool or the site of the open document with this id. */
function placeIn(app: App, id: unknown): PoolId | SiteId | null {
  if (typeof id !== 'string') return null
  const { topology } = ownDocOf(app.store.getState())
  for (const site of topology.sites) {
    if (site.id === id) return site.id
    const pool = site.pools.find((one) => one.id === id)
    if (pool) return pool.id
  }
  return null
}
