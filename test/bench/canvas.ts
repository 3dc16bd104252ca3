import { chromium, type Browser, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { writeDocument } from '../../src/core/format/write.ts'
import { findChromium } from '../support/chromium.ts'
import { deployment, sizes } from '../support/deployment.ts'
import { dropFile } from '../support/drop-file.ts'
import { digits, median, shuffled, table } from './measure.ts'
import { cpuBetween, threadsUnder } from './processes.ts'

/** How the page is read and moved: the only place that knows it. */
const ui = {
  canvas: '.react-flow',
  viewport: '.react-flow__viewport',
  pool: '.react-flow__node-pool',
  /** There once pools are drawn: as cards, or painted. */
  drawn: '.react-flow__node-pool, .far-layer',
  fit: 'Shift+Digit1',
  actualSize: 'Control+Digit0',
}

const rounds = 3
const steps = 20
const pixelsPerStep = 12
const patience = { timeout: 120_000 }

/** What one movement of the mouse costs: milliseconds until the next, and milliseconds of CPU of all of Chromium. */
interface Cost {
  readonly wall: number
  readonly cpu: number
}

interface Sample {
  readonly ready: number
  readonly idle: Cost
  readonly panAtFit: Cost
  readonly panNear: Cost
  readonly dragNear: Cost
  readonly elementsAtFit: number
  readonly elementsNear: number
}

/** Measures the drawing in Chromium; returns a chapter of the report, in Markdown. */
export async function measureCanvas(): Promise<string> {
  await build({ logLevel: 'warn' })
  const server = await preview({
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The preview server has no address.')
  const launched = await chromium.launchServer(await findChromium())
  try {
    const browser = await chromium.connect(launched.wsEndpoint())
    const measured = await sampleAll(browser, address, launched.process().pid ?? 0)
    return chapter(measured, browser.version())
  } finally {
    await launched.close()
    await server.close()
  }
}

type Measured = ReadonlyMap<number, readonly Sample[]>

async function sampleAll(browser: Browser, address: string, pid: number): Promise<Measured> {
  const samples = new Map<number, Sample[]>(sizes.map((pools) => [pools, []]))
  const texts = sizes.map((pools) => ({ pools, text: writeDocument(deployment(pools)) }))
  for (let round = 0; round < rounds; round++) {
    for (const { pools, text } of shuffled(texts, round)) {
      console.error(`round ${round + 1} of ${rounds}: ${pools} pools`)
      samples.get(pools)?.push(await sample(browser, address, pid, text))
    }
  }
  return samples
}

async function sample(browser: Browser, address: string, pid: number, text: string): Promise<Sample> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  })
  try {
    const empty = await context.newPage()
    const idle = await movement(empty, pid, { x: 640, y: 400 })
    await empty.close()

    const page = await context.newPage()
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    const start = performance.now()
    await dropFile(page, 'bench.json', text)
    await page
      .locator(ui.drawn)
      .first()
      .waitFor({ state: 'attached', ...patience })
    await frames(page, 2)
    const ready = performance.now() - start

    const middle = await middleOfCanvas(page)
    await look(page, ui.fit)
    const panAtFit = await pan(page, pid, middle)
    const elementsAtFit = await countElements(page)
    await look(page, ui.actualSize)
    const panNear = await pan(page, pid, middle)
    const elementsNear = await countElements(page)
    const dragNear = await drag(page, pid)
    return { ready, idle, panAtFit, panNear, dragNear, elementsAtFit, elementsNear }
  } finally {
    await context.close()
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

async function middleOfCanvas(page: Page): Promise<Point> {
  const box = await page.locator(ui.canvas).boundingBox()
  if (!box) throw new Error('There is no canvas.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Changes the view by its key, and waits until it stands still. */
async function look(page: Page, key: string): Promise<void> {
  await page.locator(ui.canvas).focus()
  await page.keyboard.press(key)
  let was = ''
  for (;;) {
    await frames(page, 15)
    const is = await viewOf(page)
    if (is === was) return
    was = is
  }
}

const viewOf = (page: Page): Promise<string> =>
  page
    .locator(ui.viewport)
    .evaluate((element) => (element instanceof HTMLElement ? element.style.transform : ''))

const countElements = (page: Page): Promise<number> =>
  page.locator(ui.canvas).evaluate((element) => element.querySelectorAll('*').length)

async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (left) => {
    for (let i = 0; i < left; i++) await new Promise((resolve) => requestAnimationFrame(resolve))
  }, count)
}

/** Moves the mouse away and back, and says what one step of it cost. */
async function movement(page: Page, pid: number, from: Point): Promise<Cost> {
  await page.mouse.move(from.x, from.y)
  await frames(page, 5)
  const before = threadsUnder(pid)
  const start = performance.now()
  for (let step = 1; step <= steps; step++) {
    const away = pixelsPerStep * Math.min(step, steps - step)
    await page.mouse.move(from.x + away, from.y + away / 2)
    await frames(page, 1)
  }
  const wall = performance.now() - start
  return { wall: wall / steps, cpu: cpuBetween(before, threadsUnder(pid)) / steps }
}

async function pan(page: Page, pid: number, from: Point): Promise<Cost> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down({ button: 'middle' })
  const was = await viewOf(page)
  await page.mouse.move(from.x + 5, from.y + 5)
  await frames(page, 2)
  if ((await viewOf(page)) === was) throw new Error('The canvas did not pan: there is nothing to measure.')
  const cost = await movement(page, pid, from)
  await page.mouse.up({ button: 'middle' })
  return cost
}

/** Drags the pool nearest to the middle; it has to arrive somewhere else, or nothing was measured. */
async function drag(page: Page, pid: number): Promise<Cost> {
  const grip = await nearestPool(page)
  const pool = page.locator(`[data-id="${grip.id}"]`)
  const was = await pool.boundingBox()
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await page.mouse.move(grip.x + 20, grip.y + 20, { steps: 4 })
  const from = { x: grip.x + 40, y: grip.y + 40 }
  await page.mouse.move(from.x, from.y)
  await frames(page, 10)
  const is = await pool.boundingBox()
  if (!was || !is || Math.abs(is.x - was.x) < 20)
    throw new Error(`${grip.id} did not move: nothing was measured.`)
  const cost = await movement(page, pid, from)
  await page.mouse.up()
  return cost
}

interface Grip extends Point {
  readonly id: string
}

async function nearestPool(page: Page): Promise<Grip> {
  const middle = await middleOfCanvas(page)
  const found = await page.locator(ui.pool).evaluateAll((pools, { x, y }) => {
    const grips = pools.flatMap((pool) => {
      const { left, top } = pool.getBoundingClientRect()
      const grip = { id: pool.getAttribute('data-id') ?? '', x: left + 30, y: top + 12 }
      return pool.contains(document.elementFromPoint(grip.x, grip.y)) ? [grip] : []
    })
    return grips.toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0]
  }, middle)
  if (!found) throw new Error('There is no pool in view that could be dragged.')
  return found
}

