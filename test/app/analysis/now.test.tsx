import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { AnalysisPanel } from '../../../src/app/analysis/AnalysisPanel.tsx'
import {
  documentOf,
  paired,
  pool,
  site,
  sql,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'
import type { Id } from '../../../src/core/model/id.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import '../../support/list-room.ts'
import { renderApp } from '../../support/render-app.tsx'

const pair = topology(
  site(1, 'London', pool(2, 'ldn', { servers: 8 })),
  site(3, 'Dublin', pool(4, 'dub', { servers: 6 })),
  paired(5, 2, 4),
)

const servers = (n: number, ...positions: number[]) =>
  positions.map((position): PartId => `server:${100 * n + position}`)

/** The panel in Analyze mode, with something selected and something off. */
function story({
  given = pair,
  selected = [],
  off = [],
}: { given?: Topology; selected?: Id[]; off?: PartId[] } = {}) {
  const app = renderApp({ doc: documentOf(given), ui: <AnalysisPanel /> })
  const state = () => app.store.getState()
  act(() => {
    state().setMode('analyze')
    state().select(selected)
    state().switchParts(off, true)
  })
  return { ...app, state, off: () => [...state().outage].toSorted() }
}

const region = (name: string | RegExp) => within(screen.getByRole('region', { name }))
const rowOf = (table: RegExp, name: RegExp) =>
  within(within(screen.getByRole('table', { name: table })).getByRole('row', { name }))

describe('a pool in which everything runs', () => {
  it('shows both verdicts apart, with the votes and who has them', () => {
    story({ selected: ['pool:2'] })
    const functional = region(/^Functional/)
    expect(functional.getByText(/8 votes present, 5 are needed/)).toBeVisible()
    expect(functional.getByText(/The first 7 of its 8 servers count/)).toBeVisible()
    expect(functional.getByText(/The vote of the primary database on ldn-sql01.* is present/)).toBeVisible()
    expect(
      functional.getByRole('img', { name: /^Present: ldn-fe01.*; the SQL vote is present$/ }),
    ).toBeVisible()
    expect(region(/^Could start/).getByText(/8 of 8 servers run; a start needs 6/)).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Restart trap' })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Smallest repair' })).toBeNull()
  })

  it('says the smallest loss that would stop it, and tries it', async () => {
    const { user, off } = story({ selected: ['pool:2'] })
    const loss = region('Smallest further loss')
    expect(loss.getByText(/The loss of any 4 of ldn-fe01 … ldn-fe07 together would stop it/)).toBeVisible()
    expect(loss.getByText(/So would the loss of site London/)).toBeVisible()
    await user.click(loss.getAllByRole('button', { name: /^Try it/ })[0]!)
    expect(off()).toHaveLength(4)
    expect(region(/^Functional/).getByText('Not functional')).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Smallest further loss' })).toBeNull()
  })

  it('says of each server what losing it next would do, and which of them do not count', async () => {
    const { user, off } = story({ selected: ['pool:2'] })
    expect(rowOf(/each running server of ldn/, /^ldn-fe01/).getByText('Safe')).toBeVisible()
    expect(rowOf(/each running server of ldn/, /^ldn-fe08/).getByText('does not count')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Switch off ldn-fe03' }))
    expect(off()).toEqual(['server:203'])
    expect(rowOf(/each running server of ldn/, /^ldn-fe03/).getByText('Down')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Switch on ldn-fe03' }))
    expect(off()).toEqual([])
  })

  it('leads from the verdicts to the printed rows and says where each line comes from', () => {
    story({ selected: ['pool:2'] })
    const why = region('Why')
    const rows = why.getAllByText(/^Printed row/)
    expect(rows).toHaveLength(2)
    expect(why.getAllByTitle(/Front End Pool high availability and management/).length).toBeGreaterThan(1)
    expect(
      why.getAllByText(/Front End Pool high availability and management: Pool-level quorum loss/),
    ).toHaveLength(1)
    expect(why.getAllByText('documented').length).toBeGreaterThan(1)
    expect(why.getAllByText('derived').length).toBeGreaterThan(0)
  })

  it('calls its routing groups a model of placement', async () => {
    const { user } = story({ selected: ['pool:2'] })
    const groups = region('Routing groups now')
    expect(groups.getByText(/8 served, 0 degraded .*, 0 lost/)).toBeVisible()
    expect(groups.getByText('assumed')).toBeVisible()
    await user.click(groups.getByRole('button', { name: 'Each group' }))
    expect(groups.getByRole('table', { name: /Each routing group/ })).toBeVisible()
  })
})

