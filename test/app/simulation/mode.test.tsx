import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import { createProjector } from '../../../src/app/canvas/project.ts'
import { playingPart } from '../../../src/app/panels/simulation-part.ts'
import { analyzed } from '../../../src/app/store/outage-selectors.ts'
import { docOf } from '../../../src/app/store/selectors.ts'
import '../../../src/app/dialogs/ShownDialog.tsx' // as after the first dialog
import { simulatorPart } from '../../../src/app/store/simulator-part.ts'
import { noFindings } from '../../../src/core/check/no-findings.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import type { Id, PoolId } from '../../../src/core/model/id.ts'
import { minute } from '../../../src/core/simulate/clock.ts'
import { deployment } from '../../support/deployment.ts'
import '../../support/list-room.ts'
import { appWith } from '../../support/memory-ports.ts'
import { renderApp } from '../../support/render-app.tsx'

await simulatorPart.load() // as after the first moment in a browser
await playingPart.load()

const pair = { ...soundPair(8), managementStore: 'pool:4' as PoolId }

/** The whole application in Simulate mode. */
async function simulating(given = pair) {
  const rendered = renderApp({ doc: placeMissing(documentOf(given)) })
  await rendered.user.click(screen.getByRole('radio', { name: 'Simulate' }))
  return rendered
}
const card = (name: RegExp) => within(screen.getByRole('group', { name, hidden: true }))
const cell = (position: number, name = /^ldn-pool\./) =>
  card(name).getByRole('switch', { name: new RegExp(`^${position}\\. `), hidden: true })
const row = (name: RegExp) => screen.getByRole('treeitem', { name })
const palette = () => screen.findByRole('combobox', { name: 'Search' })
const timeline = () => within(screen.getByRole('region', { name: 'Timeline' }))
const slider = () => timeline().getByRole('slider', { name: 'Moment' })
const status = () => within(screen.getByRole('contentinfo'))
const said = () =>
  screen
    .getAllByText((_, element) => element?.getAttribute('aria-live') === 'polite')
    .map((region) => region.textContent)
    .join('')

describe('Simulate mode', () => {
  it('is the third of the modes, by mouse and by key, and leaves the design as it is', async () => {
    const { user, store } = renderApp({ doc: documentOf(pair) })
    const { history } = store.getState()
    act(() => screen.getByRole('radio', { name: 'Design' }).focus())
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(screen.getByRole('radio', { name: 'Simulate' })).toBeChecked()
    expect(slider()).toBeInTheDocument()
    await user.keyboard('{Alt>}{Shift>}d{/Shift}{/Alt}')
    expect(screen.queryByRole('region', { name: 'Timeline' })).not.toBeInTheDocument()
    await user.keyboard('{Alt>}{Shift>}s{/Shift}{/Alt}')
    expect(screen.getByRole('radio', { name: 'Simulate' })).toBeChecked()
    expect(store.getState().history).toBe(history)
  })

  it('lets nothing of the design be changed, and says why', async () => {
    const { store, user } = await simulating()
    act(() => store.getState().select(['pool:2']))
    act(() => screen.getByRole('radio', { name: 'Simulate' }).blur())
    for (const key of ['{F2}', '{Delete}', 'p']) {
      await user.keyboard(key)
      expect(said()).toBe('Switch to Design to change the topology.')
    }
    expect(screen.getByRole('textbox', { name: 'Name of the topology' })).toHaveAttribute('readonly')
  })

  it('has its commands in the palette, and they say outside of it where they are to be had', async () => {
    const { user } = renderApp({ doc: documentOf(pair) })
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await palette(), 'Invoke-CsPoolFailOver')
    const found = await screen.findAllByRole('option', { name: /^Invoke-CsPoolFailOver/ })
    expect(found[0]).toHaveTextContent('Switch to Simulate first.')
  })
})

