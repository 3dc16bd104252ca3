import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import type { Download, Locator, Page } from '@playwright/test'
import { readCsv } from '../support/read-csv.ts'
import { expect, expectAccessible, shot, test } from './app.ts'

/* Analyze mode, whole stories: fail something, read why, repair it, look at everything at once, take it to paper. */

const tabs = [
  'In words',
  'Cut sets',
  'Double failures',
  'Survival',
  'Availability',
  'Capacity',
  'Maintenance',
] as const

const card = (page: Page, name: string) =>
  page.locator('.pool-card').filter({ has: page.locator('.pool-name', { hasText: name }) })
/** The switch of a Front End Server on the canvas. */
const cell = (page: Page, server: string) =>
  page.getByRole('region', { name: 'Canvas' }).getByRole('switch', { name: server })
const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name })
const panel = (page: Page) => page.getByRole('region', { name: 'Analysis of the selection' })
const section = (page: Page, name: string | RegExp) => panel(page).getByRole('region', { name })
const drawer = (page: Page) => page.getByRole('region', { name: 'What it survives' })
const tab = (page: Page, name: string) => drawer(page).getByRole('tab', { name, exact: true })
/** The list in words says it of a pool. */
const inWords = (page: Page, pool: string) =>
  drawer(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: pool }) })
/** Goes to a pool through the list in words. */
const goTo = (page: Page, pool: string) => inWords(page, pool).getByRole('button', { name: pool }).click()
const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ })
/** What a screen reader says without being asked. */
const said = (page: Page) => page.locator('.visually-hidden [aria-live=polite]')
/** How many parts are off, as the list of them says. */
const off = (page: Page, count: number) =>
  expect(page.getByRole('heading', { name: /^What is off/ })).toHaveText(
    count === 0 ? 'What is off' : `What is off ${count}`,
  )

async function analyze(page: Page, sample: RegExp): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: sample }).click()
  await page.getByRole('radio', { name: 'Analyze' }).click()
  await expect(tab(page, 'In words')).toHaveAttribute('aria-selected', 'true')
}

const analyzePair = (page: Page) => analyze(page, /^Paired Enterprise pools/)

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

/** What a press leaves in the folder of downloads. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<Download> {
  const downloading = page.waitForEvent('download')
  await press()
  return downloading
}

const saved = async (page: Page) => textOf(await downloaded(page, () => page.keyboard.press('Control+s')))

async function choose(page: Page, field: string, option: string): Promise<void> {
  await drawer(page).getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Presses a key until something has the focus; fails after more presses than the page has stops. */
async function pressUntilFocused(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  await expect(wanted).toBeFocused()
}

test('a site is failed, the reason is read, the smallest set repairs it, and the design is untouched', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('button', { name: /^Paired Enterprise pools/ }).click()
  await expect(card(page, 'dub-pool')).toBeVisible()
  const before = await saved(page)

  await page.getByRole('radio', { name: 'Analyze' }).click()
  await page.getByRole('button', { name: 'Fail this site: Dublin' }).click()
  await expect(said(page).filter({ hasText: 'dub-pool: not functional' })).toHaveText(
    'Fail Dublin. dub-pool: not functional, 0 of its 6 servers run, 4 must run.',
  )
  await expect(inWords(page, 'dub-pool')).toContainText('Stopped')
  await expect(inWords(page, 'ldn-pool')).toContainText('Runs')
  await shot(page, 'analysis-site-failed')

  // Why: down to the printed row and where it is printed; every line says where it comes from.
  await goTo(page, 'dub-pool')
  await expect(section(page, /^Functional/)).toContainText('Not functional')
  const why = section(page, 'Why').getByRole('listitem')
  await expect(why.filter({ hasText: /^Not functional: 0 of its 6 servers run/ })).toContainText('derived')
  const printed = why.filter({ hasText: /^Printed row: 5 to 6 servers: any 3/ })
  await expect(printed).toContainText('Front End Pool high availability and management')
  await expect(printed).toContainText('documented')

  // Its users are with the partner, some of them at once and all of them after the failover.
  await expect(section(page, 'Its users now')).toContainText('Limited service')
  await expect(section(page, 'Its users now')).toContainText('Full service')

  const repair = section(page, 'Smallest repair')
  await expect(repair).toContainText('Bring back site Dublin.')
  await repair.getByRole('button', { name: 'Bring back site Dublin' }).click()
  await expect(section(page, /^Functional/)).toContainText('7 votes present, 4 are needed.')
  await expect(inWords(page, 'dub-pool')).toContainText('Runs')
  await off(page, 0)

  // Nothing of it was written into the design.
  await cell(page, 'ldn-fe01').click()
  await page.getByRole('radio', { name: 'Design' }).click()
  expect(await saved(page)).toBe(before)
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
})