describe('a pool in the restart trap', () => {
  const off = servers(2, 1, 3, 8)

  it('says so between the two verdicts, and what to start', () => {
    story({ selected: ['pool:2'], off })
    const trap = screen.getByRole('region', { name: 'Restart trap' })
    expect(within(trap).getByText(/ldn runs, but once stopped it would not start again/)).toBeVisible()
    expect(within(trap).getByText(/5 servers run and a start needs 6/)).toBeVisible()
    expect(within(trap).getByText(/Start any one of ldn-fe01, ldn-fe03, ldn-fe08/)).toBeVisible()
    const between = screen.getByRole('region', { name: /^Functional/ }).compareDocumentPosition(trap)
    expect(between & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    const start = screen.getByRole('region', { name: /^Could start/ })
    expect(trap.compareDocumentPosition(start) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    expect(within(start).getByText('Could not start')).toBeVisible()
  })

  it('leaves it with the press of one button, by keyboard', async () => {
    const { user, off: now } = story({ selected: ['pool:2'], off })
    const button = region('Smallest repair').getByRole('button', { name: 'Start ldn-fe03' })
    button.focus()
    await user.keyboard('{Enter}')
    expect(now()).toEqual(servers(2, 1, 8))
    expect(screen.queryByRole('region', { name: 'Restart trap' })).toBeNull()
  })
})

describe('a pool that has stopped', () => {
  const off = servers(2, 1, 2, 3, 4)

  it('names the smallest repair, and for the start the larger one', async () => {
    const { user, off: now } = story({ selected: ['pool:2'], off })
    const repair = region('Smallest repair')
    const functional = within(repair.getByRole('list', { name: 'To be functional again' }))
    expect(functional.getByText('Start any one of ldn-fe01, ldn-fe02, ldn-fe03, ldn-fe04.')).toBeVisible()
    const start = within(repair.getByRole('list', { name: 'To be able to start' }))
    expect(start.getByText(/Start any 2 of ldn-fe01/)).toBeVisible()
    await user.click(start.getByRole('button', { name: 'Start ldn-fe01 and ldn-fe02' }))
    expect(now()).toEqual(servers(2, 3, 4))
    expect(region(/^Could start/).getByText('Could start', { selector: '.state' })).toBeVisible()
  })

  it('offers the database where its vote is the one that is missing', async () => {
    const { user, off: now } = story({
      selected: ['pool:2'],
      off: [...servers(2, 1, 2, 3), 'sql:290/primary'],
    })
    expect(
      region(/^Functional/).getByText(/The vote of the primary database on ldn-sql01.* is lost/),
    ).toBeVisible()
    await user.click(region('Smallest repair').getByRole('button', { name: /Bring back ldn-sql01/ }))
    expect(now()).toEqual(servers(2, 1, 2, 3))
    expect(region(/^Functional/).getByText('Functional', { selector: '.state' })).toBeVisible()
  })

  it('offers the site where it is down with it', async () => {
    const { user, off: now } = story({ selected: ['pool:2'], off: ['site:1'] })
    expect(rowOf(/each running server of ldn/, /^ldn-fe01/).getByText('Down with London')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Switch on ldn-fe01' })).toBeNull()
    await user.click(region('Smallest repair').getAllByRole('button', { name: 'Bring back site London' })[0]!)
    expect(now()).toEqual([])
  })

  it('says what its users have before anyone acts and after failover to the partner', () => {
    story({ selected: ['pool:2'], off })
    const users = region('Its users now')
    const [before, after] = users.getAllByRole('definition')
    expect(within(before!).getByText('Limited service')).toBeVisible()
    expect(within(after!).getByText('Full service')).toBeVisible()
  })
})

describe('where the documents are silent', () => {
  const given = topology(site(1, 'London', pool(2, 'ldn', { servers: 16, version: '2019' })))

  it('does not say whether 16 servers of 2019 run without their database, but how to get back to what is printed', async () => {
    const { user, off } = story({ given, selected: ['pool:2'], off: ['sql:290/primary'] })
    expect(region(/^Functional/).getByText('Not documented', { selector: '.state' })).toBeVisible()
    expect(region(/^Functional/).getByText(/counts servers only/)).toBeVisible()
    const list = screen.getByRole('list', { name: 'To be functional by what is documented' })
    await user.click(within(list).getByRole('button', { name: /Bring back ldn-sql01/ }))
    expect(off()).toEqual([])
  })

  it('names the loss that leads there', () => {
    story({ given, selected: ['pool:2'] })
    expect(
      region('Smallest further loss').getByText(
        /loss of ldn-sql01.* leads to a state that is not documented/,
      ),
    ).toBeVisible()
  })

  it('says of a pool without a row that there is none', () => {
    const one = topology(site(1, 'London', pool(2, 'ldn', { servers: 14, version: '2015' })))
    story({ given: one, selected: ['pool:2'] })
    expect(region(/^Functional/).getByText(/No table of its version has a row/)).toBeVisible()
    expect(region(/^Could start/).getByText(/no first-start row is printed/)).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Smallest further loss' })).toBeNull()
  })
})

it('a Standard Edition server has no votes: its one server is all', async () => {
  const given = topology(site(1, 'Leeds', standard(2, 'leeds-se01')))
  const { user } = story({ given, selected: ['pool:2'] })
  expect(region(/^Functional/).getByText(/There are no votes/)).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Routing groups now' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Switch off leeds-se01' }))
  expect(region(/^Functional/).getByText('Not functional')).toBeVisible()
  await user.click(region('Smallest repair').getAllByRole('button', { name: 'Start leeds-se01' })[0]!)
  expect(region(/^Functional/).getByText('Functional', { selector: '.state' })).toBeVisible()
})

