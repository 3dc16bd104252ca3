import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Download, Locator, Page } from '@playwright/test'
import { readScenario } from '../../src/core/simulate/scenario/read.ts'
import type { Scenario } from '../../src/core/simulate/scenario/scenario.ts'
import { dropFile } from '../support/drop-file.ts'
import { recordedTrace } from '../support/recorded-trace.ts'
import { expect, expectAccessible, shot, test } from './app.ts'

/* Simulate mode, whole stories: something fails, time passes, somebody acts, and it could have gone otherwise. */

const card = (page: Page, name: string) =>
  page.locator('.pool-card').filter({ has: page.locator('.pool-name', { hasText: name }) })
/** The switch of a Front End Server on the canvas. */
const cell = (page: Page, server: string) =>
  page.getByRole('region', { name: 'Canvas' }).getByRole('switch', { name: server })
const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name })
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })
const slider = (page: Page) => timeline(page).getByRole('slider', { name: 'Moment' })
const clock = (page: Page) => timeline(page).locator('.timeline-clock')
const press = (page: Page, name: string) => timeline(page).getByRole('button', { name }).click()
const panel = (page: Page) => page.getByRole('region', { name: 'Simulation', exact: true })
const turnTo = (page: Page, tab: string) => panel(page).getByRole('tab', { name: tab, exact: true }).click()
const drawer = (page: Page) => page.getByRole('region', { name: 'Simulation in depth' })
const tab = (page: Page, name: string) => drawer(page).getByRole('tab', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const status = (page: Page) => page.getByRole('contentinfo')
/** What a screen reader says without being asked. */
const said = (page: Page, words: string | RegExp) =>
  page.locator('.visually-hidden [aria-live]').filter({ hasText: words })
/** A line of the event log. */
const line = (page: Page, words: RegExp) => drawer(page).getByRole('button', { name: words })
/** The row of the comparison. */
const figure = (page: Page, name: string) =>
  drawer(page)
    .getByRole('table', { name: 'Both futures' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')

const playButton = 'Play the simulation'
const pauseButton = 'Pause the simulation'
const nextEvent = 'Go to the next event'
const previousEvent = 'Go to the previous event'

async function openSample(page: Page, sample: RegExp): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: sample }).click()
}

async function simulate(page: Page, sample = /^Paired Enterprise pools/): Promise<void> {
  await openSample(page, sample)
  await page.getByRole('radio', { name: 'Simulate' }).click()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^00:00:00 simulated/)
}

const failLondon = (page: Page) => page.getByRole('button', { name: 'Fail this site: London' }).click()

async function chooseSpeed(page: Page, speed: string): Promise<void> {
  await timeline(page).getByRole('combobox', { name: 'Speed' }).click()
  await page.getByRole('option', { name: new RegExp(`^${speed}\\s`) }).click()
}

/** Chooses what to do in the menu of a pool on the canvas. */
async function order(page: Page, pool: string, deed: string): Promise<void> {
  await card(page, pool).click({ button: 'right', position: { x: 20, y: 16 } })
  await page.getByRole('menuitem', { name: deed, exact: true }).click()
}

/** Goes on from event to event until the moment is put into these words. */
async function goOnUntil(page: Page, words: RegExp): Promise<void> {
  for (let events = 0; events < 80; events++) {
    const before = await slider(page).getAttribute('aria-valuenow')
    if (words.test((await slider(page).getAttribute('aria-valuetext')) ?? '')) return
    await press(page, nextEvent)
    await expect(slider(page)).not.toHaveAttribute('aria-valuenow', before ?? '')
  }
  await expect(slider(page)).toHaveAttribute('aria-valuetext', words)
}

/** London, which is lost, is failed over step by step: the Central Management store, then the pool. */
async function failLondonOver(page: Page): Promise<void> {
  await goOnUntil(page, /^00:05:00/)
  await order(page, 'dub-pool', 'Invoke-CsManagementServerFailover to here, in a disaster')
  await expect(card(page, 'dub-pool')).not.toContainText('CMS')
  await press(page, nextEvent)
  await expect(card(page, 'dub-pool')).toContainText('CMS')
  await order(page, 'ldn-pool', 'Invoke-CsPoolFailOver -DisasterMode')
  await goOnUntil(page, /ldn-pool stopped, failed over/)
}

