import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import {
  isBetter,
  joined,
  readProgress,
  progressText,
  withAttempt,
  type Mark,
} from '../../../src/app/drill/progress.ts'
import { progressInBrowser } from '../../../src/app/ports/progress.ts'

const mark = (given: Partial<Mark> = {}): Mark => ({
  mode: 'practice',
  solved: true,
  met: 3,
  of: 3,
  commands: 4,
  time: 60_000,
  harm: 0,
  hints: 0,
  ...given,
})

describe('what was reached', () => {
  it('counts every attempt, and remembers the best one and the modes in which it was solved', () => {
    const once = withAttempt({}, 'a', mark({ solved: false, met: 1 }))
    const twice = withAttempt(once, 'a', mark({ mode: 'exam' }))
    const thrice = withAttempt(twice, 'a', mark({ commands: 9 }))
    expect(thrice).toEqual({
      a: { attempts: 3, solved: ['practice', 'exam'], best: mark({ mode: 'exam' }) },
    })
  })

  it('prefers solved to harmless, that to few commands, and that to speed', () => {
    const best = mark()
    for (const worse of [
      mark({ solved: false, met: 2, commands: 1 }),
      mark({ harm: 1, commands: 1 }),
      mark({ commands: 5, time: 1 }),
      mark({ time: 70_000 }),
      mark({ time: null }),
    ]) {
      expect(isBetter(best, worse)).toBe(true)
      expect(isBetter(worse, best)).toBe(false)
    }
    expect(isBetter(mark(), mark())).toBe(false)
    expect(isBetter(mark({ time: null }), mark({ time: null }))).toBe(false)
  })

  it('is the same after it was written and read, and nothing else is read', () => {
    const progress = withAttempt({}, 'a', mark({ time: null }))
    expect(readProgress(progressText(progress))).toEqual(progress)
    for (const text of [
      '',
      '[]',
      '{}',
      '{"format":"topology-builder-drill-progress","version":2,"drills":{}}',
    ])
      expect(readProgress(text)).toBeNull()
  })

  it('leaves out of a file what is no progress', () => {
    const kept = JSON.parse(progressText(withAttempt({}, 'a', mark())))
    kept.drills.b = { attempts: -1, solved: [], best: null }
    kept.drills.c = { attempts: 1, solved: ['cheat', 'exam'], best: { ...mark(), met: 'all' } }
    expect(readProgress(JSON.stringify(kept))).toEqual({
      a: { attempts: 1, solved: ['practice'], best: mark() },
      c: { attempts: 1, solved: ['exam'], best: null },
    })
  })

  it('of two browsers is the more attempts and the better best one', () => {
    const one = withAttempt(withAttempt({}, 'a', mark({ commands: 6 })), 'b', mark())
    const other = withAttempt({}, 'a', mark({ mode: 'exam', commands: 5 }))
    expect(joined(one, other)).toEqual({
      a: { attempts: 1, solved: ['practice', 'exam'], best: mark({ mode: 'exam', commands: 5 }) },
      b: one['b'],
    })
  })
})

describe('the browser', () => {
  it('keeps texts by their key until they are forgotten', async () => {
    expect(await progressInBrowser.load('attempt')).toBeNull()
    await progressInBrowser.keep('attempt', 'one')
    await progressInBrowser.keep('progress', 'two')
    expect(await progressInBrowser.load('attempt')).toBe('one')
    await progressInBrowser.keep('attempt', null)
    expect(await progressInBrowser.load('attempt')).toBeNull()
    expect(await progressInBrowser.load('progress')).toBe('two')
  })
})
