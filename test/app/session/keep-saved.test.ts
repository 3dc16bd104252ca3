import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepSaved } from '../../../src/app/session/keep-saved.ts'
import { renameDocument } from '../../../src/core/edit/rename-document.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { appWith, type Memory } from '../../support/memory-ports.ts'

const doc = documentOf(soundPair(), { name: 'Contoso' })
const named = (name: string): TopologyDocument => ({ ...doc, name })

let stop: () => void = () => undefined

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  stop()
  vi.useRealTimers()
})

/** A tab that has just been opened. Its document is what the browser holds; it can be renamed. */
async function tabWith(given: Partial<Memory>) {
  const { app, store, memory } = appWith(given)
  stop = keepSaved(app)
  await settle()
  const savedName = () => (memory.saved && 'doc' in memory.saved ? memory.saved.doc.name : null)
  const rename = (name: string) => store.getState().edit(renameDocument, { name })
  return { app, store, memory, rename, savedName, saving: () => store.getState().saving }
}

const settle = () => vi.advanceTimersByTimeAsync(0)
const held = (name = 'Contoso') => ({ doc: named(name), savedAt: 1000 })

describe('at the start of a session', () => {
  it('the work of the last one is open again, and said to be saved', async () => {
    const { store, saving } = await tabWith({ saved: held() })
    expect(store.getState()).toMatchObject({ begun: true, history: { present: doc, past: [] } })
    expect(saving()).toEqual({ state: 'saved', at: 1000 })
  })

  it('a person who never began has nothing saved', async () => {
    const { store, memory, saving } = await tabWith({})
    await vi.advanceTimersByTimeAsync(10_000)
    expect(store.getState().begun).toBe(false)
    expect(memory.saves).toBe(0)
    expect(saving()).toEqual({ state: 'nothing to save' })
  })

  it('work that cannot be read is shown with the reasons, and the session goes on', async () => {
    const saved = { problems: ['name: This field is missing.'], text: '{}' }
    const { store, rename, memory } = await tabWith({ saved })
    expect(store.getState().dialog).toMatchObject({
      kind: 'refused',
      problems: [expect.stringContaining('kept aside'), 'name: This field is missing.'],
      text: '{}',
    })
    rename('New')
    await vi.advanceTimersByTimeAsync(300)
    expect(memory.saved).toMatchObject({ doc: { name: 'New' } })
  })

  it('work that arrives after a person has begun does not push theirs away, but is offered', async () => {
    const { app, store } = appWith({ saved: held('Last session') })
    stop = keepSaved(app)
    store.getState().open(named('Begun at once'))
    await settle()
    expect(store.getState().history.present.name).toBe('Begun at once')
    const action = store.getState().notice?.action
    if (action === null || action === undefined || action === 'undo') throw new Error('Nothing is offered')
    action.run()
    expect(store.getState().history.present.name).toBe('Last session')
  })

  it('the theme of the last one is back', async () => {
    const { store } = await tabWith({ theme: 'dark' })
    expect(store.getState().theme).toBe('dark')
  })
})

