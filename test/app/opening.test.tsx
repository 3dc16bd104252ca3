import { act, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { command } from '../../src/app/commands/commands.ts'
import { Dialogs } from '../../src/app/dialogs/Dialogs.tsx'
import '../../src/app/ports/read-file.ts' // so that no test waits for it
import { ShownDialog } from '../../src/app/dialogs/ShownDialog.tsx'
import { openFile } from '../../src/app/session/opening.ts'
import { writeDocument } from '../../src/core/format/write.ts'
import { documentOf, soundPair } from '../../src/core/examples/notation.ts'
import { renderApp } from '../support/render-app.tsx'

const ui = <ShownDialog />
const doc = documentOf(soundPair(), { name: 'Contoso' })

describe('pasting text', () => {
  it('says why nothing can be opened yet, and keeps the button focusable', async () => {
    const { user, store } = renderApp({ ui })
    act(() => store.getState().show({ kind: 'open' }))
    const button = screen.getByRole('button', { name: 'Open this text' })
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toBeEnabled()
    await user.click(button)
    expect(store.getState().dialog).toEqual({ kind: 'open' })
  })

  it('of something broken keeps the text, to change it and try again', async () => {
    const { user, store } = renderApp({ ui })
    act(() => store.getState().show({ kind: 'open' }))
    await user.click(screen.getByRole('textbox', { name: 'Text of a topology' }))
    await user.paste('{ "format": "topology-builder" ')
    await user.click(screen.getByRole('button', { name: 'Open this text' }))
    await user.click(await screen.findByRole('button', { name: 'Change the text and try again…' }))
    expect(await screen.findByRole('textbox', { name: 'Text of a topology' })).toHaveValue(
      '{ "format": "topology-builder" ',
    )
  })

  it('offers the document that was put away before', async () => {
    const { app, user, store } = renderApp({ ui, doc })
    await act(() => openFile(app, { name: 'other.json', text: writeDocument({ ...doc, name: 'Other' }) }))
    act(() => store.getState().show({ kind: 'open' }))
    await user.click(screen.getByRole('button', { name: 'Bring back Contoso, which was put away' }))
    expect(store.getState().history.present.name).toBe('Contoso')
  })
})

describe('a file that is refused', () => {
  const problems = Array.from({ length: 1234 }, (_, i) => `Problem ${i + 1}`)
  const refused = { kind: 'refused', name: 'broken.json', problems, text: 'the text' } as const

  it('lists the first 50 problems and counts the others', () => {
    const { store } = renderApp({ ui })
    act(() => store.getState().show(refused))
    const dialog = screen.getByRole('dialog', { name: 'This cannot be opened' })
    expect(dialog).toHaveTextContent('broken.json cannot be opened. The open document stays as it was.')
    expect(dialog).toHaveTextContent('1,234 problems')
    const items = within(dialog).getAllByRole('listitem')
    expect(items).toHaveLength(50)
    expect(items.at(-1)).toHaveTextContent('Problem 50')
    expect(dialog).toHaveTextContent('and 1,184 more')
  })

  it('gives its text back, on the clipboard and as a file', async () => {
    const { user, store, memory } = renderApp({ ui })
    act(() => store.getState().show(refused))
    await user.click(screen.getByRole('button', { name: 'Copy the text' }))
    await user.click(screen.getByRole('button', { name: 'Save the text as a file' }))
    expect(memory.copied).toEqual(['the text'])
    expect(memory.downloads).toEqual([{ name: 'broken.json.txt', text: 'the text' }])
  })

  it('says that copying is not allowed', async () => {
    const { user, store } = renderApp({ ui, clipboardForbidden: true })
    act(() => store.getState().show(refused))
    await user.click(screen.getByRole('button', { name: 'Copy the problems' }))
    expect(store.getState().announcement.text).toContain('does not allow copying')
  })

  it('offers no text where none was read', () => {
    const { store } = renderApp({ ui })
    act(() => store.getState().show({ ...refused, text: '' }))
    expect(screen.queryByRole('button', { name: 'Copy the text' })).toBeNull()
  })

  it('shows a name as text, whatever it holds', () => {
    const { store, baseElement } = renderApp({ ui })
    act(() => store.getState().show({ ...refused, name: '<img src=x onerror=alert(1)>' }))
    expect(screen.getByRole('dialog')).toHaveTextContent('<img src=x onerror=alert(1)> cannot be opened')
    expect(baseElement.querySelector('img')).toBeNull()
  })
})

describe('the notes of an import', () => {
  const show = (rendered: ReturnType<typeof renderApp>) =>
    act(() => {
      rendered.store.getState().open(doc, [
        { kind: 'not modelled', message: 'Two services are not known.' },
        { kind: 'unusual', message: 'An ordinal stands twice.' },
      ])
      void command('import-notes').run(rendered.app)
    })

  it('can be read later, with what there is', () => {
    show(renderApp({ ui }))
    const dialog = screen.getByRole('dialog', { name: 'Notes of the import' })
    const count = (label: string) => within(dialog).getByText(label).nextElementSibling?.textContent
    expect([count('Central sites'), count('Enterprise Edition pools'), count('Front End Servers')]).toEqual([
      '2',
      '2',
      '6',
    ])
    expect([count('Pairings'), count('SQL Server stores'), count('Standard Edition servers')]).toEqual([
      '1',
      '2',
      '0',
    ])
    const items = within(dialog).getAllByRole('listitem')
    expect(items.map((item) => item.textContent)).toEqual([
      'An ordinal stands twice.',
      'Two services are not known.',
    ])
  })

  it('are not offered where there are none', () => {
    const { app } = renderApp({ ui, doc })
    expect(command('import-notes').available(app)).toContain('nothing to note')
  })

  it('lead to the findings', async () => {
    const rendered = renderApp({ ui })
    show(rendered)
    rendered.store.getState().showDrawer('differences')
    await rendered.user.click(screen.getByRole('button', { name: 'Show the findings' }))
    expect(rendered.store.getState()).toMatchObject({ dialog: null, drawer: 'problems', drawerOpen: true })
  })
})

it.each([
  ['open', { kind: 'open' }],
  ['refused', { kind: 'refused', name: 'a.json', problems: ['Something.'], text: 'text' }],
  ['import notes', { kind: 'import-notes' }],
  ['shortcuts', { kind: 'shortcuts' }],
  ['about', { kind: 'about' }],
] as const)('axe finds nothing in the dialog: %s', async (_, dialog) => {
  const { store } = renderApp({ ui, doc })
  act(() => store.getState().show(dialog))
  expect((await axe.run(screen.getByRole('dialog'))).violations).toEqual([])
})

it('the dialogs are loaded when the first one opens', async () => {
  const { store } = renderApp({ ui: <Dialogs /> })
  act(() => store.getState().show({ kind: 'about' }))
  expect(
    await screen.findByRole('dialog', { name: 'What is exact, simplified and unknown' }),
  ).toBeInTheDocument()
})
