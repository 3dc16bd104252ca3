import type { FromWorker } from './in-worker.ts'
import type { RehearsalOutcome, RehearsalTask } from './rehearser-tasks.ts'
import { perform } from './rehearser-work.ts'

/** How often the page is told how far it is, milliseconds. */
const often = 100

/** Does one task, and is ended by the page. */
addEventListener('message', ({ data }: MessageEvent<RehearsalTask>) => {
  let told = -Infinity
  const outcome = perform(data, (count) => {
    if (performance.now() - told < often) return
    tell({ is: 'at', at: count })
    told = performance.now()
  })
  tell({ is: 'done', outcome })
})

tell({ is: 'here' })

function tell(message: FromWorker<number, RehearsalOutcome>): void {
  postMessage(message)
}