/** What a press leaves in the folder of downloads. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
  const downloading = page.waitForEvent('download')
  await act()
  return downloading
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

const saved = async (page: Page) => textOf(await downloaded(page, () => page.keyboard.press('Control+s')))

const fixture = (path: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

function scenarioIn(text: string): Scenario {
  const read = readScenario(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.scenario
}

/** The lines of a log as they are copied, without the spaces that align them. */
async function copiedLog(page: Page): Promise<readonly string[]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await tab(page, 'Event log').click()
  await drawer(page).getByRole('button', { name: 'Copy the log' }).click()
  await expect(said(page, 'Copied')).toHaveCount(1)
  return linesOf(await page.evaluate(() => navigator.clipboard.readText()))
}

/** The events of a log, line by line, without the spaces that align them. */
function linesOf(log: string): readonly string[] {
  return log
    .split('\n')
    .filter((one) => /^\d+:\d\d:\d\d/.test(one))
    .map((one) => one.replaceAll(/ +/g, ' ').trim())
}

/** Presses a key until something has the focus; fails after more presses than the page has stops. */
async function pressUntilFocused(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key)
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  await expect(wanted).toBeFocused()
}

test('a site is lost, time passes, and the users come back in resiliency mode on the backup pool', async ({
  page,
}) => {
  await simulate(page)
  await expect(card(page, 'ldn-pool')).toContainText('16,000 of 16,000 in full')
  await expect(panel(page)).toContainText('Everyone has full service.')

  await failLondon(page)
  await expect(card(page, 'ldn-pool')).toContainText('stopped')
  await expect(card(page, 'ldn-pool')).toContainText('16,000 without')
  await expect(card(page, 'dub-pool')).toContainText('14,400 of 14,400 in full')
  await expect(status(page)).toContainText('16,000 users without service')
  await expect(panel(page)).toContainText('20,000 users of this pool: signed out, waiting')
  await expect(line(page, /backup Registrar misses the heartbeat/)).toBeVisible()

  await chooseSpeed(page, '×60')
  await press(page, playButton)
  await expect(clock(page)).not.toContainText('00:00:00')
  await expect(status(page)).toContainText('playing ×60')
  await expect(status(page)).toContainText('16,000 in resiliency mode')
  await press(page, pauseButton)
  await expect(status(page)).toContainText('paused')
  await expect(clock(page)).toContainText(/^00:05:00/)
  await expect(card(page, 'ldn-pool')).toContainText('16,000 limited')
  await expect(card(page, 'dub-pool')).toContainText('receiving')
  await expect(panel(page)).toContainText('20,000 users of this pool: resiliency mode on the backup pool')

  // The pool itself was never failed over by this, and says so.
  await expect(panel(page)).toContainText('Nobody has begun to fail it over.')
  await turnTo(page, 'Recovery')
  await expect(panel(page).getByRole('region', { name: 'Failovers and failbacks' })).toContainText(
    'None has been started.',
  )
})

test('servers that go on without a quorum stop after five minutes', async ({ page }) => {
  await simulate(page)
  for (const at of [1, 2, 3, 4]) await cell(page, `ldn-fe0${at}`).click()
  await expect(card(page, 'ldn-pool')).toContainText('quorum lost')
  await row(page, /^ldn-pool/).click()
  await turnTo(page, 'Servers')
  await expect(panel(page)).toContainText('Services stop at 00:05:00 unless enough votes are back.')
  await expect(cell(page, 'ldn-fe05')).toHaveAccessibleName(/runs$/)

  await goOnUntil(page, /^00:05:00/)
  await expect(card(page, 'ldn-pool')).toContainText('stopped')
  await expect(cell(page, 'ldn-fe05')).toHaveAccessibleName(/its services are stopped/)
  await expect(cell(page, 'ldn-fe01')).toHaveAccessibleName(/down/)
})

