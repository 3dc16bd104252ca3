import { assert, json, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAttempt, writeAttempt } from '../../../src/core/drills/attempt-file.ts'
import type { Attempt } from '../../../src/core/drills/attempt.ts'

const attempt: Attempt = {
  drill: 'planned-failover',
  mode: 'learn',
  entries: [
    { does: 'line', at: 0, line: 'Get-CsPool', answers: [], interrupted: null },
    { does: 'line', at: 1000, line: 'Invoke-CsPoolFailOver -PoolFqdn x', answers: ['y'], interrupted: 5000 },
    { does: 'deed', at: 9000, deed: { at: 9000, do: 'stop services', what: ['ldn-pool-fe01'] } },
    { does: 'answer', at: 9001, names: ['fe01', '</script>'] },
  ],
  hints: 2,
  undone: 1,
  revealed: false,
  until: 10_000,
}

describe('an attempt as a file', () => {
  it('comes back as it was', () => {
    expect(readAttempt(writeAttempt(attempt))).toEqual({ ok: true, attempt })
  })

  it('says the path of what is wrong in it', () => {
    const broken = JSON.parse(writeAttempt(attempt))
    broken.entries[0].at = -1
    const read = readAttempt(JSON.stringify(broken))
    expect(read.ok).toBe(false)
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual(['entries[0].at'])
  })

  it('refuses a deed that no scenario knows', () => {
    const broken = JSON.parse(writeAttempt(attempt))
    broken.entries[2].deed = { do: 'format disks', what: ['everything'] }
    const read = readAttempt(JSON.stringify(broken))
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual(['entries[2].deed'])
  })

  it('refuses a deed that only the script of a drill does', () => {
    const broken = JSON.parse(writeAttempt(attempt))
    broken.entries[2].deed = { do: 'repair', what: ['London'] }
    const read = readAttempt(JSON.stringify(broken))
    expect(read.ok ? [] : read.problems).toEqual([
      { path: 'entries[2].deed', message: 'In a drill nobody can repair: only its script does.' },
    ])
  })

  it('never throws, whatever the text', () => {
    assert(
      property(oneof(string(), json()), (text) => {
        expect(readAttempt(text).ok).toBe(false)
      }),
    )
  })
})
