import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { simulateShell } from '../../../src/app/shell/management-shell.ts'
import { ShellPlace } from '../../../src/app/shell/ShellPlace.tsx'
import { shellPart } from '../../../src/app/shell/shell-part.ts'
import { playOn } from '../../../src/app/simulation/player.ts'
import { momentOf } from '../../../src/app/store/moment.ts'
import { failover, minutes, story } from '../simulation/story.tsx'

await shellPart.load()

function opened() {
  const made = story(<ShellPlace />)
  const { store, app, memory, user } = made
  playOn(store, app.ports.ticker, () => undefined)
  const field = () => screen.getByRole('textbox')
  return {
    ...made,
    shell: simulateShell(app),
    field,
    log: () => screen.getByRole('log'),
    simulation: () => store.getState().simulation!,
    /** Types as a person does, with Enter at the end. */
    types: async (line: string) => {
      fireEvent.change(field(), { target: { value: line } })
      await user.type(field(), '{Enter}')
    },
    passes: (real: number) => act(() => memory.pass(real)),
    poolState: (place: number) => momentOf(store.getState())!.world.failovers[place]!.state,
  }
}

const overDublin = 'Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com -Confirm:$false'

describe('the screen', () => {
  it('shows the prompt, what was typed and what came of it', async () => {
    const { types, log } = opened()
    await types('"a" + "b"')
    expect(log()).toHaveTextContent('PS C:\\Users\\Administrator.CONTOSO> "a" + "b"')
    expect(log()).toHaveTextContent('ab')
    expect(screen.getByRole('region', { name: 'Management Shell' })).toHaveTextContent(
      'Management Shell on ldn-pool-fe01.contoso.com',
    )
  })

  it('marks the words of the coach, and is silent as the real console when asked to be', async () => {
    const { types, log, user } = opened()
    await types('Get-CsPol')
    expect(log()).toHaveTextContent('coach: Did you mean Get-CsPool?')
    await user.click(screen.getByRole('switch', { name: 'Assisted' }))
    expect(log()).not.toHaveTextContent('coach')
    expect(log()).toHaveTextContent('CommandNotFoundException')
  })

  it('keeps the last 10,000 of 40,000 lines, of which 40 at most are read aloud', async () => {
    const { shell, log, types } = opened()
    act(() => shell.paste(['1..14000', '1..14000', '1..12000']))
    const { blocks } = shell.store.getState()
    expect(blocks.reduce((sum, { lines }) => sum + lines.length, 0)).toBeLessThanOrEqual(10_000)
    expect(log()).toHaveTextContent('12000')
    expect(blocks.filter(({ isQuiet }) => !isQuiet).flatMap(({ lines }) => lines).length).toBeLessThan(200)
    await types('cls')
    expect(log()).not.toHaveTextContent('12000')
  })

  it('goes to another computer by its menu, with the cmdlet that does it', async () => {
    const { user, log } = opened()
    await user.click(screen.getByRole('button', { name: /Go to another computer/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'dub-pool-fe02.contoso.com' }))
    expect(log()).toHaveTextContent('Enter-PSSession -ComputerName dub-pool-fe02.contoso.com')
    expect(screen.getByRole('region', { name: 'Management Shell' })).toHaveTextContent(
      'Management Shell on dub-pool-fe02.contoso.com',
    )
  })

  it('hands out a transcript with the moments of the lines', async () => {
    const { types, goes, user, memory } = opened()
    await types('hostname')
    goes(8 * minutes + 20_000)
    await types('1 + 1')
    await user.click(screen.getByRole('button', { name: 'Download the transcript' }))
    expect(memory.downloads.at(-1)?.text).toMatch(
      /> hostname\r\nldn-pool-fe01\r\n(.|\r\n)*# at 00:08:20\r\nPS [^>]*> 1 \+ 1\r\n2\r\n/,
    )
  })
})

