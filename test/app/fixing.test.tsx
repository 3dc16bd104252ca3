import { act, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { useShortcuts } from '../../src/app/commands/useShortcuts.ts'
import { Drawer } from '../../src/app/panels/Drawer.tsx'
import { fixToolsPart } from '../../src/app/panels/problems/fix-tools.ts'
import { docOf } from '../../src/app/store/selectors.ts'
import { NoticeBar } from '../../src/app/ui/NoticeBar.tsx'
import { checkDocument } from '../../src/core/check/check.ts'
import { fixesOf } from '../../src/core/fixes/index.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'
import { documentOf, paired, pool, site, topology } from '../../src/core/examples/notation.ts'
import type { TabRole } from '../../src/app/ports/ports.ts'
import '../support/list-room.ts'
import { problemLine, problemLines } from '../support/problem-lines.ts'
import { renderApp } from '../support/render-app.tsx'

/** Two pairs with intervals that are out of range (REG-009, with alternatives), and servers in the wrong order. */
const broken = documentOf(
  topology(
    site(1, 'London', pool(2, 'a-pool.contoso.com'), pool(3, 'b-pool.contoso.com')),
    site(4, 'Dublin', pool(5, 'c-pool.contoso.com'), pool(6, 'd-pool.contoso.com')),
    paired(7, 2, 5, { voiceFailover: true, failureDetection: 60, failback: 600 }),
    paired(8, 3, 6, { voiceFailover: true, failureDetection: 70, failback: 20 }),
  ),
)
const all = checkDocument(broken, null).all()
const fixesOfRule = (rule: string) =>
  all.filter((finding) => finding.rule === rule).map((finding) => fixesOf(broken, finding))

/** The rule of several findings that each have one certain fix. */
const certainRule = all.find(
  ({ rule }) =>
    fixesOfRule(rule).length > 1 && fixesOfRule(rule).every(([fix, more]) => fix?.certain && !more),
)!.rule

function Panels() {
  useShortcuts()
  return (
    <>
      <Drawer />
      <NoticeBar />
    </>
  )
}

async function story(given: { doc?: TopologyDocument; role?: TabRole } = {}) {
  const told = renderApp({ ui: <Panels />, doc: broken, ...given })
  await act(() => fixToolsPart.load())
  return told
}

describe('the fix of a finding', () => {
  it('that is certain is one press, one undo step by its name, and a notice that offers undo', async () => {
    const { user, store } = await story()
    const fix = fixesOfRule(certainRule)[0]![0]!
    await user.click(within(problemLine(certainRule)).getByRole('button', { name: `Fix: ${fix.title}` }))
    expect(store.getState().history.past.map(({ label }) => label)).toEqual([fix.title])
    expect(screen.getByText(`Done: ${fix.title}`)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(docOf(store.getState())).toBe(broken)
  })

  it('of every finding of a rule is one undo step that says how many it fixed', async () => {
    const { user, store } = await story()
    const count = fixesOfRule(certainRule).length
    await user.click(within(problemLine(certainRule)).getByRole('button', { name: `Why ${certainRule}` }))
    const line = problemLine(certainRule)
    await user.click(await within(line).findByRole('button', { name: `Fix all ${count} of ${certainRule}` }))
    expect(screen.getByText(`Done: ${count} of ${certainRule} fixed`)).toBeVisible()
    expect(store.getState().history.past).toHaveLength(1)
    expect(problemLines().some((one) => one.textContent?.includes(certainRule))).toBe(false)
    act(() => store.getState().undo())
    expect(docOf(store.getState())).toBe(broken)
  })

  it('changes nothing in a tab that only reads, and says why', async () => {
    const { user, store } = await story({ role: 'reader' })
    const fix = within(problemLine(certainRule)).getByRole('button', { name: /^Fix: / })
    expect(fix).toHaveAttribute('aria-disabled', 'true')
    await user.click(fix)
    expect(docOf(store.getState())).toBe(broken)
    expect(store.getState().announcement.text).toMatch(/Another tab holds this document/)
  })
})

describe('alternatives', () => {
  it('each tell what they change, settle and bring, and one of them is chosen', async () => {
    const { user, store } = await story()
    await user.click(within(problemLine('REG-009')).getByRole('button', { name: /^Fixes of REG-009/ }))
    const list = await within(problemLine('REG-009')).findByRole('region', { name: 'Fixes' })
    const choices = within(list).getAllByRole('button', { name: /^Do this: / })
    const [first, ...others] = fixesOfRule('REG-009')[0]!
    expect(choices).toHaveLength(others.length + 1)
    const choice = choices[0]!.closest('li')!
    await waitFor(() => expect(choice).toHaveTextContent('Changes'))
    expect(choice).toHaveTextContent('20 s →')
    expect(choice).toHaveTextContent(/Settles\s*this finding\s*Brings\s*no new finding$/)
    await user.click(choices[0]!)
    expect(store.getState().history.past.map(({ label }) => label)).toEqual([first!.title])
  })

  it('say which findings they bring', async () => {
    const mixed = documentOf(
      topology(
        site(1, 'London', pool(2, 'a-pool.contoso.com', { version: '2013' })),
        site(4, 'Dublin', pool(5, 'b-pool.contoso.com', { version: '2015' })),
        paired(7, 2, 5),
      ),
    )
    const { user } = await story({ doc: mixed })
    const line = problemLines().find((one) => within(one).queryByRole('button', { name: /^Fixes of PAIR/ }))!
    await user.click(within(line).getByRole('button', { name: /^Fixes of PAIR/ }))
    await waitFor(() => expect(screen.getAllByText(/^\d+ new findings?:$/)[0]).toBeVisible())
  })

  it('are gone to with Ctrl and a full stop from the line that has the focus', async () => {
    const { user } = await story()
    act(() => problemLines()[0]!.focus())
    await user.keyboard('{Control>}.{/Control}')
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Do this: /))
  })

  it('are gone to with Ctrl and a full stop from what is selected, whatever the filter hides', async () => {
    const { user, store } = await story()
    await user.type(screen.getByRole('searchbox', { name: 'Filter problems' }), 'no such words')
    act(() => {
      store.getState().select(['pairing:8'])
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    await user.keyboard('{Control>}.{/Control}')
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Do this: /))
    expect(screen.getByRole('searchbox', { name: 'Filter problems' })).toHaveValue('')
  })

  it('are asked for in vain where nothing selected has a finding', async () => {
    const { user, store } = await story()
    act(() => store.getState().select(['site:1']))
    await user.keyboard('{Control>}.{/Control}')
    expect(store.getState().announcement.text).toBe('There is no finding on what is selected.')
  })
})

it('axe finds nothing in the list with fixes and explanations open', async () => {
  const { user, container } = await story()
  await user.click(within(problemLine('REG-009')).getByRole('button', { name: /^Fixes of REG-009/ }))
  await screen.findByRole('region', { name: 'Fixes' })
  await user.click(screen.getByRole('switch', { name: /Topology Builder/ }))
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
