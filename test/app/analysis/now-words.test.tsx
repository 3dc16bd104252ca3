import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { WordsTab } from '../../../src/app/analysis/now/WordsTab.tsx'
import { documentOf, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { renderApp } from '../../support/render-app.tsx'
import '../../support/list-room.ts'

const four = topology(
  site(1, 'London', pool(2, 'ldn', { servers: 8 }), standard(3, 'ldn-se01')),
  site(4, 'Dublin', pool(5, 'dub', { servers: 8 }), pool(6, 'ams', { servers: 14 })),
)

const servers = (n: number, ...positions: number[]) =>
  positions.map((position): PartId => `server:${100 * n + position}`)

function story(off: readonly PartId[], given: Topology = four) {
  const app = renderApp({ doc: documentOf(given), ui: <WordsTab /> })
  act(() => {
    app.store.getState().setMode('analyze')
    app.store.getState().switchParts(off, true)
  })
  const items = () =>
    within(screen.getByRole('region', { name: /Every pool in words/ })).getAllByRole('listitem')
  return { ...app, lines: () => items().map((line) => line.textContent.replaceAll(/\s+/g, ' ').trim()) }
}

it('says how every pool stands, the worst first, with what to do', () => {
  const { lines } = story([...servers(5, 1, 2, 3, 4), ...servers(2, 1, 3, 8)])
  expect(lines()).toEqual([
    'Stoppeddub: Not functional. 4 of its first 7 servers are down; 4 must run. Start any one of dub-fe01, dub-fe02, dub-fe03, dub-fe04.',
    expect.stringMatching(/^Not documentedams: Whether it is functional is not documented\./),
    expect.stringMatching(
      /^Restart trapldn: Runs, but could not start again: 5 run, a start needs 6\. .*Start any one of ldn-fe01, ldn-fe03, ldn-fe08\.$/,
    ),
    expect.stringMatching(/^Runsldn-se01: Its one server runs; losing it stops it\./),
  ])
})

it('says which vote is lost with the primary database', () => {
  const { lines } = story([...servers(2, 1, 2, 3), 'sql:290/primary'])
  expect(lines()[0]).toMatch(/3 of its first 7 servers are down; 5 must run\. Its SQL vote is lost\./)
})

it('finds pools by name, site and state', async () => {
  const { user, lines } = story(servers(5, 1, 2, 3, 4))
  const filter = screen.getByRole('searchbox', { name: 'Filter pools' })
  await user.type(filter, 'london')
  expect(lines()).toHaveLength(2)
  expect(screen.getByRole('status')).toHaveTextContent('2 of 4 pools')
  await user.clear(filter)
  await user.type(filter, 'stopped')
  expect(lines()).toHaveLength(1)
  await user.clear(filter)
  await user.type(filter, 'nowhere')
  expect(screen.getByText('No pool matches.')).toBeVisible()
})

it('copies the sentences of what is shown', async () => {
  const { user, memory } = story(servers(5, 1, 2, 3, 4))
  await user.type(screen.getByRole('searchbox', { name: 'Filter pools' }), 'dub')
  await user.click(screen.getByRole('button', { name: 'Copy as text' }))
  expect(memory.copied[0]).toContain(
    'dub: Not functional. 4 of its first 7 servers are down; 4 must run. Start any one of dub-fe01, dub-fe02, dub-fe03, dub-fe04.',
  )
  expect(memory.copied[0]).not.toContain('ldn')
})

it('leads to the pool, by keyboard', async () => {
  const { user, store } = story(servers(5, 1, 2, 3, 4))
  screen.getByRole('button', { name: 'dub:' }).focus()
  await user.keyboard('{Enter}')
  expect(store.getState().selection).toEqual(['pool:5'])
})

it('draws only a window of many pools and says how many there are', () => {
  const many = topology(site(1, 'London', ...Array.from({ length: 300 }, (_, i) => pool(i + 2, `p${i + 1}`))))
  const { lines } = story(servers(250, 1, 2), many)
  expect(lines().length).toBeLessThan(100)
  expect(lines()[0]).toMatch(/^Stoppedp249: /)
  expect(screen.getByRole('status')).toHaveTextContent('300 pools')
})