test('the slider goes back to what was, event by event and to both ends, and the canvas shows it', async ({
  page,
}) => {
  await simulate(page)
  await failLondon(page)
  await goOnUntil(page, /^00:05:00/)
  await page.getByRole('button', { name: 'Fail this site: Dublin' }).click()
  await expect(card(page, 'dub-pool')).toContainText('stopped')

  await slider(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, 'dub-pool')).toContainText('6 up')
  await expect(cell(page, 'dub-fe01')).toBeChecked()
  await expect(said(page, 'dub-pool runs, 6 of 6 servers up')).toHaveCount(1)
  await page.keyboard.press('Home')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '00:00:00 simulated, ldn-pool stopped')
  await expect(card(page, 'ldn-pool')).toContainText('16,000 without')
  await page.keyboard.press('End')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^01:00:00 simulated, .*dub-pool stopped/)
  await expect(card(page, 'dub-pool')).toContainText('stopped')

  await press(page, previousEvent)
  await expect(clock(page)).not.toContainText('01:00:00')
  const before = await slider(page).getAttribute('aria-valuetext')
  await press(page, previousEvent)
  await expect(slider(page)).not.toHaveAttribute('aria-valuetext', before ?? '')
  await press(page, nextEvent)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', before ?? '')

  // A line of the log leads to its moment as well, and a cause to the line it names.
  await drawer(page).getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: 'Registrar', exact: true }).click()
  await line(page, /ldn-pool.*failure detection interval is over/).click()
  await expect(clock(page)).toContainText('00:05:00')
  await drawer(page)
    .getByRole('listitem')
    .filter({ hasText: /ldn-pool.*failure detection interval is over/ })
    .getByRole('button', { name: /^because of/ })
    .click()
  await expect(line(page, /ldn-pool.*backup Registrar misses the heartbeat/)).toBeFocused()
})

