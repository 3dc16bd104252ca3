import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { largeTopologyXml } from '../support/large-file.ts'
import { expect, expectAccessible, shot, test } from './app.ts'

/* Microsoft's files in and out of the built application: a large one in a worker, a small one there and back. */

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/exchange/${name}`, import.meta.url))

/** Drops files from the disk onto the page, as a person would from a file manager. */
async function drop(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    if (document.querySelector('#dropped')) return
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'dropped' })
    input.multiple = true
    input.hidden = true
    document.body.append(input)
  })
  await page.setInputFiles('#dropped', [...paths])
  await page.evaluate(() => {
    const transfer = new DataTransfer()
    const input = document.querySelector<HTMLInputElement>('#dropped')
    for (const file of input?.files ?? []) transfer.items.add(file)
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    )
  })
}

/** Begins to watch for moments in which the page does not answer; gives the longest one so far, in milliseconds. */
async function watchPage(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let last = performance.now()
    Object.assign(window, { longest: 0 })
    const tick = () => {
      const now = performance.now()
      const watched = window as Window & { longest?: number }
      watched.longest = Math.max(watched.longest ?? 0, now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  return () => page.evaluate(() => (window as Window & { longest?: number }).longest ?? 0)
}

test.describe('a file of 50 MB', () => {
  let folder = ''
  let large = ''

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'topology-builder-large-'))
    large = join(folder, 'large.topology.xml')
    const small = await readFile(fixture('paired-enterprise-mirrored-2015.topology.xml'), 'utf8')
    await writeFile(large, largeTopologyXml(small, 50_000_000))
  })
  test.afterAll(() => rm(folder, { recursive: true, force: true }))

  test('is read while the page goes on answering, and can be cancelled', async ({ page }) => {
    test.setTimeout(180_000)
    await page.goto('./')
    await expect(page.getByRole('button', { name: /^Open a file/ })).toBeVisible()
    const longest = await watchPage(page)
    await drop(page, large)
    const reading = page.getByRole('dialog', { name: 'Reading large.topology.xml' })
    await expect(reading.getByRole('progressbar')).not.toHaveAttribute('value', '0')
    await shot(page, 'reading')
    expect(await longest(), 'the longest moment without an answer').toBeLessThan(1000)
    await reading.getByRole('button', { name: 'Cancel' }).click()
    await expect(reading).toBeHidden()
    await expect(page.getByLabel('Notice')).toContainText('was cancelled. Nothing has changed.')
    await drop(page, large)
    const preview = page.getByRole('dialog', { name: 'Import large.topology.xml' })
    await expect(preview).toContainText('Enterprise Edition pools', { timeout: 120_000 })
    expect(await longest(), 'the longest moment without an answer').toBeLessThan(1000)
  })
})

test('a .tbxml is imported, edited and exported with that one change', async ({ page }) => {
  await page.goto('./')
  await drop(page, fixture('paired-standard-2015.tbxml'))
  const preview = page.getByRole('dialog', { name: 'Import paired-standard-2015.tbxml' })
  await expect(preview).toContainText('Not yet published in this file: 5 changes')
  await expectAccessible(page)
  await preview.getByRole('button', { name: 'Open as new document' }).click()
  await expect(page.locator('.pool-card')).toHaveCount(2)

  const exported = async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Export as/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await expect(dialog).toContainText('not tested against the product')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save paired-standard-2015.tbxml' }).click(),
    ])
    return readFile(await download.path())
  }
  const original = await readFile(fixture('paired-standard-2015.tbxml'))
  expect(original.compare(await exported())).toBe(0)

  await page.getByRole('treeitem', { name: /^Amsterdam Zuid/ }).click()
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Hamburg')
  await name.blur()
  const text = (await exported()).toString('utf8')
  const before = original.toString('utf8')
  const [was, is] = [before, text].map((one) => one.split('\r\n'))
  const changed = is?.filter((line, i) => line !== was?.[i])
  expect(changed).toEqual([expect.stringMatching(/^ *<Name [^>]*>Hamburg<\/Name>$/)])
})

test('a newer state is merged into the open document', async ({ page }) => {
  await page.goto('./')
  await drop(page, fixture('paired-standard-2015.topology.xml'))
  await page.getByRole('button', { name: 'Open as new document' }).click()
  await drop(page, fixture('paired-standard-2015.tbxml'))
  await page.getByRole('button', { name: 'Merge into paired-standard-2015…' }).click()
  await page.getByRole('checkbox', { name: /oos\.contoso\.com added/ }).uncheck()
  await expectAccessible(page)
  await shot(page, 'merge')
  await page.getByRole('button', { name: /^Take \d+ of \d+/ }).click()
  await expect(page.getByLabel('Notice')).toContainText('differences taken from paired-standard-2015.tbxml')
  await expect(page.getByRole('treeitem', { name: /^Amsterdam Zuid/ })).toBeVisible()
  await expect(page.getByRole('treeitem', { name: /^oos/ })).toHaveCount(0)
})
