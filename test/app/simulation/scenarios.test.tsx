import { screen, waitFor, within } from '@testing-library/react'
import { readdirSync, readFileSync } from 'node:fs'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { ShownDialog } from '../../../src/app/dialogs/ShownDialog.tsx'
import { openFile, openFiles } from '../../../src/app/session/opening.ts'
import { scenarioIn } from '../../../src/app/session/scenario-in.ts'
import { readyScenarios } from '../../../src/app/text/ready-scenarios.ts'
import { readScenario } from '../../../src/core/simulate/scenario/read.ts'
import { writeScenario } from '../../../src/core/simulate/scenario/write.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import type { Scenario } from '../../../src/core/simulate/scenario/scenario.ts'
import { minutes, story } from './story.tsx'

const folder = 'public/scenarios'
const textOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')

const drill: Scenario = {
  name: 'Drill',
  description: 'London is lost.',
  topology: null,
  begins: 'running',
  timeOfDay: 0,
  seed: null,
  parameters: {},
  script: [{ at: 10 * minutes, do: 'fail', what: ['London'] }],
  until: 60 * minutes,
  assertions: [],
}

const opened = (scenarios: Record<string, string> = {}) => {
  const made = story(<ShownDialog />)
  made.memory.scenarios = scenarios
  return made
}

describe('the ready scenarios', () => {
  it('are those in the folder, with the names and descriptions that stand in them', () => {
    expect(readyScenarios.map(({ file }) => file).toSorted()).toEqual(
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .toSorted(),
    )
    for (const { file, name, shows } of readyScenarios) {
      const read = readScenario(textOf(file))
      expect(read, file).toMatchObject({ ok: true, scenario: { name, description: shows } })
    }
  })

  it('are chosen in a dialog, and play on a topology of their own, with the open one put away', async () => {
    const { store, user } = opened({ 'site-lost.json': textOf('site-lost.json') })
    act(() => store.getState().show({ kind: 'scenarios', chosen: null }))
    const title = readyScenarios.find(({ file }) => file === 'site-lost.json')!.name
    await user.click(await screen.findByRole('button', { name: new RegExp(title) }))
    const dialog = await screen.findByRole('dialog', { name: title })
    expect(dialog).toHaveTextContent(/London fails/)
    await user.click(within(dialog).getByRole('button', { name: 'Open its topology and play' }))
    await waitFor(() => expect(store.getState().simulation?.scenario?.name).toBe(title))
    expect(store.getState().mode).toBe('simulate')
    expect(store.getState().history.present.name).toBe(title)
    expect(store.getState().notice?.text).toMatch(/Contoso/)
    expect(store.getState().simulation!.futures[0].inputs.length).toBeGreaterThan(0)
  })

  it('can be played on the open topology where its names are found there', async () => {
    const { store, user } = opened()
    act(() => store.getState().show({ kind: 'scenarios', chosen: { ...drill, topology: soundPair(8) } }))
    const dialog = await screen.findByRole('dialog', { name: 'Drill' })
    expect(dialog).toHaveTextContent(/Plays on your topology Contoso, which stays as it is\./)
    expect(dialog).toHaveTextContent(/Opens the scenario's own topology\./)
    await user.click(screen.getByRole('button', { name: 'Play on the open topology' }))
    await waitFor(() => expect(store.getState().simulation?.scenario?.name).toBe('Drill'))
    expect(store.getState().history.present.name).toBe('Contoso')
    expect(store.getState().dialog).toBeNull()
  })

  it('put nothing away where their topology is open already', async () => {
    const { store } = opened()
    act(() => store.getState().show({ kind: 'scenarios', chosen: { ...drill, topology: soundPair(3) } }))
    expect(await screen.findByRole('button', { name: 'Play on the open topology' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Open its topology and play' })).toBeNull()
  })

  it('say so where one cannot be loaded', async () => {
    const { store, user } = opened()
    act(() => store.getState().show({ kind: 'scenarios', chosen: null }))
    await user.click(await screen.findByRole('button', { name: /A site is lost/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/site-lost\.json could not be loaded/)
  })
})

describe('a scenario from a file', () => {
  it('is shown before it is played, wherever it was dropped or chosen', async () => {
    const { app, store, user } = opened()
    await act(() => openFile(app, { name: 'drill.json', text: writeScenario(drill) }))
    const dialog = await screen.findByRole('dialog', { name: 'Drill' })
    expect(dialog).toHaveTextContent(/00:10:00 London fails/)
    await user.click(within(dialog).getByRole('button', { name: 'Play on the open topology' }))
    await waitFor(() => expect(store.getState().simulation?.futures[0].inputs).toHaveLength(1))
  })

  it('is refused with the path of everything wrong, and nothing open is lost', async () => {
    const { app, store, fails } = opened()
    fails('server:201')
    const before = store.getState()
    const broken = writeScenario(drill).replace('"00:10:00"', '"soon"').replace('"running"', '"walking"')
    await act(() => openFile(app, { name: 'drill.json', text: broken }))
    const dialog = await screen.findByRole('dialog', { name: 'This cannot be opened' })
    expect(dialog).toHaveTextContent(/begins: /)
    expect(dialog).toHaveTextContent(/script\[0\]\.at: /)
    expect(store.getState().history).toBe(before.history)
    expect(store.getState().simulation).toBe(before.simulation)
  })

  it('says which of its names lead nowhere on the open topology', async () => {
    const { app } = opened()
    const astray = { ...drill, script: [{ at: 0, do: 'fail' as const, what: ['Paris'] }] }
    await act(() => openFile(app, { name: 'drill.json', text: writeScenario(astray) }))
    const dialog = await screen.findByRole('dialog', { name: 'Drill' })
    expect(within(dialog).getByRole('alert')).toHaveTextContent(/script\[0\]\.what: .*Paris/)
    expect(within(dialog).getByRole('button', { name: 'Play on the open topology' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  })

  it('is told from a topology by what it says of itself', () => {
    expect(scenarioIn({ name: 'a.json', text: writeScenario(drill) })?.name).toBe('a.json')
    expect(scenarioIn({ name: 'a.json', text: '{"format":"topology-builder"}' })).toBeNull()
    expect(scenarioIn({ name: 'a.json', refusal: 'Too large.' })).toBeNull()
    const bytes = new TextEncoder().encode(writeScenario(drill))
    expect(scenarioIn({ name: 'a.json', bytes })?.text).toBe(writeScenario(drill))
  })

  it('is named as one among other files, is not taken for a broken topology, and opens by itself', async () => {
    const { app, store, user } = opened()
    await act(() =>
      openFiles(app, [
        { name: 'contoso.json', text: writeDocument(documentOf(soundPair(3))) },
        { name: 'drill.json', text: writeScenario(drill) },
      ]),
    )
    const dialog = await screen.findByRole('dialog', { name: '2 files' })
    expect(dialog).toHaveTextContent(/drill\.jsonA scenario: what is done to a deployment, and when\./)
    expect(within(dialog).getByRole('button', { name: 'Open 1 file' })).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Open the scenario drill.json' }))
    expect(await screen.findByRole('dialog', { name: 'Drill' })).toHaveTextContent(/00:10:00 London fails/)
    expect(store.getState().notice?.text).toBe('One file was not opened: contoso.json.')
  })

  it('can be chosen in the dialog', async () => {
    const { store, user, memory } = opened()
    memory.picked = { name: 'drill.json', text: writeScenario(drill) }
    act(() => store.getState().show({ kind: 'scenarios', chosen: null }))
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    expect(await screen.findByRole('dialog', { name: 'Drill' })).toBeVisible()
  })
})