function chapter(measured: Measured, version: string): string {
  const rows = [...measured].map(([pools, samples]) => {
    const of = (what: (sample: Sample) => number): number => median(samples.map(what))
    const movements = [
      (sample: Sample) => sample.panAtFit,
      (sample: Sample) => sample.panNear,
      (sample: Sample) => sample.dragNear,
    ]
    const costs = movements.flatMap((cost) => [
      digits(of((sample) => cost(sample).wall)),
      digits(of((sample) => cost(sample).cpu)),
      digits(of((sample) => cost(sample).cpu / sample.idle.cpu)),
    ])
    const elements = [of((sample) => sample.elementsAtFit), of((sample) => sample.elementsNear)]
    return [pools, digits(of((sample) => sample.ready)), ...costs, ...elements]
  })
  const heads = ['pan at fit', 'pan near', 'drag near'].flatMap((what) => [`${what}: wall`, 'CPU', '/ idle'])
  return `## Canvas

Chromium ${version}, 1280 × 800 pixels, software rendering. *Fit* shows everything, *near* is zoom 1. A step is one movement
of the mouse by ${pixelsPerStep} pixels and the frame after it: *wall* is milliseconds from step to step, *CPU* milliseconds of all
Chromium processes together (Linux only), *idle* the same movement over an empty page. *Ready* is milliseconds from dropping
the file to the first frame with pools. Elements are those of the canvas. Medians of ${rounds} rounds.

${table(['pools of 8', 'ready', ...heads, 'elements at fit', 'near'], rows)}
`
}
