import type { Progress } from '#core/analyze/deployment.ts'
import type { AnalysisOutcome, AnalysisTask } from './analyst-tasks.ts'
import { perform } from './analyst-work.ts'

/** What the worker tells the page, in this order: that it runs, how far it is, what came of it. */
export type FromAnalyst =
  | { readonly is: 'here' }
  | { readonly is: 'at'; readonly progress: Progress }
  | { readonly is: 'done'; readonly outcome: AnalysisOutcome }

/** How often the page is told how far it is, milliseconds. */
const often = 50

/** Does one task, and is ended by the page. */
addEventListener('message', ({ data }: MessageEvent<AnalysisTask>) => {
  const work = perform(data)
  let told = -Infinity
  let step = work.next()
  while (step.done !== true) {
    if (performance.now() - told >= often) {
      tell({ is: 'at', progress: step.value })
      told = performance.now()
    }
    step = work.next()
  }
  tell({ is: 'done', outcome: step.value })
})

tell({ is: 'here' })

function tell(message: FromAnalyst): void {
  postMessage(message)
}
