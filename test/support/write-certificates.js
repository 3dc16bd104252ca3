/*
 * Searches for the par of each drill, and writes what it finds to src/core/drills/certificates: node
 * test/support/write-certificates.js [DRILL ...]. Without names those are searched whose certificate is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'vite'

const file = 'src/core/drills/certificates/certificates.json'
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { drills } = await vite.ssrLoadModule('/src/core/drills/catalogue/drills.ts')
const { arrivalOf } = await vite.ssrLoadModule('/src/core/drills/replay.ts')
const { prove, fingerprintOf } = await vite.ssrLoadModule('/src/core/drills/search/prove.ts')
const named = process.argv.slice(2)
const unknown = named.filter((name) => !drills.some(({ id }) => id === name))
if (unknown.length > 0) {
  process.stderr.write(`There is no drill ${unknown.join(', ')}.\n`)
  process.exit(1)
}
for (const drill of drills) {
  const stored = JSON.parse(await readFile(file, 'utf8'))
  const known = stored.find((one) => one.drill === drill.id)
  const isWanted = named.length > 0 ? named.includes(drill.id) : known?.of !== fingerprintOf(drill)
  if (!isWanted) continue
  const arrival = arrivalOf(drill)
  if (!arrival.ok) throw new Error(`${drill.id}: ${JSON.stringify(arrival.problems)}`)
  const began = performance.now()
  const certificate = prove(drill, arrival.arrival)
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stdout.write(
    `${drill.id}: par ${certificate.par} (${certificate.proof}), ${certificate.situations} situations, ${seconds} s\n`,
  )
  // Read again: several searches may run side by side.
  const now = JSON.parse(await readFile(file, 'utf8')).filter((one) => one.drill !== drill.id)
  const order = (one) => drills.findIndex(({ id }) => id === one.drill)
  const all = [...now, certificate].toSorted((one, other) => order(one) - order(other))
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`)
}
await vite.close()
