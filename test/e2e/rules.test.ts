import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { checkDocument } from '../../src/core/check/check.ts'
import { catalogue } from '../../src/core/catalogue/index.ts'
import { rules } from '../../src/core/rules/index.ts'
import { nameOf } from '../../src/core/model/topology.ts'
import { samples } from '../support/samples.ts'
import { expect, expectAccessible, shot, test } from './app.ts'

/* An architect works through the findings: narrows and walks them, fixes, overrides, takes a baseline, reads the rules. */

const doc = samples['broken.json']!()
const findings = checkDocument(doc, null).all()
const ofRule = (rule: string) => findings.filter((finding) => finding.rule === rule)
const countOf = (severity: string) => findings.filter((finding) => finding.severity === severity).length

const grid = (page: Page) => page.getByRole('grid', { name: 'Problems' })
/** The lines that are drawn: only those in view are. */
const lines = (page: Page) => grid(page).locator('[role=row][data-index]')
const lineOf = (page: Page, rule: string) =>
  lines(page).filter({ has: page.getByRole('button', { name: `Why ${rule}` }) })
const lineCount = async (page: Page) => Number(await grid(page).getAttribute('aria-rowcount')) - 1
const current = (page: Page) => grid(page).locator('[aria-current=true]')
const filter = (page: Page) => page.getByRole('searchbox', { name: 'Filter problems' })
const chip = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Which problems are shown' }).getByRole('button', { name })
const card = (page: Page, name: string) =>
  page.locator('.pool-card').filter({ has: page.locator('.pool-name', { hasText: name }) })
const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ })
const notice = (page: Page) => page.locator('.notice')

async function openBroken(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: /^Deliberately broken/ }).click()
  await expect(card(page, 'mil-pool')).toBeVisible()
  await expect.poll(() => lineCount(page)).toBe(findings.length)
}

async function onlyRule(page: Page, rule: string): Promise<void> {
  await filter(page).fill(`rule:${rule}`)
  await expect(lineOf(page, rule).first()).toBeVisible()
}

