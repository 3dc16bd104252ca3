import type { Locator, Page } from '@playwright/test'
import { branchSite, documentOf, pool, site, topology } from '../../src/core/examples/notation.ts'
import { appliance, edge, gateway, mediation, trunk } from '../../src/core/examples/roles.ts'
import { writeDocument } from '../../src/core/format/write.ts'
import type { Site } from '../../src/core/model/site.ts'
import { dropFile } from '../support/drop-file.ts'
import { expect, expectAccessible, shot, test } from './app.ts'

/* The server roles beside the Front End pools: defined in their wizards, shown, changed, connected, taken away. */

const roleCard = (page: Page, name: string) =>
  page.locator('.role-card').filter({ has: page.locator('.role-name', { hasText: name }) })
const outlineRow = (page: Page, name: RegExp) => page.getByRole('treeitem', { name })
const panel = (page: Page) => page.getByRole('region', { name: 'Properties' })
const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ })
const wizard = (page: Page, what: string) => page.getByRole('dialog', { name: `Define New ${what}` })

async function open(page: Page, ...sites: readonly Site[]): Promise<void> {
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Topology Builder' })).toBeVisible()
  await dropFile(page, 'roles.json', writeDocument(documentOf(topology(...sites))))
  await expect(page.locator('.pool-card').first()).toBeVisible()
}

async function choose(page: Page, box: Locator, option: RegExp): Promise<void> {
  await box.click()
  await page.getByRole('option', { name: option }).click()
}

/** Runs a command from the palette, by keyboard. */
async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type(title)
  await expect(page.getByRole('option').first()).toHaveText(new RegExp(`^${title}`))
  await page.keyboard.press('Enter')
}

/** Presses Tab until something has the focus, as a person without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 30; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Opens the box that has the focus and takes the choice with these words. */
async function chooseByKeyboard(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: words })).toBeVisible()
  await page.keyboard.type(words)
  await expect(page.getByRole('option', { name: words })).toHaveAttribute('data-highlighted')
  await page.keyboard.press('Enter')
}