test('a pool failover is refused before the Central Management store has moved, and works after it', async ({
  page,
}) => {
  await simulate(page)
  await failLondon(page)
  await order(page, 'ldn-pool', 'Invoke-CsPoolFailOver -DisasterMode')
  await expect(said(page, 'Fail over the Central Management store first.')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(said(page, /^Undone: .*Invoke-CsPoolFailOver/)).toHaveCount(1)

  await failLondonOver(page)
  await turnTo(page, 'Recovery')
  const procedures = panel(page).getByRole('region', { name: 'Failovers and failbacks' })
  await expect(procedures).toContainText('Invoke-CsPoolFailOver -DisasterMode')
  await expect(procedures).toContainText('complete')
  await expect(procedures).toContainText('within the target (15 min to 20 min)')

  await slider(page).focus()
  await page.keyboard.press('End')
  await expect(card(page, 'ldn-pool')).toContainText('16,000 of 16,000 in full')
  await expect(status(page)).not.toContainText('without service')
  await expect(status(page)).not.toContainText('resiliency mode')
  await turnTo(page, 'User experience')
  await row(page, /^ldn-pool/).click()
  await expect(panel(page)).toContainText('ldn-pool: failed over')
  await expect(panel(page)).toContainText('20,000 users of this pool: full service on the backup pool')
})

test('two futures part at a moment and stand side by side', async ({ page }) => {
  await simulate(page)
  await tab(page, 'Compare futures').click()
  await expect(drawer(page)).toContainText('There is one future only.')
  await failLondon(page)
  await goOnUntil(page, /^00:05:00/)

  await press(page, 'Fork here')
  await expect(timeline(page).getByRole('radio', { name: 'Fork' })).toBeChecked()
  await expect(drawer(page)).toContainText('Nothing differs up to then')
  await page.getByRole('button', { name: 'Repair this site: London' }).click()
  await goOnUntil(page, /all pools run/)
  await expect(card(page, 'ldn-pool')).toContainText('8 up')
  await slider(page).focus()
  await page.keyboard.press('End')

  await expect(figure(page, 'Forked at')).toHaveText(['from the beginning', '00:05:00'])
  await expect(figure(page, 'Users without service, at most')).toHaveText([
    '16,000 from 00:00:00',
    '16,000 from 00:00:00',
  ])
  const [inBase, inFork] = await figure(page, 'User-minutes in resiliency mode').allTextContents()
  expect(numberIn(inBase)).toBeGreaterThan(numberIn(inFork))
  await expect(figure(page, 'Time to recovery, at most').nth(0)).toHaveText(/^not by/)
  await expect(figure(page, 'Time to recovery, at most').nth(1)).toHaveText(/, at 00:/)
  const chart = drawer(page).getByRole('img', { name: /^Users in resiliency mode\. / })
  await expect(chart).toHaveAccessibleName(/Base: at most 16,000, .* 16,000 at the end/)
  await expect(chart).toHaveAccessibleName(/Fork: at most 16,000, .* 0 at the end/)
  await shot(page, 'simulation-futures')

  // Each future is shown whole, at the same moment, and the one that is not wanted is dropped.
  await drawer(page).getByRole('button', { name: 'Show Base' }).click()
  await expect(card(page, 'ldn-pool')).toContainText('stopped')
  await timeline(page).getByRole('radio', { name: 'Fork' }).click()
  await expect(card(page, 'ldn-pool')).toContainText('8 up')
  await press(page, 'Drop Fork')
  await expect(card(page, 'ldn-pool')).toContainText('stopped')
  await expect(timeline(page).getByRole('radiogroup')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(timeline(page).getByRole('radio', { name: 'Fork' })).toBeVisible()
})

const numberIn = (text: string | undefined) => Number((text ?? '').replaceAll(',', ''))

test('the board has every row now and after, and each cell says where it comes from', async ({ page }) => {
  await simulate(page)
  await failLondon(page)
  await failLondonOver(page)
  await row(page, /^ldn-pool/).click()
  const own = panel(page).getByRole('table', { name: 'What 20,000 users of this pool can do' })
  const others = panel(page).getByRole('table', { name: 'What 18,000 users of other pools can do' })
  await expect(own.getByRole('columnheader')).toHaveText(['What', 'Now', 'After'])
  await expect(own.getByRole('rowheader')).toHaveText([
    'User who is signed in',
    'User who signs in',
    'Conferences that the user organizes',
    'Conferences that unaffected users organize',
    'Scheduling and changing meetings, meeting at once',
    'Presence as others in the pool see it',
    'Contacts list and Address Book Service',
    'Peer-to-peer sessions, all modalities',
  ])
  await expect(others.getByRole('rowheader')).toHaveText([
    'Presence of an affected user',
    'Conferences that affected users organize',
    'Conferences that unaffected users organize',
    'Peer-to-peer sessions, all modalities',
  ])
  await expect(own.getByRole('button')).toHaveCount(16)
  await expect(others.getByRole('button')).toHaveCount(8)

  await own.getByRole('button', { name: 'No: Contacts list and Address Book Service, now' }).click()
  await expect(own).toContainText(/User experience during pool failure/)
  await expect(own).toContainText(/documented|inferred/)
  for (const name of ['User who signs in, after', 'Peer-to-peer sessions, all modalities, now']) {
    await own.getByRole('button', { name: new RegExp(`: ${name}$`) }).click()
    await expect(own).toContainText(/(documented|inferred).*User experience during pool failure/)
  }
  await shot(page, 'simulation-board')
})

test('the tables are printed, and nothing else is on the paper', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = document.body.innerText
    }
  })
  await simulate(page)
  await failLondon(page)
  await page.emulateMedia({ media: 'print' })
  await panel(page)
    .getByRole('button', { name: 'Print the tables' })
    .evaluate((button) => {
      if (button instanceof HTMLElement) button.click()
    })
  const paper = page.locator('html')
  await expect(paper).toHaveAttribute('data-printed', /ldn-pool/)
  await expect(paper).toHaveAttribute('data-printed', /Contacts list and Address Book Service/)
  await expect(paper).not.toHaveAttribute('data-printed', /Event log|Fail this site|Publish/)
})

