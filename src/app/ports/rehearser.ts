import { inWorker } from './in-worker.ts'
import type { RehearsalOutcome, RehearsalTask, RehearsalWatch } from './rehearser-tasks.ts'

/** In a worker of its own, which is ended when the work is; where there are none, in the page. */
export async function runRehearsal(
  task: RehearsalTask,
  watch: RehearsalWatch = {},
): Promise<RehearsalOutcome | null> {
  if (watch.signal?.aborted === true) return null
  if (!('Worker' in globalThis)) return inPage(task)
  const worker = new Worker(new URL('rehearser.worker.ts', import.meta.url), { type: 'module' })
  const outcome = await inWorker<number, RehearsalOutcome>(worker, task, watch)
  return outcome === 'no worker' ? inPage(task) : outcome
}

async function inPage(task: RehearsalTask): Promise<RehearsalOutcome> {
  const { perform } = await import('./rehearser-work.ts')
  return perform(task, () => undefined)
}
