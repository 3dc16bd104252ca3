import * as z from 'zod'
import { parseJson, type ReadProblem } from '../format/read.ts'
import { shapeProblems } from '../format/shape.ts'
import type { Millis } from '../simulate/clock.ts'
import { readStoredScenario } from '../simulate/scenario/read.ts'
import type { Step } from '../simulate/scenario/scenario.ts'
import { scenarioFormat, scenarioVersion } from '../simulate/scenario/stored.ts'
import { isMisfortune, type Attempt, type Entry } from './attempt.ts'

/** The value of `format` that tells attempts from all other JSON. */
const attemptFormat = 'topology-builder-attempt'

/** The version of the stored shape that is written today. */
const attemptVersion = 1

const at = z.int().min(0).describe('Milliseconds of simulated time.')

const storedAttempt = z.strictObject({
  format: z.literal(attemptFormat),
  version: z.literal(attemptVersion),
  drill: z.string().min(1),
  mode: z.enum(['learn', 'practice', 'exam']),
  entries: z.array(
    z.discriminatedUnion('does', [
      z.strictObject({
        does: z.literal('line'),
        at,
        line: z.string(),
        answers: z.array(z.string()).default([]),
        interrupted: at.nullable().default(null),
      }),
      z.strictObject({ does: z.literal('answer'), at, names: z.array(z.string()) }),
      z.strictObject({ does: z.literal('deed'), at, deed: z.looseObject({ do: z.string() }) }),
    ]),
  ),
  hints: z.int().min(0).max(3).default(0),
  undone: z.int().min(0).default(0),
  revealed: z.boolean().default(false),
  until: at,
})

/** An attempt, or everything that keeps the text from being one. */
export type AttemptResult =
  | { readonly ok: true; readonly attempt: Attempt }
  | { readonly ok: false; readonly problems: readonly ReadProblem[] }

/** Writes an attempt as JSON. */
export function writeAttempt({ entries, ...rest }: Attempt): string {
  const stored = {
    format: attemptFormat,
    version: attemptVersion,
    ...rest,
    entries,
  }
  return `${JSON.stringify(stored, null, 2)}\n`
}

/** Reads an attempt from its JSON. Never throws; names the path of everything wrong. */
export function readAttempt(text: string): AttemptResult {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const checked = storedAttempt.safeParse(parsed.value, { reportInput: true })
  if (!checked.success) return { ok: false, problems: shapeProblems(checked.error.issues) }
  const problems: ReadProblem[] = []
  const { drill, mode, hints, undone, revealed, until } = checked.data
  const entries = checked.data.entries.flatMap((entry, i): Entry[] => {
    if (entry.does !== 'deed') return [entry]
    const deed = readDeed(entry.at, entry.deed)
    if (deed.ok) return [{ ...entry, deed: deed.deed }]
    problems.push(...deed.problems.map((one) => ({ ...one, path: `entries[${i}].deed` })))
    return []
  })
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, attempt: { drill, mode, entries, hints, undone, revealed, until } }
}

/** A deed stands as it does in the script of a scenario, and is read and written there. */
function readDeed(
  moment: Millis,
  deed: object,
):
  | { readonly ok: true; readonly deed: Step }
  | { readonly ok: false; readonly problems: readonly ReadProblem[] } {
  const read = readStoredScenario({
    format: scenarioFormat,
    version: scenarioVersion,
    name: 'deed',
    topology: 'open document',
    until: moment,
    script: [{ ...deed, at: moment }],
  })
  const step = read.ok ? read.scenario.script[0] : undefined
  if (!read.ok || !step) return { ok: false, problems: read.ok ? [] : read.problems }
  if (isMisfortune(step)) return { ok: false, problems: [{ path: '', message: notDone(step) }] }
  return { ok: true, deed: step }
}

const notDone = ({ do: what }: Step) => `In a drill nobody can ${what}: only its script does.`