describe('a change', () => {
  it('is saved 300 ms after the last one, once', async () => {
    const { memory, rename, savedName } = await tabWith({ saved: held() })
    rename('A')
    await vi.advanceTimersByTimeAsync(200)
    rename('AB')
    await vi.advanceTimersByTimeAsync(299)
    expect(memory.saves).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(savedName()).toBe('AB')
    expect(memory.saves).toBe(1)
  })

  it('is saved 2 s after the first one even while others follow', async () => {
    const { memory, rename } = await tabWith({ saved: held() })
    for (let i = 0; i < 10; i++) {
      rename(`Name ${i}`)
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(memory.saves).toBe(1)
  })

  it('waits longer where handing the document over takes long', async () => {
    const { app, memory, rename } = await tabWith({ saved: held() })
    const save = app.ports.autosave.save
    const clock = vi.spyOn(performance, 'now')
    vi.spyOn(app.ports.autosave, 'save').mockImplementation((given) => {
      const now = performance.now()
      clock.mockReturnValueOnce(now + 200) // as if writing it took that long
      return save(given)
    })
    rename('First')
    await vi.advanceTimersByTimeAsync(300)
    expect(memory.saves).toBe(1)
    rename('Second')
    await vi.advanceTimersByTimeAsync(1999)
    expect(memory.saves).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(memory.saves).toBe(2)
  })

  it('that is undone before it was saved is not saved', async () => {
    const { store, memory, rename } = await tabWith({ saved: held() })
    rename('Other')
    store.getState().undo()
    await vi.advanceTimersByTimeAsync(1000)
    expect(memory.saves).toBe(0)
  })

  it('is saved at once when the page is hidden or left', async () => {
    const { rename, savedName } = await tabWith({ saved: held() })
    rename('Left')
    window.dispatchEvent(new Event('pagehide'))
    await settle()
    expect(savedName()).toBe('Left')
    rename('Hidden')
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    vi.restoreAllMocks()
    await settle()
    expect(savedName()).toBe('Hidden')
  })

  it('is handed over when the page is left although an earlier saving has not ended', async () => {
    const { app, memory, rename, saving } = await tabWith({ saved: held() })
    const ends: (() => void)[] = []
    const handed: string[] = []
    vi.spyOn(app.ports.autosave, 'save').mockImplementation((given) => {
      handed.push(given.name)
      return new Promise((resolve) => ends.push(() => resolve(handed.length)))
    })
    rename('First')
    await vi.advanceTimersByTimeAsync(300)
    rename('Second')
    window.dispatchEvent(new Event('pagehide'))
    expect(handed).toEqual(['First', 'Second'])
    ends[0]?.()
    await settle()
    expect(saving()).toEqual({ state: 'saving' })
    ends[1]?.()
    await settle()
    expect(saving()).toEqual({ state: 'saved', at: 2 })
    expect(memory.saves).toBe(0)
  })
})

describe('when the browser cannot save', () => {
  it('the reason is shown, and the next change tries again', async () => {
    const { memory, rename, saving, savedName } = await tabWith({ saved: held() })
    memory.storageBroken = 'the disk is gone'
    rename('Unlucky')
    await vi.advanceTimersByTimeAsync(300)
    expect(saving()).toEqual({ state: 'failed', reason: expect.stringContaining('the disk is gone') })
    memory.storageBroken = null
    rename('Lucky')
    await vi.advanceTimersByTimeAsync(300)
    expect(saving()).toMatchObject({ state: 'saved' })
    expect(savedName()).toBe('Lucky')
  })

  it('it is tried again without another change, and said not to be saved until it is', async () => {
    const { memory, rename, saving, savedName } = await tabWith({ saved: held() })
    memory.storageBroken = 'the disk is full'
    rename('Patient')
    await vi.advanceTimersByTimeAsync(300)
    memory.storageBroken = null
    await vi.advanceTimersByTimeAsync(9999)
    expect(saving()).toMatchObject({ state: 'failed' })
    await vi.advanceTimersByTimeAsync(1)
    expect(saving()).toMatchObject({ state: 'saved' })
    expect(savedName()).toBe('Patient')
  })

  it('a person who leaves is asked to stay, and only then', async () => {
    const { memory, rename } = await tabWith({ saved: held() })
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    rename('Saved in time')
    expect(asks()).toBe(false)
    await vi.advanceTimersByTimeAsync(300)
    memory.storageBroken = 'the disk is gone'
    rename('Unlucky')
    await vi.advanceTimersByTimeAsync(300)
    expect(asks()).toBe(true)
  })

  it('and cannot load either, it says so at once', async () => {
    const { saving } = await tabWith({ storageBroken: 'no storage here' })
    expect(saving()).toEqual({ state: 'failed', reason: expect.stringContaining('no storage here') })
  })
})

describe('a second tab', () => {
  it('reads what the first one saves, and saves nothing', async () => {
    const { store, memory } = await tabWith({ role: 'reader', saved: held() })
    memory.saved = { doc: named('From the other tab'), savedAt: 2000 }
    memory.otherTabSaved()
    await settle()
    expect(store.getState().history.present.name).toBe('From the other tab')
    window.dispatchEvent(new Event('pagehide'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(memory.saves).toBe(0)
  })

  it('goes on from what was saved last when it takes over', async () => {
    const { store, memory, rename, savedName } = await tabWith({ role: 'reader', saved: held() })
    memory.saved = { doc: named('Saved by the other tab'), savedAt: 2000 }
    memory.becomes('writer')
    await settle()
    expect(store.getState().history.present.name).toBe('Saved by the other tab')
    rename('Written here')
    await vi.advanceTimersByTimeAsync(300)
    expect(savedName()).toBe('Written here')
  })

  it('that has lost the writing with something unsaved offers that back', async () => {
    const { store, memory, rename } = await tabWith({ saved: held() })
    rename('Never saved')
    memory.becomes('reader')
    memory.saved = { doc: named('From the other tab'), savedAt: 2000 }
    memory.otherTabSaved()
    await settle()
    expect(store.getState().notice).toMatchObject({ text: expect.stringContaining('Never saved') })
  })
})
