import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { command } from '../../../src/app/commands/commands.ts'
import { ShellGrounds } from '../../../src/app/shell/ShellGrounds.tsx'
import { shellPart } from '../../../src/app/shell/shell-part.ts'
import { SimulationDrawer } from '../../../src/app/simulation/SimulationDrawer.tsx'
import { shellGrounds } from '../../../src/core/shell/grounds.ts'
import { renderApp } from '../../support/render-app.tsx'
import { story } from '../simulation/story.tsx'

await shellPart.load()

describe('the Management Shell among the other panels', () => {
  it('is the first page of the lower panel, and comes to the front with the focus when it is called', async () => {
    const { app, store } = story(<SimulationDrawer />)
    const [first] = screen.getAllByRole('tab')
    expect(first).toHaveAccessibleName('Management Shell')
    expect(screen.queryByRole('log')).toBeNull()
    await act(async () => command('shell').run(app))
    expect(first).toHaveAttribute('aria-selected', 'true')
    expect(screen.getByRole('textbox', { name: 'Command' })).toHaveFocus()
    expect(store.getState().drawerOpen).toBe(true)
  })

  it('has commands that say why they are not to be had', async () => {
    const { app, user } = story(<SimulationDrawer />)
    expect(command('shell-clear').available(app)).toBe('Open the Management Shell first.')
    await user.click(screen.getByRole('tab', { name: 'Management Shell' }))
    expect(command('shell-clear').available(app)).toBe(true)
    expect(command('shell-skip').available(app)).toBe('No command is running.')
    await user.type(screen.getByRole('textbox', { name: 'Command' }), 'Start-Sleep 60{Enter}')
    expect(command('shell-skip').available(app)).toBe(true)
    act(() => void command('shell-skip').run(app))
    expect(app.store.getState().simulation?.at).toBe(60_000)
    expect(command('shell-skip').available(app)).toBe('No command is running.')
  })
})

describe('what the shell rests on', () => {
  it('is listed with its basis and source, and by basis', async () => {
    const { user } = renderApp({ ui: <ShellGrounds /> })
    const table = screen.getByRole('table', { name: 'Management Shell' })
    const rows = () => within(table).getAllByRole('rowheader')
    expect(rows().map(({ textContent }) => textContent)).toEqual(shellGrounds.map(({ what }) => what))
    await user.click(screen.getByRole('combobox', { name: 'Basis of what the shell says' }))
    await user.click(await screen.findByRole('option', { name: /^assumed/ }))
    expect(rows()).toHaveLength(shellGrounds.filter(({ basis }) => basis === 'assumed').length)
  })
})
