import { fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import '../../../src/app/ports/read-file.ts' // so that no test waits for it
import { acceptDropAndPaste } from '../../../src/app/ports/drop-and-paste.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { appWith } from '../../support/memory-ports.ts'

const text = writeDocument(documentOf(soundPair(), { name: 'Dropped' }))

let stop: () => void = () => undefined

afterEach(() => {
  stop()
  document.body.replaceChildren()
})

function listening() {
  const { app, store } = appWith()
  stop = acceptDropAndPaste(app)
  return { store, name: () => store.getState().history.present.name, begun: () => store.getState().begun }
}

const carrying = (...files: File[]) => ({ dataTransfer: { files, types: ['Files'], dropEffect: 'none' } })
const topologyFile = (name = 'topology.json') => new File([text], name)
const pasting = (pasted: string) => ({ clipboardData: { files: [], getData: () => pasted } })

describe('a file that is dropped on the window', () => {
  it('opens, and the browser does not leave the page for it', async () => {
    const { name } = listening()
    expect(fireEvent.drop(document.body, carrying(topologyFile()))).toBe(false)
    await vi.waitFor(() => expect(name()).toBe('Dropped'))
  })

  it('is awaited with an outline around the window', () => {
    listening()
    fireEvent.dragOver(document.body, carrying(topologyFile()))
    expect(document.documentElement).toHaveAttribute('data-dropping')
    fireEvent.dragLeave(document.body, { relatedTarget: null })
    expect(document.documentElement).not.toHaveAttribute('data-dropping')
  })

  it('stands in a list with the others that were dropped with it, and none is lost', async () => {
    const { store } = listening()
    fireEvent.drop(document.body, carrying(topologyFile(), topologyFile('second.json')))
    await vi.waitFor(() =>
      expect(store.getState().dialog).toMatchObject({
        kind: 'several',
        arrivals: [{ name: 'topology.json' }, { name: 'second.json' }],
      }),
    )
  })

  it('leaves what is dragged inside the page alone', () => {
    const { begun } = listening()
    const data = { dataTransfer: { files: [], types: ['text/plain'], dropEffect: 'none' } }
    expect(fireEvent.dragOver(document.body, data)).toBe(true)
    expect(fireEvent.drop(document.body, data)).toBe(true)
    expect(begun()).toBe(false)
  })
})

describe('text that is pasted', () => {
  it('opens where it is a topology', async () => {
    const { name } = listening()
    fireEvent.paste(document.body, pasting(text))
    await vi.waitFor(() => expect(name()).toBe('Dropped'))
  })

  it('opens from the output of a console around it', async () => {
    const { store } = listening()
    fireEvent.paste(document.body, pasting('PS C:\\> $x\n<Topology xmlns="urn:other"></Topology>'))
    await vi.waitFor(() => expect(store.getState().dialog).toMatchObject({ kind: 'refused' }))
  })

  it('stays in the text field that it was pasted into', () => {
    const { begun } = listening()
    const field = document.body.appendChild(document.createElement('textarea'))
    expect(fireEvent.paste(field, pasting(text))).toBe(true)
    expect(begun()).toBe(false)
  })

  it('is ignored while a dialog is open', () => {
    const { store, begun } = listening()
    store.getState().show({ kind: 'about' })
    fireEvent.paste(document.body, pasting(text))
    expect(begun()).toBe(false)
  })

  it('that is no topology is said to be none', () => {
    const { store, begun } = listening()
    fireEvent.paste(document.body, pasting('a shopping list'))
    expect(begun()).toBe(false)
    expect(store.getState().notice?.text).toContain('nothing on the clipboard that can be opened')
  })
})

it('nothing is accepted any more after it was stopped', () => {
  const { begun } = listening()
  stop()
  fireEvent.paste(document.body, pasting(text))
  expect(begun()).toBe(false)
})