describe('something else than a pool', () => {
  it('a store on a Standard Edition server is down with that, and has no switch of its own', () => {
    story({ given: topology(site(1, 'Leeds', standard(2, 'leeds-se01'))), selected: ['sql:290'] })
    expect(screen.getByText('It stands on a Front End Server, and is down with that.')).toBeVisible()
    expect(screen.getByRole('heading', { level: 3, name: 'leeds-se01.contoso.com' })).toBeVisible()
  })

  it('a server is shown with its switch and its pool', async () => {
    const { user, off } = story({ selected: ['server:203'] })
    expect(screen.getByRole('heading', { level: 2, name: 'ldn-fe03.contoso.com' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 3, name: 'ldn.contoso.com' })).toBeVisible()
    const switches = within(screen.getByRole('list', { name: 'What is selected' }))
    await user.click(switches.getByRole('button', { name: 'Switch off ldn-fe03' }))
    expect(off()).toEqual(['server:203'])
    expect(switches.getByText(/is off/)).toBeVisible()
  })

  it('a pairing is shown with its link, and one of its pools at a time', async () => {
    const { user, off } = story({ selected: ['pairing:5'] })
    await user.click(screen.getByRole('tab', { name: 'dub' }))
    expect(screen.getByRole('heading', { level: 3, name: 'dub.contoso.com' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Switch off .*London.*Dublin/ }))
    expect(off()).toEqual(['link:1-3'])
  })

  it('a store that several pools use is shown with each of them', () => {
    const shared = sql(9, 'sql01', { instance: 'rtc' })
    const given = topology(
      site(1, 'London', pool(2, 'ldn', { store: shared }), pool(3, 'ldn2', { store: shared })),
    )
    story({ given, selected: ['sql:9'] })
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['ldn', 'ldn2'])
  })

  it('several things say what can be done with them', () => {
    story({ selected: ['pool:2', 'pool:4'] })
    expect(screen.getByRole('heading', { name: '2 things are selected' })).toBeVisible()
  })
})

