import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { placeMissing } from '../../src/app/canvas/arrange.ts'
import { analysisPart } from '../../src/app/panels/analysis-part.ts'
import {
  documentOf,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  topology,
} from '../../src/core/examples/notation.ts'
import type { Topology } from '../../src/core/model/topology.ts'
import '../support/list-room.ts'
import { renderApp } from '../support/render-app.tsx'

await analysisPart.load() // as after the first moment in a browser

/** The whole application in Analyze mode. */
async function analyzing(given: Topology = soundPair(8)) {
  const rendered = renderApp({ doc: placeMissing(documentOf(given)) })
  await rendered.user.click(screen.getByRole('radio', { name: 'Analyze' }))
  return rendered
}
const card = (name: RegExp) => within(screen.getByRole('group', { name, hidden: true }))
const cell = (position: number, name = /^ldn-pool\./) =>
  card(name).getByRole('switch', { name: new RegExp(`^${position}\\. `), hidden: true })
const row = (name: RegExp) => screen.getByRole('treeitem', { name })
const status = () => within(screen.getByRole('contentinfo'))
const heard = () => screen.getAllByText((_, element) => element?.getAttribute('aria-live') === 'polite')
const said = () =>
  heard()
    .map((region) => region.textContent)
    .join('')

describe('the modes', () => {
  it('are a group of radio buttons, walked with the arrow keys', async () => {
    const { user, store } = renderApp({ doc: documentOf(soundPair()) })
    const group = within(screen.getByRole('radiogroup', { name: 'Mode' }))
    expect(group.getByRole('radio', { name: 'Design' })).toBeChecked()
    act(() => group.getByRole('radio', { name: 'Design' }).focus())
    await user.keyboard('{ArrowRight}')
    expect(group.getByRole('radio', { name: 'Analyze' })).toBeChecked()
    expect(group.getByRole('radio', { name: 'Analyze' })).toHaveFocus()
    expect(store.getState().mode).toBe('analyze')
    await user.keyboard('{ArrowRight}')
    expect(store.getState().mode).toBe('simulate')
    await user.keyboard('{ArrowRight}')
    expect(store.getState().mode).toBe('drill')
    await user.keyboard('{ArrowRight}')
    expect(store.getState().mode).toBe('design')
  })

  it('are changed by key, and the focus goes to the switch where what had it is gone', async () => {
    const { user } = renderApp({ doc: documentOf(soundPair()) })
    act(() => screen.getByRole('button', { name: 'Central site' }).focus())
    await user.keyboard('{Alt>}{Shift>}a{/Shift}{/Alt}')
    expect(screen.getByRole('radio', { name: 'Analyze' })).toBeChecked()
    expect(screen.getByRole('radio', { name: 'Analyze' })).toHaveFocus()
  })

  it('are not offered before something is open', () => {
    renderApp()
    expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument()
  })

  it('leave the design as it is', async () => {
    const { store, user } = await analyzing()
    const { history } = store.getState()
    await user.click(cell(1))
    await user.click(screen.getByRole('radio', { name: 'Design' }))
    expect(store.getState().history).toBe(history)
    expect(card(/^ldn-pool\./).getByText('7 up · needs 4 of first 7')).toBeInTheDocument()
  })
})

