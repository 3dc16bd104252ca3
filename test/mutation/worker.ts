import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node'

/** What to test: a file with another text, or everything as it is. */
export interface Task {
  /** Folders and files of tests, from the top of the checkout. */
  readonly tests: readonly string[]
  readonly mutant: { readonly file: string; readonly source: string } | null
}

/** What came of a task. */
export interface Outcome {
  readonly passed: boolean
  /** The first test that failed, or why none could run. */
  readonly because: string | null
}

/**
 * Keeps Vitest running in this process and answers every `Task` that the parent sends with an `Outcome`. The mutated
 * text only ever exists in memory: Vite is handed it in place of the file.
 */
export async function serve(): Promise<void> {
  let current: Task['mutant'] = null
  const vitest = await createVitest(
    'test',
    {
      root: process.cwd(),
      config: false,
      watch: false,
      environment: 'node',
      include: ['test/**/*.test.ts'],
      setupFiles: ['test/mutation/same-dice.ts'],
      // One thread, so that ending this process ends a test that never returns.
      pool: 'threads',
      maxWorkers: 1,
      isolate: false,
      bail: 1,
      testTimeout: 60_000,
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (_, id) =>
            current !== null && id === resolve(current.file) ? { code: current.source, map: null } : null,
        },
      ],
    },
  )
  const answer = async (task: Task): Promise<void> => {
    const previous = current
    current = task.mutant
    for (const mutant of [previous, current]) if (mutant) vitest.invalidateFile(resolve(mutant.file))
    process.send?.(await run(vitest, task))
  }
  process.on('message', (task: Task) => void answer(task))
  process.on('disconnect', () => process.exit())
  process.send?.('ready')
}

/** The test file of the mutated file's own name first, as it notices most; the others only where it does not. */
async function run(vitest: Vitest, { tests, mutant }: Task): Promise<Outcome> {
  const all = await vitest.globTestSpecifications(tests.map((path) => join(process.cwd(), path)))
  const own = all.filter(
    ({ moduleId }) => mutant && basename(moduleId, '.test.ts') === basename(mutant.file, '.ts'),
  )
  if (own.length > 0) {
    const outcome = await runSome(vitest, own)
    if (!outcome.passed) return outcome
  }
  return runSome(
    vitest,
    all.filter((specification) => !own.includes(specification)),
  )
}

async function runSome(vitest: Vitest, specifications: TestSpecification[]): Promise<Outcome> {
  for (const { moduleId } of specifications)
    if (!existsSync(moduleId)) throw new Error(`${moduleId} is no longer there.`)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  // Vitest also hands back the modules of earlier runs, as they ended then.
  const ran = new Set(specifications.map(({ moduleId }) => moduleId))
  const failed = testModules.find((module) => ran.has(module.moduleId) && module.state() === 'failed')
  if (!failed && unhandledErrors.length === 0) return { passed: true, because: null }
  const [test] = failed ? [...failed.children.allTests('failed')] : []
  return {
    passed: false,
    because: test?.fullName ?? failed?.errors()[0]?.message ?? String(unhandledErrors[0]),
  }
}
