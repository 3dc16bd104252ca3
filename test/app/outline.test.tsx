import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useShortcuts } from '../../src/app/commands/useShortcuts.ts'
import { AddList } from '../../src/app/panels/AddList.tsx'
import { Outline } from '../../src/app/panels/Outline.tsx'
import { ancestorsOf } from '../../src/app/panels/outline-places.ts'
import { outlineRows } from '../../src/app/panels/outline-rows.ts'
import { topologyOf } from '../../src/app/store/selectors.ts'
import { everything, idOf, type Topology } from '../../src/core/model/topology.ts'
import { createChecker } from '../../src/core/check/check.ts'
import {
  branchSite,
  documentOf,
  paired,
  pool,
  site,
  soundPair,
  standard,
  topology,
} from '../../src/core/examples/notation.ts'
import { wholeVocabulary } from './canvas/roles.ts'
import '../support/list-room.ts'
import { renderApp } from '../support/render-app.tsx'

const findingsOn = (given: Topology) => createChecker()(documentOf(given), null)

/** The rows as an indented text: level by spaces, closed branches with a plus. */
function drawn(given: Topology, expanded: [string, boolean][] = [], filter = ''): string[] {
  return outlineRows(given, new Map(expanded), findingsOn(given), filter).map((row) => {
    const name = row.kind === 'deployment' ? 'deployment' : row.group === null ? row.name : `(${row.group})`
    const order = row.order === null ? '' : `${row.order} `
    return `${' '.repeat(row.level - 1)}${row.expanded === false ? '+' : ''}${order}${name}`
  })
}

const many = (pools: number): Topology =>
  topology(site(1, 'London', ...Array.from({ length: pools }, (_, i) => pool(i + 2, `p${i}-pool`))))

