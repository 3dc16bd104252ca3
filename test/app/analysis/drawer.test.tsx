import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AnalysisDrawer } from '../../../src/app/analysis/AnalysisDrawer.tsx'
import { AnalysisPanel } from '../../../src/app/analysis/AnalysisPanel.tsx'
import type { AnalysisTab } from '../../../src/app/store/analysis-slice.ts'
import { popupRoom } from '../../../src/app/ui/popup-room.ts'
import { documentOf, paired, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { poolsOf, type Topology } from '../../../src/core/model/topology.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { renderApp } from '../../support/render-app.tsx'

/** Two paired pools of 8 and 3 servers. */
const pair = topology(
  site(1, 'London', pool(2, 'ldn-pool', { servers: 8, users: 38_400 })),
  site(3, 'Dublin', pool(4, 'dub-pool', { servers: 3, users: 12_000 })),
  paired(5, 2, 4),
)

/** A size of 2019 for which nothing is printed on what happens without the primary database. */
const silent = topology(site(1, 'London', pool(2, 'big-pool', { servers: 14, version: '2019' })))

/** The panel below the canvas at a tab, alone or with the one beside the canvas. */
async function story(tab: AnalysisTab, given: Topology = pair, beside = false) {
  const app = renderApp({
    doc: documentOf(given, { name: 'Contoso' }),
    ui: (
      <>
        <div ref={popupRoom} />
        {beside && <AnalysisPanel />}
        <AnalysisDrawer />
      </>
    ),
  })
  act(() => {
    app.store.getState().setMode('analyze')
    app.store.getState().showAnalysis(tab)
  })
  return app
}

const choose = async (user: UserEvent, label: string, option: string) => {
  await user.click(screen.getByRole('combobox', { name: label }))
  await user.click(await screen.findByRole('option', { name: option }))
}

/** What the analysis of a whole deployment comes to, also on a computer that is busy with other things. */
const worked = (text: RegExp) => screen.findByText(text, {}, { timeout: 10_000 })

const serversOf = (...numbers: number[]) => numbers.map((n): PartId => `server:${n}`)

describe('the panel', () => {
  it('has a tab for every page and shows one of them', async () => {
    const { user, store } = await story('cut-sets')
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'In words',
      'Cut sets',
      'Double failures',
      'Survival',
      'Availability',
      'Capacity',
      'Maintenance',
    ])
    await user.click(screen.getByRole('tab', { name: 'Capacity' }))
    expect(store.getState().analysisTab).toBe('capacity')
    expect(screen.getByRole('img', { name: /^Users for each server/ })).toBeVisible()
  })

  it('is about the pool, or the pair, that is selected on the canvas', async () => {
    const { store } = await story('cut-sets')
    const about = () => screen.getByRole('combobox', { name: 'About' }).textContent
    expect(about()).toBe('ldn-pool.contoso.com')
    act(() => store.getState().select(['server:402']))
    expect(about()).toBe('dub-pool.contoso.com')
    act(() => store.getState().select(['pairing:5']))
    expect(about()).toBe('ldn-pool with dub-pool')
    act(() => store.getState().select([]))
    expect(about()).toBe('ldn-pool with dub-pool')
  })

  it('asks of a pair only what can be asked of users', async () => {
    const { user } = await story('cut-sets')
    await choose(user, 'About', 'ldn-pool with dub-pool')
    await user.click(screen.getByRole('combobox', { name: 'Question' }))
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Users have full service, before anyone acts',
      'Users have at least limited service, before anyone acts',
      'Users have full service, after failover',
      'Users have at least limited service, after failover',
    ])
  })

  it('says what to do where there is no pool', async () => {
    await story('cut-sets', topology(site(1, 'London')))
    expect(screen.getByText(/There is no Front End pool yet/)).toBeVisible()
  })

  it('says why there is no answer where no row is printed', async () => {
    await story('cut-sets', topology(site(1, 'London', pool(2, 'odd-pool', { version: 'other' }))))
    expect(screen.getByRole('note')).toHaveTextContent(/There is no answer/)
  })
})

