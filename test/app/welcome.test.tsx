import { screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { expect, it } from 'vitest'
import '../../src/app/ports/read-file.ts' // so that no test waits for it
import { ShownDialog } from '../../src/app/dialogs/ShownDialog.tsx'
import { Welcome } from '../../src/app/panels/Welcome.tsx'
import { writeDocument } from '../../src/core/format/write.ts'
import { documentOf, soundPair } from '../../src/core/examples/notation.ts'
import { renderApp } from '../support/render-app.tsx'

const text = writeDocument(documentOf(soundPair(), { name: 'Contoso' }))
const ui = (
  <>
    <Welcome />
    <ShownDialog />
  </>
)

it('a sample is one click away', async () => {
  const { user, store } = renderApp({ ui, samples: { 'sound-pair.json': text } })
  await user.click(screen.getByRole('button', { name: /^Paired Enterprise pools/ }))
  await waitFor(() => expect(store.getState().begun).toBe(true))
  expect(store.getState().history.present.name).toBe('Contoso')
})

it('a sample that cannot be loaded says so', async () => {
  const { user } = renderApp({ ui })
  await user.click(screen.getByRole('button', { name: /^Large: 200 pools/ }))
  expect(await screen.findByRole('dialog', { name: 'This cannot be opened' })).toHaveTextContent(
    'There is no large.json.',
  )
})

it('a file is opened from the disk', async () => {
  const { user, store } = renderApp({ ui, picked: { name: 'mine.json', text } })
  await user.click(screen.getByRole('button', { name: /^Open a file/ }))
  await waitFor(() => expect(store.getState().history.present.name).toBe('Contoso'))
})

it('text is pasted into a dialog', async () => {
  const { user, store } = renderApp({ ui })
  await user.click(screen.getByRole('button', { name: /^Paste text/ }))
  await user.click(await screen.findByRole('textbox', { name: 'Text of a topology' }))
  await user.paste(text)
  await user.click(screen.getByRole('button', { name: 'Open this text' }))
  await waitFor(() =>
    expect(store.getState()).toMatchObject({ dialog: null, history: { present: { name: 'Contoso' } } }),
  )
})

it('a new topology begins with its dialog', async () => {
  const { user, store } = renderApp({ ui })
  await user.click(screen.getByRole('button', { name: /^New topology/ }))
  expect(store.getState().dialog).toEqual({ kind: 'new-topology' })
})

it('axe finds nothing', async () => {
  const { container } = renderApp({ ui })
  expect((await axe.run(container)).violations).toEqual([])
})
