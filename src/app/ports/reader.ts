import type { TopologyDocument } from '#core/model/document.ts'
import { inWorker } from './in-worker.ts'
import type { Ports, Watch } from './ports.ts'
import type { FileToRead, Outcome, Task } from './reader-tasks.ts'

/** What the page does itself, in characters or bytes: at most some hundredths of a second. */
const quick = 256 * 1024

/**
 * The work with files: in the page where it is quick or where there are no workers, else in a worker of its own, which is
 * ended when the work is.
 */
export function browserReader(): Ports['reader'] {
  return {
    async open(file, watch = {}) {
      const outcome = await run({ does: 'open', file }, sizeOf(file), watch)
      return outcome?.did === 'open' ? outcome.read : null
    },
    async compare(open, incoming, watch = {}) {
      const size = keptBy(open) + keptBy(incoming)
      const outcome = await run({ does: 'compare', open, incoming }, size, watch)
      return outcome?.did === 'compare' ? outcome.compared : null
    },
    async original(doc, watch = {}) {
      const outcome = await run({ does: 'original', doc }, keptBy(doc), watch)
      return outcome?.did === 'original' ? outcome.original : null
    },
    async write(doc, to, watch = {}) {
      const outcome = await run({ does: 'write', doc, to }, keptBy(doc), watch)
      return outcome?.did === 'write' ? outcome.written : null
    },
  }
}

function sizeOf(file: FileToRead): number {
  return 'bytes' in file ? file.bytes.byteLength : file.text.length
}

function keptBy({ origin }: TopologyDocument): number {
  return origin?.text.length ?? 0
}

async function run(task: Task, size: number, watch: Watch): Promise<Outcome | null> {
  if (watch.signal?.aborted === true) return null
  if (size <= quick || !('Worker' in globalThis)) return inPage(task)
  const worker = new Worker(new URL('reader.worker.ts', import.meta.url), { type: 'module' })
  const outcome = await inWorker<number, Outcome>(worker, task, watch)
  return outcome === 'no worker' ? inPage(task) : outcome
}

/** What works with files is not needed to begin with, so each part is loaded here. */
async function inPage(task: Task): Promise<Outcome> {
  switch (task.does) {
    case 'open': {
      const { readFile } = await import('./read-file.ts')
      return { did: 'open', read: readFile(task.file, () => true) }
    }
    case 'compare': {
      const { compareFiles } = await import('./compare-files.ts')
      return { did: 'compare', compared: compareFiles(task.open, task.incoming) }
    }
    case 'original': {
      const { originalOf } = await import('#core/open/original.ts')
      return { did: 'original', original: originalOf(task.doc) }
    }
    case 'write': {
      const { writeFile } = await import('./write-file.ts')
      return { did: 'write', written: writeFile(task.doc, task.to) }
    }
  }
}
