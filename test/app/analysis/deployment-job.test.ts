import { afterEach, describe, expect, it, vi } from 'vitest'
import { jobOf } from '../../../src/app/analysis/everything/deployment-job.ts'
import { browserAnalyst } from '../../../src/app/ports/analyst.ts'
import type { AnalysisWatch, Analyst } from '../../../src/app/ports/analyst-tasks.ts'
import type { Asked, DeploymentAnalysis, Progress } from '../../../src/core/analyze/deployment.ts'
import { usualSettings } from '../../../src/core/analyze/question.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'

const asked: Asked = { level: 'limited', stage: 'after' }
const pair = () =>
  topology(site(1, 'London', pool(2, 'ldn-pool')), site(3, 'Dublin', pool(4, 'dub-pool')), paired(5, 2, 4))

/** An analyst that waits to be told what comes of it. */
function slowAnalyst() {
  const calls: {
    watch: AnalysisWatch
    answer: (analysis: DeploymentAnalysis | null) => void
    fail: () => void
    /** What becomes of it: who waits for it comes after the job. */
    ended: Promise<unknown>
  }[] = []
  const analyst: Analyst = {
    deployment: (_, watch = {}) => {
      let answer: (analysis: DeploymentAnalysis | null) => void = () => undefined
      let fail: () => void = () => undefined
      const ended = new Promise<DeploymentAnalysis | null>((resolve, reject) => {
        answer = resolve
        fail = () => reject(new Error('gone'))
      })
      calls.push({ watch, answer, fail, ended })
      return ended
    },
    report: () => Promise.resolve(null),
  }
  return { analyst, calls }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the analysis of a whole deployment', () => {
  it('is begun by looking at it, counts its steps, and is kept', async () => {
    const deployment = pair()
    const job = jobOf(browserAnalyst(), deployment, usualSettings, asked)
    await new Promise<void>((resolve) => {
      const leave = job.watch(() => {
        if (job.now().is !== 'done') return
        resolve()
        leave()
      })
    })
    const state = job.now()
    expect(state.is === 'done' && state.analysis.pools).toHaveLength(2)
    expect(jobOf(browserAnalyst(), deployment, usualSettings, asked)).toBe(job)
    expect(jobOf(browserAnalyst(), deployment, { ...usualSettings }, asked)).not.toBe(job)
    expect(jobOf(browserAnalyst(), deployment, usualSettings, { ...asked, stage: 'before' })).not.toBe(job)
  })

  it('tells how far it is', () => {
    const { analyst, calls } = slowAnalyst()
    const job = jobOf(analyst, pair(), usualSettings, asked)
    const told = vi.fn()
    job.watch(told)
    calls[0]!.watch.onProgress?.({ done: 3, of: 10 })
    expect(job.now()).toEqual({ is: 'running', progress: { done: 3, of: 10 } satisfies Progress })
    expect(told).toHaveBeenCalled()
  })

  it('stops when it is told to, and begins again when it is told to', async () => {
    const { analyst, calls } = slowAnalyst()
    const job = jobOf(analyst, pair(), usualSettings, asked)
    job.watch(() => undefined)
    job.stop()
    expect(calls[0]!.watch.signal?.aborted).toBe(true)
    expect(job.now()).toEqual({ is: 'stopped' })
    calls[0]!.answer(null)
    await calls[0]!.ended
    job.watch(() => undefined)
    expect(calls).toHaveLength(1) // nobody asked for it again
    job.begin()
    expect(calls).toHaveLength(2)
    expect(job.now().is).toBe('running')
  })

  it('goes on while one page hands it to the next, and ends when nobody looks any more', () => {
    vi.useFakeTimers()
    const { analyst, calls } = slowAnalyst()
    const job = jobOf(analyst, pair(), usualSettings, asked)
    const leave = job.watch(() => undefined)
    leave()
    const leaveAgain = job.watch(() => undefined)
    vi.runAllTimers()
    expect(calls[0]!.watch.signal?.aborted).toBe(false)
    leaveAgain()
    vi.runAllTimers()
    expect(calls[0]!.watch.signal?.aborted).toBe(true)
    job.watch(() => undefined)
    expect(calls).toHaveLength(2)
  })

  it('says when it could not be run', async () => {
    const { analyst, calls } = slowAnalyst()
    const job = jobOf(analyst, pair(), usualSettings, asked)
    job.watch(() => undefined)
    calls[0]!.fail()
    await expect(calls[0]!.ended).rejects.toThrow('gone')
    expect(job.now()).toEqual({ is: 'failed' })
  })
})

describe('the analyst', () => {
  it('begins nothing that was given up before', async () => {
    const given = new AbortController()
    given.abort()
    const task = { subject: { topology: pair(), settings: usualSettings }, asked }
    expect(await browserAnalyst().deployment(task, { signal: given.signal })).toBeNull()
  })

  it('writes a report with everything that users can be asked to have', async () => {
    const report = await browserAnalyst().report({
      subject: { topology: pair(), settings: usualSettings },
      name: 'Contoso',
      chapters: ['pool:2'],
    })
    const ids = report!.sections.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['pool-2', 'deployment']))
    const whole = report!.sections.find(({ id }) => id === 'deployment')!
    expect(whole.tables[0]!.rows).toHaveLength(4)
    expect(ids).not.toContain('pool-4')
  })
})