test('the restart trap is seen, explained, said, and left by the smallest repair', async ({ page }) => {
  await analyzePair(page)
  for (const server of ['ldn-fe02', 'ldn-fe03']) await cell(page, server).click()
  await expect(cell(page, 'ldn-fe04')).toHaveAccessibleName(/it may be lost, and none that counts after it/)
  await cell(page, 'ldn-fe04').click()

  await expect(card(page, 'ldn-pool')).toContainText('Restart trap')
  await expect(card(page, 'ldn-pool')).toContainText('4 up · needs 4 of first 7')
  await expect(card(page, 'ldn-pool')).toContainText('5 up · needs 6')
  await expect(card(page, 'dub-pool')).not.toContainText('Restart trap')
  await expect(cell(page, 'ldn-fe05')).toHaveAccessibleName(/losing it next stops the pool/)
  await expect(cell(page, 'ldn-fe08')).toHaveAccessibleName(
    /does not count for quorum, losing it next is safe/,
  )

  // A screen reader hears it once, and finds it in the names.
  await expect(said(page).filter({ hasText: 'ldn-pool' })).toHaveText(
    'Switch off ldn-fe04. ldn-pool: functional, but could not start again, 5 of 8 run, a start needs 6.',
  )
  await expect(page.getByRole('group', { name: /^ldn-pool.*restart trap: it runs/ })).toBeVisible()
  await expect(row(page, /^ldn-pool.*restart trap, 3 of 8 down/)).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('1 runs in the restart trap')

  await row(page, /^ldn-pool/).click()
  await expect(section(page, 'Restart trap')).toContainText('once stopped it would not start again')
  await expect(section(page, /^Functional/)).toContainText('5 votes present, 5 are needed.')
  await expect(section(page, /^Could start/)).toContainText('Could not start')
  await shot(page, 'analysis-restart-trap')

  await section(page, 'Smallest repair').getByRole('button', { name: 'Start ldn-fe03' }).click()
  await expect(section(page, 'Restart trap')).toHaveCount(0)
  await expect(section(page, /^Could start/)).toContainText('6 of 8 servers run; a start needs 6.')
  await expect(cell(page, 'ldn-fe03')).toBeChecked()
})