describe('cut sets', () => {
  const table = () => screen.getByRole('table', { name: 'Minimal cut sets, smallest first' })

  it('are told in plain words, alike ones together, the smallest first', async () => {
    await story('cut-sets')
    const sizes = within(table())
      .getAllByRole('row')
      .slice(1)
      .map((row) => Number(within(row).getAllByRole('cell')[0]!.textContent))
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect(
      within(table()).getByRole('button', { name: /any 4 of ldn-pool-fe01 … ldn-pool-fe07: 35 ways/ }),
    ).toBeVisible()
    expect(screen.getByText('1 of size 1, 70 of size 4')).toBeVisible()
  })

  it('light up on the canvas without the page turning to something else', async () => {
    const { user, store } = await story('cut-sets')
    await user.click(within(table()).getByRole('button', { name: /^Show on the canvas: any 4 of/ }))
    expect(store.getState().selection).toEqual(serversOf(201, 202, 203, 204, 205, 206, 207))
    const pressed = () => within(table()).queryAllByRole('button', { pressed: true })
    expect(pressed().map((button) => button.textContent)).toEqual([expect.stringMatching(/^any 4 of/)])
    act(() => store.getState().select(['server:201']))
    expect(pressed()).toEqual([])
    await choose(user, 'About', 'ldn-pool with dub-pool')
    await user.click(within(table()).getAllByRole('button', { name: /^Show on the canvas: .*link/ })[0]!)
    expect(store.getState().selection).toContain('pairing:5')
    expect(screen.getByRole('combobox', { name: 'About' })).toHaveTextContent('ldn-pool with dub-pool')
  })

  it('can be tried: one such set is switched off, and the pool stops', async () => {
    const { user, store } = await story('cut-sets')
    const row = within(table())
      .getByText(/^any 4 of ldn-pool-fe01/)
      .closest('tr')!
    await user.click(within(row).getByRole('button', { name: /^Try it: switch off ldn-pool-fe01/ }))
    expect([...store.getState().outage]).toEqual(serversOf(201, 202, 203, 204))
  })

  it('stand apart where the documents do not say what happens', async () => {
    await story('cut-sets', silent)
    const apart = screen.getByRole('region', { name: 'Not documented' })
    expect(within(apart).getByText(/no printed table says what happens/)).toBeVisible()
    expect(within(apart).getByRole('table')).toHaveTextContent('big-pool-sql01')
    expect(table()).not.toHaveTextContent('big-pool-sql01')
  })

  it('of the whole deployment are found, with places that are alike in one line', async () => {
    const { user } = await story('cut-sets')
    await choose(user, 'About', 'Whole deployment')
    expect(await worked(/^Whole deployment: the smallest losses/)).toBeVisible()
    expect(within(table()).getByText(/site London and site Dublin/)).toBeVisible()
  })
})

describe('numbers of the whole deployment', () => {
  it('say which pools they leave out, and whose users they do not count', async () => {
    const { user } = await story(
      'availability',
      topology(
        site(1, 'London', pool(2, 'ldn-pool', { users: null }), pool(3, 'odd-pool', { version: 'other' })),
      ),
    )
    await choose(user, 'About', 'Whole deployment')
    expect(await worked(/^Left out, since the documents print no row for it: odd-pool\.$/)).toBeVisible()
    expect(screen.getByText(/^1 pool does not state its users/)).toBeVisible()
    expect(screen.getByText('No pool states its users.')).toBeVisible()
  })
})