test('an Edge pool of two servers with separate FQDNs is defined by mouse', async ({ page }) => {
  await open(page, site(1, 'London', pool(2, 'ldn-pool')))
  await page.getByRole('button', { name: 'Server role…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Edge pool', exact: true }).click()
  const dialog = wizard(page, 'Edge Pool')
  await dialog.getByLabel('Edge pool FQDN (internal)').fill('ldn-edge.contoso.com')
  await dialog.getByRole('radio', { name: 'This pool has multiple servers' }).click()
  await shot(page, 'edge-wizard')
  const place = await dialog.boundingBox()

  await dialog.getByRole('button', { name: 'Add Edge pool' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('SIP Access Edge service FQDN must not be empty.')
  await expect(dialog.getByLabel('SIP Access Edge service FQDN')).toBeFocused()
  await shot(page, 'edge-wizard-refused')

  await dialog.getByRole('button', { name: 'Enable federation' }).click()
  await dialog.getByRole('checkbox', { name: 'Use a single FQDN and IP address' }).uncheck()
  await dialog.getByRole('checkbox', { name: /^Enable federation for this Edge pool/ }).check()
  await dialog.getByRole('button', { name: 'External FQDNs' }).click()
  await dialog.getByLabel('SIP Access Edge service FQDN').fill('access.contoso.com')
  await dialog.getByLabel('Web Conferencing Edge service FQDN').fill('webconf.contoso.com')
  await dialog.getByLabel('A/V Edge service FQDN').fill('av.contoso.com')
  await dialog.getByRole('button', { name: 'Next', exact: true }).click()
  await choose(page, dialog.getByRole('combobox', { name: 'Next hop pool' }), /^ldn-pool/)
  // No page moves the buttons away from under the hand.
  expect(await dialog.boundingBox()).toEqual(place)
  await dialog.getByRole('button', { name: 'Add Edge pool' }).click()

  await expect(roleCard(page, 'ldn-edge')).toContainText('Edge pool · 2 computers')
  await expect(roleCard(page, 'ldn-edge')).toContainText('federation')
  await expect(panel(page).getByLabel('A/V Edge service FQDN')).toHaveValue('av.contoso.com')
  await expect(outlineRow(page, /^ldn-edge\.contoso\.com/)).toHaveAttribute('aria-selected', 'true')
  await shot(page, 'edge-added')
  await undo(page).click()
  await expect(roleCard(page, 'ldn-edge')).toHaveCount(0)
})

test('by keyboard alone a branch site gets its appliance and its gateway', async ({ page }) => {
  await open(page, site(1, 'London', pool(2, 'ldn-pool')))
  await command(page, 'New branch site')
  await expect(page.locator('.site-frame.branch')).toContainText('Branch site of London')

  await command(page, 'New Survivable Branch Appliance')
  const appliancePages = wizard(page, 'Survivable Branch Appliance')
  await expect(appliancePages.getByLabel('Survivable Branch Appliance FQDN')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(appliancePages).toHaveCount(0)
  await expect(page.locator('.role-card')).toHaveCount(0)

  await command(page, 'New Survivable Branch Appliance')
  await expect(appliancePages.getByLabel('Survivable Branch Appliance FQDN')).toBeFocused()
  await type(page, 'rdg-sba.contoso.com')
  await page.keyboard.press('Enter')
  await expect(appliancePages.getByRole('combobox', { name: 'Appliance or server' })).toBeFocused()
  await tabTo(page, appliancePages.getByRole('button', { name: 'Next', exact: true }))
  await page.keyboard.press('Enter')
  await expect(appliancePages.getByRole('combobox', { name: /^Associated User service/ })).toBeFocused()
  await chooseByKeyboard(page, 'ldn-pool')
  await tabTo(page, appliancePages.getByRole('button', { name: 'Add Survivable Branch Appliance' }))
  await page.keyboard.press('Enter')
  await expect(roleCard(page, 'rdg-sba')).toContainText('Survivable Branch Appliance · for ldn-pool')

  await command(page, 'New PSTN gateway')
  const gatewayPages = wizard(page, 'IP/PSTN Gateway')
  await expect(gatewayPages.getByLabel('IP/PSTN gateway FQDN or IP address')).toBeFocused()
  await type(page, 'rdg-gw.contoso.com')
  await page.keyboard.press('Enter')
  await expect(gatewayPages.getByLabel('Listening port for IP/PSTN gateway')).toBeFocused()
  await tabTo(page, gatewayPages.getByRole('combobox', { name: 'Associated Mediation Server' }))
  await chooseByKeyboard(page, 'rdg-sba')
  await tabTo(page, gatewayPages.getByRole('button', { name: 'Add PSTN gateway' }))
  await page.keyboard.press('Enter')
  await expect(roleCard(page, 'rdg-gw')).toContainText('PSTN gateway · 1 trunk')
  await shot(page, 'branch-by-keyboard')

  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
  await expect(page.locator('.site-frame.branch')).toHaveCount(0)
  await expect(page.locator('.role-card')).toHaveCount(0)
})

test('a second trunk is added to a gateway, led to a Mediation Server, and deleted', async ({ page }) => {
  await open(
    page,
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      mediation(3, 'ldn-med'),
      gateway(4, 'ldn-gw', { trunks: [trunk(5, 'ldn-gw', { mediation: 'mediation:3' })] }),
    ),
  )
  await roleCard(page, 'ldn-gw').click()
  await panel(page).getByRole('button', { name: 'Add a trunk' }).click()
  await expect(roleCard(page, 'ldn-gw')).toContainText('PSTN gateway · 2 trunks')
  const name = await panel(page).getByLabel('Name of trunk 2').inputValue()
  await panel(page)
    .getByRole('button', { name: `Go to trunk ${name}` })
    .click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  await panel(page).getByLabel('Listening port for IP/PSTN gateway').fill('5069')
  await panel(page).getByLabel('Listening port for IP/PSTN gateway').press('Enter')
  await outlineRow(page, /^ldn-med/).click()
  await expect(panel(page).getByRole('button', { name, exact: true }).first()).toBeVisible()
  await shot(page, 'trunks')

  await outlineRow(page, /^ldn-gw\.contoso\.com/)
    .first()
    .click()
  await panel(page)
    .getByRole('button', { name: `Delete trunk ${name}` })
    .click()
  await expect(roleCard(page, 'ldn-gw')).toContainText('PSTN gateway · 1 trunk')
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click()
  await expect(roleCard(page, 'ldn-gw')).toContainText('PSTN gateway · 2 trunks')
})

test('what is changed in the properties is what the canvas says, and a deleted role leaves no reference', async ({
  page,
}) => {
  await open(
    page,
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { edgePool: 'edge:3' }),
      edge(3, 'ldn-edge', { nextHop: 'pool:2' }),
    ),
  )
  const card = roleCard(page, 'ldn-edge')
  await expect(card).toContainText('Edge pool · 1 computer')
  await card.click()
  await panel(page)
    .getByRole('checkbox', { name: /^Enable federation for this Edge pool/ })
    .check()
  await expect(card).toContainText('federation')
  await panel(page).getByRole('button', { name: 'Add Edge Server' }).click()
  await expect(card).toContainText('Edge pool · 2 computers')
  await panel(page).getByLabel('FQDN', { exact: true }).fill('ldn-access.contoso.com')
  await panel(page).getByLabel('FQDN', { exact: true }).press('Enter')
  await expect(roleCard(page, 'ldn-access')).toBeVisible()

  await outlineRow(page, /^ldn-pool\.contoso\.com/).click()
  await page.getByRole('tab', { name: /^Features/ }).click()
  const association = panel(page).getByRole('combobox', { name: /^Associated Edge pool/ })
  await expect(association).toHaveText(/^ldn-access/)
  await outlineRow(page, /^ldn-access\.contoso\.com/).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await expect(roleCard(page, 'ldn-access')).toHaveCount(0)
  await outlineRow(page, /^ldn-pool\.contoso\.com/).click()
  await page.getByRole('tab', { name: /^Features/ }).click()
  await expect(association).toHaveText('None')
})