test('a ready scenario is opened from the dialog and runs to its end as it does in Node', async ({
  page,
}) => {
  await openSample(page, /^Paired Enterprise pools/)
  await page.getByRole('radio', { name: 'Simulate' }).click()
  await drawer(page).getByRole('button', { name: 'Scenarios…' }).click()
  await dialog(page)
    .getByRole('button', { name: /^A site is without power for half an hour/ })
    .click()
  await expect(dialog(page)).toContainText('London fails')
  await dialog(page).getByRole('button', { name: 'Open its topology and play' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '00:00:00 simulated, all pools run')
  await expect(page.getByText('Contoso was put away.')).toBeVisible()

  await tab(page, 'Script').click()
  const assertions = drawer(page).getByRole('table', { name: 'Assertions of the scenario' })
  await expect(assertions.getByText('not reached')).toHaveCount(8)
  await chooseSpeed(page, '×600')
  await press(page, playButton)
  await expect(card(page, 'ldn-pool')).toContainText('stopped')
  await expect(clock(page)).toContainText('02:00:00', { timeout: 30_000 })
  await expect(timeline(page).getByRole('button', { name: playButton })).toBeVisible()
  await expect(assertions.getByText('held', { exact: true })).toHaveCount(8)
  await expect(drawer(page)).not.toContainText(/expected .*, found/)
  await shot(page, 'simulation-scenario')

  // The page writes the very log that Node writes of this file.
  const log = await copiedLog(page)
  expect(log.length).toBeGreaterThan(40)
  expect(log).toEqual(
    linesOf(recordedTrace(scenarioIn(await fixture('public/scenarios/power-for-half-an-hour.json')))),
  )
})

test('the topology of a scenario takes the place of what is open, which is brought back', async ({
  page,
}) => {
  await simulate(page)
  await failLondon(page)
  await drawer(page).getByRole('button', { name: 'Scenarios…' }).click()
  await dialog(page)
    .getByRole('button', { name: /^One of three servers is lost/ })
    .click()
  await dialog(page).getByRole('button', { name: 'Open its topology and play' }).click()
  await expect(row(page, /^ldn-pool.*3 Front End Servers/)).toBeVisible()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(row(page, /^ldn-pool.*8 Front End Servers/)).toBeVisible()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '00:00:00 simulated, all pools run')
})

