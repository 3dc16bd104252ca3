import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { shellPart } from '../../../src/app/shell/shell-part.ts'
import { playOnOpen } from '../../../src/app/simulation/scenarios/opening.ts'
import { drillPart } from '../../../src/app/panels/drill-part.ts'
import { playingPart, simulationPart } from '../../../src/app/panels/simulation-part.ts'
import { drillViewOf } from '../../../src/app/store/drill-view.ts'
import { loadProgress, importProgress, keepResult } from '../../../src/app/drill/keeping.ts'
import { progressText, readProgress, joined } from '../../../src/app/drill/progress.ts'
import { rehearseOwn } from '../../../src/app/drill/rehearsing.ts'
import { showLadder, showAttempt } from '../../../src/app/drill/ending.ts'
import { beginDrill } from '../../../src/app/drill/begin.ts'
import { attemptOf } from '../../../src/app/drill/attempt-state.ts'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import { replay, arrivalOf } from '../../../src/core/drills/replay.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { renderApp } from '../../support/render-app.tsx'

await Promise.all([drillPart.load(), playingPart.load(), simulationPart.load(), shellPart.load()])
const own = () => documentOf(soundPair(3), { name: 'Contoso' })
const view = (app: Parameters<typeof drillViewOf>[0]) => drillViewOf(app).getState()
const first = drills.find(({ id }) => id === 'first-servers')!
function begun(mode: 'practice' | 'exam' = 'practice') {
  const r = renderApp({ doc: own() })
  act(() => r.store.getState().setMode('drill'))
  act(() => void beginDrill(r.app, first, mode))
  const type = (line: string) => act(() => view(r.app).attempting!.shell.submit(line))
  const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, 10)))
  return { ...r, type, pause }
}
const variables = (app: Parameters<typeof drillViewOf>[0]) =>
  view(app).attempting!.shell.store.getState().session.variables

