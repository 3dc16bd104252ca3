import type { Locator, Page } from '@playwright/test'
import { nameOf } from '../../src/core/model/topology.ts'
import { boxesOf, type Box } from '../../src/app/canvas/boxes.ts'
import { samples } from '../support/samples.ts'
import { expect, expectAccessible, shot, test } from './app.ts'

/* A deployment of 200 pools: painted from far, mounted as cards where a person looks closely. */

/** What may be mounted on the canvas at any zoom, the canvas's own buttons included. */
const mostElements = 1500

const doc = samples['large.json']!()
const boxes = boxesOf(doc, {})
const [amsterdam, frankfurt] = boxes.sites
const [first, second, third] = amsterdam!.pools
const name = (pool: { readonly id: `pool:${number}` }) => nameOf(doc.topology, pool.id)

const cards = (page: Page) => page.locator('.pool-card')
const card = (page: Page, pool: string) => cards(page).filter({ hasText: pool })
const properties = (page: Page) => page.locator('.properties-title')
const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ })

const elements = (page: Page): Promise<number> =>
  page.locator('.canvas').evaluate((canvas) => canvas.querySelectorAll('*').length)

async function openLarge(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: /^Large: 200 pools/ }).click()
  await expect(page.locator('.far-layer')).toBeAttached()
  await expect.poll(() => painted(page)).toBeGreaterThan(5000)
}

/** How many pixels of the far layer are not empty. */
const painted = (page: Page): Promise<number> =>
  page.locator('.far-layer').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    let count = 0
    for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) count++
    return count
  })

/** Where a place of the canvas is on the screen: as a share of a box, its middle unless told. */
async function onScreen(page: Page, box: Box, across = 0.5, down = 0.5): Promise<{ x: number; y: number }> {
  const pane = await page.locator('.canvas').boundingBox()
  const transform = await page
    .locator('.react-flow__viewport')
    .evaluate((viewport) => (viewport instanceof HTMLElement ? viewport.style.transform : ''))
  const [x = 0, y = 0, zoom = 1] = [...transform.matchAll(/-?[\d.]+/g)].map(Number)
  return {
    x: pane!.x + (box.x + box.width * across) * zoom + x,
    y: pane!.y + (box.y + box.height * down) * zoom + y,
  }
}

async function click(page: Page, box: Box, options: Parameters<Page['mouse']['click']>[2] = {}) {
  const { x, y } = await onScreen(page, box)
  await page.mouse.click(x, y, options)
}

async function expectInView(page: Page, of: Locator): Promise<void> {
  const pane = await page.locator('.canvas').boundingBox()
  await expect
    .poll(async () => {
      const box = await of.boundingBox()
      return (
        box !== null &&
        box.x >= pane!.x &&
        box.y >= pane!.y &&
        box.x + box.width <= pane!.x + pane!.width &&
        box.y + box.height <= pane!.y + pane!.height
      )
    })
    .toBe(true)
}

test('from far everything is painted and hardly anything is mounted, at any zoom', async ({ page }) => {
  await openLarge(page)
  await expect(cards(page)).toHaveCount(0)
  expect(await elements(page)).toBeLessThan(100)
  await shot(page, 'large-fit')
  await expectAccessible(page)

  const { x, y } = await onScreen(page, amsterdam!.box)
  await page.mouse.move(x, y)
  const counts: number[] = []
  for (let zoomed = 0; zoomed < 32; zoomed++) {
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -60)
    await page.keyboard.up('Control')
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    counts.push(await elements(page))
  }
  await expect.poll(() => cards(page).count()).toBeGreaterThan(0)
  counts.push(await elements(page))
  expect(Math.max(...counts)).toBeGreaterThan(100)
  expect(Math.max(...counts)).toBeLessThanOrEqual(mostElements)
  await shot(page, 'large-near')
})

