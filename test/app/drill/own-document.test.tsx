import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { showAttempt } from '../../../src/app/drill/ending.ts'
import { rehearseOwn } from '../../../src/app/drill/rehearsing.ts'
import { playOnOpen } from '../../../src/app/simulation/scenarios/opening.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import type { Scenario } from '../../../src/core/simulate/scenario/scenario.ts'
import { begun, start } from './begun.tsx'

const scenario: Scenario = {
  name: 'Nothing',
  description: '',
  topology: null,
  begins: 'running',
  timeOfDay: 0,
  seed: null,
  parameters: {},
  script: [],
  until: 1000,
  assertions: [],
}

describe('a drill and the open document', () => {
  it('keep their sessions apart, also where no shell is open on the other side', () => {
    const { store, type, variables } = begun()
    type('$x = 5')
    act(() => store.setState({ drawerOpen: false }))
    act(() => store.getState().setMode('simulate'))
    act(() => store.getState().play())
    act(() => store.getState().advance(60_000))
    act(() => store.getState().setMode('drill'))
    expect(variables().has('x')).toBe(true)
  })

  it('keep their simulations apart, also where a line of the drill holds the mode', async () => {
    const { app, store, type, attempting } = begun()
    type('Start-Sleep 100')
    await act(() => playOnOpen(app, scenario))
    expect(store.getState().mode).toBe('drill')
    expect(store.getState().simulation?.topology).toBe(attempting().drill.topology)
  })

  it('part when another document is opened, whatever a line has still to do', () => {
    const { store, type } = begun()
    type('try { Start-Sleep 100 } finally { Start-Sleep 50; $x = Read-Host }')
    const other = documentOf(soundPair(3), { name: 'Fabrikam' })
    act(() => store.getState().open(other))
    const { mode, lineUnderWay, history, simulation } = store.getState()
    expect({ mode, lineUnderWay, simulation }).toEqual({
      mode: 'design',
      lineUnderWay: null,
      simulation: null,
    })
    expect(history.present.name).toBe('Fabrikam')
  })

  it('are left as they are by a rehearsal that is ready after the mode was left', async () => {
    const { app, store, pool } = begun()
    let making = Promise.resolve()
    act(() => void (making = rehearseOwn(app, pool)))
    act(() => store.getState().setMode('simulate'))
    const { simulation } = store.getState()
    await act(() => making)
    expect(store.getState().mode).toBe('simulate')
    expect(store.getState().simulation).toBe(simulation)
  })
})

describe('an attempt', () => {
  it('is not given up for a rehearsal that is ready after somebody went on with it', async () => {
    const { app, pool, attempting } = begun()
    let making = Promise.resolve()
    act(() => void (making = rehearseOwn(app, pool)))
    act(() => showAttempt(app))
    await act(() => making)
    expect(attempting().drill.id).toBe('first-servers')
  })

  it('stays as it is where somebody goes back in time, or does again what was undone', () => {
    const { store, type, skip, attempting } = begun()
    type(start)
    skip()
    const { at } = store.getState().simulation!
    act(() => store.getState().jumpToPrevious())
    act(() => store.getState().step(-1))
    act(() => store.getState().restart())
    expect(store.getState().simulation!.at).toBe(at)
    expect(store.getState().announcement.text).toMatch(/Undo and reset/)
    type('undo')
    const undone = store.getState().simulation
    act(() => store.getState().redoSimulated())
    expect(store.getState().simulation).toBe(undone)
    expect(attempting().entries).toEqual([])
  })
})
