import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openFileText } from '../../../src/app/session/opening.ts'
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
    await openFileText(app, file)
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
    await openFileText(app, file)
    expect(store.getState().announcement.text).toBe('Opened After: 2 sites, 2 pools.')
  })

  it('does nothing where no file was chosen', async () => {
    const { app, store } = appWith({ doc: before })
    const state = store.getState()
    await openFileText(app, null)
    expect(store.getState()).toBe(state)
  })

  it('shows what a Topology XML holds that is not modelled', async () => {
    const { app, store } = appWith()
    const name = 'paired-deployment.topology.xml'
    await openFileText(app, { name, text: readFileSync(`public/samples/${name}`, 'utf8') })
    expect(store.getState()).toMatchObject({ begun: true, dialog: { kind: 'import-notes' } })
    expect(store.getState().notes).not.toEqual([])
  })
})

describe('the document that makes room', () => {
  it('comes back with everything that could be undone in it', async () => {
    const { app, store } = appWith({ doc: before })
    store.getState().edit(renameDocument, { name: 'Before, renamed' })
    await openFileText(app, file)
    expect(nameIn(store)).toBe('After')
    takeOffer(store)
    expect(nameIn(store)).toBe('Before, renamed')
    store.getState().undo()
    expect(nameIn(store)).toBe('Before')
  })

  it('can be exchanged for the other one again', async () => {
    const { app, store } = appWith({ doc: before })
    await openFileText(app, file)
    takeOffer(store)
    takeOffer(store)
    expect(nameIn(store)).toBe('After')
  })

  it('is not offered where there is nothing in it', async () => {
    const { app, store } = appWith()
    await openFileText(app, file)
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
    await openFileText(app, { name: 'broken', text })
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
    await openFileText(app, { name: 'after.json', text })
    expect(store.getState().dialog).toMatchObject({
      problems: [
        expect.stringContaining('topology.sites[0].pools[0].edition: '),
        expect.stringContaining('topology.sites[0].pools[0].users: '),
      ],
    })
  })

  it('shows the reason of the port where the file was not even read', async () => {
    const { app, store } = appWith({ doc: before })
    await openFileText(app, { name: 'huge.xml', refusal: 'huge.xml has 100 MiB.' })
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
  await openFileText(app, file)
  expect(nameIn(store)).toBe('Before')
  expect(store.getState().notice?.text).toContain('Another tab holds the document')
  takeOffer(store)
  expect(memory.takenOver).toBe(1)
})