describe('the rows of the outline', () => {
  it('go from the deployment over sites and groups to pools and their servers in order', () => {
    expect(
      drawn(topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 2 }), standard(3, 'ldn-se01')))),
    ).toEqual([
      'deployment',
      ' London',
      '  (enterprise)',
      '   ldn-pool.contoso.com',
      '    1 ldn-pool-fe01',
      '    2 ldn-pool-fe02',
      '  (standard)',
      '   ldn-se01.contoso.com',
      '    1 ldn-se01',
      '  (shared)',
      '   (sql)',
      '    ldn-pool-sql01.contoso.com\\rtc',
      '    ldn-se01.contoso.com\\rtc',
      '   (file)',
      '    \\\\ldn-pool-fs01.contoso.com\\share',
      '    \\\\ldn-se01.contoso.com\\share',
    ])
  })

  it('hold every role in the groups of Topology Builder, shared components, branch sites and other servers behind', () => {
    const rows = drawn(wholeVocabulary())
    expect(rows).toEqual([
      'deployment',
      ' London',
      '  (enterprise)',
      '   ldn-pool.contoso.com',
      '    1 ldn-pool-fe01',
      '  (director)',
      '   +ldn-dir.contoso.com',
      '  (mediation)',
      '   +ldn-med.contoso.com',
      '  (chat)',
      '   +ldn-chat.contoso.com',
      '  (edge)',
      '   ldn-edge.contoso.com',
      '    ldn-edge01',
      '    ldn-edge02',
      '  (shared)',
      '   (sql)',
      '    ldn-pool-sql01.contoso.com\\rtc',
      '    ldn-sqlchat.contoso.com',
      '   (file)',
      '    \\\\ldn-pool-fs01.contoso.com\\share',
      '   (gateway)',
      '    +ldn-gw.contoso.com',
      '   (trunk)',
      '    ldn-gw.contoso.com',
      '    second',
      '   (webapps)',
      '    +ldn-owas.contoso.com',
      '  (branch)',
      '   Reading',
      '    (appliance)',
      '     +rdg-sba.contoso.com',
      '    (shared)',
      '     (gateway)',
      '      +10.20.30.40',
      '     (trunk)',
      '      rdg',
      '  (other)',
      '   +ldn-odd.contoso.com',
      ' Cork',
      '  (appliance)',
      '   +crk-sba.contoso.com',
    ])
  })

  it('count the members of a group and the computers of a role that has several', () => {
    const given = wholeVocabulary()
    const rows = outlineRows(given, new Map(), findingsOn(given))
    const count = (key: string) => rows.find((row) => row.key === key)?.count
    expect(
      ['site:1 edge', 'edge:10', 'mediation:11', 'site:1 trunk', 'site:1 shared', 'site:1 branch'].map(count),
    ).toEqual([1, 2, null, 2, null, 1])
  })

  it('mark a branch site whose central site is not known, and no other', () => {
    const given = wholeVocabulary()
    const rows = outlineRows(given, new Map(), findingsOn(given))
    expect(rows.filter((row) => row.strayBranch).map(({ key }) => key)).toEqual(['site:8'])
  })

  it('know what to open for any thing to be seen, and have a row for it then', () => {
    const given = wholeVocabulary()
    for (const found of everything(given)) {
      const id = idOf(found)
      const open = new Map(ancestorsOf(given, id).map((key) => [key, true] as const))
      const rows = outlineRows(given, open, findingsOn(given))
      const parents = [...open.keys()]
      expect(rows.find(({ key }) => key === id)?.parent).toBe(parents.at(-1))
    }
  })

  it('leave out groups without members', () => {
    expect(drawn(topology(site(1, 'Empty')))).toEqual(['deployment', ' Empty'])
  })

  it.each([
    [12, 3],
    [13, 0],
  ])('of %i pools show %i servers of each pool from the start', (pools, servers) => {
    const rows = outlineRows(many(pools), new Map(), findingsOn(many(pools)))
    expect(rows.filter((row) => row.kind === 'server')).toHaveLength(pools * servers)
  })

  it('say where each stands among its siblings', () => {
    const rows = outlineRows(soundPair(), new Map(), findingsOn(soundPair()))
    const second = rows.find((row) => row.name === 'ldn-pool-fe02')!
    expect([second.level, second.position, second.setSize, second.parent]).toEqual([5, 2, 3, 'pool:2'])
  })

  it('name the partner of a pairing on both pools and the Central Management store on pool and site', () => {
    const rows = outlineRows(soundPair(), new Map(), findingsOn(soundPair()))
    const of = (key: string) => rows.find((row) => row.key === key)!
    expect(of('pool:2').partners).toEqual(['dub-pool'])
    expect(of('pool:4').partners).toEqual(['ldn-pool'])
    expect([of('pool:2').managementStore, of('site:1').managementStore]).toEqual([true, true])
    expect([of('pool:4').managementStore, of('site:3').managementStore]).toEqual([false, false])
  })

  it('carry the worst finding of what is inside only while they are closed', () => {
    const broken = topology(site(1, 'London', pool(2, 'ldn-pool', { servers: [{}, { fqdn: '' }, {}] })))
    const worstOf = (expanded: [string, boolean][], key: string) =>
      outlineRows(broken, new Map(expanded), findingsOn(broken)).find((row) => row.key === key)?.worst
    expect(worstOf([], 'server:202')).toBe('error')
    const open = worstOf([], 'pool:2')
    expect(open).not.toBe('error')
    expect(worstOf([['pool:2', false]], 'pool:2')).toBe('error')
    expect(worstOf([['deployment', false]], 'deployment')).toBe('error')
    expect(worstOf([], 'deployment')).toBeNull()
  })

  it('carry the findings of a pairing on both of its pools', () => {
    const mixed = topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      site(3, 'Dublin', standard(4, 'dub-se01')),
      paired(5, 2, 4),
    )
    const rows = outlineRows(mixed, new Map(), findingsOn(mixed))
    expect(rows.filter((row) => row.kind === 'pool').map((row) => row.worst)).toEqual([
      'unsupported',
      'unsupported',
    ])
  })

  it('keep with a filter what has it in its name, whatever its case, and what that stands in', () => {
    expect(drawn(soundPair(), [['pool:2', false]], ' FE02 ')).toEqual([
      'deployment',
      ' London',
      '  (enterprise)',
      '   ldn-pool.contoso.com',
      '    2 ldn-pool-fe02',
      ' Dublin',
      '  (enterprise)',
      '   dub-pool.contoso.com',
      '    2 dub-pool-fe02',
    ])
    expect(drawn(soundPair(), [], 'nowhere')).toEqual([])
  })

  it('know what to open for a server to be seen', () => {
    expect(ancestorsOf(soundPair(), 'server:201')).toEqual([
      'deployment',
      'site:1',
      'site:1 enterprise',
      'pool:2',
    ])
    expect(ancestorsOf(soundPair(), 'sql:290')).toEqual([
      'deployment',
      'site:1',
      'site:1 shared',
      'site:1 sql',
    ])
    expect(ancestorsOf(soundPair(), 'pairing:5')).toEqual([])
  })
})

