import type { Page } from '@playwright/test'
import { expect, expectAccessible, shot, test } from './app.ts'

/* The Management Shell by keyboard alone, against the simulation that lives on the canvas. */

const card = (page: Page, name: string) =>
  page.locator('.pool-card').filter({ has: page.locator('.pool-name', { hasText: name }) })
const shell = (page: Page) => page.getByRole('region', { name: 'Management Shell' })
const line = (page: Page) => shell(page).getByRole('textbox')
const log = (page: Page) => shell(page).getByRole('log')

async function simulate(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: /^Paired Enterprise pools/ }).press('Enter')
  await page.keyboard.press('Alt+Shift+S')
  await expect(page.getByRole('slider', { name: 'Moment' })).toHaveAttribute('aria-valuetext', /^00:00:00/)
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

test('a pool is failed over by typing, with Tab completion, and the canvas shows it', async ({ page }) => {
  await simulate(page)
  await page.keyboard.press('Control+Backquote')
  await expect(line(page)).toBeFocused()
  await expect(shell(page)).toContainText('Management Shell on ldn-fe01.contoso.com')
  await expectAccessible(page)

  await page.keyboard.type('Invoke-CsPoolFailO')
  await page.keyboard.press('Tab')
  await page.keyboard.type(' -PoolF')
  await page.keyboard.press('Tab')
  await page.keyboard.type(' dub')
  await page.keyboard.press('Tab')
  await expect(line(page)).toHaveValue('Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com')
  await page.keyboard.type(' -Verb')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveAccessibleName(/^\[Y\] Yes/)
  await type(page, 'y')
  await expect(card(page, 'dub-pool')).toContainText('failing over')
  await expect(shell(page).getByRole('progressbar')).toBeVisible()
  await shot(page, 'shell-runs')

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(log(page)).toContainText('VERBOSE:')
  await expect(card(page, 'dub-pool')).toContainText('failed over')
  await page.keyboard.press('Control+Backquote')
  await type(page, 'Get-CsRegistrarConfiguration | Select-Object Identity, PoolState')
  await expect(log(page)).toContainText(/dub-pool\.contoso\.com\s+FailedOver/)
  await type(page, 'Get-CsPol')
  await expect(log(page)).toContainText('coach: Did you mean Get-CsPool?')
  await expectAccessible(page)
  await shot(page, 'shell-after')
})

test('what is done on the canvas is printed as its cmdlet, and undone with the step', async ({ page }) => {
  await simulate(page)
  await page.keyboard.press('Control+Backquote')
  await expect(line(page)).toBeFocused()
  await card(page, 'dub-pool').click({ button: 'right', position: { x: 20, y: 16 } })
  await page.getByRole('menuitem', { name: 'Invoke-CsPoolFailOver', exact: true }).click()
  await expect(log(page)).toContainText('Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com')
  await expect(log(page)).toContainText('from the canvas')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(log(page)).toContainText('taken back')
})

test('after 40,000 lines the shell still answers, and shows its last lines', async ({ page }) => {
  await simulate(page)
  await page.keyboard.press('Control+Backquote')
  await expect(line(page)).toBeFocused()
  for (const lines of [14_000, 14_000, 12_000]) await type(page, `1..${lines}`)
  await expect(log(page)).toContainText('12000')
  await page.keyboard.type('"still here"')
  await expect(line(page)).toHaveValue('"still here"')
  await page.keyboard.press('Enter')
  await expect(log(page)).toContainText(/still here$/)
  await expect(line(page)).toBeInViewport()
})
