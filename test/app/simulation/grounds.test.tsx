import axe from 'axe-core'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import '../../../src/app/dialogs/ShownDialog.tsx' // as after the first dialog
import { Dialogs } from '../../../src/app/dialogs/Dialogs.tsx'
import { SimulationPanel } from '../../../src/app/simulation/SimulationPanel.tsx'
import '../../../src/app/simulation/grounds/GroundsDialog.tsx' // as after it was opened once
import type { ParameterChanges } from '../../../src/core/simulate/parameters.ts'
import { groundsOf } from '../../../src/core/simulate/grounds.ts'
import { limits } from '../../../src/core/simulate/limits.ts'
import { story } from './story.tsx'

const title = 'What this simulation takes to be so'

const table = () => screen.getByRole('table', { name: title })
/** Its cells are as visible as the table is: `hidden` spares asking each of a hundred rows. */
const headers = () => within(table()).getAllByRole('rowheader', { hidden: true })
const values = () => headers().filter((header) => header.getAttribute('scope') === 'row')
const rowOf = (name: RegExp) =>
  values()
    .find(({ textContent }) => name.test(textContent))!
    .closest('tr')
const all = groundsOf().flatMap(({ rows }) => rows)

/** The list, opened by its button on the page Recovery. */
async function opened(parameters: ParameterChanges = {}) {
  const made = story(
    <>
      <SimulationPanel />
      <Dialogs />
    </>,
  )
  made.plays({ parameters })
  await made.user.click(screen.getByRole('tab', { name: 'Recovery' }))
  const button = screen.getByRole('button', { name: title })
  act(() => button.focus())
  await made.user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: title })
  await waitFor(() => expect(within(dialog).getByRole('combobox', { name: 'Basis' })).toHaveFocus())
  return { ...made, dialog, button }
}

describe('what the simulation takes to be so', () => {
  it('opens from the page Recovery by key, and gives the focus back when it is closed', async () => {
    const { user, button } = await opened()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(button).toHaveFocus())
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('shows every value under its behaviour, with its basis and its source', async () => {
    await opened()
    expect(values().map(({ textContent }) => textContent)).toEqual(all.map(({ name }) => name))
    expect(headers().map(({ textContent }) => textContent)).toContain('Backup Service')
    expect(rowOf(/SyncInterval/)).toHaveTextContent(/2 min\s*documented.*Set-CsBackupServiceConfiguration/)
    expect(rowOf(/^From the loss of the votes/)).toHaveTextContent(/5 min\s*assumed.*Service Fabric/)
    expect(rowOf(/^Building a replica/)).toHaveTextContent(/1 min\s*assumed\s*none/)
  })

  it('is filtered by basis with the keyboard, and says how many are left', async () => {
    const { user } = await opened()
    await user.keyboard('{Enter}')
    await screen.findByRole('option', { name: /^Derived/ })
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('option', { name: /^Derived/ })).toHaveFocus())
    await user.keyboard('{Enter}')
    const derived = all.filter(({ basis }) => basis === 'derived')
    expect(derived.length).toBeGreaterThan(0)
    expect(values().map(({ textContent }) => textContent)).toEqual(derived.map(({ name }) => name))
    expect(screen.getByText(`${derived.length} of ${all.length} values`)).toBeVisible()
  })

  it('shows the values of the scenario that is played, and the usual ones', async () => {
    await opened({ faults: { boot: 90_000 } })
    expect(rowOf(/^From the repair of a Front End Server/)).toHaveTextContent(
      /1 min 30 s\s*set by the scenario\s*Usually 5 min:/,
    )
  })

  it('says what it leaves out', async () => {
    const { dialog } = await opened()
    expect(
      within(dialog)
        .getAllByRole('term')
        .map((term) => term.textContent),
    ).toEqual(limits.map(({ about }) => about))
  })

  it('stands in the palette too', async () => {
    const { app, store } = story(<Dialogs />)
    const { commands } = await import('../../../src/app/commands/commands.ts')
    const found = commands.find((one) => one.title(app).startsWith(title))!
    expect(found.available(app)).toBe(true)
    await act(async () => found.run(app))
    expect(store.getState().dialog).toEqual({ kind: 'simulation-grounds' })
    expect(await screen.findByRole('dialog', { name: title })).toBeVisible()
  })

  it('has nothing that axe objects to', async () => {
    const { dialog } = await opened()
    expect((await axe.run(dialog)).violations).toEqual([])
  })
})