function WithKeys() {
  useShortcuts()
  return <Outline />
}

function story(given: Topology = soundPair()) {
  const rendered = renderApp({ ui: <WithKeys />, doc: documentOf(given) })
  return { ...rendered, topologyNow: () => topologyOf(rendered.store.getState()) }
}

const row = (name: RegExp) => screen.getByRole('treeitem', { name })
const selection = ({ store }: ReturnType<typeof story>) => store.getState().selection

describe('in the outline', () => {
  it('a row tells its place, its state and its pairing to a screen reader', () => {
    story()
    const item = row(/^ldn-pool\./)
    expect(item).toHaveAttribute('aria-level', '4')
    expect(item).toHaveAttribute('aria-setsize', '1')
    expect(item).toHaveAttribute('aria-posinset', '1')
    expect(item).toHaveAttribute('aria-expanded', 'true')
    expect(item).toHaveAccessibleName(
      /ldn-pool\.contoso\.com, 3 Front End Servers, paired with dub-pool, holds the Central Management store/,
    )
    expect(row(/^1 ldn-pool-fe01/)).not.toHaveAttribute('aria-expanded')
  })

  it('one row can be tabbed to, and the arrows move and select', async () => {
    const told = story()
    await told.user.tab()
    expect(screen.getByRole('searchbox', { name: 'Filter the outline' })).toHaveFocus()
    await told.user.tab()
    expect(row(/^Skype for Business Server/)).toHaveFocus()
    await told.user.keyboard('{ArrowDown}')
    expect(row(/^London/)).toHaveFocus()
    expect(selection(told)).toEqual(['site:1'])
    expect(row(/^London/)).toHaveAttribute('aria-selected', 'true')
    expect(screen.getAllByRole('treeitem').filter((item) => item.tabIndex === 0)).toEqual([row(/^London/)])
  })

  it('the arrows to the sides close, go to the parent, open and go inside', async () => {
    const told = story()
    await told.user.click(row(/^ldn-pool\./))
    await told.user.keyboard('{ArrowLeft}')
    expect(screen.queryByRole('treeitem', { name: /^1 ldn-pool-fe01/ })).toBeNull()
    await told.user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toHaveAccessibleName(/^Enterprise Edition pools/)
    await told.user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(row(/^1 ldn-pool-fe01/)).toHaveFocus()
  })

  it('Home, End, a star and typing get around', async () => {
    const told = story()
    await told.user.click(row(/^London/))
    await told.user.keyboard('{End}')
    expect(document.activeElement).toHaveAccessibleName(/dub-pool-fs01/)
    await told.user.keyboard('{Home}')
    expect(row(/^Skype/)).toHaveFocus()
    await told.user.keyboard('dub-pool-fe03')
    expect(document.activeElement).toHaveAccessibleName(/^3 dub-pool-fe03/)
    await told.user.keyboard('{Home}{ArrowDown}{ArrowLeft}')
    expect(row(/^London/)).toHaveAttribute('aria-expanded', 'false')
    await told.user.keyboard('*')
    expect(row(/^London/)).toHaveAttribute('aria-expanded', 'true')
  })

  it('Enter goes to the thing', async () => {
    const told = story()
    await told.user.click(row(/^2 ldn-pool-fe02/))
    expect(told.store.getState().destination).toBeNull()
    await told.user.keyboard('{Enter}')
    expect(told.store.getState().destination?.id).toBe('server:202')
  })

  it('Ctrl adds to the selection and Shift selects up to here', async () => {
    const told = story()
    await told.user.click(row(/^1 ldn-pool-fe01/))
    await told.user.keyboard('{Shift>}')
    await told.user.click(row(/^3 ldn-pool-fe03/))
    await told.user.keyboard('{/Shift}')
    expect(selection(told)).toEqual(['server:201', 'server:202', 'server:203'])
    await told.user.keyboard('{Control>}')
    await told.user.click(row(/^2 ldn-pool-fe02/))
    await told.user.keyboard('{/Control}')
    expect(selection(told)).toEqual(['server:201', 'server:203'])
  })

  it('what is selected elsewhere is opened', () => {
    const told = story(many(13))
    expect(screen.queryByRole('treeitem', { name: /p2-pool-fe02/ })).toBeNull()
    act(() => told.store.getState().select(['server:402']))
    expect(row(/^2 p2-pool-fe02/)).toHaveAttribute('aria-selected', 'true')
    expect(row(/^2 p2-pool-fe02/).tabIndex).toBe(0)
  })

  it('F2 renames in place: Enter keeps the new name as one step, and the focus is on the row again', async () => {
    const told = story()
    await told.user.click(row(/^2 ldn-pool-fe02/))
    await told.user.keyboard('{F2}')
    const field = screen.getByRole('textbox', { name: 'New name of ldn-pool-fe02.contoso.com' })
    expect(field).toHaveFocus()
    await told.user.clear(field)
    await told.user.keyboard('{Enter}')
    expect(field).toBeInvalid()
    expect(told.store.getState().announcement.text).toContain('A name is needed')
    await told.user.keyboard('web07.contoso.com{Enter}')
    expect(row(/^2 web07/)).toHaveFocus()
    expect(told.store.getState().history.past).toHaveLength(1)
  })

  it('Escape leaves the name as it was', async () => {
    const told = story()
    await told.user.click(row(/^London/))
    await told.user.keyboard('{F2}Paris{Escape}')
    expect(screen.queryByRole('textbox', { name: /New name/ })).toBeNull()
    expect(row(/^London/)).toHaveFocus()
    expect(told.store.getState().history.past).toHaveLength(0)
  })

  it('Alt with an arrow reorders servers and the row keeps the focus', async () => {
    const told = story()
    await told.user.click(row(/^1 ldn-pool-fe01/))
    await told.user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(told.topologyNow().sites[0]!.pools[0]!.servers.map(({ id }) => id)).toEqual([
      'server:202',
      'server:201',
      'server:203',
    ])
    expect(row(/^2 ldn-pool-fe01/)).toHaveFocus()
  })

  it('a row that is deleted hands the focus to its neighbour', async () => {
    const told = story()
    await told.user.click(row(/^2 ldn-pool-fe02/))
    await told.user.keyboard('{Delete}')
    expect(screen.queryByRole('treeitem', { name: /fe02/ })).not.toHaveFocus()
    expect(row(/^2 ldn-pool-fe03/)).toHaveFocus()
  })

  it('a filter keeps what matches, and says so when nothing does', async () => {
    const told = story()
    const box = screen.getByRole('searchbox', { name: 'Filter the outline' })
    await told.user.type(box, 'dub-pool-fe01')
    expect(screen.getAllByRole('treeitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('Skype for Business Server'),
      expect.stringContaining('Dublin'),
      expect.stringContaining('Enterprise Edition pools'),
      expect.stringContaining('dub-pool.contoso.com'),
      expect.stringContaining('1 dub-pool-fe01'),
    ])
    await told.user.type(box, 'x')
    expect(screen.getByText(/Nothing in the topology has “dub-pool-fe01x”/)).toBeVisible()
  })

  it('what was closed and filtered in one document is forgotten in the next', async () => {
    const told = story()
    await told.user.click(row(/^London/))
    await told.user.keyboard('{ArrowLeft}')
    await told.user.type(screen.getByRole('searchbox', { name: 'Filter the outline' }), 'nowhere')
    act(() => told.store.getState().open(documentOf(soundPair())))
    expect(screen.getByRole('searchbox', { name: 'Filter the outline' })).toHaveValue('')
    expect(row(/^London/)).toHaveAttribute('aria-expanded', 'true')
  })

  it('a server that is dragged drops where the line is, and Escape lets it be', () => {
    const told = story()
    const order = () => told.topologyNow().sites[0]!.pools[0]!.servers.map(({ id }) => id)
    const server = row(/^1 ldn-pool-fe01/)
    const index = Number(server.dataset['index'])
    const at = (line: number) => ({ clientY: line * 26, pointerType: 'mouse', button: 0 })
    const drag = () => {
      fireEvent.pointerDown(server, at(index + 0.5))
      fireEvent.pointerMove(server, at(index + 20))
    }
    drag()
    fireEvent.keyDown(server, { key: 'Escape' })
    fireEvent.pointerUp(server, at(index + 20))
    expect(order()).toEqual(['server:201', 'server:202', 'server:203'])
    drag()
    fireEvent.pointerUp(server, at(index + 20))
    expect(order()).toEqual(['server:202', 'server:203', 'server:201'])
    expect(told.store.getState().history.past).toHaveLength(1)
  })

  it('a role is renamed in place, its trunk is selected, and both tell what they are', async () => {
    const told = story(wholeVocabulary())
    expect(row(/^ldn-edge\./)).toHaveAccessibleName(/^ldn-edge\.contoso\.com, 2 computers/)
    expect(row(/^Edge pools/)).toHaveAccessibleName(/^Edge pools, 1/)
    await told.user.click(row(/^second/))
    expect(selection(told)).toEqual(['trunk:51'])
    await told.user.click(row(/^ldn-edge\./))
    await told.user.keyboard('{F2}')
    await told.user.clear(screen.getByRole('textbox', { name: 'New name of ldn-edge.contoso.com' }))
    await told.user.keyboard('lon-edge.contoso.com{Enter}')
    expect(row(/^lon-edge\.contoso\.com/)).toHaveFocus()
    await told.user.keyboard('{Delete}')
    expect(told.topologyNow().sites[0]!.roles.map(({ id }) => id)).not.toContain('edge:10')
  })

  it('a branch site whose central site is not known stands at the top and says so', () => {
    story(topology({ ...branchSite(8, 'Cork', 1), branch: { of: null } }))
    expect(row(/^Cork/)).toHaveAccessibleName(/branch site whose central site is not known/)
    expect(row(/^Cork/)).toHaveAttribute('aria-level', '2')
  })

  it('a role that is dragged goes into the site where it is dropped, and Escape lets it be', () => {
    const told = story(wholeVocabulary())
    const roles = () => told.topologyNow().sites[1]!.roles.map(({ id }) => id)
    const edge = row(/^ldn-edge\./)
    const to = Number(row(/^Reading/).dataset['index'])
    const at = (line: number) => ({ clientY: line * 26, pointerType: 'mouse', button: 0 })
    const drag = () => {
      fireEvent.pointerDown(edge, at(Number(edge.dataset['index']) + 0.5))
      fireEvent.pointerMove(edge, at(to + 1.5))
    }
    drag()
    fireEvent.keyDown(edge, { key: 'Escape' })
    fireEvent.pointerUp(edge, at(to + 1.5))
    expect(roles()).not.toContain('edge:10')
    drag()
    fireEvent.pointerUp(edge, at(to + 1.5))
    expect(roles()).toContain('edge:10')
    expect(told.store.getState().notice?.text).toBe('Move ldn-edge.contoso.com to Reading')
    expect(told.store.getState().history.past).toHaveLength(1)
  })

  it('2,000 open pools draw only the rows in view', () => {
    const sites = Array.from({ length: 40 }, (_, s) =>
      site(
        10_000 + s,
        `Site ${s}`,
        ...Array.from({ length: 50 }, (_, p) => pool(1000 + s * 50 + p, `s${s}p${p}-pool`, { servers: 8 })),
      ),
    )
    story(topology(...sites))
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(100)
  })
})

