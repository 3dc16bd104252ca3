import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Ajv2020 from 'ajv/dist/2020.js'
import { enterprise, topologyXml } from '../core/exchange/exchange-notation.ts'
import { dropFile } from '../support/drop-file.ts'
import { expect, expectAccessible, shot, test } from './app.ts'

/* The main job, end to end: open a deployment, draw it, add a second pool, pair the two, answer the findings, publish. */

const deployment = topologyXml(enterprise(1, 'ldn', { servers: 4, management: true }))

const card = (page: Page, name: string) =>
  page.locator('.pool-card').filter({ has: page.locator('.pool-name', { hasText: name }) })
const outlineRow = (page: Page, name: RegExp) => page.getByRole('treeitem', { name })

async function openDeployment(page: Page): Promise<void> {
  await page.goto('./')
  await dropFile(page, 'contoso.topology.xml', deployment)
  await page.getByRole('dialog').getByRole('button', { name: 'Open as new document' }).click()
  await expect(card(page, 'pool-ldn')).toBeVisible()
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: new RegExp(`^${option}`) }).click()
}

async function addSecondSite(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Central site/ }).click()
  await page.getByLabel('Name', { exact: true }).fill('Dublin')
  await page.getByLabel('Name', { exact: true }).press('Enter')
  await expect(page.locator('.site-name', { hasText: 'Dublin' })).toBeVisible()
}

