import type { Page } from '@playwright/test'
import { dropFile } from '../support/drop-file.ts'
import { expect, test } from './app.ts'

/* Whatever is thrown at the page: a message that says what is wrong, and the open document stays as it was. */

const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><a>&b;</a>`
const deep = `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`
const newer = JSON.stringify({ format: 'topology-builder', version: 99, name: 'From the future' })

const refusals: readonly (readonly [what: string, name: string, content: string, says: RegExp])[] = [
  ['broken JSON', 'broken.json', '{ "format": "topology-builder", ', /line 1/i],
  ['JSON of another kind', 'package.json', '{ "name": "left-pad", "version": "1.0.0" }', /Topology Builder/],
  ['a newer format version', 'newer.json', newer, /version 99/],
  ['XML with a document type and entities', 'bomb.xml', bomb, /DOCTYPE|document type/i],
  ['XML 20,000 levels deep', 'deep.xml', deep, /64/],
  ['an empty file', 'empty.xml', '', /empty/i],
  ['random bytes', 'random.bin', '\u0000\u0001\u0002\ufffd\u0003\u0007garbage\u0010', /./],
]

async function openSample(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: /^Paired Enterprise/ }).click()
  await expect(page.locator('.pool-card')).toHaveCount(2)
}

for (const [what, name, content, says] of refusals) {
  test(`${what} is refused with a reason, and the open document stays`, async ({ page }) => {
    await openSample(page)
    await dropFile(page, name, content)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('stays as it was')
    await expect(dialog).toContainText(says)
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await expect(page.locator('.pool-card')).toHaveCount(2)
    await expect(page.getByLabel('Name of the topology')).toHaveValue('Contoso')
  })
}

test('a file of 100 MB is refused before it is read', async ({ page }) => {
  await openSample(page)
  await page.evaluate(() => {
    const transfer = new DataTransfer()
    const piece = new Uint8Array(10 * 2 ** 20)
    transfer.items.add(
      new File(
        Array.from({ length: 10 }, () => piece),
        'huge.xml',
      ),
    )
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }))
  })
  await expect(page.getByRole('dialog')).toContainText('huge.xml')
  await expect(page.getByRole('dialog')).toContainText('MiB')
})

test('HTML in a name is a name', async ({ page }) => {
  await openSample(page)
  const name = '<img src=x onerror=document.title="run">'
  await page.getByRole('treeitem', { name: /^ldn-pool/ }).click()
  await page.getByLabel('FQDN').fill(name)
  await page.getByLabel('FQDN').press('Enter')
  await expect(page.locator('.pool-name').first()).toContainText(name)
  await expect(page).toHaveTitle('Topology Builder')
  await expect(page.locator('img')).toHaveCount(0)
})
