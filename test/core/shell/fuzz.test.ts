import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metadataOf } from '../../../src/core/shell/catalogue/catalogue.ts'
import { cmdlets } from '../../../src/core/shell/cmdlets.ts'
import { estateOf } from '../../../src/core/shell/host/estate.ts'
import { entryLines, playLines } from '../../../src/core/shell/host/play.ts'
import { newSession } from '../../../src/core/shell/new-session.ts'
import { traceOf } from '../../../src/core/simulate/checkpoints.ts'
import { traceHash } from '../../../src/core/simulate/trace/hash.ts'
import { shellDeployments } from '../../support/shell-deployments.ts'
import { runs } from '../simulate/runs.ts'
import { lineOf } from './grammar.ts'

const more = ['?', '%', 'select', 'sort', 'ft', 'Get-Nothing', 'Set-CsRgsQueue']
const named = [...cmdlets.map(({ name }) => name), ...more].map((name) => ({
  name,
  metadata: metadataOf(name),
}))

/** A line, or an answer to what the line before it asks. */
const typed = fc.oneof(
  { weight: 5, arbitrary: lineOf(named) },
  { weight: 1, arbitrary: fc.constantFrom('y', 'a', 'n', '?', '# at 00:30:00') },
)

const play = (on: string, lines: readonly string[]) => {
  const topology = shellDeployments[on]?.()
  if (!topology) throw new Error(on)
  return playLines(estateOf(topology), newSession(topology), lines, cmdlets)
}

describe('whatever is typed', () => {
  it('comes to an end without a mistake of the program, is the same again, and leaves a shell that works', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(shellDeployments)),
        fc.array(typed, { minLength: 1, maxLength: 6 }),
        (on, lines) => {
          const [one, other] = [play(on, lines), play(on, lines)]
          expect(other.entries.flatMap(entryLines)).toEqual(one.entries.flatMap(entryLines))
          expect(traceHash(traceOf(other.estate.recording))).toBe(traceHash(traceOf(one.estate.recording)))
          const after = playLines(one.estate, one.session, ["'still here'"], cmdlets)
          expect(after.entries[0]?.shown.at(-1)).toMatchObject({ written: { lines: ['still here'] } })
        },
      ),
      { numRuns: runs(150) },
    )
  }, 120_000)
})
