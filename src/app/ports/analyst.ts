import type { Progress } from '#core/analyze/deployment.ts'
import { poolsOf } from '#core/model/topology.ts'
import type { AnalysisOutcome, AnalysisTask, AnalysisWatch, Analyst } from './analyst-tasks.ts'
import { inWorker } from './in-worker.ts'

/** The most pools that the page analyses itself: some hundredths of a second. */
const quick = 24

/** How long the page works on it before it looks after other things, milliseconds. */
const slice = 12

/** In the page where it is quick or where there are no workers, else in a worker of its own, which is ended when the work is. */
export function browserAnalyst(): Analyst {
  return {
    async deployment(given, watch = {}) {
      const outcome = await run({ does: 'deployment', ...given }, watch)
      return outcome?.did === 'deployment' ? outcome.analysis : null
    },
    async report(given, watch = {}) {
      const outcome = await run({ does: 'report', ...given }, watch)
      return outcome?.did === 'report' ? outcome.report : null
    },
  }
}

async function run(task: AnalysisTask, watch: AnalysisWatch): Promise<AnalysisOutcome | null> {
  if (watch.signal?.aborted === true) return null
  const small = poolsOf(task.subject.topology).length <= quick
  if (small || !('Worker' in globalThis)) return inPage(task, watch)
  const worker = new Worker(new URL('analyst.worker.ts', import.meta.url), { type: 'module' })
  const outcome = await inWorker<Progress, AnalysisOutcome>(worker, task, watch)
  return outcome === 'no worker' ? inPage(task, watch) : outcome
}

/** Between its steps the page is let go on, so that it shows how far it is and can be told to stop. */
async function inPage(
  task: AnalysisTask,
  { onProgress, signal }: AnalysisWatch,
): Promise<AnalysisOutcome | null> {
  const { perform } = await import('./analyst-work.ts')
  const work = perform(task)
  let since = performance.now()
  let step = work.next()
  while (step.done !== true) {
    if (performance.now() - since >= slice) {
      onProgress?.(step.value)
      await new Promise((resolve) => setTimeout(resolve))
      since = performance.now()
    }
    if (signal?.aborted === true) return null
    step = work.next()
  }
  return signal?.aborted === true ? null : step.value
}