describe('a site', () => {
  it('says what failing it would do to its pools and to those that rest on it, before it is failed', () => {
    story({ selected: ['site:1'] })
    const [ldn, dub] = within(screen.getByRole('list', { name: /London touches/ })).getAllByRole('listitem')
    expect(ldn).toHaveTextContent(
      /^ldnStopped.*before anyone actsLimited service.*after failoverFull service$/,
    )
    expect(dub).toHaveTextContent(/^dubRuns/)
  })

  it('is failed and brought back', async () => {
    const { user, off } = story({ selected: ['site:1'] })
    await user.click(screen.getByRole('button', { name: 'Fail this site' }))
    expect(off()).toEqual(['site:1'])
    expect(screen.getByText('London is down with everything in it.')).toBeVisible()
    expect(screen.getByRole('region', { name: 'If London comes back' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Bring this site back' }))
    expect(off()).toEqual([])
  })

  it('has its links cut', async () => {
    const { user, off } = story({ selected: ['site:1'] })
    await user.click(screen.getByRole('button', { name: /^Switch off .*Dublin/ }))
    expect(off()).toEqual(['link:1-3'])
  })
})

describe('the deployment', () => {
  it('counts its pools by how they stand and lists both verdicts of each', () => {
    story({ off: servers(2, 1, 3, 8) })
    const counts = region('The pools now')
    expect(counts.getByText(/pool runs, but could not start again/)).toBeVisible()
    expect(counts.getByText(/pool runs, and could start again/)).toBeVisible()
    const pools = within(screen.getByRole('list', { name: 'Every pool' }))
    expect(pools.getByRole('button', { name: 'ldn. Functional: yes. Could start: no' })).toBeVisible()
    expect(pools.getByRole('button', { name: 'dub. Functional: yes. Could start: yes' })).toBeVisible()
  })

  it('leads to a pool', async () => {
    const { user, state } = story()
    await user.click(screen.getByRole('button', { name: /^dub\. Functional/ }))
    expect(state().selection).toEqual(['pool:4'])
  })

  it('counts what is off, and brings everything back', async () => {
    const { user, off } = story({ off: [...servers(2, 1), 'site:3'] })
    expect(screen.getByText(/2 parts switched off/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Bring everything back' }))
    expect(off()).toEqual([])
    expect(screen.getByText('Everything is up.')).toBeVisible()
  })

  it('keeps the focus in the panel when the button that was pressed is gone', async () => {
    const { user } = story({ off: servers(2, 1) })
    screen.getByRole('button', { name: 'Bring everything back' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('region', { name: 'Analysis of the selection' })).toHaveFocus()
  })

  it('sets who holds the SQL vote, and goes back to the documented reading', async () => {
    const { user, state } = story()
    await user.click(screen.getByRole('button', { name: 'How the tables are read' }))
    const votes = within(screen.getByRole('radiogroup', { name: 'Who holds the SQL vote' }))
    expect(votes.getByRole('radio', { name: /even number of servers.*default.*documented/ })).toBeChecked()
    await user.click(votes.getByRole('radio', { name: /^Every pool/ }))
    await user.click(screen.getByRole('checkbox', { name: 'The note on the witness, read literally' }))
    expect(state().settings.reading).toEqual({ votes: 'always', strictNote: true, earlierTable: false })
    await user.click(screen.getByRole('button', { name: 'Back to the documented reading' }))
    expect(state().settings.reading).toEqual({ votes: 'even', strictNote: false, earlierTable: false })
  })

  it('takes how often things are up as percentages, and refuses what is none', async () => {
    const { user, state } = story()
    await user.click(screen.getByRole('button', { name: 'How often things are up' }))
    const server = screen.getByRole('textbox', { name: 'A server is up (%)' })
    expect(server).toHaveValue('99')
    expect(screen.getByRole('textbox', { name: 'A site is up (%)' })).toHaveValue('99.99')
    await user.clear(server)
    await user.type(server, '99,5{Enter}')
    expect(state().settings.chances.server).toBe(0.995)
    const again = screen.getByRole('textbox', { name: 'A server is up (%)' })
    await user.clear(again)
    await user.type(again, '120{Enter}')
    expect(again).toBeInvalid()
    expect(again).toHaveAccessibleDescription(/from 0 to 100/)
    expect(state().settings.chances.server).toBe(0.995)
  })

  it('says what the model leaves out', async () => {
    const { user } = story()
    await user.click(screen.getByRole('button', { name: 'What this model leaves out' }))
    expect(region('What this model leaves out').getByText('Load')).toBeVisible()
    expect(
      region('What this model leaves out').getByText('Printed in a document of Microsoft.'),
    ).toBeVisible()
  })
})