describe('without anything to fail', () => {
  it('an empty canvas leads to Design, and offers nothing that cannot be done here', async () => {
    const { store, user } = await analyzing(topology())
    expect(screen.getByText('There is no site yet, so nothing can fail. Add one in Design.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'New central site' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Fail a site…' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Switch to Design' }))
    expect(store.getState().mode).toBe('design')
    expect(screen.getByRole('button', { name: 'New central site' })).toBeVisible()
  })

  it('a site without pools asks for none', async () => {
    await analyzing(topology(site(1, 'London')))
    expect(screen.getByText('Empty site.')).toBeInTheDocument()
  })
})

describe('on the canvas', () => {
  it('a click on a server switches it off and says so, another switches it on', async () => {
    const { user } = await analyzing()
    expect(cell(2)).toBeChecked()
    expect(cell(2)).toHaveAccessibleName(/losing it next is safe$/)
    await user.click(cell(2))
    expect(cell(2)).not.toBeChecked()
    expect(cell(2)).toHaveAccessibleName(/switched off$/)
    await user.click(cell(2))
    expect(cell(2)).toBeChecked()
  })

  it('each running server says what losing it next would do', async () => {
    const { user } = await analyzing()
    for (const position of [1, 2]) await user.click(cell(position))
    expect(cell(3)).toHaveAccessibleName(/it may be lost, and none that counts after it$/)
    await user.click(cell(3))
    expect(cell(4)).toHaveAccessibleName(/losing it next stops the pool$/)
    expect(cell(8)).toHaveAccessibleName(/does not count for quorum, losing it next is safe$/)
  })

  it('the verdicts stay apart, with the restart trap between them', async () => {
    const { user } = await analyzing()
    for (const position of [1, 2, 3]) await user.click(cell(position))
    const pool = card(/^ldn-pool\./)
    expect(pool.getByText('4 up · needs 4 of first 7')).toBeInTheDocument()
    expect(pool.getByText('5 up · needs 6')).toBeInTheDocument()
    const order = pool.getByText('Functional').compareDocumentPosition(pool.getByText('Restart trap'))
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    const start = pool.getByText('Restart trap').compareDocumentPosition(pool.getByText('First start'))
    expect(start & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    await user.click(cell(4))
    expect(pool.queryByText('Restart trap')).not.toBeInTheDocument()
    expect(pool.getByText('stopped')).toBeInTheDocument()
  })

  it('no card says that a pool is OK', async () => {
    await analyzing()
    expect(card(/^ldn-pool\./).queryByText('OK')).not.toBeInTheDocument()
  })

  it('servers are walked with the arrow keys and switched with X, Space and Enter, and keep the focus', async () => {
    const { user } = await analyzing()
    act(() => cell(1).focus())
    await user.keyboard('x')
    expect(cell(1)).not.toBeChecked()
    await user.keyboard('{ArrowRight}{ArrowRight}x')
    expect(cell(3)).not.toBeChecked()
    expect(cell(3)).toHaveFocus()
    await user.keyboard(' ')
    expect(cell(3)).toBeChecked()
    await user.keyboard('{Enter}')
    expect(cell(3)).not.toBeChecked()
    expect(cell(3)).toHaveFocus()
  })

  it('each database of a store and the file store are switches', async () => {
    const { user, store } = await analyzing(
      topology(site(1, 'London', pool(2, 'ldn-pool', { store: mirrored(90, 'sql01', 'sql02', 'sql03') }))),
    )
    const press = async (name: RegExp) => user.click(screen.getByRole('switch', { name, hidden: true }))
    await press(/^sql02.*, mirror$/)
    await press(/^sql03.*, witness$/)
    await press(/file store$/)
    expect([...store.getState().outage]).toEqual(['sql:90/mirror', 'sql:90/witness', 'file:291'])
    expect(screen.getByRole('switch', { name: /mirror, switched off$/, hidden: true })).not.toBeChecked()
  })

  it('a database on a Standard Edition server says that it is switched with it', async () => {
    const { store, user } = await analyzing(
      topology(site(1, 'Leeds', pool(2, 'lds-se01', { edition: 'standard' }))),
    )
    const database = screen.getByRole('switch', { name: /primary, stands on/, hidden: true })
    await user.click(database)
    expect(store.getState().outage.size).toBe(0)
    expect(said()).toContain('switch that server')
  })

  it('a site is failed from its head; what was switched off itself stays told apart', async () => {
    const { user } = await analyzing()
    await user.click(cell(3))
    await user.click(screen.getByRole('button', { name: 'Fail this site: London', hidden: true }))
    expect(cell(3)).toHaveAccessibleName(/switched off$/)
    expect(cell(4)).toHaveAccessibleName(/down with its site$/)
    expect(cell(4)).toBeChecked() // its own switch is on
    expect(card(/^London/).getByText('site is off')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Bring this site back: London', hidden: true }))
    expect(cell(4)).toHaveAccessibleName(/losing it next is/)
  })

  it('the names of what is drawn say what is down', async () => {
    const { user } = await analyzing()
    for (const position of [1, 2, 3, 4]) await user.click(cell(position))
    expect(
      screen.getByRole('group', { name: /^ldn-pool\..*4 running, not functional/, hidden: true }),
    ).toBeInTheDocument()
  })

  it('X on a card that has the focus switches it', async () => {
    const { user, store } = await analyzing()
    act(() => screen.getByRole('group', { name: /^dub-pool\./, hidden: true }).focus())
    await user.keyboard('x')
    expect(store.getState().outage.size).toBe(8)
  })

  it('X switches everything that is selected, as after a box selection', async () => {
    const { user, store } = await analyzing()
    act(() => store.getState().select(['sql:290', 'file:291', 'server:202']))
    act(() => screen.getByRole('radio', { name: 'Analyze' }).blur()) // as a press on the canvas does
    await user.keyboard('x')
    expect([...store.getState().outage]).toEqual(['sql:290/primary', 'file:291', 'server:202'])
  })

  it('nothing can be dragged, renamed or deleted, and the keys say why', async () => {
    const { user, store } = await analyzing()
    act(() => store.getState().select(['pool:2']))
    const { history } = store.getState()
    act(() => screen.getByRole('radio', { name: 'Analyze' }).blur())
    for (const key of ['{F2}', '{Delete}', 'p', '{Alt>}{ArrowUp}{/Alt}']) {
      await user.keyboard(key)
      expect(said()).toBe('Switch to Design to change the topology.')
    }
    act(() => screen.getByRole('group', { name: /^ldn-pool\./, hidden: true }).focus())
    await user.keyboard('{ArrowRight}')
    expect(store.getState()).toMatchObject({ history, renaming: null, dialog: null })
    expect(screen.getByRole('textbox', { name: 'Name of the topology' })).toHaveAttribute('readonly')
  })
})

describe('in the outline', () => {
  it('X and Space switch a row; the row says so', async () => {
    const { user } = await analyzing()
    await user.click(row(/^2 ldn-pool-fe02/))
    await user.keyboard('x')
    expect(row(/^2 ldn-pool-fe02, switched off$/)).toHaveFocus()
    expect(row(/^ldn-pool\.contoso\.com.*1 of 8 down/)).toBeInTheDocument()
    await user.keyboard(' ')
    expect(row(/^2 ldn-pool-fe02$/)).toHaveFocus()
  })

  it('every row of what can be switched has a button', async () => {
    const { user, store } = await analyzing()
    await user.click(screen.getByRole('button', { name: 'Switch off Dublin' }))
    expect([...store.getState().outage]).toEqual(['site:3'])
    expect(row(/^dub-pool\.contoso\.com.*stopped, down$/)).toBeInTheDocument()
    await user.click(within(row(/^Dublin/)).getByRole('button', { name: 'Switch on Dublin' }))
    expect(store.getState().outage.size).toBe(0)
  })

  it('has the databases under their store, and the links between sites', async () => {
    const { user, store } = await analyzing(
      topology(
        site(1, 'London', pool(2, 'ldn-pool', { store: mirrored(90, 'sql01', 'sql02', 'sql03') })),
        site(3, 'Dublin', pool(4, 'dub-pool')),
        paired(5, 2, 4),
      ),
    )
    await user.click(row(/^sql02.*, mirror$/))
    await user.keyboard('x')
    expect(row(/^sql02.*, mirror, switched off$/)).toHaveFocus()
    expect(store.getState().selection).toEqual(['sql:90'])
    await user.click(screen.getByRole('button', { name: 'Switch off London ⇄ Dublin' }))
    expect([...store.getState().outage]).toEqual(['sql:90/mirror', 'link:1-3'])
    expect(row(/^London ⇄ Dublin, switched off$/)).toBeInTheDocument()
  })

  it('a row that has nothing to switch says so', async () => {
    const { user } = await analyzing()
    await user.click(row(/^Skype for Business Server/))
    await user.keyboard('x')
    expect(said()).toBe('Nothing of what is selected can be switched off.')
  })

  it('has none of it in Design', () => {
    renderApp({ doc: documentOf(soundPair()) })
    expect(screen.queryByText('Links between sites')).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Switch off/ })).not.toBeInTheDocument()
  })

  it('its menu switches and edits nothing', async () => {
    const { user, store } = await analyzing()
    await user.pointer({ keys: '[MouseRight]', target: row(/^ldn-pool\.contoso/) })
    const menu = await screen.findByRole('menu', { name: /ldn-pool/ })
    expect(within(menu).queryByText('Rename')).not.toBeInTheDocument()
    await user.click(within(menu).getByRole('menuitem', { name: /^Fail the partner pool/ }))
    await waitFor(() => expect(store.getState().outage.size).toBe(8))
  })
})

describe('what is off', () => {
  const list = () => within(screen.getByRole('heading', { name: /^What is off/ }).parentElement!)

  it('is listed, each with the way back on; the focus stays in the list', async () => {
    const { user, store } = await analyzing()
    for (const position of [1, 2, 3]) await user.click(cell(position))
    expect(screen.getByRole('heading', { name: 'What is off 3' })).toBeInTheDocument()
    await user.click(list().getByRole('button', { name: 'Switch on ldn-pool-fe02' }))
    expect(store.getState().outage.size).toBe(2)
    expect(list().getByRole('button', { name: 'Switch on ldn-pool-fe03' })).toHaveFocus()
    await user.keyboard('{Enter}{Enter}')
    expect(screen.getByRole('heading', { name: 'What is off' })).toHaveFocus()
  })

  it('is brought back at once', async () => {
    const { user, store } = await analyzing()
    for (const position of [1, 2, 3]) await user.click(cell(position))
    await user.click(list().getByRole('button', { name: 'Switch everything on' }))
    expect(store.getState().outage.size).toBe(0)
    expect(list().getByText(/^Nothing is off/)).toBeInTheDocument()
  })

  it('can be a whole site, from a menu of all of them', async () => {
    const { user, store } = await analyzing()
    await user.click(list().getByRole('button', { name: 'Fail a site…' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Fail Dublin' }))
    expect([...store.getState().outage]).toEqual(['site:3'])
  })
})

describe('the line at the foot', () => {
  it('counts the pools that run, in the trap, stopped, and what is off', async () => {
    const { user } = await analyzing()
    expect(status().getByText('2 pools run')).toBeInTheDocument()
    for (const position of [1, 2, 3]) await user.click(cell(position))
    expect(status().getByText('1 pool runs')).toBeInTheDocument()
    expect(status().getByText('1 runs in the restart trap')).toBeInTheDocument()
    expect(status().getByText('3 parts switched off')).toBeInTheDocument()
    await user.click(cell(4))
    expect(status().getByText('1 stopped')).toBeInTheDocument()
  })
})

describe('the link between two sites', () => {
  it('is cut and restored at the label of the pairing', async () => {
    const { user, store } = await analyzing()
    await user.click(screen.getByRole('button', { name: 'Cut the link London ⇄ Dublin', hidden: true }))
    expect([...store.getState().outage]).toEqual(['link:1-3'])
    expect(said()).toBe('Cut the link London ⇄ Dublin.')
    await user.click(screen.getByRole('button', { name: 'Restore the link London ⇄ Dublin', hidden: true }))
    expect(store.getState().outage.size).toBe(0)
  })

  it('is not there where both pools stand in one site', async () => {
    await analyzing(topology(site(1, 'London', pool(2, 'a'), pool(4, 'b')), paired(5, 2, 4)))
    expect(screen.queryByRole('button', { name: /the link/, hidden: true })).not.toBeInTheDocument()
    expect(screen.queryByRole('treeitem', { name: /^Links between sites/ })).not.toBeInTheDocument()
  })
})
