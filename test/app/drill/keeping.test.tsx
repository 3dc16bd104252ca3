import { act } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { importProgress, keepResult, loadProgress } from '../../../src/app/drill/keeping.ts'
import { progressText, readProgress, type Mark } from '../../../src/app/drill/progress.ts'
import { resumeAttempt } from '../../../src/app/drill/resuming.ts'
import { drillViewOf } from '../../../src/app/store/drill-view.ts'
import { begun } from './begun.tsx'
import { appWith } from '../../support/memory-ports.ts'

const mark: Mark = {
  mode: 'exam',
  solved: true,
  met: 3,
  of: 3,
  commands: 2,
  time: 1,
  harm: 0,
  hints: 0,
}
const other = progressText({ 'two-servers': { attempts: 1, solved: ['exam'], best: mark } })

describe('what was reached', () => {
  let page: ReturnType<typeof appWith>
  const drillsKept = () => Object.keys(readProgress(page.memory.drills.progress ?? '') ?? {}).toSorted()
  beforeEach(() => {
    page = appWith()
  })

  it('is added to what another tab has kept meanwhile', async () => {
    await loadProgress(page.app)
    page.memory.drills.progress = other
    await keepResult(page.app, 'first-servers', mark)
    expect(drillsKept()).toEqual(['first-servers', 'two-servers'])
  })

  it('is not written over what could not be read for a moment', async () => {
    page.memory.drills.progress = other
    page.memory.storageBroken = 'The disk is asleep.'
    await loadProgress(page.app)
    await keepResult(page.app, 'planned-failover', mark)
    expect(page.store.getState().notice?.text).toMatch(/could not be kept/)
    page.memory.storageBroken = null
    await keepResult(page.app, 'first-servers', mark)
    expect(drillsKept()).toEqual(['first-servers', 'planned-failover', 'two-servers'])
  })

  it('is read from a file whatever the drills are called in it', async () => {
    const names = '"constructor": 1, "__proto__": 1, "toString": 1'.replaceAll(
      '1',
      '{"attempts":1,"solved":[],"best":null}',
    )
    const file = `{"format":"topology-builder-drill-progress","version":1,"drills":{${names}}}`
    expect(await importProgress(page.app, file)).toBe(true)
    expect(drillsKept()).toEqual(['__proto__', 'constructor', 'toString'])
  })
})

describe('the attempt that is on its way', () => {
  it('is kept by the tab that may write alone', () => {
    const { store, memory, type } = begun()
    const kept = memory.drills.attempt
    act(() => store.getState().setRole('reader'))
    type('$x = 1')
    expect(memory.drills.attempt).toBe(kept)
    act(() => store.getState().setRole('writer'))
    type('$x = 2')
    expect(memory.drills.attempt).toContain('$x = 2')
  })

  it('is not brought back on another deployment', () => {
    const { memory } = begun()
    const kept = { ...JSON.parse(memory.drills.attempt!), of: 'another' }
    const page = appWith()
    resumeAttempt(page.app, JSON.stringify(kept))
    expect(drillViewOf(page.app).getState().attempting).toBeNull()
    expect(page.store.getState().mode).toBe('design')
    expect(page.store.getState().notice?.text).toMatch(/cannot be brought back/)
  })
})