test('X switches what a frame selects and what the outline is on; each step is undone', async ({ page }) => {
  await analyzePair(page)
  const site = await page.locator('.react-flow__node-site').filter({ hasText: 'London' }).boundingBox()
  await page.mouse.move(site!.x - 20, site!.y - 14)
  await page.mouse.down()
  await page.mouse.move(site!.x + site!.width * 0.6, site!.y + site!.height * 0.6, { steps: 5 })
  await page.mouse.up()
  await expect(panel(page)).toContainText('things are selected')
  await page.keyboard.press('x')
  await expect(card(page, 'ldn-pool')).toContainText('stopped')
  await expect(cell(page, 'ldn-fe08')).not.toBeChecked()
  await expect(inWords(page, 'ldn-pool')).toContainText('Stopped')
  await expect(inWords(page, 'dub-pool')).toContainText('Runs')

  await undo(page).click()
  await off(page, 0)
  await expect(cell(page, 'ldn-fe08')).toBeChecked()

  await row(page, /^1 dub-fe01/).click()
  await page.keyboard.press('x')
  await expect(row(page, /^1 dub-fe01, switched off/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await expect(row(page, /^2 dub-fe02, switched off/)).toBeVisible()
  await off(page, 2)

  await expect(undo(page)).toHaveAccessibleName('Undo: Switch off dub-fe02')
  await page.keyboard.press('Control+z')
  await off(page, 1)
  await expect(cell(page, 'dub-fe02')).toBeChecked()
  await page.keyboard.press('Control+y')
  await expect(cell(page, 'dub-fe02')).not.toBeChecked()
  await page.getByRole('button', { name: 'Switch everything on' }).click()
  await off(page, 0)
  await page.keyboard.press('Control+z')
  await off(page, 2)
})

test('a cut link takes the way to the partner, and only that', async ({ page }) => {
  await analyzePair(page)
  await page.getByRole('button', { name: 'Fail this site: Dublin' }).click()
  await goTo(page, 'dub-pool')
  await expect(section(page, 'Its users now')).toContainText('Full service')

  await page.getByRole('button', { name: 'Cut the link London ⇄ Dublin' }).click()
  await expect(page.getByRole('button', { name: 'Restore the link London ⇄ Dublin' })).toBeVisible()
  await goTo(page, 'dub-pool')
  await expect(section(page, 'Its users now')).not.toContainText('Full service')
  await expect(section(page, 'Its users now')).toContainText('No service')
  await expect(inWords(page, 'ldn-pool')).toContainText('Runs')

  await undo(page).click()
  await expect(section(page, 'Its users now')).toContainText('Full service')
})

test('nothing of the design can be changed while it is analyzed, and it says why', async ({ page }) => {
  await analyzePair(page)
  await row(page, /^ldn-pool/).click()
  await page.keyboard.press('Delete')
  await expect(said(page).filter({ hasText: /./ })).toHaveText('Switch to Design to change the topology.')
  await expect(card(page, 'ldn-pool')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Enterprise Edition pool/ })).toHaveCount(0)
})

test('every tab is reached and read by keyboard alone', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: /^Paired Enterprise pools/ }).press('Enter')
  await expect(card(page, 'ldn-pool')).toBeVisible()
  await page.keyboard.press('Alt+Shift+A')
  await expect(page.getByRole('radio', { name: 'Analyze' })).toBeChecked()

  await expect(tab(page, 'In words')).toBeVisible()
  await page.getByRole('radio', { name: 'Analyze' }).focus()
  await pressUntilFocused(page, 'Tab', tab(page, 'In words'))
  for (const [at, name] of tabs.entries()) {
    if (at > 0) await page.keyboard.press('ArrowRight')
    await expect(tab(page, name)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true')
    await expect(drawer(page).getByRole('tabpanel', { name })).toContainText('ldn-pool')
  }
  // Into the last of them, to the list of what is maintained, and back to the tabs.
  await pressUntilFocused(page, 'Tab', drawer(page).getByRole('button', { name: 'Download the runbook' }))
  await pressUntilFocused(page, 'Shift+Tab', tab(page, 'Maintenance'))
})

test('the double failures are walked with the arrow keys, and Enter tries a pair', async ({ page }) => {
  await analyzePair(page)
  await tab(page, 'Double failures').click()
  const grid = drawer(page).getByRole('grid', { name: /^Double failures, ldn-pool/ })
  const at = (name: string) => grid.getByRole('gridcell', { name, exact: true })
  await tab(page, 'Double failures').focus()
  await pressUntilFocused(page, 'Tab', at('site London: not functional'))
  await page.keyboard.press('ArrowDown')
  await expect(at('ldn-fe01 and site London: not functional')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(at('ldn-fe01 and ldn-fe02: functional, and could start')).toBeFocused()
  await expect(drawer(page)).toContainText('With ldn-fe01 and ldn-fe02 down: functional, and could start.')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'ldn-fe01')).not.toBeChecked()
  await expect(cell(page, 'ldn-fe02')).not.toBeChecked()
  await off(page, 2)

  // The rows are now what is left, and the focus is where it began: on top of the two, a third one leads into the trap.
  await expect(at('site London: not functional')).toBeFocused()
  await expect(at('ldn-fe01: functional, and could start')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(at('ldn-fe03: functional, but could not start again')).toBeFocused()
  await page.keyboard.press('End')
  await expect(at('ldn-fe03 and file store ldn-fs01: functional, but could not start again')).toBeFocused()
  await page.keyboard.press('Control+z')
  await off(page, 0)
  await expect(at('site London: not functional')).toBeFocused()
})

