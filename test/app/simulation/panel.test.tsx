import { screen, within } from '@testing-library/react'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { SimulationPanel } from '../../../src/app/simulation/SimulationPanel.tsx'
import { usersIn } from '../../../src/app/simulation/experience/users-in.ts'
import { dutiesOf } from '../../../src/app/simulation/servers/duties.ts'
import { lostIn } from '../../../src/app/simulation/recovery/lost-in.ts'
import { momentOf } from '../../../src/app/store/moment.ts'
import { pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { upgradeReadiness } from '../../../src/core/simulate/front-end/readiness.ts'
import { boardsOf } from '../../../src/core/simulate/users/board.ts'
import { affectedTable, unaffectedTable } from '../../../src/core/tables/user-experience.ts'
import { failover, minutes, story, storeFailover } from './story.tsx'

const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').slice(1)

const turnTo = async (user: ReturnType<typeof story>['user'], tab: string) =>
  user.click(screen.getByRole('tab', { name: tab }))

describe('user experience', () => {
  it('says that everyone has full service while nothing is wrong', () => {
    story(<SimulationPanel />)
    expect(screen.getByText('Everyone has full service.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Print the tables' })).toHaveAttribute('aria-disabled', 'true')
  })

  it('shows every row of both tables for the users of a lost pool and those of the others', () => {
    const { fails, goes } = story(<SimulationPanel />)
    fails('site:1')
    goes(minutes)
    expect(screen.getByRole('button', { name: 'ldn-pool: in trouble, not failed over' })).toBeVisible()
    const affected = screen.getByRole('table', { name: /of this pool can do/ })
    expect(rowsOf(affected).map((row) => within(row).getByRole('rowheader').textContent)).toEqual(
      affectedTable.map(({ label }) => label),
    )
    const others = screen.getByRole('table', { name: /of other pools can do/ })
    expect(rowsOf(others).map((row) => within(row).getByRole('rowheader').textContent)).toEqual(
      unaffectedTable.map(({ label }) => label),
    )
  })

  it('gives each cell the word of the board, now and after', () => {
    const { fails, goes, store } = story(<SimulationPanel />)
    fails('site:1')
    goes(minutes)
    const [board] = boardsOf(momentOf(store.getState())!.world)
    const words = {
      yes: 'Yes',
      limited: 'Limited',
      no: 'No',
      rejoin: 'Rejoin',
      'last known': 'Last known',
      unknown: 'Unknown',
    }
    const tables = screen.getAllByRole('table')
    expect(tables).toHaveLength(board!.sections.length)
    board!.sections.forEach((section, i) => {
      const shown = rowsOf(tables[i]!).map((row) =>
        within(row)
          .getAllByRole('button')
          .map((cell) => cell.getAttribute('aria-label')),
      )
      expect(shown).toEqual(
        section.rows.map(({ label, now, after }) => [
          `${words[now.state]}: ${label}, now`,
          `${words[after.state]}: ${label}, after`,
        ]),
      )
    })
  })

  it('opens the sentence of a cell with its basis and its place, and closes it again', async () => {
    const { fails, goes, user } = story(<SimulationPanel />)
    fails('site:1')
    goes(minutes)
    const cell = screen.getByRole('button', { name: 'No: User who is signed in, now' })
    await user.click(cell)
    expect(cell).toHaveAttribute('aria-expanded', 'true')
    const said = screen.getByText('Is signed out.', { exact: false, selector: 'p' })
    expect(said).toHaveTextContent(
      /documented User experience during pool failure .*User Experience During Failover/,
    )
    await user.keyboard('{Enter}')
    expect(screen.queryByText('Is signed out.', { exact: false, selector: 'p' })).toBeNull()
  })

  it('counts the users by what they have, for the pools that are selected', () => {
    const { fails, goes, store } = story(<SimulationPanel />)
    fails('site:1')
    goes(minutes)
    const { view, world } = momentOf(store.getState())!
    const [ldn, dub] = world.pools.map(({ pool }) => pool)
    expect(usersIn(view, [ldn!]).none).toBe(usersIn(view, [ldn!]).all)
    expect(usersIn(view, [dub!]).none).toBe(0)
    act(() => store.getState().select(['pool:4']))
    expect(screen.getByText('Everyone has full service.')).toBeVisible()
    expect(screen.getByText('About dub-pool, as selected.')).toBeVisible()
  })

  it('has a tick only where a number is good', () => {
    const { fails, goes } = story(<SimulationPanel />)
    const standing = (term: string) => screen.getByText(term).nextElementSibling!.firstElementChild!
    expect(standing('Full service')).toHaveClass('good')
    expect(standing('Resiliency mode')).toHaveClass('good')
    fails('site:1', 'site:3')
    goes(minutes)
    for (const term of ['Full service', 'Resiliency mode']) {
      expect(standing(term)).toHaveTextContent(/^0$/)
      expect(standing(term)).not.toHaveClass('good')
      expect(standing(term).querySelector('svg')).toBeNull()
    }
    expect(standing('No service')).toHaveClass('bad')
  })

  it('prints the tables of the boards on a sheet of their own', async () => {
    const { fails, goes, user, memory } = story(<SimulationPanel />)
    fails('site:1')
    goes(minutes)
    await user.click(screen.getByRole('button', { name: 'Print the tables' }))
    expect(memory.printed).toBe(1)
    const sheet = document.querySelector<HTMLElement>('.print-boards')!
    expect(sheet.querySelector('h1')).toHaveTextContent('User experience: Contoso, at 00:01:00 simulated')
    expect(sheet.querySelectorAll('tbody tr')).toHaveLength(affectedTable.length + unaffectedTable.length)
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(document.querySelector('.print-boards')).toBeNull()
  })
})

