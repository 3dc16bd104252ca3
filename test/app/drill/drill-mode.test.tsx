import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { command } from '../../../src/app/commands/commands.ts'
import { progressText, withAttempt } from '../../../src/app/drill/progress.ts'
import { drillPart } from '../../../src/app/panels/drill-part.ts'
import { playingPart, simulationPart } from '../../../src/app/panels/simulation-part.ts'
import { drillViewOf } from '../../../src/app/store/drill-view.ts'
import { readAttempt, writeAttempt } from '../../../src/core/drills/attempt-file.ts'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import { certificateOf } from '../../../src/core/drills/certificates/certificates.ts'
import { debriefOf } from '../../../src/core/drills/debrief.ts'
import { grade } from '../../../src/core/drills/grade.ts'
import { arrivalOf } from '../../../src/core/drills/replay.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { memoryPorts } from '../../support/memory-ports.ts'
import { renderApp } from '../../support/render-app.tsx'

await Promise.all([drillPart.load(), playingPart.load(), simulationPart.load()])

const own = () => documentOf(soundPair(3), { name: 'Contoso' })

function inDrillMode(given: Parameters<typeof renderApp>[0] = {}) {
  const rendered = renderApp({ doc: own(), ...given })
  act(() => rendered.store.getState().setMode('drill'))
  return rendered
}

async function begun(title: RegExp, mode = 'Practice') {
  const rendered = inDrillMode()
  await rendered.user.click(screen.getByRole('radio', { name: new RegExp(mode) }))
  await rendered.user.click(screen.getByRole('button', { name: title }))
  const type = async (line: string) => {
    const { attempting } = drillViewOf(rendered.app).getState()
    act(() => attempting!.shell.submit(line))
    act(() => rendered.store.getState().shell?.skip())
    for (let i = 0; rendered.store.getState().lineUnderWay !== null && i < 100; i++)
      act(() => rendered.memory.pass(100))
    await waitFor(() => expect(rendered.store.getState().lineUnderWay).toBeNull())
  }
  return { ...rendered, type }
}

describe('the ladder', () => {
  it('shows every drill with its level and its par, and what was reached', () => {
    inDrillMode()
    const rungs = within(screen.getByRole('list', { name: 'The ladder' })).getAllByRole('listitem')
    expect(rungs).toHaveLength(drills.length)
    expect(rungs[0]).toHaveTextContent(drills[0]!.title)
    expect(rungs[0]).toHaveTextContent('Not solved yet')
  })
})

describe('a drill', () => {
  it('shows its own deployment, and leaves the open document as it is', async () => {
    const { store, user } = await begun(/Begin Five are left/)
    expect(screen.getByRole('heading', { name: /Five are left/, level: 2 })).toBeVisible()
    expect(store.getState().history.present.name).toBe('Contoso')
    await user.click(screen.getByRole('radio', { name: 'Design' }))
    expect(screen.getByRole('textbox', { name: 'Name of the topology' })).toHaveValue('Contoso')
  })

  it('is graded on the page as the core grades the attempt that was saved', async () => {
    const { user, memory, type } = await begun(/Begin Five are left/)
    await type('Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com')
    await type('answer ldn-pool-fe01')
    await user.click(screen.getByRole('button', { name: 'Finish and debrief' }))
    await user.click(await screen.findByRole('button', { name: 'Save the attempt (JSON)' }))
    await user.click(screen.getByRole('button', { name: 'Save the debrief (JSON)' }))
    const [attemptFile, debriefFile] = memory.downloads
    const read = readAttempt(attemptFile!.text)
    expect(read.ok).toBe(true)
    const drill = drills.find(({ id }) => id === 'first-servers')!
    const arrived = arrivalOf(drill)
    if (!read.ok || !arrived.ok) return
    const { grades, chronicle } = grade(drill, arrived.arrival, read.attempt, certificateOf(drill.id))
    expect(JSON.parse(debriefFile!.text)).toEqual(JSON.parse(JSON.stringify(debriefOf(chronicle, grades))))
  })
})

const view = (app: Parameters<typeof drillViewOf>[0]) => drillViewOf(app).getState()
const objective = (words: RegExp) =>
  within(screen.getByRole('region', { name: 'Objectives' }))
    .getAllByRole('listitem')
    .find((item) => words.test(item.textContent ?? ''))!