test('a chart is taken along as SVG, as PNG and as CSV', async ({ page }) => {
  await analyzePair(page)
  await tab(page, 'Survival').click()
  const take = async (format: string) => {
    await drawer(page)
      .getByRole('button', { name: /^Export: Share of losses survived/ })
      .click()
    return downloaded(page, () => page.getByRole('menuitem', { name: format }).click())
  }

  const svg = await take('Picture as SVG')
  expect(svg.suggestedFilename()).toMatch(/ldn-pool.*\.svg$/)
  const picture = await textOf(svg)
  const drawn = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      root: parsed.documentElement.localName,
      bars: parsed.querySelectorAll('rect').length,
      words: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
      outside: [...parsed.querySelectorAll('script, foreignObject, [href], [style*="var("], [fill*="var("]')]
        .length,
    }
  }, picture)
  expect(drawn.root).toBe('svg')
  expect(drawn.bars).toBeGreaterThan(8)
  expect(drawn.words.join(' ')).toContain('90.9')
  expect(drawn.outside).toBe(0)

  const png = await readFile(await (await take('Picture as PNG')).path())
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  expect(width).toBeGreaterThan(300)
  expect(height).toBeGreaterThan(100)
  expect(await coloursIn(page, png)).toBeGreaterThan(2)

  const [head, ...rows] = readCsv(await textOf(await take('Numbers as CSV')))
  expect(head).toEqual(expect.arrayContaining(['Parts down', 'Functional: share']))
  const share = head!.indexOf('Functional: share')
  expect(rows.find(([down]) => down === '1')![share]).toContain('90.9')
  // After the last row every loss is survived by neither.
  expect(rows.at(-1)![share]).toBe('0 %')
})

/** How many colours a picture has, seen through a canvas. */
function coloursIn(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: image.width, height: image.height })
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      return new Set(new Uint32Array(data.buffer)).size
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
}

test('the report is read in a dialog, and nothing but the report is on the paper', async ({ page }) => {
  await analyzePair(page)
  await drawer(page).getByRole('button', { name: 'Report…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Report' })
  await expect(dialog.getByRole('heading', { name: 'What Contoso survives' })).toBeVisible()
  for (const chapter of ['Pools', 'Service of users', 'ldn-pool.contoso.com', 'dub-pool.contoso.com'])
    await expect(dialog.getByRole('heading', { name: chapter, exact: true })).toBeAttached()
  await shot(page, 'analysis-report')

  const markdown = await textOf(
    await downloaded(page, () => dialog.getByRole('button', { name: 'Save as Markdown' }).click()),
  )
  expect(markdown).toMatch(/^# What Contoso survives\n/)
  expect(markdown).toContain('128 of 256')

  await page.emulateMedia({ media: 'print' })
  await expect(dialog.getByRole('heading', { name: 'What Contoso survives' })).toBeVisible()
  expect(await printedText(page)).not.toMatch(/Save as Markdown|Publish|Switch everything on|Fail this site/)
  const { pages, titles, hasText } = readPdf(await page.pdf({ format: 'A4', tagged: true, outline: true }))
  expect(pages).toBeGreaterThan(1)
  expect(hasText).toBe(true)
  expect(titles).toEqual(expect.arrayContaining(['What Contoso survives', 'Pools', 'Service of users']))
  expect(titles).not.toContain('Topology')
})

/** What of the page is on the paper, of which the media has to be `print`. */
function printedText(page: Page): Promise<string> {
  return page.locator('body').innerText()
}

/** How many pages a PDF has, the titles in its outline, and whether a page draws text in a font. */
function readPdf(pdf: Buffer): { pages: number; titles: string[]; hasText: boolean } {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const end = raw.indexOf('endstream', index)
    try {
      return [inflateSync(pdf.subarray(index + length, end)).toString('latin1')]
    } catch {
      return [] // a picture or a font in another packing
    }
  })
  const all = [raw, ...streams].join('\n')
  return {
    pages: [...raw.matchAll(/\/Type\s*\/Page\b/g)].length,
    titles: [...all.matchAll(/\/Title\s*\(((?:[^()\\]|\\.)*)\)/g)].map(([, title = '']) => title),
    hasText: streams.some((stream) => /\bTf\b[^]*\bT[jJ]\b/.test(stream)),
  }
}

