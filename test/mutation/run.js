import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { load } from '../support/load.js'

/*
 * Mutates the core in memory, one small change at a time, and lets its tests try to notice: `npm run mutate`. Writes
 * `report.md` beside this file, unless only some folders are named, as in `npm run mutate -- quorum tables`.
 * `--seed` and `--sample` say which mutants of `rules` are tried, and how many.
 * Ends with 1 where the score is too low, or a survivor of a folder that is tried whole is not explained.
 */

const entry = fileURLToPath(import.meta.url)
process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

if (process.argv[2] === '--serve') {
  const { serve } = await load('test/mutation/worker.ts')
  await serve()
} else {
  process.exitCode = (await main()) ? 0 : 1
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '3' }, sample: { type: 'string', default: '400' } },
  })
  const { complaints, mutate } = await load('test/mutation/mutation.ts')
  const { folders } = await load('test/mutation/folders.ts')
  const { reportOf } = await load('test/mutation/report.ts')
  const unknown = positionals.filter((name) => !Object.hasOwn(folders, name))
  const wanted = {
    folders: positionals.length > 0 ? positionals : Object.keys(folders),
    seed: Number(values.seed),
    sample: Number(values.sample),
  }
  if (unknown.length > 0 || !Number.isInteger(wanted.seed) || !Number.isInteger(wanted.sample)) {
    console.error(`Name any of ${Object.keys(folders).join(', ')}; --seed and --sample are whole numbers.`)
    return false
  }
  const results = await mutate(wanted, entry)
  const report = `# Mutation run

\`npm run mutate\` wrote this on ${new Date().toISOString().slice(0, 10)}.

${reportOf(results, wanted)}`
  console.log(`\n${report}`)
  if (positionals.length === 0)
    writeFileSync(new URL('report.md', import.meta.url), await format(report, { parser: 'markdown' }))
  const wrong = results.flatMap((result) => complaints(result))
  for (const sentence of wrong) console.error(sentence)
  return wrong.length === 0
}