test('a script that was made by hand is saved, opened again, and gives the same log', async ({ page }) => {
  await simulate(page)
  await failLondon(page)
  await failLondonOver(page)
  await tab(page, 'Script').click()
  const add = drawer(page).getByRole('form', { name: 'Add a deed' })
  await add.getByRole('combobox', { name: 'Deed' }).click()
  await page.getByRole('option', { name: 'Repair', exact: true }).click()
  await add.getByLabel('On what').fill('London')
  await add.getByLabel('When').fill('00:40:00')
  await add.getByRole('button', { name: 'Add' }).click()
  await expect(drawer(page).getByRole('textbox', { name: 'Time of: London is repaired' })).toHaveValue(
    '00:40:00',
  )
  await slider(page).focus()
  await page.keyboard.press('End')
  await expect(card(page, 'ldn-pool')).toContainText('8 up')
  const before = await copiedLog(page)

  await tab(page, 'Script').click()
  await drawer(page).getByRole('button', { name: 'Save as a scenario…' }).click()
  await dialog(page).getByLabel('Name').fill('London by hand')
  const download = await downloaded(page, () =>
    dialog(page).getByRole('button', { name: 'Save as a file' }).click(),
  )
  expect(download.suggestedFilename()).toBe('London by hand.scenario.json')
  const text = await textOf(download)
  expect(scenarioIn(text).script.map((step) => step.do)).toEqual([
    'fail',
    'fail over management store',
    'fail over pool',
    'repair',
  ])

  await page.reload()
  await dropFile(page, 'london-by-hand.scenario.json', text)
  await dialog(page).getByRole('button', { name: 'Play on the open topology' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await slider(page).focus()
  await page.keyboard.press('End')
  await expect(card(page, 'ldn-pool')).toContainText('8 up')
  expect(await copiedLog(page)).toEqual(before)
  // Node plays the same file to the same log.
  expect(linesOf(recordedTrace(scenarioIn(text)))).toEqual(before)
})

test('a broken scenario is refused with the place of each fault, and what is open stays', async ({
  page,
}) => {
  await simulate(page)
  await failLondon(page)
  const good: unknown = JSON.parse(await fixture('public/scenarios/site-lost.json'))
  const broken = {
    ...Object(good),
    script: [{ at: '00:10:00', do: 'explode', what: 'London' }],
    until: 'soon',
  }
  await dropFile(page, 'broken.scenario.json', JSON.stringify(broken))
  await expect(dialog(page)).toContainText('broken.scenario.json')
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'script[0].do' })).toBeVisible()
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'until' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(card(page, 'ldn-pool')).toContainText('16,000 without')
  await expect(row(page, /^dub-pool/)).toBeVisible()

  // A sound scenario about another deployment is not played on this one, and says which names are missing.
  const elsewhere = {
    ...Object(good),
    topology: 'open document',
    script: [{ at: '1 min', do: 'fail', what: 'Paris' }],
  }
  await dropFile(page, 'elsewhere.scenario.json', JSON.stringify({ ...elsewhere, assertions: [] }))
  await expect(dialog(page)).toContainText(/script\[0\]\.what: .*Paris/)
  await expect(dialog(page).getByRole('button', { name: 'Play on the open topology' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.keyboard.press('Escape')
  await expect(card(page, 'ldn-pool')).toContainText('16,000 without')
})

test('the design is untouched by all of it', async ({ page }) => {
  await openSample(page, /^Paired Enterprise pools/)
  await expect(card(page, 'ldn-pool')).toBeVisible()
  const before = await saved(page)
  await page.getByRole('radio', { name: 'Simulate' }).click()
  await expect(slider(page)).toBeVisible()
  await failLondon(page)
  await failLondonOver(page)
  await press(page, 'Fork here')
  await cell(page, 'dub-fe01').click()
  expect(await saved(page)).toBe(before)
  await page.keyboard.press('Delete')
  await expect(said(page, 'Switch to Design to change the topology.')).toHaveCount(1)

  await page.getByRole('radio', { name: 'Design' }).click()
  await expect(card(page, 'ldn-pool')).not.toContainText('stopped')
  expect(await saved(page)).toBe(before)
  await expect(page.getByRole('banner').getByRole('button', { name: /^Undo/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )

  // Back in the simulation, both futures and the moment are as they were left.
  await page.getByRole('radio', { name: 'Simulate' }).click()
  await expect(timeline(page).getByRole('radio', { name: 'Fork' })).toBeChecked()
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /ldn-pool stopped, failed over/)
})

test('a failover and a comparison are done by keyboard alone', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: /^Paired Enterprise pools/ }).press('Enter')
  await expect(card(page, 'ldn-pool')).toBeVisible()
  await page.keyboard.press('Alt+Shift+S')
  await expect(page.getByRole('radio', { name: 'Simulate' })).toBeChecked()
  await expect(slider(page)).toBeVisible()

  // The outline: London is failed with X.
  await page.getByRole('radio', { name: 'Simulate' }).focus()
  await pressUntilFocused(page, 'Tab', row(page, /^Skype for Business Server/))
  await page.keyboard.press('ArrowDown')
  await expect(row(page, /^London/)).toBeFocused()
  await page.keyboard.press('x')
  await expect(card(page, 'ldn-pool')).toContainText('stopped')

  // The clock: by event, by mark, to the ends, played and paused.
  await pressUntilFocused(page, 'Tab', slider(page))
  await page.keyboard.press('PageUp')
  await expect(clock(page)).toContainText('00:05:00')
  await page.keyboard.press(' ')
  await expect(status(page)).toContainText('playing')
  await page.keyboard.press(' ')
  await expect(status(page)).toContainText('paused')
  await page.keyboard.press('Home')
  await expect(clock(page)).toContainText('00:00:00')
  await page.keyboard.press('PageUp')
  await expect(clock(page)).toContainText('00:05:00')

  // The menu of a pool, from the outline.
  await pressUntilFocused(page, 'Shift+Tab', row(page, /^London/))
  await page.keyboard.type('dub-pool')
  await expect(row(page, /^dub-pool/)).toBeFocused()
  await page.keyboard.press('Shift+F10')
  const store = page.getByRole('menuitem', {
    name: 'Invoke-CsManagementServerFailover to here, in a disaster',
    exact: true,
  })
  await pressUntilFocused(page, 'ArrowDown', store)
  await page.keyboard.press('Enter')
  await expect(row(page, /^dub-pool/)).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(row(page, /^dub-pool.*Central Management store/)).toBeFocused()

  // The other future, and the comparison.
  await page.keyboard.press('Alt+Shift+F')
  await expect(timeline(page).getByRole('radio', { name: 'Fork' })).toBeChecked()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await expect(row(page, /^London/)).not.toHaveAccessibleName(/failed/)
  await pressUntilFocused(page, 'Tab', tab(page, 'Event log'))
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'Compare futures')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(figure(page, 'Forked at')).toHaveCount(2)
  const show = drawer(page).getByRole('button', { name: 'Show Base' })
  await pressUntilFocused(page, 'Tab', show)
  await page.keyboard.press('Enter')
  await expect(timeline(page).getByRole('radio', { name: 'Base' })).toBeChecked()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(timeline(page).getByRole('radiogroup')).toHaveCount(0)

  // The scenarios, from the command palette to a scenario that has begun.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type('choose a scenario')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('Ready scenarios')
  await pressUntilFocused(
    page,
    'Tab',
    dialog(page).getByRole('button', { name: /^A site is without power for half an hour/ }),
  )
  await page.keyboard.press('Enter')
  await pressUntilFocused(
    page,
    'Tab',
    dialog(page).getByRole('button', { name: 'Play on the open topology' }),
  )
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '00:00:00 simulated, all pools run')
})