test('a maintenance plan follows what is chosen, and its runbook is taken along', async ({ page }) => {
  await analyzePair(page)
  await tab(page, 'Maintenance').click()
  const plan = drawer(page).getByRole('region', { name: 'The plan' })
  await expect(plan).toContainText('Safe order')
  await expect(plan).toContainText('Step 1:')
  await shot(page, 'analysis-maintenance')

  const download = await downloaded(page, () =>
    plan.getByRole('button', { name: 'Download the runbook' }).click(),
  )
  expect(download.suggestedFilename()).toMatch(/\.ps1$/)
  const runbook = await textOf(download)
  expect(runbook).toContain("'ldn-fe01.contoso.com'")
  expect(runbook).toContain('-WhatIf')
  expect(runbook).not.toMatch(/undefined|NaN|\[object/)

  // What is off now counts: with one server less than the quorum needs there is no order, and the reason is said.
  for (const server of ['ldn-fe01', 'ldn-fe02', 'ldn-fe03']) await cell(page, server).click()
  await row(page, /^ldn-pool/).click()
  await expect(plan).toContainText('No safe order')
  await expect(plan).toContainText('What would make it safe')
})

test('a large deployment is analyzed in a worker, counted, and can be stopped', async ({ page }) => {
  await analyze(page, /^Large: 200 pools/)
  await tab(page, 'Cut sets').click()
  const stopped = await pressStopWhenCounted(page)
  const working = page.waitForEvent('worker')
  await choose(page, 'About', 'Whole deployment')
  await working
  await expect(drawer(page)).toContainText('Stopped. Nothing was changed.')
  const [progress] = await stopped.evaluate((seen) => seen)
  expect(progress).toMatch(/^[\d,]+ of [\d,]+ steps$/)
  await expect(drawer(page).getByRole('progressbar')).toHaveCount(0)

  await drawer(page).getByRole('button', { name: 'Start again' }).click()
  const table = drawer(page).getByRole('table', { name: 'Minimal cut sets, smallest first' })
  await expect(table.getByRole('row').nth(1)).toBeVisible({ timeout: 45_000 })
  await shot(page, 'analysis-large')
})

/** Presses Stop as soon as steps are counted, quicker than any hand, since the work may be done in a second; gives what was counted. */
function pressStopWhenCounted(page: Page) {
  return page.evaluateHandle(() => {
    const seen: string[] = []
    const watcher = new MutationObserver(() => {
      const words = document.querySelector('.working .hint')?.textContent ?? ''
      const stop = document.querySelector<HTMLElement>('.working button')
      if (!stop || !words.endsWith('steps')) return
      watcher.disconnect()
      seen.push(words)
      stop.click()
    })
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true })
    return seen
  })
}

test('nothing moves for those who asked for less motion', async ({ page }) => {
  await analyzePair(page)
  await page.getByRole('button', { name: 'Fail this site: Dublin' }).click()
  await tab(page, 'Survival').click()
  await drawer(page).getByRole('button', { name: 'Report…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
      .map((one) => (one instanceof CSSTransition ? one.transitionProperty : one.id)),
  )
  expect(moving).toEqual([])
})

test('axe finds nothing in any tab while parts are down, in either theme', async ({ page }) => {
  test.slow() // axe takes seconds for each look
  await analyzePair(page)
  for (const server of ['ldn-fe02', 'ldn-fe03', 'ldn-fe04']) await cell(page, server).click()
  await page.getByRole('button', { name: 'Fail this site: Dublin' }).click()
  await row(page, /^ldn-pool/).click()
  for (const name of tabs) {
    await tab(page, name).click()
    await expect(drawer(page).getByRole('tabpanel', { name })).toContainText('ldn-pool')
    await expectAccessible(page)
  }
})

test('axe finds nothing in the report, nor about a site, a store and the whole, in either theme', async ({
  page,
}) => {
  test.slow() // axe takes seconds for each look
  await analyzePair(page)
  await expectAccessible(page)
  await row(page, /^Dublin/).click()
  await expectAccessible(page)
  await row(page, /^ldn-sql\.contoso/).click()
  await expectAccessible(page)
  await drawer(page).getByRole('button', { name: 'Report…' }).click()
  await expect(page.getByRole('heading', { name: 'What Contoso survives' })).toBeVisible()
  await expectAccessible(page)
})
