import type { App } from '../store/context.tsx'

/**
 * Keeps the simulation that runs in the browser, so that a reload of the page brings it back. What does it is fetched when
 * Simulate mode is first entered, or when a simulation was kept. Gives the way to hand over what was kept.
 */
export function keepSimulation(app: App, signal: AbortSignal): (held: string) => void {
  let started = false
  const start = (held: string | null) => {
    if (started) return
    started = true
    import('./simulation-keeper.ts').then(
      ({ keepSimulating }) => keepSimulating(app, held, signal),
      () => {
        started = false // without it nothing is lost but a simulation at the next reload
      },
    )
  }
  const forget = app.store.subscribe(({ mode }) => mode === 'simulate' && start(null))
  signal.addEventListener('abort', forget)
  return start
}