async function addSecondPool(page: Page, facts: { platform: string }): Promise<void> {
  await page.getByRole('button', { name: /^Enterprise Edition pool/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Front End pool FQDN')).toHaveValue('dublin-pool.contoso.com')
  await dialog.getByLabel('Number of Front End Servers').fill('4')
  await choose(page, 'Physical or virtual', facts.platform)
  await dialog.getByLabel('Operating system').fill('Windows Server 2012 R2')
  await dialog.getByRole('button', { name: 'Add pool' }).click()
  await expect(card(page, 'dublin-pool')).toBeVisible()
}

async function stateFacts(page: Page): Promise<void> {
  await outlineRow(page, /^pool-ldn/).click()
  await choose(page, 'Physical or virtual', 'Virtual')
  await page.getByRole('combobox', { name: 'Operating system' }).fill('Windows Server 2012 R2')
  await page.getByRole('combobox', { name: 'Operating system' }).press('Enter')
}

async function pairFromResiliency(page: Page): Promise<void> {
  await outlineRow(page, /^pool-ldn/).click()
  await page.getByRole('tab', { name: /^Resiliency/ }).click()
  await choose(page, 'Associated Backup Pool', 'dublin-pool.contoso.com')
}

test('a real topology is opened, extended, paired, answered and published', async ({ page }) => {
  await openDeployment(page)
  await shot(page, 'opened')
  await expect(card(page, 'pool-ldn')).toContainText('4 up · needs any 2')
  await expect(card(page, 'pool-ldn')).toContainText('4 up · needs 3')

  await addSecondSite(page)
  await addSecondPool(page, { platform: 'Physical' })
  await stateFacts(page)
  await pairFromResiliency(page)
  await expect(page.locator('.pairing-label')).toContainText('voice 300 / 600 s')
  const panel = page.getByRole('region', { name: 'Properties' })
  await expect(panel.getByRole('button', { name: 'dublin-pool.contoso.com' })).toBeVisible()

  // Both ends show the pairing at once.
  await outlineRow(page, /^dublin-pool/).click()
  await page.getByRole('tab', { name: /^Resiliency/ }).click()
  await expect(panel.getByRole('button', { name: 'pool-ldn.contoso.com' })).toBeVisible()

  // Virtual with physical: Topology Builder would let it through, we ask for a reason.
  await page.getByRole('button', { name: /^Publish/ }).click()
  const review = page.getByRole('dialog')
  await expect(review).toContainText('Publishing is refused')
  await shot(page, 'refused')
  await review.getByRole('button', { name: /^Override PAIR-003/ }).click()
  const reason = page.getByRole('dialog')
  await reason.getByLabel('Reason').fill('The hosts in Dublin are replaced by virtual machines in May.')
  await reason.getByRole('button', { name: 'Override', exact: true }).click()

  await expect(review).toContainText('Nothing stands against publishing')
  await review.getByRole('tab', { name: /^To do/ }).click()
  await expect(review).toContainText('Bootstrapper.exe')
  await expect(review).toContainText("Invoke-CsBackupServiceSync -PoolFqdn 'pool-ldn.contoso.com'")
  await shot(page, 'to-do')
  const downloading = page.waitForEvent('download')
  await review.getByRole('button', { name: 'Publish', exact: true }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('contoso-r1.json')
  const text = await readFile(await download.path(), 'utf8')
  await shot(page, 'published')

  const published: unknown = JSON.parse(text)
  const schema: unknown = JSON.parse(await readFile('public/topology.schema.json', 'utf8'))
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema as object)
  expect(validate(published), JSON.stringify(validate.errors)).toBe(true)
  expect(published).toMatchObject({
    published: { revision: 1, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
    overrides: [{ rule: 'PAIR-003' }],
  })

  // The file opens again identically: saving it gives the same bytes.
  await review.getByRole('button', { name: 'Close' }).last().click()
  await dropFile(page, 'again.json', text)
  await expect(page.getByText('Last published r1', { exact: false })).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const saved = await saving
  expect(await readFile(await saved.path(), 'utf8')).toBe(text)
})

test('every step of it can be undone and done again', async ({ page }) => {
  await openDeployment(page)
  await addSecondSite(page)
  await addSecondPool(page, { platform: 'Virtual' })
  await pairFromResiliency(page)
  await expect(page.locator('.pairing-label')).toBeVisible()

  const undo = page.getByRole('banner').getByRole('button', { name: /^Undo/ })
  await expect(undo).toHaveAccessibleName('Undo: Pair pool-ldn.contoso.com with dublin-pool.contoso.com')
  await undo.click()
  await expect(page.locator('.pairing-label')).toHaveCount(0)
  await undo.click()
  await expect(card(page, 'dublin-pool')).toHaveCount(0)
  await undo.click()
  await undo.click()
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await expect(page.locator('.site-name', { hasText: 'Dublin' })).toHaveCount(0)

  const redo = page.getByRole('banner').getByRole('button', { name: /^Redo/ })
  for (let step = 0; step < 4; step++) await redo.click()
  await expect(page.locator('.pairing-label')).toBeVisible()
  await expect(redo).toHaveAttribute('aria-disabled', 'true')
})

test('a reload brings the work back, and the state of saving is visible', async ({ page }) => {
  await openDeployment(page)
  await addSecondSite(page)
  await expect(page.getByText('saved in this browser')).toBeVisible()
  await page.reload()
  await expect(card(page, 'pool-ldn')).toBeVisible()
  await expect(page.locator('.site-name', { hasText: 'Dublin' })).toBeVisible()
})

test('what is still being typed is kept when the page is left', async ({ page }) => {
  await openDeployment(page)
  await outlineRow(page, /^pool-ldn/).click()
  await page.getByLabel('Note').fill('Moves to the new data centre in May')
  await page.reload()
  await outlineRow(page, /^pool-ldn/).click()
  await expect(page.getByLabel('Note')).toHaveValue('Moves to the new data centre in May')
})

test('a click on a finding goes to what it is about', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: /^Deliberately broken/ }).click()
  await expect(card(page, 'mil-pool')).toBeVisible()
  await shot(page, 'broken')
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { level: 2, name: /fabrikam\.com/ })).toBeVisible()
})

test('axe finds nothing on the welcome, a broken deployment, a dialog and a menu, in either theme', async ({
  page,
}) => {
  test.slow() // axe takes seconds for each look
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Topology Builder' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Deliberately broken/ }).click()
  await expect(card(page, 'mil-pool')).toBeVisible()
  await expectAccessible(page)
  await card(page, 'mil-pool').locator('.pool-name').click()
  for (const section of ['Servers', 'Resiliency', 'Stores', 'Features']) {
    await page.getByRole('tab', { name: new RegExp(`^${section}`) }).click()
    await expectAccessible(page)
  }
  await card(page, 'mil-pool').locator('.pool-name').click({ button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'View' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Publish/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})
