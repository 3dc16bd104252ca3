import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ShownDialog } from '../../../src/app/dialogs/ShownDialog.tsx'
import { SimulationDrawer } from '../../../src/app/simulation/SimulationDrawer.tsx'
import { simulationViewOf } from '../../../src/app/store/simulation-view.ts'
import { docOf } from '../../../src/app/store/selectors.ts'
import { rename } from '../../../src/core/edit/rename.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import type { KeptScenario } from '../../../src/core/model/document.ts'
import { fingerprint } from '../../../src/core/publish/fingerprint.ts'
import { readScenario } from '../../../src/core/simulate/scenario/read.ts'
import type { Scenario } from '../../../src/core/simulate/scenario/scenario.ts'
import { storeScenario } from '../../../src/core/simulate/scenario/write.ts'
import { minutes, story } from './story.tsx'

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

/** The list of scenarios, with these kept. */
function listed(...kept: readonly KeptScenario[]) {
  const made = story(<ShownDialog />)
  const { store } = made
  const withKept = () => {
    const { history } = store.getState()
    store.setState({ history: { ...history, present: { ...history.present, scenarios: kept } } })
    store.getState().show({ kind: 'scenarios', chosen: null })
  }
  act(withKept)
  const names = () => docOf(store.getState()).scenarios.map(({ name }) => name)
  const offered = () => {
    const action = store.getState().notice?.action
    if (!action || action === 'undo') throw new Error('Nothing is offered')
    act(action.run)
  }
  return { ...made, names, offered }
}

const section = () => screen.findByRole('region', { name: 'Kept with this document' })
const press = async (user: ReturnType<typeof story>['user'], name: string) =>
  user.click(await screen.findByRole('button', { name }))
const longer = { ...storeScenario(drill), until: '2 h' }