test('the clock runs between events, and with less motion it does not', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await simulate(page)
  await failLondon(page)
  await goOnUntil(page, /^00:05:00/)
  await chooseSpeed(page, '×10')
  await press(page, playButton)
  // Nothing happens before 00:30:00, which is two and a half minutes away at this speed.
  await expect(clock(page)).toContainText(/^00:05:(?!00)/)
  await press(page, pauseButton)

  await page.emulateMedia({ reducedMotion: 'reduce' })
  await slider(page).focus()
  await page.keyboard.press('Home')
  await press(page, playButton)
  await expect(clock(page)).not.toContainText('00:00:00')
  await press(page, pauseButton)
  await expect(clock(page)).toContainText(/^00:00:[23]0/)
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
      .map((one) => (one instanceof CSSTransition ? one.transitionProperty : one.id)),
  )
  expect(moving).toEqual([])
})

test('a large deployment is simulated: a site with many pools is lost and comes back', async ({ page }) => {
  await simulate(page, /^Large: 200 pools/)
  await expect(status(page)).toContainText('200 pools run')
  const site = row(page, /^Site 1\b|^[A-Z]\w+/).nth(1)
  await site.click()
  await page.keyboard.press('x')
  await expect(status(page)).toContainText(/[1-9]\d* stopped/)
  await goOnUntil(page, /^00:05:00/)
  await expect(status(page)).toContainText(/[\d,]+ in resiliency mode/)
  await shot(page, 'simulation-large')
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText('200 pools run')
})

test('axe finds nothing in any tab while a pool is failed over, in either theme', async ({ page }) => {
  test.slow() // axe takes seconds for each look
  await simulate(page)
  await expectAccessible(page)
  await failLondon(page)
  await failLondonOver(page)
  await row(page, /^ldn-pool/).click()
  for (const name of ['User experience', 'Servers', 'Replication', 'Recovery']) {
    await turnTo(page, name)
    await expect(panel(page).getByRole('tabpanel', { name })).toContainText('ldn-pool')
    await expectAccessible(page)
  }
  await press(page, 'Fork here')
  await page.getByRole('button', { name: 'Repair this site: London' }).click()
  for (const name of ['Event log', 'Compare futures', 'Script']) {
    await tab(page, name).click()
    await expect(drawer(page).getByRole('tabpanel', { name })).toContainText('London')
    await expectAccessible(page)
  }
})

test('axe finds nothing in the dialogs and in the menu of a pool, in either theme', async ({ page }) => {
  test.slow() // axe takes seconds for each look
  await simulate(page)
  await failLondon(page)
  await row(page, /^ldn-pool/).click({ button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await drawer(page).getByRole('button', { name: 'Scenarios…' }).click()
  await expect(dialog(page)).toContainText('Ready scenarios')
  await expectAccessible(page)
  await dialog(page)
    .getByRole('button', { name: /^A planned failover and failback/ })
    .click()
  await expect(dialog(page).getByRole('button', { name: 'Open its topology and play' })).toBeVisible()
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Play on the open topology' }).click()
  await tab(page, 'Script').click()
  await expect(drawer(page)).toContainText('What has to come of it')
  await expectAccessible(page)
  await drawer(page).getByRole('button', { name: 'Save as a scenario…' }).click()
  await expect(dialog(page).getByLabel('Name')).toBeVisible()
  await expectAccessible(page)
})
