/* Writes the samples in our own format to public/samples: node test/support/write-samples.js */
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'vite'

const vite = await createServer({
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { samples } = await vite.ssrLoadModule('/test/support/samples.ts')
const { writeDocument } = await vite.ssrLoadModule('/src/core/format/write.ts')
await mkdir('public/samples', { recursive: true })
for (const [name, build] of Object.entries(samples))
  await writeFile(`public/samples/${name}`, writeDocument(build()))
await vite.close()
