import * as fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { complaintsOn } from './judge.ts'
import { mutated, mutations } from './mutate.ts'

/** What one part of a run found. */
export interface Outcome {
  readonly runs: number
  /** The slowest case, in milliseconds. */
  readonly slowest: number
  readonly failures: readonly string[]
}

/** A file that is damaged. */
export interface Victim {
  readonly name: string
  readonly text: string
}

/** Damages each file so many times, and writes every failing text, made as small as it gets, to a file. */
export function campaign(victims: readonly Victim[], seed: number, runsPerFile: number): Outcome {
  let runs = 0
  let slowest = 0
  const failures: string[] = []
  for (const [i, { name, text }] of victims.entries()) {
    const outcome = fc.check(
      fc.property(mutations, (list) => {
        const start = performance.now()
        const complaints = judged(list.reduce(mutated, text))
        slowest = Math.max(slowest, performance.now() - start)
        runs += 1
        if (complaints.length > 0) throw new Error(complaints.slice(0, 3).join('\n'))
      }),
      { seed: seed + i, numRuns: runsPerFile, endOnFailure: false },
    )
    if (!outcome.failed || !outcome.counterexample) continue
    const [list] = outcome.counterexample
    const path = join(tmpdir(), `fuzz-${seed}-${name}`)
    writeFileSync(path, list.reduce(mutated, text))
    const why = outcome.errorInstance instanceof Error ? outcome.errorInstance.message : ''
    failures.push(`${name}: ${JSON.stringify(list)}\n${why}\nwritten to ${path}`)
  }
  return { runs, slowest, failures }
}

function judged(text: string): string[] {
  try {
    return complaintsOn(text)
  } catch (thrown) {
    return [
      `thrown: ${thrown instanceof Error ? `${thrown.message} ${thrown.stack?.split('\n').slice(1, 4).join(' ')}` : String(thrown)}`,
    ]
  }
}
