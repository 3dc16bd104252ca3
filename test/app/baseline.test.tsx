import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { command } from '../../src/app/commands/commands.ts'
import { Drawer } from '../../src/app/panels/Drawer.tsx'
import { StatusBar } from '../../src/app/panels/StatusBar.tsx'
import { docOf } from '../../src/app/store/selectors.ts'
import { checkDocument } from '../../src/core/check/check.ts'
import { overrideFinding } from '../../src/core/edit/override-finding.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { rename } from '../../src/core/edit/rename.ts'
import { documentOf, paired, pool, site, standard, topology } from '../../src/core/examples/notation.ts'
import '../support/list-room.ts'
import { problemLines } from '../support/problem-lines.ts'
import { renderApp } from '../support/render-app.tsx'

const legacy = documentOf(
  topology(
    site(1, 'London', pool(2, 'ldn-pool.contoso.com')),
    site(3, 'Dublin', standard(4, 'dub-se01.contoso.com')),
    paired(5, 2, 4),
  ),
)
const found = checkDocument(legacy, null).all()

const story = () =>
  renderApp({
    ui: (
      <>
        <Drawer />
        <StatusBar />
      </>
    ),
    doc: legacy,
  })

describe('a baseline', () => {
  it('says before it is taken what it does', async () => {
    const { user } = story()
    await user.hover(screen.getByRole('button', { name: 'Take a baseline' }))
    expect(
      await screen.findByText(
        `Marks the ${found.length} findings of today as known; the list then shows what is new. What blocks publishing still blocks.`,
      ),
    ).toBeVisible()
  })

  it('leaves the list empty until there is something new, as one step that can be undone', async () => {
    const { user, store } = story()
    await user.click(screen.getByRole('button', { name: 'Take a baseline' }))
    expect(screen.getByText(/^Nothing new since the baseline was taken\..* blocks publishing/)).toBeVisible()
    expect(store.getState().history.past).toHaveLength(1)
    act(() => store.getState().edit(rename, { id: 'pool:2', name: 'ldn pool' }))
    expect(problemLines().length).toBeGreaterThan(0)
    expect(problemLines().every((line) => !line.textContent?.includes('PAIR-002'))).toBe(true)
    expect(screen.queryByText(/findings shown\.$/)).toBeNull()
    act(() => {
      store.getState().undo()
      store.getState().undo()
    })
    expect(docOf(store.getState())).toBe(legacy)
  })

  it('is left out of the counts, which tell it apart', async () => {
    const { user } = story()
    expect(screen.getByRole('button', { name: /unsupported: show only these/ })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Take a baseline' }))
    expect(screen.getByRole('tab', { name: 'Problems 0' })).toBeVisible()
    expect(screen.getByText(`Known ${found.length}`)).toBeVisible()
    expect(screen.queryByRole('button', { name: /show only these/ })).toBeNull()
  })

  it('shows what is known with that word where it is asked for', async () => {
    const { user } = story()
    await user.click(screen.getByRole('button', { name: 'Take a baseline' }))
    await user.click(screen.getByRole('checkbox', { name: 'Only new' }))
    expect(problemLines().length).toBeGreaterThan(0)
    for (const line of problemLines()) expect(line).toHaveTextContent('known')
  })

  it('says how much of it is settled, and its day', async () => {
    const { user, store } = story()
    await user.click(screen.getByRole('button', { name: 'Take a baseline' }))
    expect(screen.getByText(`Baseline of 2026-01-31: ${found.length} known, none settled.`)).toBeVisible()
    const known = docOf(store.getState()).baseline!.findings.length
    act(() => store.getState().edit(remove, { ids: ['pairing:5'] }))
    const left = checkDocument(docOf(store.getState()), null)
      .all()
      .filter((finding) => finding.known)
    const settled = known - new Set(left.map(({ rule, targets }) => [rule, ...targets].join(' '))).size
    expect(settled).toBeGreaterThan(1)
    expect(screen.getByText(new RegExp(`: ${left.length} known, ${settled} settled\\.`))).toBeVisible()
  })

  it('is taken anew and dropped', async () => {
    const { user, store } = story()
    await user.click(screen.getByRole('button', { name: 'Take a baseline' }))
    act(() => store.getState().edit(rename, { id: 'pool:2', name: 'ldn pool' }))
    await user.click(screen.getByRole('button', { name: /^Take anew/ }))
    expect(screen.getByText(/^Nothing new/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Drop the baseline' }))
    expect(docOf(store.getState()).baseline).toBeNull()
    expect(screen.getByRole('button', { name: 'Take a baseline' })).toBeVisible()
    expect(problemLines().length).toBeGreaterThan(1)
  })

  it('is not taken in a tab that only reads', () => {
    const { app } = renderApp({ ui: <Drawer />, doc: legacy, role: 'reader' })
    expect(command('take-baseline').available(app)).toMatch(/Another tab/)
    expect(screen.getByRole('button', { name: 'Take a baseline' })).toHaveAttribute('aria-disabled', 'true')
  })

  it('is not to be dropped where there is none', () => {
    const { app } = story()
    expect(command('drop-baseline').available(app)).toBe('There is no baseline.')
  })
})

describe('an overridden finding', () => {
  it('counts as overridden, in the tab, the head and the status bar', async () => {
    const { user, store } = story()
    const before = found.filter(({ severity }) => severity === 'unsupported')
    const { rule, targets } = before.find((finding) => finding.rule === 'PAIR-002')!
    const pressing = found.filter(({ severity }) => severity !== 'info').length
    expect(screen.getByRole('tab', { name: `Problems ${pressing}` })).toBeVisible()
    act(() =>
      store
        .getState()
        .edit(overrideFinding, { rule, targets, reason: 'Agreed for now', author: null, expires: null }),
    )
    expect(screen.getByRole('tab', { name: `Problems ${pressing - 1}` })).toHaveAttribute(
      'title',
      expect.stringContaining('1 overridden'),
    )
    expect(screen.getByText(/ · Overridden 1$/)).toBeVisible()
    if (before.length > 1)
      expect(
        screen.getByRole('button', { name: `${before.length - 1} unsupported: show only these` }),
      ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Overridden 1' }))
    expect(problemLines()).toHaveLength(1)
    expect(within(problemLines()[0]!).getByText(/^Overridden: Agreed for now/)).toBeVisible()
  })
})
