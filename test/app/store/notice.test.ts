import { describe, expect, it } from 'vitest'
import { renameDocument } from '../../../src/core/edit/rename-document.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { appWith } from '../../support/memory-ports.ts'

const opened = () => appWith({ doc: documentOf(soundPair()) }).store

describe('a notice that offers undo', () => {
  it('is gone with the next step, which undo would take back instead', () => {
    const store = opened()
    store.getState().edit(renameDocument, { name: 'First' })
    store.getState().notify('Renamed to First')
    expect(store.getState().notice?.text).toBe('Renamed to First')
    store.getState().edit(renameDocument, { name: 'Second' })
    expect(store.getState().notice).toBeNull()
  })

  it('is gone when its step was taken back in another way', () => {
    const store = opened()
    store.getState().edit(renameDocument, { name: 'First' })
    store.getState().notify('Renamed to First')
    store.getState().undo()
    expect(store.getState().notice).toBeNull()
  })
})

describe('a notice that offers something else', () => {
  it('stays, whatever is done meanwhile', () => {
    const store = opened()
    store.getState().notify('Another document was put away', { label: 'Bring back', run: () => undefined })
    store.getState().edit(renameDocument, { name: 'First' })
    expect(store.getState().notice?.text).toBe('Another document was put away')
  })
})
