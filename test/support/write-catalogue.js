/* Writes test/catalogue.md from the catalogue of laws: node test/support/write-catalogue.js */
import { writeFile } from 'node:fs/promises'
import { createServer } from 'vite'

const vite = await createServer({
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { catalogueFile } = await vite.ssrLoadModule('/test/support/catalogue-report.ts')
await writeFile('test/catalogue.md', await catalogueFile())
await vite.close()
