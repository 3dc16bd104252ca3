/*
 * Writes the ready scenarios to public/scenarios, and their recorded traces to test/fixtures/scenarios:
 * node test/support/write-scenarios.js
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'vite'

const vite = await createServer({
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { scenarios } = await vite.ssrLoadModule('/test/support/scenarios.ts')
const { recordedTrace } = await vite.ssrLoadModule('/test/support/recorded-trace.ts')
const { writeScenario } = await vite.ssrLoadModule('/src/core/simulate/scenario/write.ts')
await mkdir('public/scenarios', { recursive: true })
await mkdir('test/fixtures/scenarios', { recursive: true })
for (const [name, scenario] of Object.entries(scenarios)) {
  await writeFile(`public/scenarios/${name}.json`, writeScenario(scenario))
  await writeFile(`test/fixtures/scenarios/${name}.txt`, recordedTrace(scenario))
}
await vite.close()