describe('what is done in a drill', () => {
  it('meets objectives live, and counts what changed the deployment', async () => {
    const { type } = await begun(/Begin Five are left/)
    expect(objective(/The pool is functional/)).toHaveTextContent('not yet')
    await type('Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com')
    expect(objective(/The pool is functional/)).toHaveTextContent('met')
    expect(screen.getByRole('region', { name: 'Score' })).toHaveTextContent('1 command')
  })

  it('is recorded as a deed where it is done on the canvas, and printed as its cmdlet', async () => {
    const { app, store } = await begun(/Begin Five are left/)
    const pool = view(app).attempting!.drill.topology.sites[0]!.pools[0]!
    act(() =>
      store
        .getState()
        .inject('Start services: fe01', [
          { of: 'front end', pool: pool.id, event: { is: 'server-started', server: 0 } },
        ]),
    )
    const { entries, shell } = view(app).attempting!
    expect(entries).toMatchObject([
      { does: 'deed', deed: { do: 'start services', what: ['ldn-pool-fe01.contoso.com'] } },
    ])
    const lines = shell.store.getState().blocks.flatMap((block) => block.lines)
    expect(lines).toContain('Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com')
  })

  it('is taken back with everything since, and that is counted', async () => {
    const { app, type, user } = await begun(/Begin Five are left/)
    await type('Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com')
    await type('$x = 1')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(view(app).attempting).toMatchObject({ entries: [], undone: 1 })
    expect(view(app).attempting!.shell.store.getState().session.variables.has('x')).toBe(false)
    expect(objective(/The pool is functional/)).toHaveTextContent('not yet')
  })

  it('cannot fail or repair anything, or go back in time', async () => {
    const { store } = await begun(/Begin Five are left/)
    const { at } = store.getState().simulation!
    act(() => store.getState().switchParts(['site:1'], true))
    act(() => store.getState().seek(0))
    expect(store.getState().simulation!.at).toBe(at)
    expect(store.getState().announcement.text).toMatch(/power and cables are not yours/)
  })

  it('takes an answer from the selection', async () => {
    const { app, store, user } = await begun(/Begin Five are left/)
    const pool = view(app).attempting!.drill.topology.sites[0]!.pools[0]!
    act(() => store.getState().select(pool.servers.slice(0, 7).map(({ id }) => id)))
    await user.click(screen.getByRole('button', { name: 'Answer with the selection (7)' }))
    expect(objective(/Name the servers/)).toHaveTextContent('met')
  })
})

