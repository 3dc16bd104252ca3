import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { checkDocument } from '../../src/core/check/check.ts'
import { catalogue } from '../../src/core/catalogue/index.ts'
import { documentOf, paired, pool, site, topology } from '../../src/core/examples/notation.ts'
import { writeDocument } from '../../src/core/format/write.ts'
import { rules } from '../../src/core/rules/index.ts'
import { thousands } from '../../src/core/words/words.ts'
import { nameOf } from '../../src/core/model/topology.ts'
import { dropFile } from '../support/drop-file.ts'
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

test('everything of a kind is fixed as one step, from the menu of a line', async ({ page }) => {
  const two = documentOf(
    topology(
      site(1, 'London', pool(2, 'a-pool.contoso.com'), pool(3, 'b-pool.contoso.com')),
      site(4, 'Dublin', pool(5, 'c-pool.contoso.com'), pool(6, 'd-pool.contoso.com')),
      paired(7, 2, 5, { voiceFailover: true, failureDetection: 45, failback: 600 }),
      paired(8, 3, 6, { voiceFailover: true, failureDetection: 60, failback: 600 }),
    ),
  )
  await page.goto('./')
  await dropFile(page, 'two-pairs.json', writeDocument(two))
  await expect(page.locator('.pairing-label').filter({ hasText: 'voice 45' })).toBeAttached()
  await onlyRule(page, 'REG-007')
  await expect(lineOf(page, 'REG-007')).toHaveCount(2)
  await lineOf(page, 'REG-007')
    .first()
    .getByRole('button', { name: /^More about/ })
    .click()
  await page.getByRole('menuitem', { name: 'Fix all 2 of REG-007' }).click()
  await expect(page.getByText(/^REG-007 was checked and found nothing/)).toBeVisible()
  await expect(undo(page)).toHaveAccessibleName('Undo: 2 of REG-007 fixed')
  await undo(page).click()
  await expect(lineOf(page, 'REG-007')).toHaveCount(2)
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
})

