import { act, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { command } from '../../src/app/commands/commands.ts'
import '../../src/app/dialogs/export/ExportDialog.tsx' // so that no test waits for it
import '../../src/app/ports/write-file.ts'
import { ShownDialog } from '../../src/app/dialogs/ShownDialog.tsx'
import { documentOf, pool, site, soundPair, topology } from '../../src/core/examples/notation.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'
import { openFile } from '../../src/core/open/open.ts'
import { renderApp } from '../support/render-app.tsx'

const ui = <ShownDialog />
const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

function fixture(name: string) {
  const bytes = new Uint8Array(readFileSync(`test/fixtures/exchange/${name}`))
  const opened = openFile({ bytes, decode }, name)
  if (!opened.ok) throw new Error(name)
  return { bytes, doc: opened.doc }
}

function exporting(doc: TopologyDocument) {
  const rendered = renderApp({ ui, doc })
  act(() => void command('export').run(rendered.app))
  return rendered
}

const save = (name: string) => screen.findByRole('button', { name: `Save ${name}` }, { timeout: 20_000 })

/** A document in which the first site is called otherwise. */
function withRenamedSite(doc: TopologyDocument): TopologyDocument {
  const [first, ...others] = doc.topology.sites
  return { ...doc, topology: { ...doc.topology, sites: [{ ...first!, name: 'Utrecht' }, ...others] } }
}

describe('a document that was imported', () => {
  it.each([
    ['paired-standard-2015.tbxml', 'UTF-8 with byte order mark'],
    ['paired-standard-2019.topology.xml', 'UTF-16, little end first'],
    ['persistent-chat-stretched-2013.topology.xml', 'UTF-8'],
  ])('comes back byte for byte where nothing was changed: %s', async (name, encoding) => {
    const { bytes, doc } = fixture(name)
    const { user, memory } = exporting(doc)
    await user.click(await save(name))
    expect(memory.downloads.map((file) => file.name)).toEqual([name])
    expect(Buffer.compare(memory.downloads[0]!.bytes!, bytes)).toBe(0)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(encoding).toMatch(/UTF/)
  })

  it('says which elements are changed, from what to what', async () => {
    const { doc } = fixture('paired-standard-2015.topology.xml')
    exporting(withRenamedSite(doc))
    await save('paired-standard-2015.topology.xml')
    const dialog = screen.getByRole('dialog', { name: 'Export' })
    expect(dialog).toHaveTextContent('Round trip of paired-standard-2015.topology.xml.')
    expect(dialog).toHaveTextContent('1 difference, listed below. Everything else is as in that file')
    const [, row] = within(dialog).getAllByRole('row')
    expect(row).toHaveTextContent(/Name.*Amsterdam → Utrecht/)
  })

  it('can be had in the other format, which is said to be a conversion', async () => {
    const { doc } = fixture('paired-standard-2015.topology.xml')
    const { user, memory } = exporting(doc)
    await user.click(await screen.findByRole('radio', { name: /^Topology Builder file/ }))
    const button = await save('paired-standard-2015.tbxml')
    expect(screen.getByRole('dialog')).toHaveTextContent('in another format: Topology Builder file (.tbxml)')
    await user.click(button)
    expect([...memory.downloads[0]!.bytes!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})

describe('a document that was drawn here', () => {
  it('is written as a new deployment', async () => {
    const { user, memory } = exporting(documentOf(soundPair(), { name: 'Contoso' }))
    const button = await save('Contoso.tbxml')
    expect(screen.getByRole('dialog')).toHaveTextContent('A new deployment.')
    await user.click(button)
    expect(memory.downloads[0]?.text).toContain('<NewTopology')
  })

  it('is exported although errors stand, and these are counted', async () => {
    exporting(documentOf(topology(site(9, 'London', pool(1, 'a'), pool(2, 'a')))))
    expect(await screen.findByText(/errors? stands? in the findings/)).toBeInTheDocument()
    expect(await screen.findByRole('button', { name: /^Save / })).toBeEnabled()
  })
})

it('the label is always there', async () => {
  exporting(documentOf(soundPair()))
  const label = 'Written to the observed format, not tested against the product.'
  expect(await screen.findByText(label)).toBeInTheDocument()
  await screen.findByRole('button', { name: /^Save / })
  expect(screen.getByText(label)).toBeInTheDocument()
})

it('what cannot be written says why', async () => {
  const { doc } = fixture('paired-standard-2015.topology.xml')
  exporting({ ...doc, origin: { ...doc.origin!, text: '<broken' } })
  expect(await screen.findByRole('alert')).toHaveTextContent(/This cannot be written.{20}/)
  expect(screen.queryByRole('button', { name: /^Save / })).toBeNull()
})

it('an empty topology is not exported, and says why', () => {
  const { app } = renderApp({ ui })
  expect(command('export').available(app)).toBe('The topology is empty.')
})

it('axe finds nothing', async () => {
  exporting(withRenamedSite(fixture('paired-standard-2015.topology.xml').doc))
  await screen.findByRole('button', { name: /^Save / })
  expect((await axe.run(screen.getByRole('dialog'))).violations).toEqual([])
})
