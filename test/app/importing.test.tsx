import { act, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import '../../src/app/dialogs/import/ImportDialogs.tsx' // so that no test waits for it
import '../../src/app/ports/compare-files.ts'
import '../../src/app/ports/read-file.ts'
import { ShownDialog } from '../../src/app/dialogs/ShownDialog.tsx'
import { asImported } from '../../src/app/session/as-imported.ts'
import { openFile, openFiles } from '../../src/app/session/opening.ts'
import { docOf } from '../../src/app/store/selectors.ts'
import { differences } from '../../src/core/compare/difference.ts'
import { renameDocument } from '../../src/core/edit/rename-document.ts'
import { documentOf, soundPair } from '../../src/core/examples/notation.ts'
import { openText } from '../../src/core/open/open.ts'
import { renderApp, type Rendered } from '../support/render-app.tsx'
import '../support/list-room.ts'

const ui = <ShownDialog />

/** A file of the fixtures, as it stands on the disk. */
function fixture(name: string) {
  return { name, bytes: new Uint8Array(readFileSync(`test/fixtures/exchange/${name}`)) }
}

const tbxml = fixture('paired-standard-2015.tbxml')
const published = fixture('paired-standard-2015.topology.xml')

/** The document that a file opens as. */
function documentIn({ name, bytes }: ReturnType<typeof fixture>) {
  const opened = openText(new TextDecoder().decode(bytes), name)
  if (!opened.ok) throw new Error(name)
  return opened.doc
}

const give = ({ app }: Rendered, file: ReturnType<typeof fixture>) => act(() => openFile(app, file))
const button = (name: string | RegExp) => screen.findByRole('button', { name }, { timeout: 20_000 })
const docIn = ({ store }: Rendered) => docOf(store.getState())

describe('a file that was dropped', () => {
  it('is shown with what it holds, and nothing has changed', async () => {
    const rendered = renderApp({ ui })
    const before = docIn(rendered)
    await give(rendered, tbxml)
    const dialog = await screen.findByRole('dialog', { name: 'Import paired-standard-2015.tbxml' })
    const said = (label: string) => within(dialog).getByText(label).nextElementSibling?.textContent
    const stated = (label: string) =>
      within(dialog).getByText(label, { selector: 'dl.facts dt' }).nextElementSibling?.textContent
    expect(stated('Format')).toBe('Topology Builder file (.tbxml)')
    expect(stated('Encoding')).toContain('UTF-8 with byte order mark')
    expect(stated('Product versions')).toBe('Skype for Business Server 2015: 5')
    expect(stated('SIP domains')).toBe('contoso.com, fabrikam.com')
    expect(['Standard Edition servers', 'Edge pools', 'Trunks', 'Simple URLs'].map(said)).toEqual([
      '2',
      '1',
      '1',
      '5',
    ])
    expect(docIn(rendered)).toBe(before)
  })

  it('says what of it is not yet published', async () => {
    const rendered = renderApp({ ui })
    await give(rendered, tbxml)
    const title = await screen.findByRole('heading', {
      name: /^Not yet published in this file: \d+ changes$/,
    })
    const list = within(title.closest('section')!).getAllByRole('listitem')
    expect(list.map(({ textContent }) => textContent)).toContain(
      'Site Amsterdam Zuid: name: Amsterdam → Amsterdam Zuid.',
    )
  })

  it('says what is not understood', async () => {
    const rendered = renderApp({ ui })
    await give(rendered, fixture('mixed-versions.topology.xml'))
    const title = await screen.findByRole('heading', { name: 'Not understood, kept as it is' })
    expect(title.closest('section')).toHaveTextContent('TranscriptServices')
  })

  it('opens as a new document, and what was open is offered back', async () => {
    const rendered = renderApp({ ui, doc: documentOf(soundPair(), { name: 'Contoso' }) })
    await give(rendered, tbxml)
    await rendered.user.click(await button('Open as new document'))
    await waitFor(() => expect(docIn(rendered).name).toBe('paired-standard-2015'))
    expect(rendered.store.getState()).toMatchObject({
      dialog: null,
      notice: { text: expect.stringContaining('Contoso was put away'), action: { label: 'Bring back' } },
    })
  })

  it('is left, and nothing has changed', async () => {
    const rendered = renderApp({ ui, doc: documentOf(soundPair()) })
    const { history } = rendered.store.getState()
    await give(rendered, tbxml)
    await rendered.user.click(await button('Cancel'))
    expect(rendered.store.getState()).toMatchObject({ dialog: null, history, notice: null })
  })

  it('of another deployment cannot be merged, and says why', async () => {
    const rendered = renderApp({ ui, doc: documentOf(soundPair(), { name: 'Contoso' }) })
    await give(rendered, fixture('mixed-versions.topology.xml'))
    const merge = await button('Merge into Contoso…')
    expect(merge).toHaveAttribute('aria-disabled', 'true')
    expect(merge).toHaveAccessibleDescription(/It cannot be merged into Contoso: /)
    await rendered.user.click(merge)
    expect(rendered.store.getState().dialog).toMatchObject({ kind: 'import' })
  })

  it('is not offered for merging where nothing is open', async () => {
    await give(renderApp({ ui }), tbxml)
    await button('Open as new document')
    expect(screen.queryByRole('button', { name: /^Merge into/ })).toBeNull()
  })
})

describe('another state of the open deployment', () => {
  async function merging() {
    const rendered = renderApp({ ui, doc: documentIn(published) })
    await give(rendered, tbxml)
    await rendered.user.click(await button(/^Merge into/))
    await screen.findAllByRole('checkbox')
    return rendered
  }

  it('is taken piece by piece, as one step that can be undone', async () => {
    const rendered = await merging()
    const before = docIn(rendered)
    const boxes = screen.getAllByRole('checkbox')
    await rendered.user.click(await button('Nothing'))
    await rendered.user.click(screen.getByRole('checkbox', { name: /Amsterdam → Amsterdam Zuid/ }))
    await rendered.user.click(screen.getByRole('checkbox', { name: /oos\.contoso\.com added/ }))
    await rendered.user.click(await button(`Take 2 of ${boxes.length}`))
    const after = docIn(rendered)
    expect(differences(before, after).changes.map(({ message }) => message)).toEqual([
      expect.stringContaining('Amsterdam → Amsterdam Zuid'),
      expect.stringContaining('oos.contoso.com added'),
    ])
    expect(after.origin?.fileName).toBe('paired-standard-2015.tbxml')
    expect(rendered.store.getState().notice?.text).toBe(
      `2 of ${boxes.length} differences taken from paired-standard-2015.tbxml`,
    )
    act(() => rendered.store.getState().undo())
    expect(docIn(rendered)).toBe(before)
  })

  it('says for each piece where it comes from, and ticks the news of the file', async () => {
    await merging()
    const site = screen.getByRole('checkbox', { name: /Amsterdam → Amsterdam Zuid/ })
    expect(site).toBeChecked()
    expect(site).toHaveAccessibleName(/Changed in the file/)
  })

  it('brings along what a piece cannot be without, and takes that away with it', async () => {
    const rendered = await merging()
    await rendered.user.click(await button('Nothing'))
    const store = () => screen.getByRole('checkbox', { name: /ams-mon\.contoso\.com\\MON added/ })
    const use = () => screen.getByRole('checkbox', { name: /Monitoring SQL Server store: none → / })
    await rendered.user.click(use())
    expect(store()).toBeChecked()
    await rendered.user.click(store())
    expect(use()).not.toBeChecked()
  })

  it('has the focus on the button that takes it, from the first moment on', async () => {
    await merging()
    expect(await button(/^Take \d+ of \d+/)).toHaveFocus()
  })

  it('is ticked site by site', async () => {
    const rendered = await merging()
    await rendered.user.click(await button(/^Take nothing in Amsterdam/))
    const left = screen.getAllByRole('checkbox', { checked: true })
    expect(left.map((box) => box.closest('label')?.textContent)).toEqual([
      expect.stringContaining('Meeting URLs'),
    ])
    await rendered.user.click(await button(/^Take everything in Amsterdam/))
    for (const box of screen.getAllByRole('checkbox')) expect(box).toBeChecked()
  })

  it('is what the document is compared with from then on', async () => {
    const rendered = await merging()
    await rendered.user.click(await button('Nothing'))
    await rendered.user.click(await button('Take nothing, go on from this file'))
    const { changes } = differences(asImported(docIn(rendered)), docIn(rendered))
    expect(changes.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Amsterdam Zuid → Amsterdam'),
    )
  })

  it('keeps what is drawn', async () => {
    const rendered = await merging()
    const { layout } = docIn(rendered)
    await rendered.user.click(await button(/^Take \d+ of/))
    expect(docIn(rendered).layout.positions).toMatchObject(layout.positions)
  })
})

describe('several files', () => {
  it('come one after the other, and none is lost', async () => {
    const rendered = renderApp({ ui })
    const { app, user } = rendered
    const broken = { name: 'broken.xml', text: '<broken' }
    await act(() => openFiles(app, [published, broken, tbxml, fixture('always-on-2015.tbxml')]))
    const dialog = await screen.findByRole('dialog', { name: '4 files' })
    expect(dialog).toHaveTextContent('broken.xml cannot be opened')
    expect(within(dialog).getAllByRole('checkbox')).toHaveLength(3)
    await user.click(await button('Open 3 files'))
    expect(await screen.findByText(/^File 1 of 3\./)).toBeInTheDocument()
    await user.click(await button('Open as new document'))
    expect(await screen.findByText(/^File 2 of 3\./)).toBeInTheDocument()
    await user.click(await button('Merge into paired-standard-2015…'))
    await user.click(await button(/^Take \d+ of/))
    expect(docIn(rendered).topology.simpleUrls).not.toEqual([])
    expect(await screen.findByText(/^File 3 of 3\./)).toBeInTheDocument()
    await user.click(await button('Cancel'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('that a person was never asked about are named', async () => {
    const { app, user, store } = renderApp({ ui })
    await act(() => openFiles(app, [published, tbxml]))
    await user.click(await button('Open 2 files'))
    await user.click(await button('Cancel'))
    expect(store.getState().notice?.text).toBe(
      '2 files were not opened: paired-standard-2015.topology.xml, paired-standard-2015.tbxml.',
    )
  })

  it('can be passed over', async () => {
    const { app, user } = renderApp({ ui })
    await act(() => openFiles(app, [published, tbxml]))
    await user.click(await screen.findByRole('checkbox', { name: /^paired-standard-2015\.topology\.xml/ }))
    await user.click(await button('Open 1 file'))
    expect(
      await screen.findByRole('dialog', { name: 'Import paired-standard-2015.tbxml' }),
    ).toBeInTheDocument()
  })
})

it('a merge keeps what was changed here, unless it is ticked', async () => {
  const rendered = renderApp({ ui, doc: documentIn(published) })
  const { store, user } = rendered
  act(() => store.getState().edit(renameDocument, { name: 'Mine' }))
  act(() =>
    store.getState().editAll('Rename a site', (doc) => ({
      ...doc,
      topology: {
        ...doc.topology,
        sites: doc.topology.sites.map((site, i) => (i === 0 ? { ...site, name: 'Here' } : site)),
      },
    })),
  )
  await give(rendered, tbxml)
  await user.click(await button('Merge into Mine…'))
  const both = await screen.findByRole('checkbox', { name: /Here → Amsterdam Zuid.*Changed in both/ })
  expect(both).not.toBeChecked()
})

it.each(['preview', 'merge', 'several', 'reading'] as const)(
  'axe finds nothing in the dialog: %s',
  async (which) => {
    const rendered = renderApp({ ui, doc: documentIn(published) })
    if (which === 'several') await act(() => openFiles(rendered.app, [published, tbxml]))
    else if (which === 'reading')
      act(() =>
        rendered.store
          .getState()
          .show({ kind: 'reading', name: 'a.xml', fraction: 0.42, at: 1, of: 2, cancel: () => undefined }),
      )
    else await give(rendered, tbxml)
    if (which === 'merge') {
      await rendered.user.click(await button(/^Merge into/))
      await screen.findAllByRole('checkbox')
    }
    expect((await axe.run(await screen.findByRole('dialog'))).violations).toEqual([])
  },
)

it('the dialog of a large file says how far it is, and Escape cancels', async () => {
  const { store, user } = renderApp({ ui })
  let cancelled = 0
  const cancel = () => void cancelled++
  act(() => store.getState().show({ kind: 'reading', name: 'a.xml', fraction: 0.42, at: 1, of: 1, cancel }))
  const dialog = await screen.findByRole('dialog', { name: 'Reading a.xml' })
  expect(within(dialog).getByRole('progressbar', { name: 'Reading a.xml' })).toHaveAttribute('value', '42')
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  await user.keyboard('{Escape}')
  expect(cancelled).toBe(2)
})
