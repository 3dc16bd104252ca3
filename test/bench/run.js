import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { load } from '../support/load.js'

/*
 * Measures the core, the files, the analysis, the simulation and the canvas with deployments of 10 to 2000 pools and writes `report.md`
 * beside this file. `node test/bench/run.js core` measures the core alone (`exchange` the files, `analysis` the analysis,
 * `simulation` the simulation, `canvas` the canvas) and prints the chapter without writing the report.
 */

const only = process.argv[2]
const chapters = []

if (only === undefined || only === 'core') {
  const { measureCore } = await load('test/bench/core.ts')
  chapters.push(measureCore())
}
if (only === undefined || only === 'exchange') {
  const { measureExchange } = await load('test/bench/exchange.ts')
  chapters.push(measureExchange())
}
if (only === undefined || only === 'analysis') {
  const { measureAnalysis } = await load('test/bench/analysis.ts')
  chapters.push(measureAnalysis())
}
if (only === undefined || only === 'simulation') {
  const { measureSimulation } = await load('test/bench/simulation.ts')
  chapters.push(measureSimulation())
}
if (only === undefined || only === 'canvas') {
  const { measureCanvas } = await load('test/bench/canvas.ts')
  chapters.push(await measureCanvas())
}

const [cpu] = cpus()
const machine = `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node.js ${process.versions.node}`
const report = `# Measurements

\`npm run bench\` wrote this on ${new Date().toISOString().slice(0, 10)} on: ${machine}.

Times of one machine say little about another: the ratios within one run and the counts are what to compare.

${chapters.join('\n')}`

console.log(report)
if (only === undefined) {
  const path = fileURLToPath(new URL('report.md', import.meta.url))
  writeFileSync(path, await format(report, { parser: 'markdown' }))
}
