import type { Locator, Page } from '@playwright/test'
import { expect, shot, test } from './app.ts'

/* The canvas under the hand: by mouse, and by keyboard alone. */

const card = (page: Page, name: string) =>
  page.locator('.pool-card').filter({ has: page.locator('.pool-name', { hasText: name }) })

async function open(page: Page, sample: RegExp): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: sample }).click()
  await expect(page.locator('.pool-card').first()).toBeVisible()
}

async function centre(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox()
  if (!box) throw new Error('Not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

test('a pool is dragged to another place as one step that undo takes back', async ({ page }) => {
  await open(page, /^Paired Enterprise/)
  const name = card(page, 'ldn-pool').locator('.pool-name')
  const before = await centre(name)
  await drag(page, before, { x: before.x + 40, y: before.y + 90 })
  await page.mouse.up()
  const undo = page.getByRole('banner').getByRole('button', { name: /^Undo/ })
  await expect(undo).toHaveAccessibleName('Undo: Move ldn-pool.contoso.com')
  await undo.click()
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await expect.poll(async () => Math.round((await centre(name)).y)).toBe(Math.round(before.y))
})

test('a pool dropped on another is paired with it, or says why not', async ({ page }) => {
  await open(page, /^Paired Enterprise/)
  const from = await centre(card(page, 'ldn-pool').locator('.pool-name'))
  const to = await centre(card(page, 'dub-pool'))
  await drag(page, from, to)
  await expect(page.getByText(/has dub-pool.contoso.com as its backup already/).first()).toBeVisible()
  await shot(page, 'drop-refused')
  await page.mouse.up()
  await expect(page.locator('.pairing-label')).toHaveCount(1)

  await card(page, 'ldn-pool').locator('.pool-name').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Unpair' }).click()
  await expect(page.locator('.pairing-label')).toHaveCount(0)
  await drag(page, from, to)
  await expect(page.getByText('Drop to pair with ldn-pool')).toBeVisible()
  await shot(page, 'drop-to-pair')
  await page.mouse.up()
  await expect(page.locator('.pairing-label')).toHaveCount(1)
})

test('Escape gives a drag up, and a pool takes its own stores along', async ({ page }) => {
  await open(page, /^Paired Enterprise/)
  const undo = page.getByRole('banner').getByRole('button', { name: /^Undo/ })
  const name = card(page, 'ldn-pool').locator('.pool-name')
  const store = page.locator('.store-card', { hasText: 'ldn-sql' })
  const from = await centre(name)
  const storeFrom = await centre(store)
  await drag(page, from, { x: from.x + 40, y: from.y + 60 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await expect.poll(async () => Math.round((await centre(name)).y)).toBe(Math.round(from.y))

  await drag(page, from, { x: from.x + 40, y: from.y + 60 })
  await page.mouse.up()
  await expect(undo).toHaveAccessibleName('Undo: Move ldn-pool.contoso.com')
  const by = (await centre(name)).y - from.y
  expect(by).toBeGreaterThan(30)
  expect(Math.abs((await centre(store)).y - storeFrom.y - by)).toBeLessThan(2)
})

test('the menu of a server cell is about the server, not its pool', async ({ page }) => {
  await open(page, /^Paired Enterprise/)
  await card(page, 'ldn-pool').locator('.server-cell').nth(2).click({ button: 'right' })
  await expect(page.getByRole('menu', { name: /ldn-fe03/ })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(card(page, 'ldn-pool').locator('.server-cell')).toHaveCount(7)
})

test('a ninth server makes the card grow, and what stands below it makes room', async ({ page }) => {
  await open(page, /^Paired Enterprise/)
  await card(page, 'ldn-pool').locator('.pool-name').click()
  const store = page.locator('.store-card', { hasText: 'ldn-sql' })
  const before = (await centre(store)).y
  await page.getByRole('button', { name: 'Front End Server' }).click()
  await expect(card(page, 'ldn-pool').locator('.server-cell')).toHaveCount(9)
  await expect.poll(async () => (await centre(store)).y).toBeGreaterThan(before + 20)
  await page.keyboard.press('Control+z')
  await expect(card(page, 'ldn-pool').locator('.server-cell')).toHaveCount(8)
  await expect.poll(async () => Math.round((await centre(store)).y)).toBe(Math.round(before))
})

test('a server is dragged along the row of its pool to another place in the order', async ({ page }) => {
  await open(page, /^Paired Enterprise/)
  const cells = card(page, 'ldn-pool').locator('.server-cell')
  await drag(page, await centre(cells.nth(7)), await centre(cells.nth(0)))
  await page.mouse.up()
  await expect(cells.nth(0)).toHaveAccessibleName(/ldn-fe08/)
  await expect(cells.nth(7)).toHaveAccessibleName(/ldn-fe07/)
})

test('by keyboard alone a pool is found, renamed, reordered, paired and deleted', async ({ page }) => {
  await open(page, /^Paired Enterprise/)
  await page.getByRole('treeitem', { name: /^ldn-pool/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('treeitem', { name: /^ldn-pool/ }).focus()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('london-pool.contoso.com')
  await page.keyboard.press('Enter')
  await expect(card(page, 'london-pool')).toBeVisible()

  await page.getByRole('treeitem', { name: /^1 ldn-fe01/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('treeitem', { name: /^1 ldn-fe01/ }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('treeitem', { name: /^1 ldn-fe02/ })).toBeVisible()

  const pairing = page.locator('.pairing-label')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('unpair')
  await expect(page.getByRole('option').first()).toHaveText(/^Unpair/)
  await page.keyboard.press('Enter')
  await expect(pairing).toHaveCount(0)

  await page.locator('.react-flow__node-pool').first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: /Associated Backup Pool/ })).toBeVisible()
  await shot(page, 'pair-by-keyboard')
  await page.getByRole('button', { name: 'Pair', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(pairing).toHaveCount(1)

  await page.locator('.react-flow__node-pool').first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await expect(card(page, 'london-pool')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(card(page, 'london-pool')).toBeVisible()
})

test('an arrow key moves what has the focus, a burst of them as one step', async ({ page }) => {
  await open(page, /^Paired Enterprise/)
  const node = page.locator('.react-flow__node-pool').first()
  await node.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const undo = page.getByRole('banner').getByRole('button', { name: /^Undo/ })
  await expect(undo).toHaveAccessibleName('Undo: Move ldn-pool.contoso.com')
  await undo.click()
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
})

test('a second tab on the same work is read-only until it takes over', async ({ page, context }) => {
  await open(page, /^Paired Enterprise/)
  await expect(page.getByText('saved in this browser')).toBeVisible()
  const second = await context.newPage()
  await second.goto('./')
  await expect(second.getByText('read-only')).toBeVisible()
  await second.getByRole('button', { name: 'Take over here' }).click()
  await expect(second.getByText('read-only')).toHaveCount(0)
  await expect(page.getByText('read-only')).toBeVisible()
})
