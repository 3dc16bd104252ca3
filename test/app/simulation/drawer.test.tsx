import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import '../../support/list-room.ts'
import { foreseeing, partingOf, serviceOver } from '../../../src/app/simulation/compare/course.ts'
import { figuresOf } from '../../../src/app/simulation/compare/figures.ts'
import { serviceChart } from '../../../src/app/simulation/compare/service-chart.ts'
import { countBelow } from '../../../src/app/simulation/log/log-lines.ts'
import { SimulationDrawer } from '../../../src/app/simulation/SimulationDrawer.tsx'
import { simulationViewOf, type SimulationTab } from '../../../src/app/store/simulation-view.ts'
import { traceOf, worldAt } from '../../../src/core/simulate/checkpoints.ts'
import { deployment } from '../../../src/core/simulate/deployment.ts'
import { usersByService } from '../../../src/core/simulate/users/tally.ts'
import { readScenario } from '../../../src/core/simulate/scenario/read.ts'
import { failover, minutes, story, storeFailover } from './story.tsx'

function opened(tab: SimulationTab) {
  const made = story(<SimulationDrawer />)
  act(() => simulationViewOf(made.app).getState().showTab(tab))
  const simulation = () => made.store.getState().simulation!
  return { ...made, simulation, future: () => simulation().futures[simulation().shown]! }
}

const choose = async (user: ReturnType<typeof story>['user'], label: string, option: string) => {
  await user.click(screen.getByRole('combobox', { name: label }))
  await user.click(await screen.findByRole('option', { name: option }))
}

