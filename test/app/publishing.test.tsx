import { act, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { ShownDialog } from '../../src/app/dialogs/ShownDialog.tsx'
import { rename } from '../../src/core/edit/rename.ts'
import { place } from '../../src/core/edit/place.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'
import { openText } from '../../src/core/open/open.ts'
import { documentOf, paired, pool, site, soundPair, topology } from '../../src/core/examples/notation.ts'
import { renderApp, type Rendered } from '../support/render-app.tsx'

const sound = documentOf(soundPair(), { name: 'Contoso' })

/** Physical with virtual: unsupported, and nothing else stands against publishing. */
const unlike = documentOf(
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { platform: 'physical' })),
    site(3, 'Dublin', pool(4, 'dub-pool')),
    paired(5, 2, 4),
  ),
  { name: 'Contoso' },
)

/** A pool of 2019 with two servers: an error. */
const refused = documentOf(
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 2, version: '2019' }))),
  {
    name: 'Contoso',
  },
)

const ui = <ShownDialog />

function reviewOf(doc: TopologyDocument, given: Partial<Parameters<typeof renderApp>[0]> = {}): Rendered {
  const rendered = renderApp({ ui, doc, ...given })
  act(() => rendered.store.getState().show({ kind: 'publish' }))
  return rendered
}

const publishButton = () => screen.getByRole('button', { name: 'Publish' })
const dialog = () => screen.getByRole('dialog', { name: /^Publish/ })

describe('the review', () => {
  it('lists what stands against publishing first, with the reason why it is refused', async () => {
    const { user, store, memory } = reviewOf(refused)
    expect(dialog()).toHaveTextContent('Publishing is refused by one finding. One error has to be repaired')
    const [first] = within(dialog()).getAllByRole('listitem')
    expect(first).toHaveTextContent('POOL-004')
    expect(publishButton()).toHaveAttribute('aria-disabled', 'true')
    expect(publishButton()).toHaveAccessibleDescription(/Publishing is refused by one finding/)
    await user.click(publishButton())
    expect(memory.downloads).toEqual([])
    expect(store.getState().history.present.published).toBeNull()
  })

  it('goes to what a finding is about', async () => {
    const { user, store } = reviewOf(refused)
    const [first] = within(dialog()).getAllByRole('listitem')
    await user.click(within(first!).getByRole('button', { name: 'Go to ldn-pool.contoso.com' }))
    expect(store.getState()).toMatchObject({
      dialog: null,
      selection: ['pool:2'],
      destination: { id: 'pool:2' },
    })
  })

  it('shows what has changed since the last publication, and what is only drawn differently apart', async () => {
    const { user, store } = reviewOf(sound)
    await user.click(publishButton())
    act(() => store.getState().show(null))
    store.getState().edit(rename, { id: 'pool:2', name: 'lon-pool.contoso.com' })
    store.getState().edit(place, { positions: { 'pool:2': { x: 1, y: 2 } }, label: 'Move' })
    act(() => store.getState().show({ kind: 'publish' }))
    await user.click(screen.getByRole('tab', { name: 'Changes 1' }))
    expect(screen.getByRole('tabpanel')).toHaveTextContent(/Since revision 1 of .* \(real time\)/)
    expect(screen.getByRole('tabpanel')).toHaveTextContent(
      /lon-pool\.contoso\.com.*Only drawn differently, without effect on the servers: 1 thing/,
    )
  })

  it('has its report as text', async () => {
    const { user, memory } = reviewOf(refused)
    await user.click(screen.getByRole('button', { name: 'Save report as text' }))
    expect(memory.downloads).toEqual([
      { name: 'Contoso-r1-report.txt', text: expect.stringContaining('POOL-004') },
    ])
  })

  it('is only looked at in a reading tab', async () => {
    const { user, memory } = reviewOf(sound, { role: 'reader' })
    expect(publishButton()).toHaveAccessibleDescription(/Another tab holds this document/)
    await user.click(publishButton())
    expect(memory.downloads).toEqual([])
  })
})

