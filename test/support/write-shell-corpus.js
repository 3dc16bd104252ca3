/*
 * Types every file of test/fixtures/shell/lines and records the console in test/fixtures/shell:
 * node test/support/write-shell-corpus.js, with names to record those alone. Read what has changed before it is kept.
 */
import { writeFile } from 'node:fs/promises'
import { createServer } from 'vite'

const vite = await createServer({
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { corpusNames, recordCorpus } = await vite.ssrLoadModule('/test/support/shell-corpus.ts')
const wanted = process.argv.slice(2)
for (const name of corpusNames())
  if (wanted.length === 0 || wanted.includes(name))
    await writeFile(`test/fixtures/shell/${name}.txt`, recordCorpus(name))
await vite.close()
