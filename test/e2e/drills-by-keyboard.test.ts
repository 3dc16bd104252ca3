import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, shot, test } from './app.ts'

/* Three drills from the first screen to the debrief, without a mouse; and what was done in one, graded again. */

const run = promisify(execFile)
const cli = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

const panel = (page: Page) => page.getByRole('region', { name: 'Drill', exact: true })
const shell = (page: Page) => page.getByRole('region', { name: 'Management Shell', exact: true })
const line = (page: Page) => shell(page).getByRole('textbox')
const log = (page: Page) => shell(page).getByRole('log')
const debrief = (page: Page) => page.getByRole('article', { name: 'Debrief' })
const objective = (page: Page, words: RegExp) => panel(page).getByRole('listitem').filter({ hasText: words })

/** Goes on with Tab until the button with this name has the focus, and presses Enter there. */
async function press(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first()
  await expect(button).toBeVisible()
  for (let i = 0; i < 200; i++) {
    if (await button.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to the button ${String(name)}`)
}

/** From the first screen into a drill, whose shell then waits for a line. */
async function begin(page: Page, title: string): Promise<void> {
  await page.goto('./')
  await press(page, /^Paired Enterprise pools/)
  await expect(page.getByRole('radio', { name: 'Design' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+L')
  await press(page, new RegExp(`^Begin ${title}`))
  await expect(panel(page).getByRole('heading', { name: title, level: 2 })).toBeVisible()
  await expect(line(page)).toBeFocused()
}

/** Types a line that takes no simulated time. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Skips what the line that runs has to wait for, and comes back to the prompt. */
async function skip(page: Page): Promise<void> {
  await press(page, /^Skip the wait/)
  await expect(shell(page).getByRole('group', { name: /^Running:/ })).toBeHidden()
  await page.keyboard.press('Control+Backquote')
  await expect(line(page)).toBeFocused()
}

async function finish(page: Page): Promise<void> {
  await press(page, /^Finish and debrief/)
  await expect(debrief(page)).toContainText('Solved in Practice mode')
}

test('which servers may go is answered by what is selected in the outline, and by typing', async ({ page }) => {
  await begin(page, 'Which servers may go\\?')
  await type(page, 'Get-CsComputer -Pool ldn-pool.contoso.com')
  await expect(log(page)).toContainText('ldn-pool-fe08.contoso.com')

  await tabTo(page, page.getByRole('tab', { name: 'Drill', exact: true }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const row = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) })
  await tabTo(page, page.getByRole('treeitem').first())
  await select(page, ['ldn-pool-fe05', 'ldn-pool-fe06', 'ldn-pool-fe07', 'ldn-pool-fe08'])
})