describe('double failures', () => {
  const grid = () => screen.getByRole('grid')

  it('have a cell for every pair, spoken with both parts and the outcome', async () => {
    await story('matrix')
    const parts = within(grid()).getAllByRole('rowheader').length
    expect(within(grid()).getAllByRole('gridcell')).toHaveLength(parts * parts)
    expect(
      within(grid()).getByRole('gridcell', {
        name: 'ldn-pool-fe01 and ldn-pool-fe02: functional, and could start',
      }),
    ).toHaveTextContent('·')
    expect(within(grid()).getByRole('gridcell', { name: 'site London: not functional' })).toHaveTextContent(
      'X',
    )
  })

  it('tell a pool that runs and could not start again from one that runs', async () => {
    const { store } = await story('matrix')
    act(() => store.getState().select(['pool:4']))
    expect(
      within(grid()).getByRole('gridcell', { name: /^dub-pool-fe01: functional, but could not/ }),
    ).toHaveTextContent('T')
    expect(
      within(grid()).getByRole('gridcell', { name: 'dub-pool-fe01 and dub-pool-fe02: not functional' }),
    ).toHaveTextContent('X')
  })

  it('are walked with the keys, with one stop for Tab, and say each cell as a sentence', async () => {
    const { user } = await story('matrix')
    const cells = within(grid()).getAllByRole('gridcell')
    act(() => cells[0]!.focus())
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(document.activeElement).toHaveAccessibleName('ldn-pool-fe01: functional, and could start')
    expect(screen.getByText('With ldn-pool-fe01 down: functional, and could start.')).toBeVisible()
    await user.keyboard('{Control>}{End}{/Control}')
    expect(document.activeElement).toBe(cells.at(-1))
    expect(cells.filter((cell) => cell.tabIndex === 0)).toEqual([cells.at(-1)])
    await user.keyboard('{Home}')
    expect(document.activeElement).toHaveAccessibleName(/and site London|site London and/)
  })

  it('switch a pair off with Enter, and then look at what comes on top of it', async () => {
    const { user, store } = await story('matrix')
    const cell = within(grid()).getByRole('gridcell', { name: /^ldn-pool-fe01 and ldn-pool-fe02:/ })
    act(() => cell.focus())
    await user.keyboard('{Enter}')
    expect([...store.getState().outage]).toEqual(serversOf(201, 202))
    expect(within(grid()).queryByRole('rowheader', { name: 'ldn-pool-fe01' })).toBeNull()
    expect(screen.getByText(/On top of the 2 parts that are off now/)).toBeVisible()
    expect(
      within(grid()).getByRole('gridcell', { name: 'ldn-pool-fe03 and ldn-pool-fe04: not functional' }),
    ).toBeInTheDocument()
  })

  it('are of several things that are selected on the canvas', async () => {
    const { store } = await story('matrix')
    act(() => store.getState().select(['server:201', 'server:202', 'server:401']))
    expect(
      within(grid())
        .getAllByRole('rowheader')
        .map((head) => head.textContent),
    ).toEqual(['ldn-pool-fe01', 'ldn-pool-fe02', 'dub-pool-fe01'])
  })

  it('say what is not documented', async () => {
    await story('matrix', silent)
    expect(
      within(grid()).getByRole('gridcell', {
        name: /^[^ ]*big-pool-sql01[^ ]*: not documented$/,
      }),
    ).toHaveTextContent('?')
  })

  it('show service by its level', async () => {
    const { user } = await story('matrix')
    await choose(user, 'Question', 'Users have full service, before anyone acts')
    expect(
      within(grid()).getByRole('gridcell', { name: /^file store ldn-pool-fs01: limited service$/ }),
    ).toHaveTextContent('L')
  })

  it('of a pair count the link between its sites', async () => {
    const { user } = await story('matrix')
    await choose(user, 'About', 'ldn-pool with dub-pool')
    expect(
      within(grid()).getByRole('gridcell', {
        name: 'site London and the link between London and Dublin: no service',
      }),
    ).toBeInTheDocument()
  })

  it('refuse a size that nobody can read, and say what to do', async () => {
    const { store } = await story(
      'matrix',
      topology(
        site(1, 'London', ...Array.from({ length: 7 }, (_, i) => pool(2 + i, `p${i}-pool`, { servers: 8 }))),
      ),
    )
    act(() => store.getState().select(poolsOf(store.getState().history.present.topology).map(({ id }) => id)))
    expect(screen.getByRole('note')).toHaveTextContent(/56 parts.*at most 48 are drawn/)
  })
})

