import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readAttempt } from '../../src/core/drills/attempt-file.ts'
import { drills } from '../../src/core/drills/catalogue/drills.ts'
import { grade } from '../../src/core/drills/grade.ts'
import { arrivalOf } from '../../src/core/drills/replay.ts'
import { expect, expectAccessible, shot, test } from './app.ts'

/* Drill mode, from the ladder to the debrief, without a mouse. */

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

/** Types a line into the shell, which has the focus, and waits until it has come to its end. */
async function type(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line)
  await page.keyboard.press('Enter')
}

const panel = (page: Page) => page.getByRole('region', { name: 'Drill', exact: true })
const objective = (page: Page, words: RegExp) => panel(page).getByRole('listitem').filter({ hasText: words })
const ready = (page: Page) => expect(page.getByText(/^Running:/)).toBeHidden()

test('a drill is played through the keyboard alone, from the ladder to its debrief', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('./')
  await press(page, /^Paired Enterprise pools/)
  await expect(page.getByRole('radio', { name: 'Design' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+L')
  await expect(page.getByRole('heading', { name: 'Drills' })).toBeVisible()
  await expectAccessible(page)

  await press(page, /^Begin Five are left/)
  await expect(
    page.getByRole('heading', { name: 'Five are left, and it is not enough', level: 2 }),
  ).toBeVisible()
  await expect(objective(page, /The pool is functional/)).toContainText('not yet')
  await expectAccessible(page)
  await shot(page, 'drill-begun')

  await type(page, 'hint')
  await expect(page.getByText(/The first of three hints is a nudge/).first()).toBeVisible()
  await type(page, 'Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com')
  await press(page, /^Skip the wait/)
  await ready(page)
  await expect(objective(page, /The pool is functional/)).toContainText('met')

  await page.keyboard.press('Control+`')
  await type(page, 'answer ldn-pool-fe01, ldn-pool-fe02')
  await expect(page.getByText(/Not right: ldn-pool-fe01/).first()).toBeVisible()
  await type(page, `answer ${[1, 2, 3, 4, 5, 6, 7].map((n) => `ldn-pool-fe0${n}`).join(', ')}`)
  await expect(objective(page, /Name the servers/)).toContainText('met')
  await type(
    page,
    '2..4 | ForEach-Object { Start-CsWindowsService -ComputerName "ldn-pool-fe0$_.contoso.com" }',
  )
  await press(page, /^Skip the wait/)
  await ready(page)
  await page.keyboard.press('Control+`')
  await type(page, 'Start-Sleep -Seconds 900')
  await press(page, /^Skip the wait/)
  await ready(page)
  await expect(objective(page, /Every user has full service/)).toContainText('met')
  await shot(page, 'drill-met')
  await expectAccessible(page)

  await press(page, /^Finish and debrief/)
  await expect(page.getByRole('article', { name: 'Debrief' })).toContainText('Solved in Practice mode')
  await expectAccessible(page)
  await shot(page, 'drill-debrief')

  const saving = page.waitForEvent('download')
  await press(page, /^Save the attempt/)
  const text = await readFile(await (await saving).path(), 'utf8')
  const read = readAttempt(text)
  const drill = drills.find(({ id }) => id === 'first-servers')!
  const arrived = arrivalOf(drill)
  if (!read.ok || !arrived.ok) throw new Error('The attempt cannot be read')
  const { grades } = grade(drill, arrived.arrival, read.attempt, null)
  expect(grades.solved).toBe(true)
  expect(grades.outcome).toMatchObject({ met: 3, of: 3 })

  await press(page, /^Try again/)
  await expect(objective(page, /The pool is functional/)).toContainText('not yet')
  await page.reload()
  await expect(
    page.getByRole('heading', { name: 'Five are left, and it is not enough', level: 2 }),
  ).toBeVisible()
  await page.keyboard.press('Alt+Shift+D')
  await expect(page.getByRole('textbox', { name: 'Name of the topology' })).toHaveValue('Contoso')
})
