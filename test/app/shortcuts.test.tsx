import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { commands } from '../../src/app/commands/commands.ts'
import { ShortcutsDialog } from '../../src/app/dialogs/ShortcutsDialog.tsx'
import { shellText } from '../../src/app/text/shell.ts'
import { renderApp } from '../support/render-app.tsx'

const render = () => renderApp({ ui: <ShortcutsDialog onClose={() => undefined} /> })
const rows = () => screen.queryAllByRole('rowheader').map((cell) => cell.textContent)

it('every command stands in the list of shortcuts', () => {
  const { app } = render()
  const ofShell = shellText.keys.map(([, what = '']) => what)
  expect(rows().toSorted()).toEqual([...commands.map((command) => command.title(app)), ...ofShell].toSorted())
})

it('a command is found by its name or its key', async () => {
  const { user } = render()
  const search = screen.getByRole('searchbox', { name: 'Search commands and keys' })
  await user.type(search, 'undo')
  expect(rows()).toEqual(['Undo'])
  await user.clear(search)
  await user.type(search, 'ctrl+s')
  expect(rows()).toContain('Save a copy as JSON')
  await user.type(search, ' no such thing')
  expect(rows()).toEqual([])
  expect(screen.getByRole('status')).toHaveTextContent('No command matches')
})