async function narrowTo(page: Page, kind: string, value: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Show only one rule, site or pool' }).click()
  await page.getByRole('menuitem', { name: kind }).click()
  await page.getByRole('menuitemradio', { name: value }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

async function group(page: Page, by: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Group problems' }).click()
  await page.getByRole('option', { name: by }).click()
}

async function showEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show everything' }).click()
}

const severityMark = (of: Locator, severity: string) => of.getByRole('img', { name: severity }).first()

test('the list is narrowed by severity, rule, site and pool, and says what it hides', async ({ page }) => {
  await openBroken(page)
  await shot(page, 'rules-problems')
  await chip(page, /^Unsupported/).click()
  await expect(
    page.getByText(`${countOf('unsupported')} of ${findings.length} findings shown.`),
  ).toBeVisible()
  for (const line of await lines(page).all()) await expect(severityMark(line, 'Unsupported')).toBeVisible()
  await showEverything(page)

  await narrowTo(page, 'Rule', /^PAIR-003/)
  await expect(filter(page)).toHaveValue('rule:PAIR-003')
  expect(await lineCount(page)).toBe(ofRule('PAIR-003').length)
  await narrowTo(page, 'Rule', /^Every rule/)
  await expect(filter(page)).toHaveValue('')

  await narrowTo(page, 'Site', /^Milan/)
  const inMilan = await lineCount(page)
  expect(inMilan).toBeGreaterThan(1)
  expect(inMilan).toBeLessThan(findings.length)
  await narrowTo(page, 'Pool', /^mil-se01/)
  const ofPool = await lineCount(page)
  expect(ofPool).toBeGreaterThan(0)
  expect(ofPool).toBeLessThan(inMilan)
  await expect(page.getByText(`${ofPool} of ${findings.length} findings shown.`)).toBeVisible()

  await filter(page).fill('rule:PAIR-001')
  await expect(page.getByText(/^PAIR-001 was checked and found nothing/)).toBeVisible()
  await shot(page, 'rules-nothing-matches')
  await showEverything(page)
  expect(await lineCount(page)).toBe(findings.length)
})

test('groups fold, and F8 unfolds the one that it comes to', async ({ page }) => {
  await openBroken(page)
  for (const by of ['By severity', 'By site', 'By pool', 'By rule']) {
    await group(page, by)
    expect(await lineCount(page)).toBeGreaterThan(findings.length)
  }
  await shot(page, 'rules-grouped')
  const before = await lineCount(page)
  const [first] = findings
  const head = grid(page).getByRole('button', { name: new RegExp(`^${first!.rule}, `) })
  await head.click()
  await expect(head).toHaveAttribute('aria-expanded', 'false')
  expect(await lineCount(page)).toBe(before - ofRule(first!.rule).length)
  await page.keyboard.press('F8')
  await expect(head).toHaveAttribute('aria-expanded', 'true')
  await expect(current(page)).toContainText(first!.message)
})

test('F8 and Shift+F8 walk what the filter leaves; node, outline row and field bear the mark of the line', async ({
  page,
}) => {
  await openBroken(page)
  // The worst of its pool, and about one property of it.
  await onlyRule(page, 'POOL-004')
  await page.keyboard.press('F8')
  await expect(current(page)).toContainText('POOL-004')
  await expect(severityMark(current(page), 'Error')).toBeVisible()
  await expect(severityMark(card(page, 'mil-pool'), 'Error')).toBeVisible()
  const row = page.getByRole('treeitem', { name: /^mil-pool.*worst finding: error/ })
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.properties-title')).toHaveText('mil-pool.fabrikam.com')
  const panel = page.getByRole('region', { name: 'Properties' })
  await expect(severityMark(panel, 'Error')).toBeVisible()
  await expect(panel).toContainText(ofRule('POOL-004')[0]!.message)
  await shot(page, 'rules-walked')

  // A pairing: its line on the canvas and its fields in the panel.
  await filter(page).fill('rule:REG-009')
  const two = ofRule('REG-009')
  expect(two.length).toBeGreaterThan(1)
  await page.keyboard.press('F8')
  await expect(current(page)).toContainText(two[0]!.message)
  await page.keyboard.press('F8')
  await expect(current(page)).toContainText(two[1]!.message)
  await page.keyboard.press('Shift+F8')
  await expect(current(page)).toContainText(two[0]!.message)
  await page.keyboard.press('Shift+F8')
  await expect(current(page)).toContainText(two.at(-1)!.message)
  const label = page.locator('.pairing-label').filter({ hasText: 'voice 20 / 15' })
  await expect(severityMark(label, 'Error')).toBeVisible()
  const field = panel.locator(`[data-field="${two[0]!.field}"]`)
  await expect(severityMark(field, 'Error')).toBeVisible()
  await expect(field).toContainText(two[0]!.message)
})

test('an open line says what is so, what to do, why, who says so and what Topology Builder does', async ({
  page,
}) => {
  await openBroken(page)
  await onlyRule(page, 'REG-009')
  const line = lineOf(page, 'REG-009').first()
  await line.getByRole('button', { name: 'Why REG-009' }).click()
  const [finding] = ofRule('REG-009')
  const rule = rules.find(({ id }) => id === 'REG-009')!
  for (const part of [
    finding!.message,
    finding!.todo,
    rule.law,
    rule.reason,
    rule.source.title,
    rule.contradiction!.followed,
    ...rule.contradiction!.readings.map(({ says }) => says),
  ])
    await expect(line).toContainText(part)
  await expect(line.getByRole('region', { name: 'Fixes' })).toBeVisible()
  await shot(page, 'rules-open-line')
  await expectAccessible(page)
  await line.getByRole('button', { name: /^More about/ }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await shot(page, 'rules-line-menu')
  await expectAccessible(page)
})

test('a remedy that is certain is one press, and undo takes it back in one step', async ({ page }) => {
  await openBroken(page)
  const certain = grid(page).getByRole('button', { name: /^Fix: / })
  await onlyRule(page, 'REG-007')
  const name = (await certain.first().innerText()).trim().replace(/^Fix: /, '')
  await certain.first().click()
  await expect(page.getByText(/^REG-007 was checked and found nothing/)).toBeVisible()
  await expect(undo(page)).toHaveAccessibleName(`Undo: ${name}`)
  await undo(page).click()
  await expect(lineOf(page, 'REG-007')).toHaveCount(ofRule('REG-007').length)
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
})

test('alternatives are weighed by what they change, settle and bring before one is chosen', async ({
  page,
}) => {
  await openBroken(page)
  await onlyRule(page, 'PAIR-002')
  const line = lineOf(page, 'PAIR-002')
  await line.getByRole('button', { name: /^Fixes of PAIR-002/ }).click()
  const choices = line
    .getByRole('region', { name: 'Fixes' })
    .getByRole('listitem')
    .filter({
      has: page.getByRole('button', { name: /^Do this: / }),
    })
  expect(await choices.count()).toBeGreaterThan(1)
  for (const choice of await choices.all()) {
    await expect(choice).toContainText(/Changes.*Settles\s*this finding.*Brings/s)
  }
  await shot(page, 'rules-alternatives')
  const unpair = choices.filter({ has: page.getByRole('button', { name: /^Do this: Unpair/ }) })
  await expect(unpair).toContainText('No longer paired')
  await unpair.getByRole('button').click()
  await expect(page.locator('.pairing-label').filter({ hasText: 'voice 20 / 15' })).toHaveCount(0)
  await expect(page.getByText(/^PAIR-002 was checked and found nothing/)).toBeVisible()
  await undo(page).click()
  await expect(lineOf(page, 'PAIR-002')).toBeVisible()
})
