import { fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { load } from '../../../support/load.js'

/*
 * Damages the files of the tests in many ways and looks at what becomes of them: `npm run fuzz`. `--runs` says how many
 * times at least, `--seed` where the dice begin. Prints the seed and every failing case, made as small as it gets; the
 * text of each is written to a file in the folder for temporary files. Ends with 1 where there is one.
 */

const entry = fileURLToPath(import.meta.url)
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    share: { type: 'string' },
  },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]

if (!Number.isInteger(runs) || !Number.isInteger(seed)) {
  console.error('--runs and --seed are whole numbers.')
  process.exitCode = 1
} else if (values.share === undefined) {
  process.exitCode = (await main()) ? 0 : 1
} else {
  const { campaign } = await load('test/core/exchange/fuzz/campaign.ts')
  const [is = 0, of = 1] = values.share.split('/').map(Number)
  const files = victims()
  const ours = files.filter((_, i) => i % of === is)
  process.send?.(campaign(ours, seed, Math.ceil(runs / files.length)))
}

function victims() {
  const folder = new URL('../../../fixtures/exchange/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => /\.(xml|tbxml)$/.test(name))
    .map((name) => {
      const bytes = readFileSync(new URL(name, folder))
      const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
      return { name, text: new TextDecoder(encoding).decode(bytes) }
    })
}

async function main() {
  const workers = availableParallelism()
  console.log(`seed ${seed}, ${runs} runs in ${workers} processes`)
  const start = performance.now()
  const outcomes = await Promise.all(Array.from({ length: workers }, (_, i) => work(`${i}/${workers}`)))
  for (const failure of outcomes.flatMap(({ failures }) => failures)) console.error(`\n${failure}`)
  const tried = outcomes.reduce((sum, outcome) => sum + outcome.runs, 0)
  const slowest = Math.max(...outcomes.map((outcome) => outcome.slowest))
  const failed = outcomes.flatMap(({ failures }) => failures).length
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `\n${tried} tried in ${seconds} s, the slowest in ${slowest.toFixed(0)} ms; ${failed} failing files`,
  )
  return failed === 0 && tried >= runs
}

/**
 * @param {string} share such as 0/4 for the first quarter of the files
 * @returns {Promise<{ runs: number, slowest: number, failures: string[] }>}
 */
function work(share) {
  return new Promise((resolve, reject) => {
    const child = fork(entry, ['--share', share, '--runs', String(runs), '--seed', String(seed)])
    child.once('message', resolve)
    child.once(
      'exit',
      (code) => code !== 0 && reject(new Error(`the process for ${share} ended with ${code}`)),
    )
  })
}