test('what is painted is selected by a click, added with Ctrl, and has its menu', async ({ page }) => {
  await openLarge(page)
  await click(page, first!.box)
  await expect(properties(page)).toHaveText(name(first!))
  await expect(cards(page)).toHaveCount(1)
  await shot(page, 'large-selected')

  await page.keyboard.down('Control')
  await click(page, second!.box)
  await page.keyboard.up('Control')
  await expect(cards(page)).toHaveCount(2)

  await click(page, amsterdam!.stores[0]!.box)
  await expect(properties(page)).toContainText('ams01-sql')
  await expect(cards(page)).toHaveCount(0)

  await click(page, third!.box, { button: 'right' })
  await expect(page.getByRole('menu')).toHaveAccessibleName(new RegExp(name(third!)))
  await page.keyboard.press('Escape')
  await expect(properties(page)).toHaveText(name(third!))

  const outside = await onScreen(page, amsterdam!.box, -0.2, 0.5)
  await page.mouse.click(outside.x, outside.y)
  await expect(properties(page)).toHaveText(doc.name)
})

test('a frame drawn around what is painted selects it, and dragging one moves all', async ({ page }) => {
  await openLarge(page)
  const from = await onScreen(page, amsterdam!.pools[7]!.box, -0.05, -0.02)
  const to = await onScreen(page, amsterdam!.pools[27]!.box, 1.02, 1.02)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
  // Three rows of seven pools, the first two with their stores.
  await expect(page.getByText('49 things').first()).toBeVisible()
  expect(await elements(page)).toBeLessThanOrEqual(mostElements)

  const grip = await onScreen(page, amsterdam!.pools[7]!.box)
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await page.mouse.move(grip.x + 30, grip.y + 10, { steps: 5 })
  await shot(page, 'large-drag')
  await page.mouse.up()
  // The stores of the third row go along with their pools.
  await expect(undo(page)).toHaveAccessibleName('Undo: Move 63 things')
})

test('a double-click goes close, where cards are mounted', async ({ page }) => {
  await openLarge(page)
  const { x, y } = await onScreen(page, second!.box)
  await page.mouse.dblclick(x, y)
  await expectInView(page, card(page, 'ams02-pool'))
  await expect(card(page, 'ams02-pool').getByText('Functional')).toBeVisible()
  await expect(properties(page)).toHaveText(name(second!))
})

test('going to a pool from the outline and from the palette shows its card', async ({ page }) => {
  await openLarge(page)
  await page.getByRole('treeitem', { name: /^ams12-pool/ }).dblclick()
  await expectInView(page, card(page, 'ams12-pool'))

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('syd33-pool')
  await expect(page.getByRole('option').first()).toContainText('syd33-pool')
  await page.keyboard.press('Enter')
  await expectInView(page, card(page, 'syd33-pool'))
  await expect.poll(() => cards(page).count()).toBeGreaterThan(1)
  await expect(card(page, 'ams12-pool')).toHaveCount(0)
})

test('a pool dragged onto a painted one would be paired with it, and hears why not', async ({ page }) => {
  await openLarge(page)
  const [own, other] = [amsterdam!.pools[22]!.box, frankfurt!.pools[23]!.box]
  await click(page, own)
  await expect(cards(page)).toHaveCount(1)
  const [grip, over] = [await onScreen(page, own), await onScreen(page, other)]
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await page.mouse.move(over.x, over.y, { steps: 8 })
  await shot(page, 'large-pairing')
  await page.mouse.up()
  await expect(page.locator('.notice')).toContainText('as its backup already')
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
})

test('the overview shows where the view is, and a press on it goes there', async ({ page }) => {
  await openLarge(page)
  await page.getByRole('treeitem', { name: /^ams01-pool/ }).dblclick()
  await expectInView(page, card(page, 'ams01-pool'))
  const overview = page.locator('.overview')
  await expect(overview.getByRole('img', { name: 'Overview' })).toBeVisible()
  const whole = await overview.boundingBox()
  const before = await page.locator('.overview-frame').boundingBox()
  const [x, y] = [whole!.x + whole!.width / 2, whole!.y + whole!.height / 2]
  await page.mouse.move(x - 10, y)
  await page.mouse.down()
  await page.mouse.move(x, y, { steps: 3 })
  await page.mouse.up()
  const after = await page.locator('.overview-frame').boundingBox()
  expect(before!.x + before!.width / 2).toBeLessThan(x - 15)
  expect(Math.abs(after!.x + after!.width / 2 - x)).toBeLessThan(3)
  expect(Math.abs(after!.y + after!.height / 2 - y)).toBeLessThan(3)
})
