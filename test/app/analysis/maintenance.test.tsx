import { act, fireEvent, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { MaintenanceTab } from '../../../src/app/analysis/maintenance/MaintenanceTab.tsx'
import { documentOf, paired, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import type { Id } from '../../../src/core/model/id.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { renderApp } from '../../support/render-app.tsx'

const pair = topology(
  site(1, 'London', pool(2, 'ldn', { servers: 4 })),
  site(3, 'Dublin', pool(4, 'dub', { servers: 3 })),
  paired(5, 2, 4),
)

const servers = (n: number, ...positions: number[]) =>
  positions.map((position): PartId => `server:${100 * n + position}`)

function story({
  given = pair,
  selected = [],
  off = [],
}: { given?: Topology; selected?: Id[]; off?: PartId[] } = {}) {
  const app = renderApp({ doc: documentOf(given, { name: 'Contoso' }), ui: <MaintenanceTab /> })
  act(() => {
    app.store.getState().setMode('analyze')
    app.store.getState().select(selected)
    app.store.getState().switchParts(off, true)
  })
  return app
}

const plan = () => within(screen.getByRole('region', { name: 'The plan' }))
const stepsFor = (pool: string) =>
  within(plan().getByRole('list', { name: `Steps for ${pool}` })).getAllByRole('listitem')

const choose = async (user: UserEvent, label: string, option: RegExp) => {
  await user.click(screen.getByRole('combobox', { name: label }))
  await user.click(await screen.findByRole('option', { name: option }))
}

describe('a plan', () => {
  it('is there at once for the pool that is selected, one server at a time with the margin of each step', () => {
    story({ selected: ['pool:4'] })
    const steps = stepsFor('dub')
    expect(steps).toHaveLength(3)
    expect(within(steps[0]!).getByText(/^Step 1: dub-fe0\d$/)).toBeVisible()
    expect(within(steps[0]!).getByText('no vote to spare')).toBeVisible()
    expect(within(steps[0]!).getByText('Could not start again during this step')).toBeVisible()
    expect(plan().getByText(/In its tightest step the pool may lose no further vote/)).toBeVisible()
    expect(plan().getByText('Partner:')).toBeVisible()
  })

  it('takes the servers and pools that are chosen', async () => {
    const { user } = story({ selected: ['pool:2'] })
    expect(stepsFor('ldn')).toHaveLength(4)
    await user.click(screen.getByText('all 4 servers'))
    await user.click(screen.getByRole('checkbox', { name: 'ldn-fe02' }))
    expect(stepsFor('ldn')).toHaveLength(3)
    await user.click(screen.getByRole('checkbox', { name: 'All of these pools' }))
    expect(stepsFor('dub')).toHaveLength(3)
    await user.click(screen.getByRole('checkbox', { name: 'ldn' }))
    expect(plan().queryByRole('list', { name: 'Steps for ldn' })).toBeNull()
    expect(screen.getByRole('checkbox', { name: 'All of these pools' })).toBePartiallyChecked()
    await user.click(screen.getByRole('checkbox', { name: 'dub' }))
    expect(plan().getByText(/^Choose a pool/)).toBeVisible()
  })

  it('for a configuration change restarts every server of the pool', async () => {
    const { user } = story({ selected: ['pool:2'] })
    await user.click(screen.getByText('all 4 servers'))
    await user.click(screen.getByRole('checkbox', { name: 'ldn-fe02' }))
    await choose(user, 'What for', /A configuration change was published/)
    expect(stepsFor('ldn')).toHaveLength(4)
    expect(screen.queryByRole('checkbox', { name: 'ldn-fe02' })).toBeNull()
  })

  it('goes by upgrade domain where that is asked for', async () => {
    const inDomains = ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'].map((upgradeDomain) => ({ upgradeDomain }))
    const given = topology(site(1, 'London', pool(2, 'ldn', { servers: inDomains })))
    const { user } = story({ given })
    expect(stepsFor('ldn')).toHaveLength(8)
    await choose(user, 'How many at once', /An upgrade domain at once/)
    expect(stepsFor('ldn')).toHaveLength(4)
    expect(plan().getByText('Upgrade domains as the topology states them.')).toBeVisible()
  })

  it('reckons with what is off now, unless told otherwise', async () => {
    const { user } = story({ selected: ['pool:4'], off: servers(4, 1) })
    expect(plan().getByText('No safe order')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Take into account what is off now' }))
    expect(plan().getByText(/^Safe order/)).toBeVisible()
  })
})

describe('where there is no safe order', () => {
  it('says why and what would make it safe, and does that', async () => {
    const { user, store } = story({ selected: ['pool:4'], off: servers(4, 1) })
    const button = plan().getByRole('button', { name: 'Start dub-fe01' })
    button.focus()
    await user.keyboard('{Enter}')
    expect([...store.getState().outage]).toEqual([])
    expect(plan().getByText(/^Safe order/)).toBeVisible()
    expect(screen.getByRole('region', { name: 'The plan' })).toHaveFocus()
  })

  it('says of a Standard Edition server that it is the whole pool', () => {
    story({ given: topology(site(1, 'Leeds', standard(2, 'leeds-se01'))) })
    expect(plan().getByText('No safe order')).toBeVisible()
  })
})

describe('taken along', () => {
  it('the list is copied, with a box before each task', async () => {
    const { user, memory } = story({ selected: ['pool:4'] })
    await user.click(screen.getByRole('button', { name: 'Copy the list' }))
    expect(memory.copied[0]).toMatch(/\[ \] .*dub-fe01/)
  })

  it('the list is printed once, with every server, and leaves the page afterwards', async () => {
    const { user, memory } = story({ selected: ['pool:4'] })
    await user.click(screen.getByRole('button', { name: 'Print…' }))
    expect(memory.printed).toBe(1)
    const sheet = screen.getByText('Maintenance of Contoso').closest('article')!
    for (const server of ['dub-fe01', 'dub-fe02', 'dub-fe03']) expect(sheet).toHaveTextContent(server)
    fireEvent(window, new Event('afterprint'))
    expect(sheet).not.toBeInTheDocument()
  })

  it('the runbook is shown before it is downloaded, and both are the same', async () => {
    const { user, memory } = story({ selected: ['pool:4'] })
    await user.click(screen.getByRole('button', { name: 'Show the runbook' }))
    const shown = within(screen.getByRole('region', { name: 'Runbook' })).getByText(/dub-fe01/)
    await user.click(screen.getByRole('button', { name: 'Download the runbook' }))
    expect(memory.downloads.map(({ name }) => name)).toEqual(['Contoso maintenance.ps1'])
    expect(memory.downloads[0]!.text).toBe(shown.textContent)
  })
})

it('many pools are found by a filter', async () => {
  const many = topology(site(1, 'London', ...Array.from({ length: 200 }, (_, i) => pool(i + 2, `p${i + 1}`))))
  const { user } = story({ given: many })
  expect(screen.getAllByRole('checkbox').length).toBeLessThan(80)
  await user.type(screen.getByRole('searchbox', { name: 'Filter pools' }), 'p177')
  await user.click(screen.getByRole('checkbox', { name: 'p177' }))
  expect(stepsFor('p177')).toHaveLength(3)
})