describe('publishing', () => {
  it('hands out the JSON, which opens again as the document that was published', async () => {
    const { user, store, memory } = reviewOf(sound)
    await user.click(publishButton())
    const [file] = memory.downloads
    expect(file?.name).toBe('Contoso-r1.json')
    expect(openText(file!.text, file!.name)).toMatchObject({
      ok: true,
      doc: store.getState().history.present,
    })
  })

  it('shows revision, date and fingerprint, and copies the fingerprint', async () => {
    const { user, store, memory } = reviewOf(sound)
    await user.click(publishButton())
    const published = store.getState().history.present.published
    expect(published).toMatchObject({ revision: 1, date: '2026-01-31T09:00:00.000Z' })
    expect(screen.getByText(published!.fingerprint)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Copy the fingerprint' }))
    expect(memory.copied).toEqual([published!.fingerprint])
  })

  it('lists what is left to do, with commands to copy, when the pools were deployed before', async () => {
    const deployed = documentOf(
      topology(
        site(1, 'London', pool(2, 'ldn-pool', { deployed: true })),
        site(3, 'Dublin', pool(4, 'dub-pool', { deployed: true })),
        paired(5, 2, 4),
      ),
    )
    const { user, memory } = reviewOf(deployed)
    await user.click(publishButton())
    const command = "Invoke-CsBackupServiceSync -PoolFqdn 'ldn-pool.contoso.com'"
    expect(screen.getByText(command)).toBeVisible()
    await user.click(screen.getByRole('button', { name: `Copy the command ${command}` }))
    expect(memory.copied).toEqual([command])
  })

  it('counts the revisions up', async () => {
    const { user, store, memory } = reviewOf(sound)
    await user.click(publishButton())
    act(() => store.getState().show(null))
    act(() => store.getState().show({ kind: 'publish' }))
    await user.click(publishButton())
    expect(memory.downloads.map(({ name }) => name)).toEqual(['Contoso-r1.json', 'Contoso-r2.json'])
  })
})

describe('an unsupported configuration', () => {
  const answer = async ({ user }: Rendered, reason: string) => {
    await user.click(screen.getByRole('button', { name: /^Override PAIR-003 on/ }))
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), reason)
  }
  const save = () => screen.getByRole('button', { name: 'Override' })

  it('is published once it has a written reason, which is published with it', async () => {
    const rendered = reviewOf(unlike)
    expect(publishButton()).toHaveAttribute('aria-disabled', 'true')
    await answer(rendered, 'London moves to virtual machines in May.')
    await rendered.user.click(save())
    expect(dialog()).toHaveTextContent('London moves to virtual machines in May.')
    await rendered.user.click(publishButton())
    expect(rendered.store.getState().history.present.published?.overrides).toEqual([
      expect.objectContaining({ rule: 'PAIR-003', reason: 'London moves to virtual machines in May.' }),
    ])
  })

  it('needs a reason of 10 characters at least', async () => {
    const rendered = reviewOf(unlike)
    await answer(rendered, '123456789')
    expect(save()).toHaveAttribute('aria-disabled', 'true')
    await rendered.user.click(save())
    expect(rendered.store.getState().history.present.overrides).toEqual([])
    await rendered.user.type(screen.getByRole('textbox', { name: 'Reason' }), '0')
    expect(save()).toHaveAttribute('aria-disabled', 'false')
  })

  it('is not overridden until a day that is over, but today counts', async () => {
    const rendered = reviewOf(unlike, { today: '2026-01-31' })
    await answer(rendered, 'Until the move is done.')
    const until = screen.getByLabelText('Holds until (optional)')
    await rendered.user.type(until, '2026-01-30')
    expect(until).toHaveAccessibleDescription(/This day is over/)
    expect(save()).toHaveAttribute('aria-disabled', 'true')
    await rendered.user.clear(until)
    await rendered.user.type(until, '2026-01-31')
    expect(save()).toHaveAttribute('aria-disabled', 'false')
  })

  it('stands against publishing again when the reason is taken back, and one undo restores it', async () => {
    const rendered = reviewOf(unlike)
    await answer(rendered, 'London moves to virtual machines in May.')
    await rendered.user.click(save())
    await rendered.user.click(screen.getByRole('button', { name: /^Override PAIR-003 on/ }))
    await rendered.user.click(await screen.findByRole('button', { name: 'Remove the override' }))
    expect(rendered.store.getState().history.present.overrides).toEqual([])
    act(() => rendered.store.getState().undo())
    expect(rendered.store.getState().history.present.overrides).toHaveLength(1)
  })
})

it('axe finds nothing in the review, in the reason, and in what was published', async () => {
  const rendered = reviewOf(unlike)
  expect((await axe.run(dialog())).violations).toEqual([])
  await rendered.user.click(screen.getByRole('button', { name: /^Override PAIR-003 on/ }))
  const override = await screen.findByRole('dialog', { name: 'Override a finding' })
  expect((await axe.run(override)).violations).toEqual([])
  await rendered.user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Long enough a reason.')
  await rendered.user.click(screen.getByRole('button', { name: 'Override' }))
  await rendered.user.click(publishButton())
  expect((await axe.run(dialog())).violations).toEqual([])
})
