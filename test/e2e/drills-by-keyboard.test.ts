import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, shot, test } from './app.ts'

/* Three drills from the first screen to the debrief, without a mouse; and what was done in one, graded again. */

const run = promisify(execFile)
const cli = fileURLToPath(new URL('../../dist-cli/topology-builder.js', import.meta.url))

const panel = (page: Page) => page.getByRole('region', { name: 'Drill', exact: true })
const shell = (page: Page) => page.getByRole('region', { name: 'Management Shell', exact: true })
const line = (page: Page) => shell(page).getByRole('textbox')
const log = (page: Page) => shell(page).getByRole('log')
const debrief = (page: Page) => page.getByRole('article', { name: 'Debrief' })
const objective = (page: Page, words: RegExp) => panel(page).getByRole('listitem').filter({ hasText: words })

/** Goes on with Tab until this has the focus. */
async function tabTo(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible()
  for (let i = 0; i < 200; i++) {
    if (await what.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${String(what)}`)
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first())
  await page.keyboard.press('Enter')
}

/** From the first screen into a drill, whose shell then waits for a line. */
async function begin(page: Page, title: string): Promise<void> {
  await page.goto('./')
  await press(page, /^Paired Enterprise pools/)
  await expect(page.getByRole('radio', { name: 'Design' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+L')
  await press(page, new RegExp(`^Begin ${title.replace('?', '\\?')}`))
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

/** Lets simulated time go by until an objective is met. */
async function untilMet(page: Page, words: RegExp): Promise<void> {
  if ((await objective(page, words).textContent())?.includes('not yet') !== true) return
  await type(page, 'Start-Sleep -Seconds 600')
  await skip(page)
  await expect(objective(page, words)).toContainText('met')
}

/** To the debrief, which says that the drill is solved with as many commands as its par. */
async function finish(page: Page, par: number): Promise<void> {
  await press(page, /^Finish and debrief/)
  await expect(debrief(page)).toContainText('Solved in Practice mode')
  await expect(debrief(page)).toContainText(
    `${par === 1 ? '1 command' : `${par} commands`}, par ${par} (proved)`,
  )
  await expect(debrief(page).getByRole('region', { name: 'Deviations' })).toContainText(/none|nothing/i)
}

/** Saves what a button of the debrief hands out. */
async function saved(page: Page, name: RegExp): Promise<string> {
  const saving = page.waitForEvent('download')
  await press(page, name)
  return (await saving).path()
}

test('which servers may go is answered with a selection made in the outline, and by typing', async ({
  page,
}) => {
  await begin(page, 'Which servers may go?')
  await type(page, 'Get-CsComputer -Pool ldn-pool.contoso.com')
  await expect(log(page)).toContainText('ldn-pool-fe08.contoso.com')
  await expectAccessible(page)

  const server = (number: number) => page.getByRole('treeitem', { name: new RegExp(`ldn-pool-fe0${number}`) })
  await tabTo(page, panel(page).getByRole('tab', { name: 'Drill' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('treeitem').first())
  await page.keyboard.type('ldn-pool-fe05')
  await expect(server(5)).toBeFocused()
  await page.keyboard.press('Space')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown')
  await expect(server(8)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Answer with the selection' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(log(page)).toContainText(/Right: ldn-pool-fe05.*ldn-pool-fe08/)

  await page.keyboard.press('Control+Backquote')
  await type(page, 'answer ldn-pool-fe04')
  await expect(log(page)).toContainText('Not right: ldn-pool-fe04')
  await type(page, 'answer ldn-pool-fe01, ldn-pool-fe02, ldn-pool-fe03, ldn-pool-fe04')
  await expect(log(page)).toContainText('Right: ldn-pool-fe01')
  await finish(page, 0)
  await expectAccessible(page)
  await shot(page, 'keyboard-which-servers')
})

test('an Edge pool gets its next hop with Tab completion, and the failover asks before it begins', async ({
  page,
}) => {
  await begin(page, 'The door points at the wrong room')
  await type(page, 'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com')
  await expect(line(page)).toHaveAccessibleName(/^\[Y\] Yes/)
  await type(page, 'y')
  await expect(log(page)).toContainText('is specified in topology as the next hop')
  await type(page, 'show goal')
  await expect(panel(page).getByRole('region', { name: 'What still differs' })).toContainText(
    'ldn-edge sends to Dublin',
  )

  await page.keyboard.type('Set-CsEdgeS')
  await page.keyboard.press('Tab')
  await page.keyboard.type(' -Id')
  await page.keyboard.press('Tab')
  await page.keyboard.type(' EdgeServer:ldn')
  await page.keyboard.press('Tab')
  await page.keyboard.type(' -Registrar Registrar:dub')
  await page.keyboard.press('Tab')
  await expect(line(page)).toHaveValue(
    'Set-CsEdgeServer -Identity EdgeServer:ldn-edge.contoso.com -Registrar Registrar:dub-pool.contoso.com',
  )
  await page.keyboard.press('Enter')
  await expect(objective(page, /ldn-edge sends to Dublin/)).toContainText('met')

  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp')
  await expect(line(page)).toHaveValue('Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com')
  await page.keyboard.press('Enter')
  await expect(line(page)).toHaveAccessibleName(/^\[Y\] Yes/)
  await page.keyboard.press('Enter')
  await skip(page)
  await expect(objective(page, /London is failed over/)).toContainText('met')
  await untilMet(page, /full service in Dublin/)
  await finish(page, 2)
  await shot(page, 'keyboard-next-hop')
})

test('London goes dark is solved within its target, and graded alike by the page and the command line', async ({
  page,
}) => {
  await begin(page, 'London goes dark')
  await type(page, 'Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus')
  await expect(log(page)).toContainText('ActiveMasterFqdn')
  await type(page, 'Enter-PSSession -ComputerName dub-pool-fe01.contoso.com')
  await expect(shell(page)).toContainText('Management Shell on dub-pool-fe01.contoso.com')
  await type(
    page,
    'Invoke-CsManagementServerFailover -BackupSqlServerFqdn dub-sql01.contoso.com -BackupSqlInstanceName rtc -Force',
  )
  await skip(page)
  await untilMet(page, /Central Management store is active/)
  await type(
    page,
    'Set-CsEdgeServer -Identity EdgeServer:ldn-edge.contoso.com -Registrar Registrar:dub-pool.contoso.com',
  )
  await expect(objective(page, /The next hop of ldn-edge/)).toContainText('met')
  await type(page, 'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -DisasterMode -Confirm:$false')
  await skip(page)
  await type(page, 'Import-CsLisConfiguration -FileName \\\\nas\\lis\\lis.bak')
  await type(page, 'Publish-CsLisConfiguration')
  await expect(objective(page, /Locations for emergency calls/)).toContainText('met')
  await untilMet(page, /The users of London get full service/)
  await expectAccessible(page)
  await finish(page, 5)
  await expectAccessible(page)
  await shot(page, 'keyboard-london')

  const attempt = await saved(page, /^Save the attempt/)
  const shown: unknown = JSON.parse(await readFile(await saved(page, /^Save the debrief/), 'utf8'))
  const { stdout } = await run(process.execPath, [cli, 'drill', 'grade', '16', attempt, '--format', 'json'])
  expect(JSON.parse(stdout)).toEqual(shown)
})