describe('charts', () => {
  it('of survival show both verdicts of a pool, and its quorum as it is now', async () => {
    const { store } = await story('survival')
    expect(screen.getByRole('img', { name: /^Share of losses survived: ldn-pool/ })).toBeVisible()
    act(() => store.getState().switchParts(serversOf(201, 202), true))
    expect(screen.getByRole('img', { name: /^Quorum of ldn-pool.*6 votes, needs 5/ })).toBeVisible()
  })

  it('have their numbers as a table on demand', async () => {
    const { user } = await story('survival')
    const button = screen.getByRole('button', { name: /^Table: Share of losses survived/ })
    expect(button).toHaveAttribute('aria-expanded', 'false')
    await user.click(button)
    expect(screen.getByRole('table', { name: /^Share of losses survived/ })).toBeVisible()
    expect(screen.getByRole('columnheader', { name: 'Functional: share' })).toBeVisible()
  })

  it('are handed out as SVG, PNG and CSV under a name that every file system takes', async () => {
    const { user, memory } = await story('survival')
    for (const format of ['Picture as SVG', 'Picture as PNG', 'Numbers as CSV']) {
      await user.click(screen.getByRole('button', { name: /^Export: Share of losses survived/ }))
      await user.click(await screen.findByRole('menuitem', { name: format }))
    }
    await waitFor(() => expect(memory.downloads).toHaveLength(3))
    expect(memory.downloads.map(({ name }) => name).toSorted()).toEqual([
      'ldn-pool.contoso.com-survival-functional.csv',
      'ldn-pool.contoso.com-survival-functional.png',
      'ldn-pool.contoso.com-survival-functional.svg',
    ])
    const svg = memory.downloads.find(({ name }) => name.endsWith('.svg'))!.text
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(memory.downloads.find(({ name }) => name.endsWith('.csv'))!.text).toMatch(/^Parts down,/)
  })

  it('say so where the browser draws no picture', async () => {
    const { user, memory, store } = await story('survival')
    memory.picturesBroken = true
    await user.click(screen.getByRole('button', { name: /^Export: Share of losses survived/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Picture as PNG' }))
    await waitFor(() => expect(store.getState().notice?.text).toMatch(/Export it as SVG instead/))
    expect(memory.downloads).toEqual([])
  })
})

describe('availability', () => {
  it('stands with and without the partner, in per cent and in time of a year, as in the report', async () => {
    await story('availability')
    const table = screen.getByRole('table', { name: 'Availability of ldn-pool.contoso.com' })
    expect(within(table).getByRole('columnheader', { name: 'Without a partner' })).toBeVisible()
    const row = within(table).getByRole('row', {
      name: /Users have at least limited service, after failover/,
    })
    const [withPartner, , alone] = within(row)
      .getAllByRole('cell')
      .map((cell) => Number.parseFloat(cell.textContent ?? ''))
    expect(withPartner).toBeGreaterThan(alone!)
    const [, lost] = within(row).getAllByRole('cell')
    expect(lost).toHaveTextContent(/^[\d.]+ (s|min|h|d)$/)
  })

  it('has one pair of columns for a pool without partner', async () => {
    await story('availability', topology(site(1, 'London', standard(2, 'ldn-se01'))))
    expect(screen.queryByRole('columnheader', { name: 'Without a partner' })).toBeNull()
    expect(screen.getByText(/Not paired: the partner makes no difference/)).toBeVisible()
  })

  it('gives two numbers where the documents are silent', async () => {
    await story('availability', silent)
    expect(screen.getByRole('row', { name: /^Pool is functional between/ })).toBeVisible()
    expect(screen.getByText(/^Two numbers where the documents are silent/)).toBeVisible()
  })

  it('follows the chances that are set', async () => {
    const { store } = await story('availability')
    const functional = () => screen.getByRole('row', { name: /^Pool is functional/ }).textContent
    const before = functional()
    const { chances } = store.getState().settings
    act(() => store.getState().setSettings({ chances: { ...chances, server: 0.9 } }))
    expect(functional()).not.toBe(before)
    expect(screen.getByText(/servers 90 %/)).toBeVisible()
  })

  it('leads to the chances in the panel beside the canvas, whatever is selected', async () => {
    const { user, store } = await story('availability', pair, true)
    const fold = () => screen.getByRole('button', { name: 'How often things are up' })
    for (const selected of [['pool:4'], []] as const) {
      act(() => store.getState().select(selected))
      await user.click(screen.getByRole('button', { name: 'Change the chances' }))
      expect(fold()).toHaveFocus()
      expect(fold()).toHaveAttribute('aria-expanded', 'true')
      expect(screen.getByRole('textbox', { name: 'A server is up (%)' })).toBeVisible()
      await user.click(fold())
      expect(fold()).toHaveAttribute('aria-expanded', 'false')
    }
    expect(screen.getByRole('combobox', { name: 'About' })).toHaveTextContent('dub-pool.contoso.com')
  })

  it('of the whole deployment tells how many users are without service, and which pools', async () => {
    const { user } = await story('availability')
    await choose(user, 'About', 'Whole deployment')
    expect(await worked(/of 50,400 users$/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'dub-pool.contoso.com' }))
    expect(screen.getByRole('combobox', { name: 'About' })).toHaveTextContent('dub-pool.contoso.com')
  })
})

describe('capacity', () => {
  it('says what the pool carries, and that its partner cannot carry it', async () => {
    await story('capacity')
    expect(screen.getByRole('img', { name: /^Users for each server: ldn-pool/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /^Partner pool lost/ })).toBeVisible()
    expect(screen.getByText(/^If ldn-pool is lost, its users go to dub-pool\. .*too many/)).toHaveClass('bad')
  })

  it('asks for the users where they are not stated', async () => {
    await story('capacity', topology(site(1, 'London', pool(2, 'ldn-pool', { users: null }))))
    expect(screen.getByText(/State the users of the pool in Design/)).toBeVisible()
  })

  it('of the whole deployment puts first what cannot be carried', async () => {
    const { user } = await story('capacity')
    await choose(user, 'About', 'Whole deployment')
    const [, first] = screen.getAllByRole('row')
    expect(first).toHaveTextContent(/dub-pool.*Too many users/)
  })
})