test('by keyboard alone a finding is walked to, opened and fixed', async ({ page }) => {
  await openBroken(page)
  await page.keyboard.press('F8')
  await expect(current(page)).toBeVisible()
  await lines(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(lines(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(lines(page).first()).toBeFocused()
  await page.keyboard.press('Space')
  await expect(lines(page).first()).toContainText('Why it matters')
  await page.keyboard.press('Control+.')
  const choice = lines(page)
    .first()
    .getByRole('button', { name: /^Do this: / })
    .first()
  await expect(choice).toBeFocused()
  // The line is measured anew when the previews are here.
  await expect(lines(page).first().getByText('Working out what each of them changes')).toHaveCount(0)
  await expect(choice).toBeFocused()
  const title = (await choice.getAttribute('aria-label'))!.replace('Do this: ', '')
  await page.keyboard.press('Enter')
  await expect(undo(page)).toHaveAccessibleName(`Undo: ${title}`)
  await page.keyboard.press('Control+z')
  await expect.poll(() => lineCount(page)).toBe(findings.length)
})

test('what Topology Builder would say stands beside each finding, and narrows to what it lets through', async ({
  page,
}) => {
  await openBroken(page)
  const judge = page.getByRole('switch', { name: 'Topology Builder says' })
  await judge.click()
  await expect(judge).toHaveAttribute('aria-checked', 'true')
  await expect(page.getByText(/^Topology Builder refuses \d+.* lets \d+ through/)).toBeVisible()
  await shot(page, 'rules-topology-builder')
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: 'Only what it lets through' }).check()
  expect(await lineCount(page)).toBeLessThan(findings.length)
  for (const line of await lines(page).all()) await expect(line).toContainText('lets it through')
  await onlyRule(page, 'PAIR-002')
  await judge.click()
  await expect(page.getByRole('checkbox', { name: 'Only what it lets through' })).toHaveCount(0)
})

test('an override carries reason, author and last day into review and report, and is a finding once it is over', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-03-01T12:00:00'))
  await openBroken(page)
  const unsupported = countOf('unsupported')
  await onlyRule(page, 'PAIR-002')
  await lineOf(page, 'PAIR-002')
    .getByRole('button', { name: /^Override PAIR-002/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Override a finding' })
  await dialog.getByLabel('Reason').fill('The branch server is replaced by a pool in June.')
  await dialog.getByLabel(/^Who decides/).fill('Ada Lovelace')
  await dialog.getByLabel(/^Holds until/).fill('2026-06-30')
  await shot(page, 'rules-override')
  await dialog.getByRole('button', { name: 'Override', exact: true }).click()
  await expect(chip(page, /^Unsupported/)).toHaveAccessibleName(`Unsupported ${unsupported - 1}`)
  await expect(chip(page, /^Overridden/)).toHaveAccessibleName('Overridden 1')
  await expect(lineOf(page, 'PAIR-002')).toContainText('by Ada Lovelace, until 2026-06-30')

  await page.getByRole('button', { name: /^Publish/ }).click()
  const review = page.getByRole('dialog')
  await expect(review).toContainText('Overridden with a reason')
  await expect(review).toContainText(
    'The branch server is replaced by a pool in June. (by Ada Lovelace, until 2026-06-30)',
  )
  const saving = page.waitForEvent('download')
  await review.getByRole('button', { name: 'Save report as text' }).click()
  const report = await readFile(await (await saving).path(), 'utf8')
  expect(report).toContain('Overridden by Ada Lovelace, until 2026-06-30: The branch server is replaced')
  await review.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('saved in this browser')).toBeVisible()

  // On its last day it still holds, on the day after it does not.
  await page.clock.setFixedTime(new Date('2026-06-30T12:00:00'))
  await page.reload()
  await expect(chip(page, /^Overridden/)).toHaveAccessibleName('Overridden 1')
  await page.clock.setFixedTime(new Date('2026-07-01T12:00:00'))
  await page.reload()
  await expect(chip(page, /^Unsupported/)).toHaveAccessibleName(`Unsupported ${unsupported}`)
  await expect(chip(page, /^Overridden/)).toHaveCount(0)
  await onlyRule(page, 'OVR-001')
  await expect(lineOf(page, 'OVR-001')).toContainText('ended on 2026-06-30')
})

test('after a baseline only what is new is shown, and publishing is still refused', async ({ page }) => {
  await openBroken(page)
  await page.getByRole('button', { name: 'Take a baseline' }).click()
  await expect(page.getByText(/^Nothing new since the baseline was taken\./)).toBeVisible()
  await expect(page.getByText(new RegExp(`: ${findings.length} known, none settled\\.$`))).toBeVisible()
  await expect(card(page, 'mil-pool').getByText(/^\d+ known$/)).toBeVisible()
  await notice(page).getByRole('button', { name: 'Dismiss' }).click()
  await shot(page, 'rules-nothing-new')
  await expectAccessible(page)

  // An edit that breaks something.
  await page.getByRole('treeitem', { name: /^mil-pool/ }).click()
  const fqdn = page.getByLabel('FQDN', { exact: true })
  await fqdn.fill('mil pool.fabrikam.com')
  await fqdn.press('Enter')
  await expect(lines(page).first()).toBeVisible()
  const fresh = await lineCount(page)
  expect(fresh).toBeLessThan(5)
  await expect(lines(page).first()).toContainText('mil pool')
  await shot(page, 'rules-new-only')

  // One that was known is settled.
  await chip(page, /^Known/).click()
  await onlyRule(page, 'REG-007')
  await grid(page)
    .getByRole('button', { name: /^Fix: / })
    .click()
  await expect(page.getByText(/: \d+ known, 1 settled\.$/)).toBeVisible()
  await showEverything(page)

  await expect(page.getByText('saved in this browser')).toBeVisible()
  await page.reload()
  await expect(page.getByText(/: \d+ known, 1 settled\.$/)).toBeVisible()
  expect(await lineCount(page)).toBe(fresh)
  await page.getByRole('button', { name: /^Publish/ }).click()
  await expect(page.getByRole('dialog')).toContainText('Publishing is refused')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Drop the baseline' }).click()
  await expect.poll(() => lineCount(page)).toBe(findings.length - 1 + fresh)
  await expect(page.getByRole('button', { name: 'Take a baseline' })).toBeVisible()
})

const book = (page: Page) => page.getByRole('dialog', { name: 'Rules' })

test('the page of a rule is reached from a finding, the palette, the menu and the address', async ({
  page,
}) => {
  await openBroken(page)
  const title = (rule: string) => book(page).getByRole('heading', { level: 2, name: new RegExp(`^${rule} `) })
  await onlyRule(page, 'PAIR-002')
  await lineOf(page, 'PAIR-002').getByRole('button', { name: 'Why PAIR-002' }).click()
  await page.getByRole('button', { name: 'Open the page of PAIR-002' }).click()
  await expect(title('PAIR-002')).toBeVisible()
  await expect(book(page)).toContainText('It has 1 finding in the open topology.')
  await expect(page).toHaveURL(/#rule=PAIR-002$/)
  await shot(page, 'rules-book')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(book(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/#rule=/)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('PAIR-008')
  await page.keyboard.press('Enter')
  await expect(title('PAIR-008')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitem', { name: 'Rules' }).click()
  await expect(book(page)).toContainText(`${catalogue.length} rules`)
  await book(page).getByRole('button', { name: 'Close' }).last().click()

  await page.evaluate(() => {
    location.hash = '#rule=POOL-004'
  })
  await expect(title('POOL-004')).toBeVisible()
  await page.reload()
  await expect(title('POOL-004')).toBeVisible()
})

test('by keyboard alone a rule is found, and its broken example is opened and put back', async ({ page }) => {
  await openBroken(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('Rules')
  await expect(page.getByRole('option').first()).toHaveText(/^Rules/)
  await page.keyboard.press('Enter')
  await expect(book(page)).toBeVisible()
  await tabTo(page, book(page).getByRole('searchbox', { name: 'Find a rule' }))
  await page.keyboard.type('POOL-004')
  await tabTo(
    page,
    book(page)
      .getByRole('button', { name: /^POOL-004|POOL-004/ })
      .first(),
  )
  await page.keyboard.press('Enter')
  await tabTo(page, book(page).getByRole('button', { name: 'Open the broken one' }))
  await page.keyboard.press('Enter')
  await expect(book(page)).toHaveCount(0)
  await expect(page.locator('.properties-title')).toHaveText('Example of POOL-004')
  await expect(filter(page)).toHaveValue('rule:POOL-004')
  await expect(lineOf(page, 'POOL-004').first()).toBeVisible()
  await shot(page, 'rules-example')
  await notice(page).getByRole('button', { name: 'Bring back' }).click()
  await expect(card(page, 'mil-pool')).toBeVisible()
})

test('in 200 pools the list draws a few lines, grouped and folded or narrowed to one rule', async ({
  page,
}) => {
  const large = samples['large.json']!()
  const all = checkDocument(large, null).all()
  const most = [...new Set(all.map(({ rule }) => rule))]
    .map((rule) => ({ rule, count: all.filter((finding) => finding.rule === rule).length }))
    .toSorted((a, b) => b.count - a.count)[0]!
  await page.goto('./')
  await page.getByRole('button', { name: /^Large: 200 pools/ }).click()
  await expect(page.locator('.far-layer')).toBeAttached()
  await group(page, 'By pool')
  await shot(page, 'rules-large')
  expect(await lines(page).count()).toBeLessThan(60)
  await group(page, 'By rule')
  await filter(page).fill(`rule:${most.rule}`)
  await expect(
    page.getByText(`${thousands(most.count)} of ${thousands(all.length)} findings shown.`),
  ).toBeVisible()
  const head = grid(page).getByRole('button', { name: new RegExp(`^${most.rule}, `) })
  if ((await head.getAttribute('aria-expanded')) === 'true') await head.click()
  await expect.poll(() => lineCount(page)).toBe(1)
  await page.keyboard.press('F8')
  await expect(current(page)).toContainText(most.rule)
  await expect.poll(() => lineCount(page)).toBe(1 + most.count)
  expect(await lines(page).count()).toBeLessThan(60)
  const [first] = all.filter(({ rule }) => rule === most.rule)
  await expect(page.locator('.properties-title')).toContainText(
    nameOf(large.topology, first!.targets[0]).split(' ')[0]!,
  )
})

/** Presses Tab until it comes to a control. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let pressed = 0; pressed < 30; pressed++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}