describe('typing', () => {
  it('goes through what fits with Tab, and back with Shift+Tab', async () => {
    const { field, user } = opened()
    await user.type(field(), 'Invoke-CsPoolFailO{Tab}')
    expect(field()).toHaveValue('Invoke-CsPoolFailOver')
    await user.type(field(), ' -PoolF{Tab}{ }{Tab}')
    expect(field()).toHaveValue('Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com')
    await user.keyboard('{Tab}')
    expect(field()).toHaveValue('Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com')
    await user.keyboard('{Shift>}{Tab}{/Shift}')
    expect(field()).toHaveValue('Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com')
  })

  it('never traps the focus: Tab leaves an empty line, and any line after Ctrl+M', async () => {
    const { field, user } = opened()
    act(() => field().focus())
    await user.keyboard('{Shift>}{Tab}{/Shift}')
    expect(field()).not.toHaveFocus()
    act(() => field().focus())
    await user.keyboard('Get-{Control>}m{/Control}{Shift>}{Tab}{/Shift}')
    expect(field()).toHaveValue('Get-')
    expect(field()).not.toHaveFocus()
    expect(field()).toHaveAccessibleDescription(/Ctrl\+M/)
  })

  it('lists what fits, of which the line says what is chosen', async () => {
    const { field, user } = opened()
    await user.type(field(), 'Invoke-CsPoolFailOver -P{Control>} {/Control}')
    const list = screen.getByRole('listbox', { name: 'What fits here' })
    const options = within(list).getAllByRole('option')
    expect(options[0]).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{ArrowDown}')
    expect(field()).toHaveAttribute('aria-activedescendant', options[1]!.id)
    await user.keyboard('{ArrowUp}{Enter}')
    expect(field()).toHaveValue('Invoke-CsPoolFailOver -PoolFqdn')
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('goes on below what is not complete', async () => {
    const { field, user, log } = opened()
    await user.type(field(), 'if (1 -eq 1) {{{Enter}"yes"{Enter}}{Enter}')
    expect(log()).toHaveTextContent('>> "yes"')
    expect(log().textContent).toMatch(/yes$/)
  })

  it('finds what was typed with the arrow keys, F8, F7 and Ctrl+R', async () => {
    const { field, user, types, log } = opened()
    await types('1 + 1')
    await types('Get-Date')
    await types('2 + 2')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(field()).toHaveValue('Get-Date')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(field()).toHaveValue('')
    await user.keyboard('1{F8}')
    expect(field()).toHaveValue('1 + 1')
    await user.keyboard('{Escape}{F7}')
    expect(
      within(screen.getByRole('listbox', { name: 'What was typed' })).getAllByRole('option'),
    ).toHaveLength(3)
    await user.keyboard('{ArrowUp}{Enter}')
    expect(field()).toHaveValue('Get-Date')
    await user.keyboard('{Escape}{Control>}r{/Control}')
    await user.keyboard('+')
    expect(screen.getByRole('status')).toHaveTextContent('2 + 2')
    await user.keyboard('{Control>}r{/Control}')
    expect(screen.getByRole('status')).toHaveTextContent('1 + 1')
    await user.keyboard('{Enter}')
    expect(log().textContent).toMatch(/1 \+ 12$/)
    expect(screen.getByRole('textbox', { name: 'Command' })).toHaveFocus()
  })

  it('runs pasted lines one after the other, and keeps the last one that has no end', () => {
    const { field, log } = opened()
    const clipboardData = { getData: () => '$a = 20\r\nforeach ($i in 1..2) {\r\n  $a + $i\r\n}\r\n\r\n$a +' }
    fireEvent.paste(field(), { clipboardData })
    expect(log()).toHaveTextContent('21')
    expect(field()).toHaveValue('$a +')
  })

  it('remembers in this browser what was typed', async () => {
    const { types, memory } = opened()
    await types('Get-Date')
    expect(memory.typed).toEqual(['Get-Date'])
  })
})

describe('a command that takes time', () => {
  it('plays while it runs, pauses again after it, and is one step that can be taken back', async () => {
    const { types, simulation, passes, store, poolState, log } = opened()
    await types('$x = 1')
    await types(overDublin)
    expect(simulation().playing).toBe(true)
    act(() => store.getState().setSpeed(600))
    passes(5000)
    expect(simulation().playing).toBe(false)
    expect(poolState(1)).toBe('FailedOver')
    expect(store.getState().simulated.map(({ label }) => label)).toEqual([overDublin])
    act(() => store.getState().undoSimulated())
    expect(poolState(1)).toBe('Active')
    expect(simulation().at).toBe(0)
    expect(log()).toHaveTextContent('taken back')
    act(() => store.getState().redoSimulated())
    expect(poolState(1)).toBe('FailedOver')
    expect(log()).not.toHaveTextContent(/taken backPS/)
  })

  it('takes the variables back that it has set', async () => {
    const { types, store, log, user } = opened()
    await types('$x = "before"')
    await types(`$x = "after"; ${overDublin}`)
    await user.click(screen.getByRole('button', { name: 'Skip the wait' }))
    expect(store.getState().simulated).toHaveLength(1)
    act(() => store.getState().undoSimulated())
    await types('"x is $x"')
    expect(log()).toHaveTextContent('x is before')
  })

  it('holds the simulation: nothing that it rests on is taken away, but more may fail', async () => {
    const { types, store, simulation, passes, fails } = opened()
    await types('hostname')
    await types('Start-Sleep -Seconds 600')
    passes(3000)
    const { at } = simulation()
    expect(at).toBeGreaterThan(20_000)
    act(() => {
      store.getState().seek(5000)
      store.getState().step(-1)
      store.getState().forkHere()
      store.getState().restart()
      store.getState().undoSimulated()
    })
    expect(simulation().at).toBe(at)
    expect(simulation().futures).toHaveLength(1)
    expect(store.getState().announcement.text).toMatch(/^Start-Sleep -Seconds 600 is running/)
    fails('server:201')
    expect(momentOf(store.getState())!.view.outage.has('server:201')).toBe(true)
    act(() => store.getState().seek(at + 60_000))
    expect(simulation().at).toBe(at + 60_000)
  })

  it('can be skipped and interrupted', async () => {
    const { types, user, simulation, log, field } = opened()
    await types('Start-Sleep -Seconds 600; "slept"')
    await user.click(screen.getByRole('button', { name: 'Skip the wait' }))
    expect(simulation().at).toBe(600_000)
    expect(log()).toHaveTextContent('slept')
    await types('Start-Sleep -Seconds 600; "never"')
    await user.type(field(), '{Control>}c{/Control}')
    expect(simulation().at).toBe(600_000)
    expect(log().textContent).toMatch(/\^C$/)
    expect(simulation().playing).toBe(false)
  })

  it('keeps for after what is typed meanwhile', async () => {
    const { types, log, passes, simulation } = opened()
    await types('Start-Sleep -Seconds 10; "first"')
    await types('"second"')
    expect(screen.getByText('1 line waits for its end')).toBeVisible()
    passes(1500)
    expect(log().textContent).toMatch(/first.*second$/)
    expect(simulation().at).toBe(10_000)
  })

  it('asks in the line, while time stands still', async () => {
    const { types, simulation, passes, poolState, field } = opened()
    await types('Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com')
    expect(field()).toHaveAccessibleName(/\[Y\] Yes/)
    passes(1000)
    expect(simulation().at).toBe(0)
    await types('n')
    expect(poolState(1)).toBe('Active')
    expect(field()).toHaveAccessibleName('Command')
  })
})

describe('both ways', () => {
  it('prints the cmdlet of what is done on the canvas, without running it again', async () => {
    const { does, log, shell, user, field, store } = opened()
    does(failover('pool:4', false))
    expect(log()).toHaveTextContent('Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com')
    expect(log()).toHaveTextContent('from the canvas')
    expect(store.getState().simulated).toHaveLength(1)
    expect(shell.store.getState().session.history).toHaveLength(1)
    await user.type(field(), '{ArrowUp}')
    expect(field()).toHaveValue('Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com')
    act(() => store.getState().undoSimulated())
    expect(log()).toHaveTextContent('taken back')
  })

  it('says behind the cmdlet what the deployment refused of it, in a notice too, and takes both back', () => {
    const { does, log, store, shell } = opened()
    does(failover('pool:2'))
    const [typed, refusal] = shell.store.getState().blocks
    expect(typed).toMatchObject({ kind: 'typed', isFromCanvas: true })
    expect(refusal).toMatchObject({ kind: 'refusal', isQuiet: true })
    const why = refusal!.lines[0]!
    expect(why).toMatch(/Refused: .*[^.]\.$/)
    expect(log()).toHaveTextContent(why)
    expect(store.getState().notice).toMatchObject({ text: `done. ${why}`, action: null })
    act(() => store.getState().undoSimulated())
    expect(
      shell.store
        .getState()
        .blocks.slice(0, 2)
        .every(({ isTakenBack }) => isTakenBack),
    ).toBe(true)
  })

  it('says the same of what was done before the shell was opened', () => {
    const { does, app } = story(<p />)
    does(failover('pool:2'))
    const kinds = simulateShell(app)
      .store.getState()
      .blocks.map(({ kind }) => kind)
    expect(kinds).toEqual(['typed', 'refusal'])
  })

  it('refuses nothing of what comes about, at a moment at which something was refused', () => {
    const { does, log, store } = opened()
    does(failover('pool:2'))
    act(() => store.getState().dismiss())
    does(failover('pool:4'))
    expect(within(log()).getAllByText(/Refused:/)).toHaveLength(1)
    expect(store.getState().notice).toBeNull()
  })

  it('begins anew with a word where the page was loaded again', () => {
    const { app, store, goes } = story(<p />)
    goes(5 * minutes)
    act(() => store.setState({ broughtBack: store.getState().simulation!.life }))
    const [note, ...rest] = simulateShell(app).store.getState().blocks
    expect(note?.kind).toBe('note')
    expect(note?.lines[0]).toContain('the simulation goes on from where it was')
    expect(rest).toEqual([])
  })

  it('says so too where it was opened before the simulation was back', () => {
    const { log, store, simulation } = opened()
    const life = Symbol('back')
    act(() => store.setState({ simulation: { ...simulation(), life }, broughtBack: life }))
    expect(log()).toHaveTextContent('The console begins anew')
    expect(log()).not.toHaveTextContent('The simulation began anew')
  })

  it('has no cmdlet for power and cables', () => {
    const { fails, log } = opened()
    fails('server:201')
    expect(log()).toBeEmptyDOMElement()
  })

  it('says that the moment was moved by hand, and that a simulation which began anew is a new session', async () => {
    const { types, goes, log, store } = opened()
    await types('$x = 1')
    goes(5 * minutes)
    await types('hostname')
    expect(log()).toHaveTextContent('The moment was moved by hand from 00:00:00 to 00:05:00 simulated.')
    act(() => store.getState().restart())
    expect(log()).toHaveTextContent('this is a new session')
    await types('"x is <$x>"')
    expect(log()).toHaveTextContent('x is <>')
    act(() => store.getState().undoSimulated())
    await waitFor(() => expect(log()).toHaveTextContent('and so is its session'))
  })
})
