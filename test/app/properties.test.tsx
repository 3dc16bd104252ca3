import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Properties } from '../../src/app/panels/Properties.tsx'
import { TopBar } from '../../src/app/panels/TopBar.tsx'
import { documentOf, mirrored, pool, site, soundPair, topology } from '../../src/core/examples/notation.ts'
import { renderApp } from '../support/render-app.tsx'

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
