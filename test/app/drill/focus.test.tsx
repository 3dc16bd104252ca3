import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { drillViewOf } from '../../../src/app/store/drill-view.ts'
import { begun, firstServers } from './begun.tsx'

const press = (user: ReturnType<typeof begun>['user'], name: string) =>
  user.click(screen.getByRole('button', { name }))

describe('the focus', () => {
  it('stays with the actions when what was asked is answered', async () => {
    const { user } = begun()
    await press(user, 'Hint')
    await press(user, 'Open it')
    expect(screen.getByRole('region', { name: 'What you can do' })).toHaveFocus()
    await press(user, 'Reset')
    await press(user, 'Not now')
    expect(screen.getByRole('region', { name: 'What you can do' })).toHaveFocus()
  })

  it('goes to the heading of the ladder when what led there is gone, and when an attempt is given up', async () => {
    const { user } = begun()
    await press(user, 'All drills')
    expect(screen.getByRole('heading', { name: 'Drills', level: 2 })).toHaveFocus()
    await press(user, 'Give it up')
    expect(screen.getByRole('heading', { name: 'Drills', level: 2 })).toHaveFocus()
  })

  it('stays in the line of the shell through a hidden question, and when a wait is ended', async () => {
    const { user, type } = begun()
    await user.type(screen.getByRole('textbox', { name: 'Command' }), 'Read-Host pw -AsSecureString{Enter}')
    await user.keyboard('abc{Enter}')
    expect(screen.getByRole('textbox', { name: 'Command' })).toHaveFocus()
    type('Start-Sleep 100')
    await press(user, 'Interrupt (Ctrl+C)')
    expect(screen.getByRole('textbox', { name: 'Command' })).toHaveFocus()
  })

  it('goes to the line with the step of the solution, wherever the drawer was, and the step stands there once', async () => {
    const { app, user, settled } = begun()
    act(() => drillViewOf(app).setState({ tab: 'log' }))
    await press(user, 'Show solution')
    await press(user, 'Show it')
    await settled()
    expect(screen.getByRole('textbox', { name: 'Command' })).toHaveFocus()
    await press(user, 'Place the step again')
    expect(screen.getByRole('textbox', { name: 'Command' })).toHaveValue(firstServers.solution[0]!.line)
  })
})
