import { fork, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { explained, type Explained } from './equivalent.ts'
import { folders, type Folder } from './folders.ts'
import { mutantsOf, type Mutant } from './mutants.ts'
import { sampleOf } from './sample.ts'
import type { Outcome, Task } from './worker.ts'

/** What a run is asked for. */
export interface Wanted {
  /** Names of `folders`. */
  readonly folders: readonly string[]
  readonly seed: number
  /** Mutants tried of a folder that is not tried whole. */
  readonly sample: number
}

/** What became of one mutant: `hung` is a test run that did not come back in time, which counts as noticed. */
export interface Tried {
  readonly mutant: Mutant
  readonly fate: 'killed' | 'hung' | 'survived'
  /** Why nothing notices a survivor, `null` where nobody has looked yet. */
  readonly because: string | null
}

/** What became of one folder. */
export interface FolderResult {
  readonly name: string
  readonly folder: Folder
  /** All mutants that there are, tried or not. */
  readonly total: number
  readonly tried: readonly Tried[]
  /** Explanations of mutants that were tried and noticed, or that there are no more. */
  readonly stale: readonly Explained[]
  readonly seconds: number
}

/** The share of mutants, in per cent, that the tests have to notice. */
export const leastScore = 85

/** Percentage of the tried mutants that were noticed. The explained ones count as not noticed. */
export function scoreOf(tried: readonly Tried[]): number {
  const noticed = tried.filter(({ fate }) => fate !== 'survived').length
  return tried.length === 0 ? 0 : (noticed / tried.length) * 100
}

/** What keeps a result from being good enough, as sentences. */
export function complaints({ name, folder, tried, stale }: FolderResult): string[] {
  const score = scoreOf(tried)
  const unexplained = tried.filter(({ fate, because }) => fate === 'survived' && because === null).length
  return [
    ...(score < leastScore ? [`${name}: the score is ${score.toFixed(1)} %, below ${leastScore} %.`] : []),
    ...(folder.whole && unexplained > 0 ? [`${name}: ${unexplained} survivors are not explained.`] : []),
    ...stale.map(({ was }) => `${name}: an explanation has no surviving mutant any more: ${was}`),
  ]
}

/** Tries the mutants of the wanted folders, one at a time. `entry` is the script that serves when forked. */
export async function mutate(wanted: Wanted, entry: string): Promise<FolderResult[]> {
  const worker = createWorker(entry)
  try {
    const results: FolderResult[] = []
    for (const name of wanted.folders) {
      const folder = folders[name]
      if (folder) results.push(await ofFolder(name, folder, wanted, worker))
    }
    return results
  } finally {
    worker.end()
  }
}

async function ofFolder(
  name: string,
  folder: Folder,
  { seed, sample }: Wanted,
  worker: Worker,
): Promise<FolderResult> {
  const start = performance.now()
  const all = filesOf(folder.source).flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')))
  const chosen = folder.whole ? all : sampleOf(all, sample, seed)
  console.log(`${name}: ${chosen.length} of ${all.length} mutants`)
  // Ample times what the tests take without a mutant.
  const limit = 10_000 + 10 * (await timeUnmutated(folder, worker))
  const tried: Tried[] = []
  for (const [i, mutant] of chosen.entries()) {
    const outcome = await worker.run({ tests: folder.tests, mutant }, limit)
    const fate = outcome === null ? 'hung' : outcome.passed ? 'survived' : 'killed'
    const because = explained.find((entry) => isOf(entry, mutant))?.because ?? null
    tried.push({ mutant, fate, because })
    if (fate === 'survived' && because === null) console.log(said(mutant))
    if ((i + 1) % 100 === 0) {
      await timeUnmutated(folder, worker)
      console.log(`  ${i + 1} tried`)
    }
  }
  await timeUnmutated(folder, worker)
  const ours = explained.filter(({ file }) => file.startsWith(`${folder.source}/`))
  const stale = ours.filter((entry) => {
    const one = tried.find(({ mutant }) => isOf(entry, mutant))
    return one ? one.fate !== 'survived' : !all.some((mutant) => isOf(entry, mutant))
  })
  return { name, folder, total: all.length, tried, stale, seconds: (performance.now() - start) / 1000 }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted()
}

function isOf(entry: Explained, { file, was, becomes }: Mutant): boolean {
  return entry.file === file && entry.was === was && entry.becomes === becomes
}

function said({ file, line, operator, was, becomes }: Mutant): string {
  return `  survived: ${file}:${line} (${operator})\n    - ${was}\n    + ${becomes}`
}

/**
 * Milliseconds that the tests take without a mutant. They must pass: where they fail, every mutant seems noticed. So this
 * is asked again and again, for files may be edited while a run goes on.
 */
async function timeUnmutated({ tests }: Folder, worker: Worker): Promise<number> {
  const start = performance.now()
  const outcome = await worker.run({ tests, mutant: null }, 600_000)
  if (outcome?.passed !== true)
    throw new Error(`Without any mutant a test fails: ${outcome?.because ?? 'it hangs'}`)
  return performance.now() - start
}

interface Worker {
  /** What came of a task, `null` where it took more milliseconds than the limit. */
  readonly run: (task: Task, limit: number) => Promise<Outcome | null>
  readonly end: () => void
}

/** Tasks that one process is used for: it holds on to a little of every run. */
const tasksPerProcess = 300

/** Runs tasks in a process of its own, which is replaced when it does not answer. */
function createWorker(entry: string): Worker {
  let child: ChildProcess | null = null
  let tasks = 0
  const end = (): void => {
    child?.kill('SIGKILL')
    child = null
  }
  const ready = async (): Promise<ChildProcess> => {
    if (child && tasks++ < tasksPerProcess) return child
    end()
    const fresh = fork(entry, ['--serve'])
    await answer(fresh, 60_000)
    child = fresh
    tasks = 1
    return fresh
  }
  return {
    run: async (task, limit) => {
      const process = await ready()
      process.send(task)
      const outcome = await answer(process, limit)
      if (outcome === null) end()
      return outcome
    },
    end,
  }
}

/** The next message of a process, `null` where none comes within the limit. */
function answer(child: ChildProcess, limit: number): Promise<Outcome | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      act()
    }
    const timer = setTimeout(() => settle(() => resolve(null)), limit)
    child.once('message', (message: Outcome) => settle(() => resolve(message)))
    child.once('exit', (code) => settle(() => reject(new Error(`The tests ended with ${code}.`))))
  })
}
