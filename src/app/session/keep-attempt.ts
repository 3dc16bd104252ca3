import { drillPart } from '../panels/drill-part.ts'
import type { App } from '../store/context.tsx'

/** Brings back the drill that was on its way, where the last page was left in it; the drills are fetched only then. */
export async function bringAttemptBack(app: App): Promise<void> {
  const state = () => app.store.getState()
  const kept = await app.ports.progress.load('attempt').catch(() => null)
  if (!kept?.includes('"isShown":true') || !state().begun || state().role !== 'writer') return
  await drillPart.load()
  const loading = drillPart.now()
  if (loading.state === 'here' && state().drilled === null) loading.part.resumeAttempt(app, kept)
}
