import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/*
 * The whole test run, as `npm test` and continuous integration call it; `node test/run.js unit` runs one stage.
 * It stops at the first stage that fails, and its last line says how many tests passed and failed.
 */

/** What the browser must fetch before the application shows: gzip, in units of 1000 bytes. */
const initialBudget = 190
/** What it fetches at once after that, to draw a document: the same units. */
const workbenchBudget = 140

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'topology-builder-test-'))

/** @type {Record<string, { title: string, run: () => boolean, report?: () => { passed: number, failed: number } }>} */
const stages = {
  types: { title: 'Type check', run: () => script('types') },
  lint: { title: 'Lint', run: () => script('lint') },
  unit: {
    title: 'Unit and component tests',
    run: () =>
      script('test:unit', [
        '--allowOnly=false',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${join(reports, 'unit.json')}`,
      ]),
    report: () => {
      const { numPassedTests = 0, numFailedTests = 0 } = read('unit.json')
      return { passed: numPassedTests, failed: numFailedTests }
    },
  },
  build: { title: 'Build', run: () => script('build') && withinBudget() },
  browser: {
    title: 'Browser tests',
    run: () =>
      script('test:browser', ['--forbid-only', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json'),
      }),
    report: () => {
      const { expected = 0, unexpected = 0, flaky = 0 } = read('browser.json').stats ?? {}
      return { passed: expected, failed: unexpected + flaky }
    },
  },
}

process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
process.exitCode = main(process.argv.slice(2)) ? 0 : 1

/** @param {string[]} wanted */
function main(wanted) {
  const unknown = wanted.filter((name) => !Object.hasOwn(stages, name))
  if (unknown.length > 0) {
    console.error(
      `There is no stage ${unknown.join(', ')}. The stages are ${Object.keys(stages).join(', ')}.`,
    )
    return false
  }
  let passed = 0
  let failed = 0
  for (const [name, stage] of Object.entries(stages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n=== ${stage.title}`)
    const start = performance.now()
    const fine = stage.run()
    const count = stage.report?.() ?? { passed: 0, failed: 0 }
    passed += count.passed
    // A stage that fails without a failing test, such as the type check, counts as one.
    failed += fine ? count.failed : Math.max(count.failed, 1)
    console.log(`--- ${stage.title}: ${fine ? 'passed' : 'FAILED'} in ${seconds(start)} s`)
    if (failed > 0) break
  }
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function script(name, args = [], env = {}) {
  const { status } = spawnSync('npm', ['run', '--silent', name, '--', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** What a reporter wrote; nothing where the stage ended before it could.
 * @param {string} name
 */
function read(name) {
  const path = join(reports, name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/** Weighs the scripts that `index.html` starts with (the entry and what it imports at once), and the workbench. */
function withinBudget() {
  const dist = join(root, 'dist')
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const tags = html.match(/<script[^>]*\ssrc="[^"]+"|<link[^>]*rel="modulepreload"[^>]*href="[^"]+"/g) ?? []
  const files = tags.map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '')
  const weigh = (/** @type {string} */ file) => gzipSync(readFileSync(join(dist, file))).length / 1000
  const weights = files.map(weigh)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  files.forEach((file, i) => console.log(`${weights[i]?.toFixed(1).padStart(8)} kB gzip  ${file}`))
  const workbench = readdirSync(join(dist, 'assets')).filter((name) => /^workbench-.*\.js$/.test(name))
  const drawn = workbench.reduce((sum, name) => sum + weigh(join('assets', name)), 0)
  console.log(`${total.toFixed(1).padStart(8)} kB gzip  initial scripts, of ${initialBudget} kB allowed`)
  console.log(`${drawn.toFixed(1).padStart(8)} kB gzip  workbench, of ${workbenchBudget} kB allowed`)
  const fine =
    files.length > 0 && total <= initialBudget && workbench.length === 1 && drawn <= workbenchBudget
  if (!fine) console.error('The scripts are over the budget: load what is not needed at once with import().')
  return fine
}

/** @param {number} start */
function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1)
}
