import type { Progress } from '#core/analyze/deployment.ts'
import type { AnalysisOutcome, AnalysisTask } from './analyst-tasks.ts'
import { perform } from './analyst-work.ts'
import type { FromWorker } from './in-worker.ts'

/** How often the page is told how far it is, milliseconds. */
const often = 50

/** Does one task, and is ended by the page. */
addEventListener('message', ({ data }: MessageEvent<AnalysisTask>) => {
  const work = perform(data)
  let told = -Infinity
  let step = work.next()
  while (step.done !== true) {
    if (performance.now() - told >= often) {
      tell({ is: 'at', at: step.value })
      told = performance.now()
    }
    step = work.next()
  }
  tell({ is: 'done', outcome: step.value })
})

tell({ is: 'here' })

function tell(message: FromWorker<Progress, AnalysisOutcome>): void {
  postMessage(message)
}