describe('on the canvas', () => {
  it('a press on a server fails it at this moment, another repairs it, and it starts again', async () => {
    const { user, store } = await simulating()
    expect(cell(2)).toHaveAccessibleName(/, runs$/)
    await user.click(cell(2))
    expect(cell(2)).toHaveAccessibleName(/, down$/)
    expect(cell(2)).not.toBeChecked()
    await user.click(cell(2))
    expect(cell(2)).toHaveAccessibleName(/, its computer starts$/)
    act(() => store.getState().seek(20 * minute))
    expect(cell(2)).toHaveAccessibleName(/, runs$/)
    expect(store.getState().outage.size).toBe(0)
  })

  it('a site that fails stops its pool; scrubbed back, all is as it was', async () => {
    const { user, store } = await simulating()
    act(() => store.getState().seek(minute))
    await user.click(screen.getByRole('button', { name: 'Fail this site: London', hidden: true }))
    expect(card(/^ldn-pool\./).getByText('stopped')).toBeInTheDocument()
    expect(said()).toBe('Fail London. 00:01:00 simulated. ldn-pool stopped, no server of 8 up.')
    await user.click(slider())
    act(() => store.getState().seek(30_000))
    expect(card(/^ldn-pool\./).queryByText('stopped')).not.toBeInTheDocument()
    expect(cell(1)).toHaveAccessibleName(/, runs$/)
  })

  it('a site that failed is repaired, in these words', async () => {
    const { user } = await simulating()
    await user.click(screen.getByRole('button', { name: 'Fail this site: London', hidden: true }))
    expect(screen.getByText('site failed')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Repair this site: London', hidden: true }))
    expect(said()).toMatch(/^Repair London\./)
    expect(screen.queryByText('site failed')).not.toBeInTheDocument()
  })

  it('a pool that is being failed over says so in its head', async () => {
    const { store } = await simulating()
    expect(card(/^ldn-pool\./).queryByText('failing over')).not.toBeInTheDocument()
    act(() =>
      store
        .getState()
        .inject('x', [
          { of: 'failover', pool: 'pool:2', event: { is: 'failover-invoked', disaster: false } },
        ]),
    )
    expect(card(/^ldn-pool\./).getByText('failing over')).toBeInTheDocument()
    act(() => store.getState().seek(50 * minute))
    expect(card(/^ldn-pool\./).getByText('failed over')).toBeInTheDocument()
  })

  it('names say what a pool does and how its users fare', async () => {
    const { user, store } = await simulating()
    await user.click(screen.getByRole('button', { name: 'Fail this site: London', hidden: true }))
    act(() => store.getState().seek(6 * minute))
    const spoken = { name: /^ldn-pool\..*stopped, no server of 8 up.*800 in resiliency mode/, hidden: true }
    expect(screen.getByRole('group', spoken)).toBeInTheDocument()
    expect(card(/^dub-pool\./).getByText('receiving')).toBeInTheDocument()
    expect(card(/^ldn-pool\./).getByText('800 limited')).toBeInTheDocument()
  })

  it('the Central Management store is shown where it is active at the moment', async () => {
    const { store } = await simulating({ ...pair, managementStore: 'pool:2' })
    expect(card(/^ldn-pool\./).getByText('CMS')).toBeInTheDocument()
    act(() => {
      store.getState().toggleParts(['site:1'])
      store.getState().inject('x', [
        {
          of: 'management',
          event: { is: 'management-failover-invoked', to: 'pool:4', disaster: true },
        },
      ])
      store.getState().seek(30 * minute)
    })
    expect(card(/^dub-pool\./).getByText('CMS')).toBeInTheDocument()
    expect(card(/^ldn-pool\./).queryByText('CMS')).not.toBeInTheDocument()
    expect(row(/^dub-pool\..*Central Management store/)).toBeInTheDocument()
  })

  it('a node is the same while nothing of its pool has changed', () => {
    const { store } = appWith({ doc: placeMissing(deployment(20)) })
    store.getState().setMode('simulate')
    const project = createProjector()
    const nodes = () => {
      const doc = docOf(store.getState())
      const scene = {
        doc,
        findings: noFindings,
        selection: [],
        moving: {},
        outage: analyzed(store.getState()),
      }
      return project(scene).nodes
    }
    const before = nodes()
    const [first] = docOf(store.getState()).topology.sites[0]!.pools
    store.getState().toggleParts([first!.servers[0]!.id])
    store.getState().seek(minute)
    const after = nodes()
    const changed = after.filter((node, i) => node !== before[i]).map(({ id }) => id as Id)
    expect(changed).toEqual([first!.id])
  })
})

describe('in the outline', () => {
  it('X fails a row, and the row says so; a button does the same', async () => {
    const { user } = await simulating()
    await user.click(row(/^2 ldn-pool-fe02/))
    await user.keyboard('x')
    expect(row(/^2 ldn-pool-fe02, failed$/)).toHaveFocus()
    expect(screen.getByRole('heading', { name: 'What has failed 1' })).toBeInTheDocument()
    await user.click(within(row(/^2 ldn-pool-fe02/)).getByRole('button', { name: 'Repair ldn-pool-fe02' }))
    expect(row(/^2 ldn-pool-fe02, its computer starts$/)).toBeInTheDocument()
  })

  it('a pool says what it does', async () => {
    const { store } = await simulating()
    act(() => store.getState().toggleParts(['site:1']))
    expect(row(/^ldn-pool\..*, stopped$/)).toBeInTheDocument()
  })
})

describe('the menu of a pool', () => {
  it('has what an administrator does, by the names of the cmdlets', async () => {
    const { user, store } = await simulating()
    act(() => store.getState().toggleParts(['site:1']))
    act(() => store.getState().seek(minute))
    await user.click(row(/^ldn-pool\./))
    await user.keyboard('{Shift>}{F10}{/Shift}')
    const menu = await screen.findByRole('menu')
    for (const name of [
      /^Fail the selection/,
      /^Start the pool \(Start-CsPool\)/,
      /QuorumLossRecovery$/,
      /^Invoke-CsPoolFailBack$/,
      /^Invoke-CsManagementServerFailover to here$/,
      /^Stop the Lync Backup Service/,
    ])
      expect(within(menu).getByRole('menuitem', { name })).toBeInTheDocument()
    await user.click(within(menu).getByRole('menuitem', { name: 'Invoke-CsPoolFailOver -DisasterMode' }))
    await screen.findByText(
      /^ldn-pool\.contoso\.com: Invoke-CsPoolFailOver -DisasterMode\. 00:01:00 simulated\./,
    )
    act(() => store.getState().seek(30 * minute))
    expect(card(/^ldn-pool\./).getByText('800 of 800 in full')).toBeInTheDocument()
  })

  it('of a pairing makes its link slow, and the line says so', async () => {
    const { store, user } = await simulating()
    act(() => store.getState().select(['pairing:5']))
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await palette(), 'Make the link slow')
    await user.click(await screen.findByRole('option', { name: /^Make the link slow/ }))
    expect(store.getState().simulated).toHaveLength(1)
    expect(await screen.findByText('slow, 00:00:30 more')).toBeInTheDocument()
  })
})

describe('the status bar', () => {
  it('has the simulated clock, what the pools do, and users without service', async () => {
    const { store } = await simulating()
    expect(status().getByText('00:00:00 simulated · paused')).toBeInTheDocument()
    expect(status().getByText('2 pools run')).toBeInTheDocument()
    act(() => store.getState().toggleParts(['site:1']))
    expect(status().getByText('1 stopped')).toBeInTheDocument()
    expect(status().getByText('800 users without service')).toBeInTheDocument()
  })
})