describe('the event log', () => {
  const lines = () => within(screen.getByRole('list', { name: 'Events' })).getAllByRole('listitem')

  it('says what to do while nothing has happened', () => {
    opened('log')
    expect(screen.getByText(/Nothing has happened yet/)).toBeVisible()
  })

  it('lists what happened in words with its cause, and marks the line of the moment', () => {
    const { fails, goes } = opened('log')
    fails('server:201')
    goes(minutes)
    goes(0)
    expect(lines()[0]).toHaveTextContent(/^00:00:00#0ldn-pool-fe01\.contoso\.com failsfrom outside$/)
    expect(lines()[1]).toHaveTextContent(/ldn-pool\.contoso\.com: .*crashes.*because of #0/)
    const current = lines().filter((line) => line.getAttribute('aria-current') === 'time')
    expect(current).toHaveLength(1)
    expect(current[0]).toHaveTextContent(/^00:00:00.*now/)
    expect(lines().at(-1)).toHaveTextContent(/later/)
  })

  it('goes to the moment of a line that is pressed, without losing the focus', async () => {
    const { fails, goes, user, simulation, future } = opened('log')
    fails('server:201')
    goes(minutes)
    const late = traceOf(future().recording).find(({ at }) => at > 0)!
    const button = within(lines()[late.number]!).getAllByRole('button')[0]!
    await user.click(button)
    expect(simulation().at).toBe(late.at)
    expect(document.activeElement).toHaveAccessibleName(/simulated/)
  })

  it('leads from a cause to its line', async () => {
    const { fails, goes, user } = opened('log')
    fails('server:201')
    goes(minutes)
    await user.click(within(lines()[1]!).getByRole('button', { name: 'because of #0' }))
    expect(document.activeElement).toHaveAccessibleName('00:00:00 simulated, ldn-pool-fe01.contoso.com fails')
  })

  it('is gone through with the arrow keys', async () => {
    const { fails, goes, user } = opened('log')
    fails('server:201')
    goes(minutes)
    goes(0)
    act(() => within(lines()[0]!).getAllByRole('button')[0]!.focus())
    await user.keyboard('{Home}')
    expect(document.activeElement).toHaveAccessibleName(/ldn-pool-fe01\.contoso\.com fails$/)
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toHaveAccessibleName(/crashes/)
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toHaveAccessibleName(/ldn-pool-fe01\.contoso\.com fails$/)
  })

  it('shows one pool or one kind of event', async () => {
    const { fails, goes, user, future } = opened('log')
    fails('site:1')
    goes(minutes)
    const all = traceOf(future().recording)
    await choose(user, 'Kind', 'Users')
    const users = all.filter(({ event }) => event.of === 'users')
    expect(users.length).toBeGreaterThan(0)
    expect(screen.getByRole('status')).toHaveTextContent(`${users.length} of ${all.length} events`)
    expect(lines()).toHaveLength(users.length)
    await choose(user, 'Pool', 'dub-pool')
    expect(screen.getByText('No event matches the filter.')).toBeVisible()
  })

  it('is copied as text, as far as it is shown', async () => {
    const { fails, goes, user, memory } = opened('log')
    fails('server:201')
    goes(minutes)
    await choose(user, 'Kind', 'Failures and repairs')
    await user.click(screen.getByRole('button', { name: 'Copy the log' }))
    expect(memory.copied).toEqual(['00:00:00  #0  ldn-pool-fe01.contoso.com fails'])
  })

  it('counts the numbers below a limit by halving', () => {
    expect([0, 1, 2, 5, 6, 9].map((limit) => countBelow([1, 2, 5, 8], limit))).toEqual([0, 0, 1, 2, 3, 4])
    expect(countBelow([], 3)).toBe(0)
  })
})

describe('comparing futures', () => {
  it('offers to fork while there is one future', async () => {
    const { user, simulation } = opened('compare')
    await user.click(screen.getByRole('button', { name: 'Fork here' }))
    expect(simulation().futures).toHaveLength(2)
    expect(screen.getByText(/Nothing differs up to then/)).toBeVisible()
  })

  it('sets both side by side and names the first event in which they differ', async () => {
    const { fails, goes, does, user, store, simulation } = opened('compare')
    fails('site:1')
    goes(2 * minutes)
    act(() => store.getState().forkHere('With a failover'))
    does(storeFailover('pool:4'))
    goes(10 * minutes)
    does(failover('pool:2', true))
    const table = screen.getByRole('table', { name: 'Both futures' })
    expect(within(table).getByRole('columnheader', { name: 'With a failover (shown)' })).toBeVisible()
    expect(within(table).getByRole('row', { name: /Time to recovery/ })).toHaveTextContent(
      /not by 01:00:00.*min/,
    )
    const parting = screen.getByRole('region', { name: 'Where they part' })
    expect(parting).toHaveTextContent(/With a failover00:02:00 .*Invoke-CsManagementServerFailover/)
    await user.click(within(table).getByRole('button', { name: 'Show Base' }))
    expect(simulation().shown).toBe(0)
  })

  it('draws the users without service over time, with a table and files', async () => {
    const { fails, store, user, memory } = opened('compare')
    fails('site:1')
    act(() => store.getState().forkHere())
    expect(
      screen.getByRole('img', { name: /^Users without service\. Base: at most 798, from 00:00:00/ }),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: /Table.*Users without service/i }))
    expect(screen.getByRole('table', { name: /over simulated time/ })).toBeVisible()
    await user.click(screen.getByRole('button', { name: /Export.*Users without service/i }))
    await user.click(await screen.findByRole('menuitem', { name: /CSV/ }))
    expect(memory.downloads.at(-1)?.name).toBe('futures-without-service.csv')
    expect(memory.downloads.at(-1)?.text).toMatch(/^Simulated time,Base: without service/)
  })

  it('counts users over time as the world does at every moment', () => {
    const { fails, does, goes, future } = opened('compare')
    goes(minutes)
    fails('site:1')
    goes(3 * minutes)
    does(storeFailover('pool:4'))
    goes(10 * minutes)
    does(failover('pool:2', true))
    const recording = foreseeing(future(), 60 * minutes)
    const course = serviceOver(recording, 60 * minutes)
    expect(course.length).toBeGreaterThan(3)
    for (const at of [0, minutes - 1, minutes, 7 * minutes, 12 * minutes, 60 * minutes]) {
      const users = worldAt(deployment, recording, at).users.map(usersByService)
      const point = course.findLast((one) => one.at <= at)!
      expect(point.none).toBe(users.reduce((sum, { none }) => sum + none, 0))
      expect(point.resiliency).toBe(users.reduce((sum, { resiliency }) => sum + resiliency, 0))
    }
  })

  it('finds no difference between a future and itself, and the right one else', () => {
    const { fails, goes, store, simulation } = opened('compare')
    fails('server:201')
    goes(minutes)
    act(() => store.getState().forkHere())
    fails('server:202')
    const [one, other] = simulation().futures.map((future) => foreseeing(future, 60 * minutes))
    expect(partingOf(one!, one!, 60 * minutes)).toBeNull()
    expect(partingOf(one!, other!, minutes - 1)).toBeNull()
    expect(partingOf(one!, other!, 60 * minutes)?.other?.event).toEqual({
      of: 'fault',
      event: { is: 'part-failed', part: 'server:202' },
    })
  })

  it('draws every step, however many fall on one pixel, and says the figures in words', () => {
    const { fails, goes, future } = opened('compare')
    fails('site:1')
    goes(5 * minutes)
    const figures = figuresOf(future(), 5 * minutes, 60 * minutes)
    const { drawing, table } = serviceChart([figures], 'none', { now: 0, until: 60 * minutes })
    expect(drawing.shapes.filter(({ kind }) => kind === 'line').length).toBeGreaterThan(5)
    expect(drawing.says).toMatch(/^Base: at most 798, from 00:00:00/)
    expect(table.rows[0]).toEqual(['00:00:00', '798', '0'])
  })
})

