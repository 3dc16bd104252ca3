import { originalOf } from '#core/open/original.ts'
import type { OnProgress } from '#core/open/open.ts'
import { compareFiles } from './compare-files.ts'
import { readFile } from './read-file.ts'
import type { Outcome, Task } from './reader-tasks.ts'
import { writeFile } from './write-file.ts'
import type { FromWorker } from './in-worker.ts'

/** Does one task, and is ended by the page: with it goes all memory that the task took. */
addEventListener('message', ({ data }: MessageEvent<Task>) => {
  const outcome = perform(data, (fraction) => {
    tell({ is: 'at', at: fraction })
    return true
  })
  tell({ is: 'done', outcome })
})

tell({ is: 'here' })

function tell(message: FromWorker<number, Outcome>): void {
  postMessage(message)
}

function perform(task: Task, onProgress: OnProgress): Outcome {
  switch (task.does) {
    case 'open':
      return { did: 'open', read: readFile(task.file, onProgress) }
    case 'compare':
      return { did: 'compare', compared: compareFiles(task.open, task.incoming) }
    case 'original':
      return { did: 'original', original: originalOf(task.doc) }
    case 'write':
      return { did: 'write', written: writeFile(task.doc, task.to) }
  }
}