describe('a scenario that is open', () => {
  const opened = (chosen: Scenario, ...kept: readonly KeptScenario[]) => {
    const made = listed(...kept)
    act(() => made.store.getState().show({ kind: 'scenarios', chosen }))
    return made
  }

  it('is kept with the document, and the topology with its fingerprint stays what it was', async () => {
    const { store, user, names } = opened(drill)
    const before = docOf(store.getState()).topology
    await press(user, 'Keep with the document')
    expect(names()).toEqual(['Drill'])
    expect(docOf(store.getState()).topology).toBe(before)
    expect(fingerprint(docOf(store.getState()).topology, [])).toBe(fingerprint(soundPair(3), []))
    expect(store.getState().notice?.text).toBe('Drill is kept with the document.')
    expect(screen.getByRole('button', { name: 'Keep with the document' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  })

  it('goes on playing while it is kept, and is a step that Design mode can take back', async () => {
    const { store, user, names } = opened(drill)
    const { simulation } = store.getState()
    await press(user, 'Keep with the document')
    expect(store.getState().simulation).toBe(simulation)
    act(() => store.getState().setMode('design'))
    act(() => store.getState().undo())
    expect(names()).toEqual([])
  })

  it('says first that it would replace another of its name, which can be brought back', async () => {
    const { store, user, offered } = opened(drill, longer)
    const dialog = await screen.findByRole('dialog', { name: 'Drill' })
    expect(dialog).toHaveTextContent('Drill is kept with the document already. Keeping this one replaces it.')
    await press(user, 'Replace the kept one')
    expect(docOf(store.getState()).scenarios).toMatchObject([{ name: 'Drill', until: '01:00:00' }])
    offered()
    expect(docOf(store.getState()).scenarios).toEqual([longer])
  })

  it('leaves a topology of its own that is the open one', async () => {
    const { store, user } = opened({ ...drill, topology: soundPair(3) })
    await press(user, 'Keep with the document')
    expect(docOf(store.getState()).scenarios).toMatchObject([{ topology: 'open document' }])
  })

  it('keeps a topology of its own that is another', async () => {
    const { store, user } = opened({ ...drill, topology: soundPair(8) })
    await press(user, 'Keep with the document')
    expect(docOf(store.getState()).scenarios).toMatchObject([{ topology: { sites: [{}, {}] } }])
  })

  it('is not kept by a tab that only reads', async () => {
    const { store, user, names } = opened(drill)
    act(() => store.getState().setRole('reader'))
    await press(user, 'Keep with the document')
    expect(names()).toEqual([])
  })
})

describe('the scenarios that are kept', () => {
  it('are none at first, and say how one comes there', async () => {
    listed()
    expect(await section()).toHaveTextContent('None yet.')
  })

  it('begin on the open topology', async () => {
    const { store, user } = listed(storeScenario(drill))
    await press(user, 'Begin Drill')
    await waitFor(() => expect(store.getState().simulation?.scenario?.name).toBe('Drill'))
    expect(store.getState().dialog).toBeNull()
  })

  it('are looked at before they begin', async () => {
    const { user } = listed(storeScenario(drill))
    await press(user, 'Look at Drill')
    expect(await screen.findByRole('dialog', { name: 'Drill' })).toHaveTextContent(/00:10:00 London fails/)
  })

  it('are renamed, but not to the name of another', async () => {
    const { user, names } = listed(storeScenario(drill), { ...storeScenario(drill), name: 'Patch' })
    await press(user, 'Rename Drill')
    const field = await screen.findByLabelText('New name of Drill')
    await user.clear(field)
    await user.type(field, 'patch{Enter}')
    expect(names()).toEqual(['Drill', 'Patch'])
    expect(await screen.findByRole('alert')).toHaveTextContent('Another kept scenario has this name.')
    await user.type(field, 'ing{Enter}')
    expect(names()).toEqual(['patching', 'Patch'])
    expect(screen.getByRole('button', { name: 'Rename patching' })).toHaveFocus()
  })

  it('keep their name when renaming is broken off, and the dialog stays', async () => {
    const { user, names, store } = listed(storeScenario(drill))
    await press(user, 'Rename Drill')
    await user.type(await screen.findByLabelText('New name of Drill'), ' 2{Escape}')
    expect(names()).toEqual(['Drill'])
    expect(store.getState().dialog).not.toBeNull()
    expect(screen.queryByLabelText('New name of Drill')).toBeNull()
  })

  it('are deleted, and brought back to their place', async () => {
    const { user, names } = listed(storeScenario(drill), { ...storeScenario(drill), name: 'Patch' })
    await press(user, 'Delete Drill')
    expect(names()).toEqual(['Patch'])
    const undo = screen.getByRole('button', { name: 'Undo' })
    expect(undo).toHaveFocus()
    await user.click(undo)
    expect(names()).toEqual(['Drill', 'Patch'])
  })

  it('are exported with the topology that is open, so that they can be shared', async () => {
    const { user, memory } = listed(storeScenario(drill))
    await press(user, 'Export Drill as a file')
    expect(memory.downloads[0]?.name).toBe('Drill.scenario.json')
    expect(readScenario(memory.downloads[0]!.text)).toEqual({
      ok: true,
      scenario: { ...drill, topology: soundPair(3) },
    })
  })

  it('say which names lead nowhere since the design has changed, and begin no more', async () => {
    const { store, user } = listed(storeScenario(drill))
    act(() => store.getState().setMode('design'))
    act(() => store.getState().edit(rename, { id: 'site:1', name: 'Leeds' }))
    expect(await section()).toHaveTextContent(
      /One name in it is not found in the topology as it is now\..*script\[0\]\.what: .*London/,
    )
    await press(user, 'Begin Drill')
    expect(store.getState().mode).toBe('design')
    expect(screen.getByRole('button', { name: 'Look at Drill' })).toBeEnabled()
  })

  it('say what is wrong with one that cannot be read, and give it out as it stands', async () => {
    const broken = { ...storeScenario(drill), begins: 'walking' }
    const { user, memory } = listed(broken)
    expect(await section()).toHaveTextContent(/It cannot be read as a scenario\..*begins: /)
    expect(screen.queryByRole('button', { name: 'Look at Drill' })).toBeNull()
    await press(user, 'Export Drill as a file')
    expect(JSON.parse(memory.downloads[0]!.text)).toEqual(JSON.parse(JSON.stringify(broken)))
  })
})

describe('the script of a simulation', () => {
  it('is kept with the document as a scenario without a topology, and replaces one of its name after saying so', async () => {
    const made = story(<SimulationDrawer />)
    const { app, store, user, fails, goes } = made
    act(() => simulationViewOf(app).getState().showTab('script'))
    goes(5 * minutes)
    fails('site:1')
    const openIt = async () => {
      await press(user, 'Save as a scenario…')
      return screen.findByRole('dialog', { name: 'Save as a scenario' })
    }
    const dialog = await openIt()
    const name = within(dialog).getByLabelText('Name')
    await user.clear(name)
    await user.type(name, 'London is lost')
    await press(user, 'Keep with the document')
    expect(docOf(store.getState()).scenarios).toMatchObject([
      {
        name: 'London is lost',
        topology: 'open document',
        script: [{ at: '00:05:00', do: 'fail', what: 'London' }],
      },
    ])
    expect(screen.queryByRole('dialog')).toBeNull()

    goes(6 * minutes)
    fails('site:3')
    const again = await openIt()
    await user.clear(within(again).getByLabelText('Name'))
    await user.type(within(again).getByLabelText('Name'), 'london is lost')
    expect(again).toHaveTextContent(/is kept with the document already/)
    await press(user, 'Replace the kept one')
    expect(docOf(store.getState()).scenarios).toHaveLength(1)
    expect(docOf(store.getState()).scenarios[0]?.['script']).toHaveLength(2)
  })
})