describe('servers', () => {
  it('shows the state and the routing groups of each server of the selected pool', async () => {
    const { fails, goes, user, store } = story(<SimulationPanel />)
    fails('server:201')
    goes(2 * minutes)
    act(() => store.getState().select(['pool:2']))
    await turnTo(user, 'Servers')
    const rows = rowsOf(screen.getByRole('table', { name: 'Servers of ldn-pool.contoso.com' }))
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'ldn-pool-fe01down',
      'ldn-pool-fe02runs',
      'ldn-pool-fe03runs',
    ])
    expect(rows[1]).toHaveTextContent(/primary of/)
    expect(screen.queryByRole('table', { name: /dub-pool/ })).toBeNull()
  })

  it('says of a server what it waits for', async () => {
    const { plays, goes, user } = story(<SimulationPanel />)
    plays({ begins: 'stopped', script: [{ at: 0, do: 'start services', what: ['ldn-pool-fe01'] }] })
    goes(minutes)
    await turnTo(user, 'Servers')
    expect(screen.getByText('Waits for enough servers of the pool (event 32169).')).toBeVisible()
  })

  it('says whether the pool can be upgraded now, and which upgrade domains may be stopped', async () => {
    const { fails, goes, user, store } = story(<SimulationPanel />, soundPair(5))
    act(() => store.getState().select(['pool:2']))
    await turnTo(user, 'Servers')
    const readiness = () =>
      within(screen.getByRole('region', { name: /^Get-CsPoolUpgradeReadinessState of ldn-pool/ }))
    const mayStop = () =>
      rowsOf(readiness().getByRole('table', { name: 'Upgrade domains of ldn-pool.contoso.com' })).map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      )
    expect(readiness().getByText('Ready')).toBeVisible()
    expect(readiness().getByText('inferred')).toBeVisible()
    expect(readiness().getByText(/^5 of 5 Front End Servers are active\./, { exact: false })).toBeVisible()
    expect(mayStop()).toEqual([1, 2, 3, 4, 5].map((n) => [`ldn-pool-fe0${n}`, 'Yes']))
    fails('server:201')
    goes(2 * minutes)
    expect(readiness().getByText('Busy')).toBeVisible()
    expect(mayStop().map(([, word]) => word)).toEqual(['No', 'No', 'No', 'No', 'No'])
    fails('server:202')
    goes(3 * minutes)
    expect(readiness().getByText('InsufficientActiveFrontEnds')).toBeVisible()
  })

  it.each([
    ['2013', 'Get-CsPoolUpgradeReadinessState'],
    ['2015', 'Get-CsPoolUpgradeReadinessState'],
    ['2019', 'Get-CsUpgradeDomainInfo'],
  ] as const)('names the cmdlet of the version: in %s it is %s', async (version, cmdlet) => {
    const { user } = story(<SimulationPanel />, topology(site(1, 'London', pool(2, 'ldn', { version }))))
    await turnTo(user, 'Servers')
    expect(screen.getByRole('heading', { name: cmdlet })).toBeVisible()
  })

  it('does not say that a domain may be stopped where no document says what the pool needs', async () => {
    const odd = topology(site(1, 'London', pool(2, 'ldn', { version: 'other', servers: 14 })))
    const { user, store } = story(<SimulationPanel />, odd)
    await turnTo(user, 'Servers')
    const domains = upgradeReadiness(momentOf(store.getState())!.world.pools[0]!).domains
    expect(domains.map(({ isReady }) => isReady)).toContain(null)
    expect(screen.getAllByText('Not documented')).toHaveLength(
      domains.filter(({ isReady }) => isReady === null).length,
    )
  })

  it('counts every routing group once as primary, and what is being built apart', () => {
    const { fails, goes, store } = story(<SimulationPanel />)
    fails('server:201')
    goes(2 * minutes)
    const [front] = momentOf(store.getState())!.world.pools
    const duties = dutiesOf(front!)
    expect(duties.flatMap(({ primary }) => primary).toSorted((a, b) => a - b)).toEqual(
      front!.groups.map((_, i) => i + 1),
    )
    for (const { primary, secondary, building } of duties)
      for (const group of [...secondary, ...building]) expect(primary).not.toContain(group)
  })
})