test('a simple URL is added and made the active one', async ({ page }) => {
  await open(page, site(1, 'London', pool(2, 'ldn-pool')))
  const list = panel(page).getByRole('group', { name: 'Phone access URLs' })
  for (const url of ['https://dialin.contoso.com', 'https://call.contoso.com']) {
    await list.getByLabel('New URL: Phone access URLs').fill(url)
    await list.getByLabel('New URL: Phone access URLs').press('Enter')
  }
  await list.getByRole('button', { name: 'Make https://call.contoso.com active' }).click()
  await expect(list.getByRole('button', { name: 'Make https://dialin.contoso.com active' })).toBeVisible()
  // A URL is never cut: there is room for all of it.
  const cut = await list
    .getByRole('textbox')
    .evaluateAll((inputs) => inputs.some((input) => input.scrollWidth > input.clientWidth))
  expect(cut).toBe(false)
})

test('axe finds nothing in the panels of server roles, in either theme', async ({ page }) => {
  test.slow() // axe takes seconds for each look
  await open(
    page,
    site(1, 'London', pool(2, 'ldn-pool'), edge(3, 'ldn-edge'), mediation(4, 'ldn-med')),
    branchSite(5, 'Reading', 1, appliance(6, 'rdg-sba', { pool: 'pool:2' }), gateway(7, 'rdg-gw')),
  )
  for (const row of [/^ldn-edge\.contoso/, /^ldn-med\.contoso/, /^rdg-sba\.contoso/, /^rdg-gw\.contoso/]) {
    await outlineRow(page, row).first().click()
    await expectAccessible(page)
  }
})

test('axe finds nothing in the wizard of a server role, in either theme', async ({ page }) => {
  test.slow()
  await open(page, site(1, 'London', pool(2, 'ldn-pool')))
  await page.getByRole('button', { name: 'Server role…' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Edge pool', exact: true }).click()
  const dialog = wizard(page, 'Edge Pool')
  await dialog.getByRole('radio', { name: 'This pool has multiple servers' }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Add Edge pool' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Define the IP addresses' }).click()
  await expectAccessible(page)
})