describe('probe', () => {
  it('A session survives simulate without shell', () => {
    const { app, store, type } = begun()
    type('$x = 5')
    act(() => store.setState({ drawerOpen: false }))
    act(() => store.getState().setMode('simulate'))
    act(() => store.getState().play())
    act(() => store.getState().advance(60_000))
    act(() => store.getState().setMode('drill'))
    expect(variables(app).has('x')).toBe(true)
  })
  it('B scenario while a drill line waits', async () => {
    const { store, type, app } = begun()
    type('Start-Sleep 100')
    expect(store.getState().lineUnderWay).not.toBeNull()
    const scenario = {
      name: 's',
      description: '',
      topology: null,
      begins: 'all up',
      timeOfDay: 0,
      seed: null,
      parameters: {},
      script: [],
      until: 1000,
      assertions: [],
    }
    await act(() => playOnOpen(app, scenario as never))
    expect(store.getState().mode).toBe('drill')
    expect(store.getState().simulation?.topology).toBe(view(app).attempting!.drill.topology)
  })
  it('C try finally after interrupt equals replay', () => {
    const { store, type, app } = begun()
    type('try { Start-Sleep 100 } finally { Start-Sleep 50; $x = 1 }')
    act(() => store.getState().shell?.interrupt())
    act(() => store.getState().shell?.skip())
    const attempt = attemptOf(app)!
    const arrived = arrivalOf(first)
    if (!arrived.ok) throw new Error()
    const again = replay(first, arrived.arrival, attempt)
    expect(again.done.at(-1)!.ended).toBe(view(app).attempting!.done.at(-1)!.ended)
    expect(again.session.variables.has('x')).toBe(variables(app).has('x'))
  })
  it('C2 open while try/finally', () => {
    const { store, type } = begun()
    type('try { Start-Sleep 100 } finally { Start-Sleep 50; $x = 1 }')
    act(() => store.getState().open(own()))
    expect(store.getState().mode).toBe('design')
    expect(store.getState().lineUnderWay).toBeNull()
  })
  it('C3 answers after Ctrl+C at a prompt', () => {
    const { store, type, app } = begun()
    type('try { Read-Host "a" } finally { $x = Read-Host "b" }')
    act(() => store.getState().shell?.interrupt())
    if (store.getState().lineUnderWay) type('yes')
    const attempt = attemptOf(app)!
    const arrived = arrivalOf(first)
    if (!arrived.ok) throw new Error()
    const again = replay(first, arrived.arrival, attempt)
    expect(again.session.variables.get('x')).toEqual(variables(app).get('x'))
  })
  it('D rehearsal finishing after leaving for Simulate', async () => {
    const { store, app } = begun()
    const making = rehearseOwn(app, own().topology.sites[0]!.pools[0]!.id)
    act(() => store.getState().setMode('simulate'))
    const simulation = store.getState().simulation
    await act(async () => {
      await making
    })
    expect(store.getState().mode).toBe('simulate')
    expect(store.getState().simulation).toBe(simulation)
  })
  it('D2 rehearsal while going on with the attempt', async () => {
    const { app } = begun()
    const id = own().topology.sites[0]!.pools[0]!.id
    const making = rehearseOwn(app, id)
    act(() => showAttempt(app))
    await act(async () => {
      await making
    })
    expect(view(app).attempting!.drill.id).toBe('first-servers')
  })
  it('E progress of another tab is kept', async () => {
    const { app, memory } = begun()
    await loadProgress(app)
    const mark = {
      mode: 'exam',
      solved: true,
      met: 3,
      of: 3,
      commands: 2,
      time: 1,
      harm: 0,
      hints: 0,
    } as const
    memory.drills.progress = progressText({ 'two-servers': { attempts: 1, solved: ['exam'], best: mark } })
    await act(() => keepResult(app, 'first-servers', mark))
    await new Promise((r) => setTimeout(r, 10))
    expect(Object.keys(readProgress(memory.drills.progress!)!).sort()).toEqual([
      'first-servers',
      'two-servers',
    ])
  })
  it('E2 evil names', async () => {
    const { app } = begun()
    const text =
      '{"format":"topology-builder-drill-progress","version":1,"drills":{"constructor":{"attempts":1,"solved":[],"best":null},"__proto__":{"attempts":1,"solved":[],"best":null}}}'
    expect(await importProgress(app, text)).toBe(true)
  })
  it('E3 storage failing once', async () => {
    const { app, memory } = begun()
    const mark = {
      mode: 'exam',
      solved: true,
      met: 3,
      of: 3,
      commands: 2,
      time: 1,
      harm: 0,
      hints: 0,
    } as const
    memory.drills.progress = progressText({ 'two-servers': { attempts: 1, solved: ['exam'], best: mark } })
    memory.storageBroken = 'x'
    drillViewOf(app).setState({ progress: null })
    await loadProgress(app)
    memory.storageBroken = null
    await act(() => keepResult(app, 'first-servers', mark))
    await new Promise((r) => setTimeout(r, 10))
    expect(Object.keys(readProgress(memory.drills.progress!)!).sort()).toEqual([
      'first-servers',
      'two-servers',
    ])
  })
  it('F secret answers', () => {
    const { app, type } = begun()
    type('$s = Read-Host "pw" -AsSecureString')
    type('hunter2')
    expect(JSON.stringify(attemptOf(app))).not.toContain('hunter2')
  })
  it('G jump back in drill', () => {
    const { store, type } = begun()
    type('Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com')
    const { at } = store.getState().simulation!
    act(() => store.getState().shell?.skip())
    act(() => store.getState().jumpToPrevious())
    act(() => store.getState().step(-1))
    expect(store.getState().simulation!.at).toBeGreaterThanOrEqual(at)
  })
  it('H draft while another tab of the drawer is shown', async () => {
    const { app, user, pause } = begun()
    act(() => drillViewOf(app).setState({ tab: 'log' }))
    await user.click(screen.getByRole('button', { name: 'Show solution' }))
    await user.click(screen.getByRole('button', { name: 'Show it' }))
    await pause()
    expect(screen.getByRole('textbox', { name: 'Command' })).toHaveValue(
      first.solution[0]!.line,
    )
    await user.click(screen.getByRole('button', { name: 'Place the step again' }))
    expect(screen.getByRole('textbox', { name: 'Command' })).toHaveValue(
      first.solution[0]!.line,
    )
  })
  it('I two reading tabs', async () => {
    const { app, store, memory, type } = begun()
    const kept = memory.drills.attempt
    act(() => store.getState().setRole('reader'))
    type('$x = 1')
    expect(memory.drills.attempt).toBe(kept)
  })
  it('J focus', async () => {
    const { user, pause } = begun()
    await user.click(screen.getByRole('button', { name: 'Hint' }))
    await user.click(screen.getByRole('button', { name: 'Open it' }))
    expect(document.body).not.toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Reset' }))
    await user.click(screen.getByRole('button', { name: 'Not now' }))
    expect(document.body).not.toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Show solution' }))
    await user.click(screen.getByRole('button', { name: 'Show it' }))
    await pause()
    expect(document.body).not.toHaveFocus()
  })
  it('J2 focus ladder', async () => {
    const { user, app } = begun()
    await user.click(screen.getByRole('button', { name: 'All drills' }))
    expect(document.body).not.toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Go on' }))
    expect(document.body).not.toHaveFocus()
    act(() => showLadder(app))
    await user.click(screen.getByRole('button', { name: 'Give it up' }))
    expect(document.body).not.toHaveFocus()
  })
  it('J3 focus secret', async () => {
    const { user } = begun()
    const field = screen.getByRole('textbox', { name: 'Command' })
    await user.click(field)
    await user.type(field, '$s = Read-Host pw -AsSecureString{Enter}')
    expect(document.body).not.toHaveFocus()
    await user.keyboard('abc{Enter}')
    expect(document.body).not.toHaveFocus()
    await user.keyboard('Start-Sleep 100{Enter}')
    await user.click(screen.getByRole('button', { name: /interrupt|stop|ctrl/i }))
    expect(document.body).not.toHaveFocus()
  })
  it('K far away', () => {
    void joined
  })
})
