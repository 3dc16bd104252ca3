/** What a worker tells the page, in this order: that it runs, how far it is, what came of it. */
export type FromWorker<At, Outcome> =
  | { readonly is: 'here' }
  | { readonly is: 'at'; readonly at: At }
  | { readonly is: 'done'; readonly outcome: Outcome }

/** How the page looks on, and tells the work to stop. */
export interface Onlooker<At> {
  readonly onProgress?: (at: At) => void
  readonly signal?: AbortSignal
}

/**
 * Does one task in a worker of its own, which is ended when the work is; `null` for work that was told to stop, 'no worker'
 * where none can be had. Rejects where a worker that ran breaks.
 */
export function inWorker<At, Outcome>(
  worker: Worker,
  task: unknown,
  { onProgress, signal }: Onlooker<At>,
): Promise<Outcome | null | 'no worker'> {
  return new Promise((resolve, reject) => {
    let runs = false
    const end = () => {
      worker.terminate()
      signal?.removeEventListener('abort', cancel)
    }
    const cancel = () => {
      end()
      resolve(null)
    }
    signal?.addEventListener('abort', cancel)
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker<At, Outcome>>) => {
      if (data.is === 'here') {
        runs = true
        worker.postMessage(task)
      } else if (data.is === 'at') onProgress?.(data.at)
      else {
        end()
        resolve(data.outcome)
      }
    })
    worker.addEventListener('error', (event) => {
      end()
      event.preventDefault() // it is told to the caller
      if (runs) reject(new Error(event.message))
      else resolve('no worker') // forbidden or not to be loaded here
    })
  })
}
