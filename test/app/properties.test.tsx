import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import { Properties } from '../../src/app/panels/Properties.tsx'
import { TopBar } from '../../src/app/panels/TopBar.tsx'
import { topologyOf } from '../../src/app/store/selectors.ts'
import { findSqlStore } from '../../src/core/model/topology.ts'
import type { SqlStore } from '../../src/core/model/store.ts'
import {
  alwaysOn,
  documentOf,
  mirrored,
  pool,
  site,
  soundPair,
  sql,
  topology,
} from '../../src/core/examples/notation.ts'
import { renderApp } from '../support/render-app.tsx'

// The panel of a selection is a file of its own: here it is fetched before the stories begin.
beforeAll(() => import('../../src/app/panels/properties/SelectionProperties.tsx'))

it('a mirrored store without a witness says so among its properties', async () => {
  const store = mirrored(9, 'sql01', 'sql02')
  const given = documentOf(topology(site(1, 'London', pool(2, 'ldn-pool', { store }))))
  const app = renderApp({ doc: given, ui: <Properties /> })
  act(() => app.store.getState().select([store.id]))
  const findings = within(await screen.findByRole('region', { name: 'Findings here' }))
  expect(findings.getByText(/without a witness/)).toBeVisible()
})

it('the name of the document is kept when it is emptied', async () => {
  const { store, user } = renderApp({ doc: documentOf(soundPair(), { name: 'Contoso' }), ui: <TopBar /> })
  const name = screen.getByRole('textbox', { name: 'Name of the topology' })
  await user.clear(name)
  await user.tab()
  expect(name).toHaveValue('Contoso')
  expect(store.getState().history.present.name).toBe('Contoso')
})

it('a reading tab does not take another name for the document', async () => {
  const { store, user } = renderApp({ doc: documentOf(soundPair(), { name: 'Contoso' }), ui: <TopBar /> })
  act(() => store.getState().setRole('reader'))
  const name = await screen.findByRole('textbox', { name: 'Name of the topology' })
  await user.type(name, ' 2')
  expect(name).toHaveValue('Contoso')
})

describe('the properties of a SQL Server store', () => {
  const store = mirrored(9, 'sql01', 'sql02', 'sql03')
  const story = async (given: SqlStore = store) => {
    const doc = documentOf(topology(site(1, 'London', pool(2, 'ldn-pool', { store: given }))))
    const app = renderApp({ doc, ui: <Properties /> })
    act(() => app.store.getState().select([given.id]))
    await screen.findByRole('group', { name: 'Software' })
    return { ...app, now: () => findSqlStore(topologyOf(app.store.getState()), given.id)! }
  }
  const choose = async (user: UserEvent, label: string, option: string) => {
    await user.click(screen.getByRole('combobox', { name: label }))
    await user.click(await screen.findByRole('option', { name: option }))
  }
  const group = (name: string) => within(screen.getByRole('group', { name }))

  it('say what it runs, and take it back', async () => {
    const { user, now } = await story()
    await user.type(
      group('Software').getByRole('combobox', { name: 'SQL Server release' }),
      'SQL Server 2014{Enter}',
    )
    await choose(user, 'SQL Server edition', 'Standard')
    expect(now().software).toEqual({ release: 'SQL Server 2014', edition: 'standard' })
    await user.clear(group('Software').getByRole('combobox', { name: 'SQL Server release' }))
    await choose(user, 'SQL Server edition', 'Not stated')
    expect(now().software).toEqual({ release: null, edition: null })
  })

  it('say how a mirror follows, at which ports, and what it and the witness run', async () => {
    const { user, now } = await story()
    await choose(user, 'Commit mode', 'Asynchronous: the copy is behind')
    await user.type(screen.getByRole('textbox', { name: 'Port of the mirror' }), '5023{Enter}')
    await user.click(screen.getByRole('checkbox', { name: 'The witness runs other software' }))
    await user.type(
      group('Software of the witness').getByRole('combobox', { name: 'SQL Server release' }),
      'SQL Server 2016{Enter}',
    )
    expect(now().availability).toMatchObject({
      commit: 'asynchronous',
      ports: { primary: null, mirror: 5023, witness: null },
      mirrorSoftware: null,
      witnessSoftware: { release: 'SQL Server 2016', edition: null },
    })
    await user.click(screen.getByRole('checkbox', { name: 'The witness runs other software' }))
    expect(now().availability).toMatchObject({ witnessSoftware: null })
  })

  it.each([
    ['1', 1],
    ['65535', 65_535],
    ['0', null],
    ['65536', null],
    ['x', null],
  ])('keep the port %s as %j, and say why where they do not', async (typed, port) => {
    const { user, now } = await story()
    const field = screen.getByRole('textbox', { name: 'Port of the primary' })
    expect(field).toHaveAttribute('placeholder', 'Default: 5022')
    await user.type(field, `${typed}{Enter}`)
    expect(now().availability).toMatchObject({ ports: { primary: port } })
    const reason = 'A whole number from 1 to 65535, or nothing for the default.'
    if (port === null) expect(field).toHaveAccessibleDescription(reason)
    else expect(screen.queryByText(reason)).toBeNull()
  })

  it('say of an Availability Group how its replicas follow and whether they are read from', async () => {
    const { user, now } = await story(alwaysOn(9, 'ag', ['sql01', 'sql02']))
    await choose(user, 'Commit mode', 'Synchronous: the primary waits for the copy')
    await choose(user, 'Clients may read from the other replicas', 'No')
    expect(now().availability).toMatchObject({ commit: 'synchronous', readableSecondaries: false })
  })

  it('have no ports, commit mode or other software for a single instance', async () => {
    await story(sql(9, 'sql01'))
    expect(screen.queryByRole('group', { name: 'Mirroring ports (TCP)' })).toBeNull()
    expect(screen.queryByRole('combobox', { name: 'Commit mode' })).toBeNull()
  })

  it('are only to be read in a reading tab', async () => {
    const { user, store: app, now } = await story()
    act(() => app.getState().setRole('reader'))
    await user.type(screen.getByRole('textbox', { name: 'Port of the mirror' }), '5023{Enter}')
    await user.click(screen.getByRole('checkbox', { name: 'The mirror runs other software' }))
    expect(now()).toEqual(store)
  })
})

