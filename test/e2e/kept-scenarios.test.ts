import type { Page } from '@playwright/test'
import { expect, expectAccessible, shot, test } from './app.ts'

/* What belongs to a deployment beside its topology stays with it: its scenarios, and the simulation that was running. */

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })
const slider = (page: Page) => timeline(page).getByRole('slider', { name: 'Moment' })
const drawer = (page: Page) => page.getByRole('region', { name: 'Simulation in depth' })
const dialog = (page: Page) => page.getByRole('dialog')
const kept = (page: Page) => dialog(page).getByRole('region', { name: 'Kept with this document' })

test('a scenario is kept with the document, and a reload stands in the same simulation at the same moment', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('button', { name: /^Paired Enterprise pools/ }).click()
  await page.getByRole('radio', { name: 'Simulate' }).click()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^00:00:00 simulated/)
  await page.getByRole('button', { name: 'Fail this site: London' }).click()
  for (let events = 0; events < 3; events++)
    await timeline(page).getByRole('button', { name: 'Go to the next event' }).click()
  await timeline(page).getByRole('button', { name: 'Fork here' }).click()
  await page.getByRole('button', { name: 'Repair this site: London' }).click()
  await timeline(page).getByRole('button', { name: 'Go to the next event' }).click()

  await drawer(page).getByRole('tab', { name: 'Script', exact: true }).click()
  await drawer(page).getByRole('button', { name: 'Save as a scenario…' }).click()
  await dialog(page).getByLabel('Name', { exact: true }).fill('London comes back')
  await shot(page, 'kept-saving')
  await dialog(page).getByRole('button', { name: 'Keep with the document' }).click()
  await expect(page.getByText('London comes back is kept with the document.').first()).toBeVisible()

  const moment = await slider(page).getAttribute('aria-valuetext')
  expect(moment).not.toMatch(/^00:00:00 /)
  const script = await drawer(page).getByRole('tabpanel').textContent()
  await expect(page.getByText('saved in this browser')).toBeVisible()
  await page.reload()

  await expect(page.getByRole('radio', { name: 'Simulate' })).toBeChecked()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', moment ?? '')
  await expect(timeline(page).getByRole('radio', { name: 'Fork' })).toBeChecked()
  await drawer(page).getByRole('tab', { name: 'Script', exact: true }).click()
  await expect(drawer(page).getByRole('tabpanel')).toHaveText(script ?? '')

  await drawer(page).getByRole('button', { name: 'Scenarios…' }).click()
  await expect(kept(page).getByRole('button', { name: 'Look at London comes back' })).toBeVisible()
  await shot(page, 'kept-list')
  await expectAccessible(page)
  await kept(page).getByRole('button', { name: 'Begin London comes back' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '00:00:00 simulated, ldn-pool stopped')

  // Its names lead nowhere any more after a rename in the design: that is said, and the document opens all the same.
  await page.getByRole('radio', { name: 'Design' }).click()
  await page.getByRole('treeitem', { name: /^London/ }).click()
  await page.keyboard.press('F2')
  await page.keyboard.type('Leeds')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { name: /^Leeds/ })).toBeVisible()
  await expect(page.getByText('saved in this browser')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('treeitem', { name: /^Leeds/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type('choose a scenario')
  await page.keyboard.press('Enter')
  await expect(kept(page)).toContainText(/not found in the topology as it is now.*London/)
  await shot(page, 'kept-astray')
})