describe('replication', () => {
  it('says what is not copied yet, running against the target', async () => {
    const { does, goes, user } = story(<SimulationPanel />)
    does({ of: 'backup', pool: 'pool:2', event: { is: 'backup-service-stopped' } })
    goes(10 * minutes)
    await turnTo(user, 'Replication')
    expect(screen.getByText(/The Lync Backup Service is stopped\./)).toBeVisible()
    const table = screen.getByRole('table', { name: 'What is copied from ldn-pool to dub-pool' })
    expect(within(table).getByRole('row', { name: /UserServices/ })).toHaveTextContent(/1\d min/)
    expect(screen.getAllByText('Target 5 min: over the target.')[0]).toBeVisible()
  })

  it('says where the Central Management store is, and what is never copied', async () => {
    const { does, fails, goes, user } = story(<SimulationPanel />)
    await turnTo(user, 'Replication')
    const store = screen.getByRole('region', { name: 'Central Management store' })
    expect(store).toHaveTextContent(/Active onldn-pool\.contoso\.com.*Standby ondub-pool\.contoso\.com/)
    fails('site:1')
    goes(minutes)
    expect(store).toHaveTextContent(/lost since 00:00:00/)
    does(storeFailover('pool:4'))
    goes(10 * minutes)
    expect(store).toHaveTextContent(/Active ondub-pool\.contoso\.com/)
    await user.click(screen.getByRole('button', { name: 'What is not copied' }))
    expect(screen.getByText(/Location Information service database/)).toBeVisible()
  })
})

describe('recovery', () => {
  it('runs the time without full service against the documented target', async () => {
    const { fails, goes, user } = story(<SimulationPanel />)
    await turnTo(user, 'Recovery')
    expect(screen.getByText('No user has gone without full service.')).toBeVisible()
    fails('site:1')
    goes(10 * minutes)
    const row = () =>
      within(screen.getByRole('table', { name: 'Recovery time' })).getByRole('row', { name: /ldn-pool/ })
    expect(row()).toHaveTextContent(/10 min.*within the target/)
    goes(40 * minutes)
    expect(row()).toHaveTextContent(/40 min.*over the target/)
    expect(screen.getAllByText(/Target 15 min to 20 min\./)[0]).toBeVisible()
  })

  it('reads the time anew four times a second while it plays', async () => {
    const { fails, goes, user, store, memory } = story(<SimulationPanel />)
    fails('site:1')
    goes(16 * minutes)
    await turnTo(user, 'Recovery')
    act(() => store.getState().play())
    goes(17 * minutes)
    const row = within(screen.getByRole('table', { name: 'Recovery time' })).getByRole('row', {
      name: /ldn-pool/,
    })
    expect(row).toHaveTextContent(/16 min/)
    act(() => memory.pass(300))
    expect(row).toHaveTextContent(/17 min.*in the target range/)
  })

  it('sums up user-minutes by kind of service over the pools in view', async () => {
    const { fails, goes, user, store } = story(<SimulationPanel />)
    fails('site:1')
    goes(4 * minutes)
    await turnTo(user, 'Recovery')
    const { world } = momentOf(store.getState())!
    const pools = world.pools.map(({ pool }) => pool)
    const one = lostIn(world, [pools[0]!], 4 * minutes)
    const both = lostIn(world, pools, 4 * minutes)
    expect(both.services.map(({ userMinutes }) => userMinutes)).toEqual(
      one.services.map(({ userMinutes }) => userMinutes),
    )
    const shown = within(screen.getByRole('table', { name: 'User-minutes lost' })).getByRole('row', {
      name: /Scheduling/,
    })
    const minutesLost = both.services.find(({ kind }) => kind === 'scheduling')!.userMinutes
    expect(minutesLost).toBeGreaterThan(0)
    expect(shown).toHaveTextContent(Math.round(minutesLost).toLocaleString('en-US'))
  })

  it('lists the failovers with their outcome, and what is lost for good', async () => {
    const { fails, does, goes, user } = story(<SimulationPanel />)
    goes(3.5 * minutes)
    fails('site:1')
    goes(5 * minutes)
    does(failover('pool:2', true))
    goes(6 * minutes)
    await turnTo(user, 'Recovery')
    expect(screen.getByText(/Invoke-CsPoolFailOver -DisasterMode/)).toHaveTextContent(/refused/)
    does(storeFailover('pool:4'))
    goes(15 * minutes)
    does(failover('pool:2', true))
    goes(45 * minutes)
    expect(screen.getAllByText(/Invoke-CsPoolFailOver -DisasterMode/).at(-1)).toHaveTextContent(/complete/)
    expect(screen.getByRole('list', { name: 'Lost for good' })).toHaveTextContent(/by the failover/)
  })
})
