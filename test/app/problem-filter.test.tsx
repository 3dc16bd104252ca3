import { act, fireEvent, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Drawer } from '../../src/app/panels/Drawer.tsx'
import { builderAct } from '../../src/core/check/rule-facts.ts'
import { allProblems, panelsOf } from '../../src/app/store/panels.ts'
import { checkDocument } from '../../src/core/check/check.ts'
import { documentOf, paired, pool, site, standard, topology } from '../../src/core/examples/notation.ts'
import '../support/list-room.ts'
import { problemLine, problemLines } from '../support/problem-lines.ts'
import { renderApp } from '../support/render-app.tsx'

const doc = documentOf(
  topology(
    site(1, 'London', pool(2, 'ldn-pool.contoso.com', { servers: 2 })),
    site(3, 'New York', standard(4, 'nyc-se01.contoso.com'), pool(6, 'nyc-pool.contoso.com')),
    paired(5, 2, 4),
  ),
)
const findings = checkDocument(doc, null).all()

const story = () => renderApp({ ui: <Drawer />, doc })
const search = () => screen.getByRole('searchbox', { name: 'Filter problems' })

async function narrow(user: UserEvent, kind: string, choice: RegExp) {
  await user.click(screen.getByRole('button', { name: 'Show only one rule, site or pool' }))
  await user.click(await screen.findByRole('menuitem', { name: kind }))
  // Without layout the way from one menu to the other seems to lead across what is in between.
  fireEvent.click(await screen.findByRole('menuitemradio', { name: choice }))
}

describe('the list of problems is narrowed', () => {
  it('to a rule from a list with counts, and says how many are hidden', async () => {
    const { user } = story()
    const count = findings.filter(({ rule }) => rule === 'PAIR-002').length
    await narrow(user, 'Rule', new RegExp(`^PAIR-002.*${count} finding`))
    expect(search()).toHaveValue('rule:PAIR-002')
    expect(problemLines()).toHaveLength(count)
    expect(screen.getByText(`${count} of ${findings.length} findings shown.`)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show everything' }))
    expect(search()).toHaveValue('')
    expect(screen.queryByText(/findings shown\./)).toBeNull()
  })

  it('to a site whose name has a blank, and to every site again', async () => {
    const { user } = story()
    await narrow(user, 'Site', /^New York/)
    expect(search()).toHaveValue('site:"New York"')
    await narrow(user, 'Site', /^Every site/)
    expect(search()).toHaveValue('')
  })

  it('to a pool, by the keyboard alone', async () => {
    const { user } = story()
    act(() => screen.getByRole('button', { name: 'Show only one rule, site or pool' }).focus())
    await user.keyboard('{Enter}')
    await screen.findByRole('menuitem', { name: 'Pool' })
    await user.keyboard('{End}{ArrowRight}')
    const pools = await screen.findAllByRole('menuitemradio')
    await expect.poll(() => document.activeElement).toBe(pools[0])
    await user.keyboard('{ArrowDown}{Enter}')
    expect(search()).toHaveValue('pool:ldn-pool.contoso.com')
  })

  it('to the rule, a site or a pool of a line, from its menu', async () => {
    const { user } = story()
    const open = async (item: string) => {
      await user.click(within(problemLine('PAIR-002')).getByRole('button', { name: /^More about PAIR-002/ }))
      await user.click(await screen.findByRole('menuitem', { name: item }))
    }
    await open('Show only PAIR-002')
    await expect.poll(() => search()).toHaveValue('rule:PAIR-002')
    await open('Show only pool ldn-pool.contoso.com')
    await expect.poll(() => search()).toHaveValue('pool:ldn-pool.contoso.com rule:PAIR-002')
    await open('Show only site New York')
    await expect.poll(() => search()).toHaveValue('site:"New York" pool:ldn-pool.contoso.com rule:PAIR-002')
  })

  it('the menu of a line opens by a right click too, and leads to the page of the rule', async () => {
    const { user, store } = story()
    await user.pointer({ keys: '[MouseRight]', target: problemLine('PAIR-002') })
    await user.click(await screen.findByRole('menuitem', { name: 'Open the page of PAIR-002' }))
    await expect.poll(() => store.getState().dialog).toEqual({ kind: 'rule', rule: 'PAIR-002' })
  })

  it('anew for another document', () => {
    const { app, store } = story()
    act(() =>
      panelsOf(app)
        .getState()
        .filterProblems({ ...allProblems, text: 'rule:PAIR-002' }),
    )
    act(() => store.getState().open(doc))
    expect(search()).toHaveValue('')
  })
})

describe('a group', () => {
  it('is folded and unfolded by its head, by a press and by keys', async () => {
    const { user } = story()
    await user.click(screen.getByRole('combobox', { name: 'Group problems' }))
    await user.click(await screen.findByRole('option', { name: 'By site' }))
    const [first] = problemLines()
    const head = within(first!).getByRole('button', { name: /findings?$/ })
    const all = problemLines().length
    await user.click(head)
    expect(head).toHaveAttribute('aria-expanded', 'false')
    expect(problemLines().length).toBeLessThan(all)
    act(() => first!.focus())
    await user.keyboard('{ArrowRight}')
    expect(head).toHaveAttribute('aria-expanded', 'true')
    await user.keyboard('{ArrowLeft}')
    expect(head).toHaveAttribute('aria-expanded', 'false')
    await user.keyboard('{Enter}')
    expect(problemLines()).toHaveLength(all)
  })
})

describe('what Topology Builder itself would say', () => {
  it('stands beside each finding in words, and in one sentence', async () => {
    const { user } = story()
    const passed = findings.filter((finding) => builderAct(finding) === 'allows').length
    expect(screen.queryByText(/^Topology Builder (refuses|lets)/)).toBeNull()
    await user.click(screen.getByRole('switch', { name: 'Topology Builder says' }))
    expect(problemLine('PAIR-002')).toHaveTextContent('Topology Builder: lets it through')
    expect(screen.getByText(new RegExp(`^Topology Builder .*lets ${passed} through`))).toBeVisible()
  })

  it('narrows the list to what it lets through', async () => {
    const { user } = story()
    await user.click(screen.getByRole('switch', { name: 'Topology Builder says' }))
    await user.click(screen.getByRole('checkbox', { name: 'Only what it lets through' }))
    for (const line of problemLines()) expect(line).toHaveTextContent('lets it through')
    await user.click(screen.getByRole('switch', { name: 'Topology Builder says' }))
    expect(screen.queryByRole('checkbox', { name: 'Only what it lets through' })).toBeNull()
    expect(screen.queryByText(/findings shown\./)).toBeNull()
  })
})
