/* Writes public/topology.schema.json and public/scenario.schema.json from the stored shapes: node test/support/write-schema.js */
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'vite'

const vite = await createServer({
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
})
const { jsonSchema } = await vite.ssrLoadModule('/src/core/format/schema.ts')
const { scenarioSchema } = await vite.ssrLoadModule('/src/core/simulate/scenario/schema.ts')
await mkdir('public', { recursive: true })
await writeFile('public/topology.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`)
await writeFile('public/scenario.schema.json', `${JSON.stringify(scenarioSchema(), null, 2)}\n`)
await vite.close()