describe('the script', () => {
  const table = () => screen.getByRole('table', { name: 'What is put in from outside' })

  it('says in words what was put in, and when', () => {
    const { fails, goes, does } = opened('script')
    fails('server:201', 'server:202')
    goes(4 * minutes)
    does(failover('pool:2', true))
    const rows = within(table()).getAllByRole('row').slice(1)
    expect(rows.map((row) => within(row).getAllByRole('cell')[1]?.textContent)).toEqual([
      'ldn-pool-fe01.contoso.com and ldn-pool-fe02.contoso.com fail done',
      'Invoke-CsPoolFailOver -DisasterMode of ldn-pool.contoso.com done',
    ])
    expect(within(rows[1]!).getByRole('textbox')).toHaveValue('00:04:00')
  })

  it('shows milliseconds only where two items would read alike, and keeps them when nothing is typed', async () => {
    const { goes, does, user, future } = opened('script')
    const shown = () =>
      within(table())
        .getAllByRole('textbox')
        .map((field) => field instanceof HTMLInputElement && field.value)
    goes(5 * minutes + 1)
    does(failover('pool:2', true))
    expect(shown()).toEqual(['00:05:00'])
    await user.click(within(table()).getByRole('textbox'))
    await user.keyboard('{Enter}{Tab}')
    expect(future().inputs.map(({ at }) => at)).toEqual([5 * minutes + 1])
    goes(5 * minutes + 3)
    does(storeFailover('pool:4'))
    expect(shown()).toEqual(['00:05:00.001', '00:05:00.003'])
  })

  it('takes an item out, and what followed from it with it', async () => {
    const { fails, goes, user, future, simulation, store } = opened('script')
    fails('site:1')
    goes(5 * minutes)
    await user.click(screen.getByRole('button', { name: 'Remove: London fails, at 00:00:00' }))
    expect(future().inputs).toEqual([])
    expect(traceOf(future().recording)).toEqual([])
    expect(simulation().at).toBe(5 * minutes)
    act(() => store.getState().undoSimulated())
    expect(future().inputs).toHaveLength(1)
  })

  it('changes the time of an item, and refuses what is no time', async () => {
    const { fails, goes, user, future } = opened('script')
    fails('site:1')
    goes(10 * minutes)
    const field = () => screen.getByRole('textbox', { name: 'Time of: London fails' })
    await user.clear(field())
    await user.type(field(), 'soon{Enter}')
    expect(field()).toHaveAttribute('aria-invalid', 'true')
    expect(screen.getByRole('alert')).toHaveTextContent(/Write a time such as/)
    await user.clear(field())
    await user.type(field(), '2 min{Enter}')
    expect(future().inputs.map(({ at }) => at)).toEqual([2 * minutes])
    expect(traceOf(future().recording)[0]?.at).toBe(2 * minutes)
    expect(field()).toHaveValue('00:02:00')
  })

  it('makes the same of a changed script as of one that was so from the beginning', async () => {
    const { fails, goes, user, future } = opened('script')
    goes(77_000)
    fails('server:201')
    goes(3 * minutes)
    fails('server:202')
    goes(20 * minutes)
    await user.clear(screen.getByRole('textbox', { name: /fe02/ }))
    await user.type(screen.getByRole('textbox', { name: /fe02/ }), '00:00:41{Enter}')
    const changed = traceOf(future().recording)
    const again = opened('script')
    again.goes(41_000)
    again.fails('server:202')
    again.goes(77_000)
    again.fails('server:201')
    again.goes(20 * minutes)
    expect(changed).toEqual(traceOf(again.future().recording))
  })

  it('adds a deed by form: what, on what, when', async () => {
    const { user, future } = opened('script')
    const form = screen.getByRole('form', { name: 'Add a deed' })
    await user.type(within(form).getByRole('combobox', { name: 'On what' }), 'London')
    await user.clear(within(form).getByRole('textbox', { name: 'When' }))
    await user.type(within(form).getByRole('textbox', { name: 'When' }), '90 s')
    await user.click(within(form).getByRole('button', { name: 'Add' }))
    expect(future().inputs).toEqual([
      { at: 90_000, event: { of: 'fault', event: { is: 'part-failed', part: 'site:1' } } },
    ])
    expect(table()).toHaveTextContent(/London fails to come/)
  })

  it('adds Start-CsPool with its switches, and refuses what is no routing group', async () => {
    const { user, future } = opened('script')
    const form = within(screen.getByRole('form', { name: 'Add a deed' }))
    await choose(user, 'Deed', 'Start-CsPool')
    await user.type(form.getByRole('combobox', { name: 'On what' }), 'ldn-pool')
    await user.type(form.getByRole('combobox', { name: '-SkipServer' }), 'ldn-pool-fe03')
    await user.type(form.getByRole('textbox', { name: '-SkipRoutingGroup' }), 'first')
    await user.click(form.getByRole('checkbox', { name: '-QuorumLossRecovery' }))
    await user.click(form.getByRole('button', { name: 'Add' }))
    expect(form.getByRole('alert')).toHaveTextContent('Write the numbers of routing groups')
    expect(future().inputs).toEqual([])
    await user.clear(form.getByRole('textbox', { name: '-SkipRoutingGroup' }))
    await user.type(form.getByRole('textbox', { name: '-SkipRoutingGroup' }), '1, 3')
    await user.click(form.getByRole('button', { name: 'Add' }))
    const event = { is: 'pool-start-invoked', skippedServers: [2], skippedGroups: [0, 2], recovery: true }
    expect(future().inputs).toEqual([{ at: 0, event: { of: 'front end', pool: 'pool:2', event } }])
    expect(table()).toHaveTextContent(
      'Start-CsPool of ldn-pool.contoso.com -SkipServer ldn-pool-fe03.contoso.com -SkipRoutingGroup 1 and 3 -QuorumLossRecovery done',
    )
  })

  it('says why a deed cannot be added', async () => {
    const { user, future } = opened('script')
    const form = screen.getByRole('form', { name: 'Add a deed' })
    await choose(user, 'Deed', 'Invoke-CsPoolFailOver')
    await user.type(within(form).getByRole('combobox', { name: 'On what' }), 'nowhere')
    await user.click(within(form).getByRole('button', { name: 'Add' }))
    expect(within(form).getByRole('alert')).toHaveTextContent(/no.* name nowhere|name nowhere/i)
    expect(future().inputs).toEqual([])
  })

  it('tells which assertions of the scenario have held, failed, or are not reached', () => {
    const { plays, goes } = opened('script')
    plays({
      script: [{ at: minutes, do: 'fail', what: ['London'] }],
      assertions: [
        { at: 2 * minutes, expect: { pool: 'ldn-pool', functional: false } },
        { at: 3 * minutes, expect: { pool: 'dub-pool', functional: false } },
        { at: 50 * minutes, expect: { pool: 'dub-pool', poolState: 'Active' } },
      ],
    })
    goes(5 * minutes)
    const rows = within(screen.getByRole('table', { name: 'Assertions of the scenario' })).getAllByRole('row')
    expect(rows[1]).toHaveTextContent(/ldn-pool: functional.*held/)
    expect(rows[2]).toHaveTextContent(/dub-pool: functional.*failed expected false, found true/)
    expect(rows[3]).toHaveTextContent(/not reached/)
  })

  it('is saved as a scenario that puts the same in', async () => {
    const { fails, goes, does, user, memory, future } = opened('script')
    fails('site:1')
    goes(4 * minutes)
    does(failover('pool:2', true))
    await user.click(screen.getByRole('button', { name: 'Save as a scenario…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Save as a scenario' })
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Name' }), { target: { value: 'My drill' } })
    await user.click(within(dialog).getByRole('button', { name: 'Save as a file' }))
    const saved = memory.downloads.at(-1)!
    expect(saved.name).toBe('My drill.scenario.json')
    const read = readScenario(saved.text)
    expect(read).toMatchObject({
      ok: true,
      scenario: {
        name: 'My drill',
        script: [
          { at: 0, do: 'fail', what: ['London'] },
          { at: 4 * minutes, do: 'fail over pool', what: 'ldn-pool.contoso.com', disaster: true },
        ],
      },
    })
    expect(future().inputs).toHaveLength(2)
  })
})
