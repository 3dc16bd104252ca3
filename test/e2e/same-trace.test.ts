import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { dropFile } from '../support/drop-file.ts'
import { expect, test } from './app.ts'

/* The page and Node simulate alike: the same scenario has the same trace, to the last number in it. */

const fixture = (path: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

for (const [name, until] of [
  ['planned-failover', '06:00:00'],
  ['resource-hangs', '02:00:00'],
  ['back-in-time', '01:00:00'],
] as const)
  test(`the page plays ${name} to the trace that Node has recorded`, async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { name: 'Topology Builder' })).toBeVisible()
    await dropFile(page, `${name}.json`, await fixture(`public/scenarios/${name}.json`))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Open its topology and play' }).click()
    await expect(dialog).toHaveCount(0)
    const slider = page.getByRole('slider', { name: 'Moment' })
    await slider.focus()
    await page.keyboard.press('End')
    await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^${until} simulated`))

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy the log' }).click()
    await expect(page.locator('.visually-hidden [aria-live=polite]', { hasText: 'Copied' })).toHaveCount(1)
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const [recorded] = (await fixture(`test/fixtures/scenarios/${name}.txt`)).split('\n')
    expect(recorded).toMatch(/^[0-9a-f]{16}$/)
    expect(copied.split('\n')[0]).toBe(recorded)
  })
