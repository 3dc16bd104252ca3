import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Watch } from '../../../src/app/ports/ports.ts'
import { openFile, openFiles } from '../../../src/app/session/opening.ts'
import type { AppStore } from '../../../src/app/store/store.ts'
import { renameDocument } from '../../../src/core/edit/rename-document.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import { poolsOf } from '../../../src/core/model/topology.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { appWith } from '../../support/memory-ports.ts'

const before = documentOf(soundPair(), { name: 'Before' })
const after = documentOf(soundPair(4), { name: 'After' })
const file = { name: 'after.json', text: writeDocument(after) }
const nameIn = (store: AppStore) => store.getState().history.present.name

function takeOffer(store: AppStore): void {
  const action = store.getState().notice?.action
  if (action === null || action === undefined || action === 'undo') throw new Error('Nothing is offered')
  action.run()
}

describe('opening a file', () => {
  it('puts its document in place and gives what has no position one', async () => {
    const { app, store } = appWith()
    await openFile(app, file)
    const { begun, dialog, history } = store.getState()
    expect({ begun, dialog, topology: history.present.topology }).toEqual({
      begun: true,
      dialog: null,
      topology: after.topology,
    })
    const drawn = poolsOf(after.topology).map(({ id }) => history.present.layout.positions[id])
    expect(drawn).not.toContain(undefined)
  })

  it('tells screen readers what was opened', async () => {
    const { app, store } = appWith()
    await openFile(app, file)
    expect(store.getState().announcement.text).toBe('Opened After: 2 sites, 2 pools.')
  })

  it('does nothing where no file was chosen', async () => {
    const { app, store } = appWith({ doc: before })
    const state = store.getState()
    await openFile(app, null)
    expect(store.getState()).toBe(state)
  })

  it('shows what a Topology XML holds before anything changes', async () => {
    const { app, store } = appWith({ doc: before })
    const { history } = store.getState()
    const name = 'paired-deployment.topology.xml'
    await openFile(app, { name, text: readFileSync(`public/samples/${name}`, 'utf8') })
    expect(store.getState().history).toBe(history)
    expect(store.getState().dialog).toMatchObject({
      kind: 'import',
      turn: { at: 1, of: 1, rest: [], incoming: { name, format: 'topology-xml' } },
    })
  })

  it('tells the encoding from the bytes', async () => {
    const { app, store } = appWith()
    const name = 'paired-standard-2019.topology.xml'
    const bytes = new Uint8Array(readFileSync(`test/fixtures/exchange/${name}`))
    await openFile(app, { name, bytes })
    expect(store.getState().dialog).toMatchObject({
      turn: { incoming: { doc: { origin: { encoding: 'utf-16le' } } } },
    })
  })
})

describe('reading that takes long', () => {
  const slow = (given: Parameters<typeof appWith>[0] = {}) => {
    const rendered = appWith(given)
    let watch: Watch = {}
    vi.spyOn(rendered.app.ports.reader, 'open').mockImplementation((_, wanted = {}) => {
      watch = wanted
      return new Promise((resolve) => wanted.signal?.addEventListener('abort', () => resolve(null)))
    })
    return { ...rendered, watch: () => watch }
  }
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is shown after 300 ms, with how far it is', async () => {
    const { app, store, watch } = slow()
    void openFile(app, file)
    await vi.advanceTimersByTimeAsync(299)
    expect(store.getState().dialog).toBeNull()
    watch().onProgress?.(0.25)
    await vi.advanceTimersByTimeAsync(1)
    expect(store.getState().dialog).toMatchObject({ kind: 'reading', name: 'after.json', fraction: 0.25 })
    watch().onProgress?.(0.5)
    expect(store.getState().dialog).toMatchObject({ fraction: 0.5 })
  })

  it('can be cancelled, and nothing has changed then', async () => {
    const { app, store, watch } = slow({ doc: before })
    const { history } = store.getState()
    const opening = openFile(app, file)
    await vi.advanceTimersByTimeAsync(300)
    const { dialog } = store.getState()
    if (dialog?.kind !== 'reading') throw new Error('The reading is not shown')
    dialog.cancel()
    await opening
    expect(watch().signal?.aborted).toBe(true)
    expect(store.getState()).toMatchObject({ dialog: null, history })
    expect(store.getState().notice?.text).toContain('after.json was cancelled')
  })
})