describe('help in a drill', () => {
  it('says what a hint costs before it is opened', async () => {
    const { app, user } = await begun(/Begin Five are left/)
    await user.click(screen.getByRole('button', { name: 'Hint' }))
    expect(view(app).attempting!.hints).toBe(0)
    expect(screen.getByRole('group', { name: /It is counted/ })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Open it' }))
    expect(view(app).attempting!.hints).toBe(1)
    expect(screen.getByRole('region', { name: 'Hints' })).toHaveTextContent('of the first')
  })

  it('is offered after two mistakes in a row', async () => {
    const { type } = await begun(/Begin Five are left/)
    await type('Get-Nonsense')
    expect(screen.queryByText(/^Stuck/)).toBeNull()
    await type('Get-MoreNonsense')
    expect(screen.getAllByText(/^Stuck/)[0]).toBeVisible()
  })

  it('places the solution line by line into the prompt, and does not count as solved', async () => {
    const { app, user } = await begun(/Begin Five are left/)
    await user.click(screen.getByRole('button', { name: 'Show solution' }))
    await user.click(screen.getByRole('button', { name: 'Show it' }))
    const { attempting } = view(app)
    const [first] = attempting!.drill.solution
    await waitFor(() => expect(attempting!.shell.store.getState().draft.text).toBe(first!.line))
    expect(view(app).attempting!.revealed).toBe(true)
  })

  it('is not to be had in an exam, where objectives are judged at the end', async () => {
    const { type, app } = await begun(/Begin Five are left/, 'Exam')
    expect(screen.queryByRole('button', { name: 'Hint' })).toBeNull()
    await type('Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com')
    await type('undo')
    await type('hint')
    await type('reset')
    expect(view(app).attempting).toMatchObject({ undone: 0, hints: 0 })
    expect(view(app).attempting!.entries).toHaveLength(1)
    expect(objective(/The pool is functional/)).toHaveTextContent('judged at the end')
  })
})

describe('what is kept', () => {
  it('is what was reached, in the browser', async () => {
    const { user, memory } = await begun(/Begin Five are left/)
    await user.click(screen.getByRole('button', { name: 'Finish and debrief' }))
    expect(await screen.findByText('Not solved')).toBeVisible()
    await waitFor(() => expect(memory.drills.progress).not.toBeNull())
    expect(JSON.parse(memory.drills.progress!).drills['first-servers']).toMatchObject({
      attempts: 1,
      solved: [],
    })
    expect(memory.drills.attempt).toBeNull()
  })

  it('is the attempt, which a reload of the page brings back', async () => {
    const { app, type, memory, store, unmount } = await begun(/Begin Five are left/)
    await type('Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com')
    await type('$x = 5')
    act(() => drillViewOf(app).getState().attempting!.shell.submit('answer fe01'))
    const before = store.getState().simulation!
    const kept = memory.drills.attempt!
    unmount()
    const again = renderApp({ doc: own() })
    const loading = drillPart.now()
    if (loading.state === 'here') act(() => loading.part.resumeAttempt(again.app, kept))
    const after = again.store.getState().simulation!
    expect(after.at).toBe(before.at)
    expect(after.futures[0].recording.run.happened).toBe(before.futures[0].recording.run.happened)
    expect(view(again.app).attempting!.entries).toHaveLength(3)
    expect(view(again.app).attempting!.shell.store.getState().session.variables.has('x')).toBe(true)
  })

  it('is the simulation of Simulate mode, which comes back when the drill is left', async () => {
    const rendered = renderApp({ doc: own() })
    const { store, user } = rendered
    act(() => store.getState().setMode('simulate'))
    act(() => store.getState().seek(90_000))
    const simulation = store.getState().simulation!
    act(() => store.getState().setMode('drill'))
    await user.click(screen.getByRole('button', { name: /^Begin Five are left/ }))
    expect(store.getState().simulation).not.toBe(simulation)
    act(() => store.getState().setMode('simulate'))
    expect(store.getState().simulation).toBe(simulation)
    act(() => store.getState().setMode('drill'))
    expect(screen.getByRole('heading', { name: /Five are left/, level: 2 })).toBeVisible()
  })
})

describe('a rehearsal of the open deployment', () => {
  it('begins with a goal of its own', async () => {
    const { user, app } = inDrillMode()
    await user.click(screen.getByRole('button', { name: 'Rehearse' }))
    await screen.findByRole('heading', { name: /^Fail over/, level: 2 })
    expect(view(app).attempting!.drill.topology).toEqual(own().topology)
    expect(screen.getByRole('region', { name: 'Objectives' })).toHaveTextContent(/have full service on/)
    await waitFor(() => expect(screen.getByRole('region', { name: 'Score' })).toHaveTextContent(/par \d/))
  })

  it('says why there is none', async () => {
    const alone = documentOf(soundPair(3), { name: 'Alone' })
    const { user } = inDrillMode({ doc: { ...alone, topology: { ...alone.topology, pairings: [] } } })
    await user.click(screen.getByRole('button', { name: 'Rehearse' }))
    expect(await screen.findByText(/has no backup pool, so it cannot be failed over/)).toBeVisible()
  })
})

describe('files of drills', () => {
  it('bring an attempt to its debrief, whoever did it', async () => {
    const drill = drills.find(({ id }) => id === 'first-servers')!
    const attempt = {
      drill: drill.id,
      mode: 'exam',
      entries: [],
      hints: 0,
      undone: 0,
      revealed: false,
      until: 900_000,
    } as const
    const { user } = inDrillMode({ picked: { name: 'a.json', text: writeAttempt(attempt) } })
    await user.click(screen.getByRole('button', { name: /^Debrief an attempt/ }))
    const debrief = await screen.findByRole('article', { name: 'Debrief' })
    expect(debrief).toHaveTextContent('Not solved in Exam mode')
    expect(within(debrief).getByRole('region', { name: 'Deviations' })).toHaveTextContent(
      /stopped all services/,
    )
  })

  it('that hold no attempt are refused', async () => {
    const { user } = inDrillMode({ picked: { name: 'a.json', text: '{}' } })
    await user.click(screen.getByRole('button', { name: /^Debrief an attempt/ }))
    expect(await screen.findByText('This file holds no attempt.')).toBeVisible()
  })

  it('carry progress from one browser to another, and it is forgotten only when that is confirmed', async () => {
    const kept = progressText(
      withAttempt({}, 'first-servers', {
        mode: 'exam',
        solved: true,
        met: 3,
        of: 3,
        commands: 2,
        time: 1,
        harm: 0,
        hints: 0,
      }),
    )
    const { user, memory } = inDrillMode({ picked: { name: 'p.json', text: kept } })
    await user.click(screen.getByRole('button', { name: /^Add progress/ }))
    expect(await screen.findByText('Solved in Exam')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: /^Save your progress/ }))
    expect(memory.downloads[0]).toMatchObject({ name: 'drill-progress.json', text: kept })
    await user.click(screen.getByRole('button', { name: /^Forget your progress/ }))
    await user.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(screen.getByText('Solved in Exam')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: /^Forget your progress/ }))
    await user.click(screen.getByRole('button', { name: 'Forget it' }))
    expect(screen.queryByText('Solved in Exam')).toBeNull()
  })
})

describe('the debrief', () => {
  it('leads on by the words of the drill', async () => {
    const { user } = await begun(/Begin Five are left/)
    await user.click(screen.getByRole('button', { name: 'Finish and debrief' }))
    await user.type(await screen.findByRole('textbox', { name: 'Go on by keyboard' }), 'next{Enter}')
    const next = drills[drills.findIndex(({ id }) => id === 'first-servers') + 1]!
    expect(await screen.findByRole('heading', { name: next.title, level: 2 })).toBeVisible()
  })

  it('is printed', async () => {
    const { user, memory } = await begun(/Begin Five are left/)
    await user.click(screen.getByRole('button', { name: 'Finish and debrief' }))
    await user.click(await screen.findByRole('button', { name: 'Print…' }))
    expect(memory.printed).toBe(1)
  })
})

describe('the menu of a thing', () => {
  it('rehearses a pool of the open document', async () => {
    const { store } = renderApp({ doc: own() })
    act(() => store.getState().select(['pool:2']))
    act(() => void command('rehearse').run({ store, ports: memoryPorts().ports }))
    expect(store.getState().mode).toBe('drill')
    expect(await screen.findByRole('heading', { name: /^Fail over/, level: 2 })).toBeVisible()
  })
})