describe('the menu of a thing', () => {
  it('opens by right click on what it was asked for, and shows why something is not to be had', async () => {
    const told = story()
    await told.user.pointer({ keys: '[MouseRight]', target: row(/^1 ldn-pool-fe01/) })
    const menu = await screen.findByRole('menu', { name: 'Menu of ldn-pool-fe01.contoso.com' })
    expect(selection(told)).toEqual(['server:201'])
    const up = within(menu).getByRole('menuitem', { name: /Move server up/ })
    expect(up).toHaveAttribute('aria-disabled', 'true')
    expect(up).toHaveTextContent('It is the first server of the pool.')
    expect(within(menu).getByRole('menuitem', { name: /Move server down/ })).not.toHaveAttribute(
      'aria-disabled',
      'true',
    )
  })

  it('opens by key, and gives the focus back when it is closed', async () => {
    const told = story()
    await told.user.click(row(/^ldn-pool\./))
    await told.user.keyboard('{Shift>}{F10}{/Shift}')
    expect(await screen.findByRole('menu')).toBeVisible()
    await told.user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(row(/^ldn-pool\./)).toHaveFocus()
  })

  it('renames in place what it was opened on', async () => {
    const told = story()
    await told.user.click(row(/^2 dub-pool-fe02/))
    await told.user.keyboard('{ContextMenu}')
    await told.user.click(await screen.findByRole('menuitem', { name: /Rename/ }))
    expect(
      await screen.findByRole('textbox', { name: 'New name of dub-pool-fe02.contoso.com' }),
    ).toHaveFocus()
  })

  it('offers what can be added to a site', async () => {
    const told = story()
    await told.user.pointer({ keys: '[MouseRight]', target: row(/^Dublin/) })
    await told.user.click(await screen.findByRole('menuitem', { name: /New Enterprise Edition pool/ }))
    expect(told.store.getState().dialog).toEqual({ kind: 'new-pool', site: 'site:3', edition: 'enterprise' })
  })
})

describe('the list of what can be added', () => {
  it('adds by a press, and says why where it cannot', async () => {
    const { user, store } = renderApp({ ui: <AddList />, doc: documentOf(soundPair()) })
    await user.click(screen.getByRole('button', { name: 'Central site' }))
    expect(topologyOf(store.getState()).sites).toHaveLength(3)
    const server = screen.getByRole('button', { name: 'Front End Server' })
    expect(server).toHaveAttribute('aria-disabled', 'true')
    await user.click(server)
    expect(store.getState().announcement.text).toBe('Select a pool first.')
  })

  it('gives a drag the command that the drop runs', () => {
    renderApp({ ui: <AddList />, doc: documentOf(soundPair()) })
    const carried: string[] = []
    const button = screen.getByRole('button', { name: 'SQL Server store' })
    expect(button).toHaveAttribute('draggable', 'true')
    fireEvent.dragStart(button, {
      dataTransfer: { setData: (type: string, id: string) => carried.push(type, id), effectAllowed: '' },
    })
    expect(carried).toEqual(['application/x-topology-builder-add', 'add-sql'])
  })
})
