import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { poolsOf } from '../../src/core/model/topology.ts'
import { documentOf, site, topology } from '../../src/core/examples/notation.ts'
import { renderApp } from '../support/render-app.tsx'

await import('../../src/app/dialogs/ShownDialog.tsx') // as after the first moment in a browser

const empty = documentOf(topology(site(1, 'London')))

it('a number of users that is none is asked for again, and nothing is dropped silently', async () => {
  const { store, user } = renderApp({ doc: empty })
  act(() => store.getState().show({ kind: 'new-pool', site: 'site:1', edition: 'enterprise' }))
  const dialog = within(await screen.findByRole('dialog'))
  const users = dialog.getByLabelText('Users homed')
  await user.type(users, '1,000')
  await user.click(dialog.getByRole('button', { name: 'Add pool' }))
  expect(dialog.getByRole('alert').textContent).toContain('Users homed is a whole number')
  expect(poolsOf(store.getState().history.present.topology)).toHaveLength(0)

  await user.clear(users)
  await user.type(users, '1000')
  await user.click(dialog.getByRole('button', { name: 'Add pool' }))
  expect(poolsOf(store.getState().history.present.topology)[0]?.users).toBe(1000)
})
