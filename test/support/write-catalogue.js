/* Writes test/catalogue.md, and the list of rules in README.md, from the catalogue of laws: node test/support/write-catalogue.js */
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'vite'

const vite = await createServer({
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { catalogueFile, readmeWithRules } = await vite.ssrLoadModule('/test/support/catalogue-report.ts')
await writeFile('test/catalogue.md', await catalogueFile())
await writeFile('README.md', await readmeWithRules(await readFile('README.md', 'utf8')))
await vite.close()