describe('several files at once', () => {
  it('are all shown, those that cannot be opened with the reason', async () => {
    const { app, store } = appWith({ doc: before })
    await openFiles(app, [
      file,
      { name: 'broken.json', text: '{' },
      { name: 'huge.xml', refusal: 'Too large.' },
    ])
    expect(store.getState().dialog).toMatchObject({
      kind: 'several',
      arrivals: [
        { name: 'after.json', format: 'json' },
        { name: 'broken.json', problems: [expect.stringContaining('Line 1')] },
        { name: 'huge.xml', problems: ['Too large.'] },
      ],
    })
    expect(nameIn(store)).toBe('Before')
  })
})

describe('the document that makes room', () => {
  it('comes back with everything that could be undone in it', async () => {
    const { app, store } = appWith({ doc: before })
    store.getState().edit(renameDocument, { name: 'Before, renamed' })
    await openFile(app, file)
    expect(nameIn(store)).toBe('After')
    takeOffer(store)
    expect(nameIn(store)).toBe('Before, renamed')
    store.getState().undo()
    expect(nameIn(store)).toBe('Before')
  })

  it('can be exchanged for the other one again', async () => {
    const { app, store } = appWith({ doc: before })
    await openFile(app, file)
    takeOffer(store)
    takeOffer(store)
    expect(nameIn(store)).toBe('After')
  })

  it('is not offered where there is nothing in it', async () => {
    const { app, store } = appWith()
    await openFile(app, file)
    expect(store.getState().notice).toBeNull()
  })
})

describe('a file that cannot be opened', () => {
  const broken = [
    ['an empty file', ''],
    ['random bytes', '\u0000\u0007ÿþ\u0013'],
    ['broken JSON', '{ "format": "topology-builder", '],
    ['JSON of another kind', '{ "name": "package" }'],
    ['a newer version', '{ "format": "topology-builder", "version": 99 }'],
    ['a document type with entities', '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'],
    ['XML 20,000 levels deep', '<a>'.repeat(20_000)],
  ] as const

  it.each(broken)('leaves the open document as it was and shows why: %s', async (_, text) => {
    const { app, store } = appWith({ doc: before })
    const { history } = store.getState()
    await openFile(app, { name: 'broken', text })
    expect(store.getState().history).toBe(history)
    expect(store.getState().dialog).toMatchObject({
      kind: 'refused',
      name: 'broken',
      problems: expect.arrayContaining([expect.stringMatching(/.{20}/)]),
      text,
    })
  })

  it('names the place of everything that is wrong', async () => {
    const { app, store } = appWith()
    const text = file.text
      .replace('"edition": "enterprise"', '"edition": "large"')
      .replace('"users": 1000', '"users": -1')
    await openFile(app, { name: 'after.json', text })
    expect(store.getState().dialog).toMatchObject({
      problems: [
        expect.stringContaining('topology.sites[0].pools[0].edition: '),
        expect.stringContaining('topology.sites[0].pools[0].users: '),
      ],
    })
  })

  it('shows the reason of the port where the file was not even read', async () => {
    const { app, store } = appWith({ doc: before })
    await openFile(app, { name: 'huge.xml', refusal: 'huge.xml has 100 MiB.' })
    expect(store.getState().dialog).toEqual({
      kind: 'refused',
      name: 'huge.xml',
      problems: ['huge.xml has 100 MiB.'],
      text: '',
    })
  })
})

it('a reading tab opens nothing, says why, and offers to take over', async () => {
  const { app, store, memory } = appWith({ doc: before, role: 'reader' })
  await openFile(app, file)
  expect(nameIn(store)).toBe('Before')
  expect(store.getState().notice?.text).toContain('Another tab holds the document')
  takeOffer(store)
  expect(memory.takenOver).toBe(1)
})