it('a site says its world region, and a server its data centre and whether it is in several networks', async () => {
  const { user, store } = renderApp({ doc: documentOf(soundPair()), ui: <Properties /> })
  act(() => store.getState().select(['site:1']))
  await user.type(await screen.findByRole('textbox', { name: 'World region' }), 'Europe{Enter}')
  act(() => store.getState().select(['server:201']))
  await user.type(await screen.findByRole('textbox', { name: 'Data centre' }), 'Docklands{Enter}')
  await user.click(screen.getByRole('combobox', { name: 'In several networks' }))
  await user.click(await screen.findByRole('option', { name: 'No' }))
  const [london] = topologyOf(store.getState()).sites
  expect(london).toMatchObject({ worldRegion: 'Europe' })
  expect(london!.pools[0]!.servers[0]).toMatchObject({ dataCenter: 'Docklands', multiHomed: false })
})

describe('a journey to a field', () => {
  const going = () => {
    const store = mirrored(9, 'sql01', 'sql02', 'sql03')
    const doc = documentOf(topology(site(1, 'London', pool(2, 'ldn-pool', { store }))))
    return renderApp({
      doc,
      ui: (
        <>
          <button type="button">Go there</button>
          <div role="row" tabIndex={0}>
            a line
          </div>
          <Properties />
        </>
      ),
    })
  }
  const from = (role: 'button' | 'row', name: string) => act(() => screen.getByRole(role, { name }).focus())

  it.each([
    ['sql:9', 'software', 'combobox', 'SQL Server release'],
    ['sql:9', 'commit', 'combobox', 'Commit mode'],
    ['sql:9', 'ports', 'textbox', 'Port of the primary'],
    ['sql:9', 'mirrorSoftware', 'checkbox', 'The mirror runs other software'],
    ['sql:9', 'witnessSoftware', 'checkbox', 'The witness runs other software'],
    ['server:201', 'dataCenter', 'textbox', 'Data centre'],
    ['server:201', 'multiHomed', 'combobox', 'In several networks'],
    ['site:1', 'worldRegion', 'textbox', 'World region'],
    ['pool:2', 'sqlStore', 'combobox', 'SQL Server store'],
  ] as const)('of %s ends with the focus on its %s', async (id, field, role, name) => {
    const { store } = going()
    from('button', 'Go there')
    act(() => store.getState().goTo(id, field))
    await waitFor(() => expect(screen.getByRole(role, { name })).toHaveFocus())
  })

  it('is over once it has ended: looking at the same thing again keeps the focus where it is', async () => {
    const { store } = going()
    from('button', 'Go there')
    act(() => store.getState().goTo('sql:9', 'commit'))
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Commit mode' })).toHaveFocus())
    act(() => store.getState().select([]))
    from('button', 'Go there')
    act(() => store.getState().select(['sql:9']))
    await screen.findByRole('combobox', { name: 'Commit mode' })
    expect(screen.getByRole('button', { name: 'Go there' })).toHaveFocus()
  })

  it('leaves the focus to one who walks from line to line', async () => {
    const { store } = going()
    from('row', 'a line')
    act(() => store.getState().goTo('sql:9', 'commit'))
    await screen.findByRole('combobox', { name: 'Commit mode' })
    expect(screen.getByRole('row', { name: 'a line' })).toHaveFocus()
  })
})
