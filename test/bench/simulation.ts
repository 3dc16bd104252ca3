import { record, recordUntil, worldAt, type Recording } from '../../src/core/simulate/checkpoints.ts'
import { phases } from '../../src/core/simulate/clock.ts'
import { deployment } from '../../src/core/simulate/deployment.ts'
import { begin, runUntil, type Happened, type Input } from '../../src/core/simulate/engine.ts'
import { pop, push, type Planned } from '../../src/core/simulate/queue.ts'
import type { World, WorldEvent } from '../../src/core/simulate/world.ts'
import { largeWorld } from '../core/simulate/worlds.ts'
import { digits, median, rounds, shuffled, table } from './measure.ts'

/** Measures the simulation; returns a chapter of the report, in Markdown. */
export const measureSimulation = (): string => `## Simulation

${ratesMeasured()}

${scrubbingMeasured()}
`

/** Events in a trace: enough for the run to stop at the end of the moment in which it has so many. */
const length = 100_000

const sizes = [10, 50, 200]

/** A long life: every ten seconds a server fails, or the one before is repaired. */
interface Life {
  readonly start: World
  readonly script: readonly Input<WorldEvent>[]
}

/** Servers fail in the first so many pools of a deployment, in turn. */
function lifeOf(pools: number, among: number): Life {
  const start = largeWorld(pools)
  const servers = start.pools.slice(0, among).flatMap(({ pool }) => pool.servers.map(({ id }) => id))
  const script = Array.from({ length: length / 5 }, (_, i): Input<WorldEvent> => {
    const part = servers[((i >> 1) * 37) % servers.length]
    if (part === undefined) throw new Error('There is no server.')
    const is = i % 2 === 0 ? 'part-failed' : 'part-repaired'
    return { at: i * 10_000, event: { of: 'fault', event: { is, part } } }
  })
  return { start, script }
}

const lived = ({ start, script }: Life) => runUntil(deployment, begin(start, script), Infinity, length)

function ratesMeasured(): string {
  const samples = sizes.flatMap((pools) =>
    [...new Set([sizes[0] ?? pools, pools])].map((among) => ({
      pools,
      among,
      deed: livingOf(lifeOf(pools, among)),
      rates: [] as number[],
    })),
  )
  const bare = { deed: bareLoop, rates: [] as number[] }
  const numbers = { deed: loopOfNumbers, rates: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    for (const { deed, rates } of shuffled([...samples, bare, numbers], round)) {
      const rate = perSecond(deed)
      if (round > 0) rates.push(rate) // the first round warms up
    }
  }
  const loop = median(bare.rates)
  const rows = samples.map(({ pools, among, rates }) => [
    pools,
    among,
    digits(median(rates) / 1000),
    digits(loop / median(rates)),
  ])
  return `Pools of 8 in pairs, with a mirrored Back End each. Every ten seconds a server fails, or the one before is repaired, in
the first 10 pools or in all of them; each run is a trace of ${length.toLocaleString('en')} events of the whole deployment. The bare loop makes as many
planned events, pushes them into the same binary heap, pops them again and writes them down as a trace, and does nothing else:
${digits(loop / 1000)} thousand events a second. With whole numbers in place of events, and nothing written down, it is ${digits(median(numbers.rates) / 1000)} thousand. Where the
same 10 pools fail, only the size of the deployment differs. Medians of ${rounds} rounds.

${table(['pools of 8', 'failing in', 'thousand events a second', 'bare loop / simulation'], rows)}`
}

const livingOf = (life: Life) => (): number => lived(life).happened

/** Events a second. */
function perSecond(deed: () => number): number {
  const start = performance.now()
  const events = deed()
  return (events * 1000) / (performance.now() - start)
}

/** As many planned events as a trace has: pushed in no order, popped in theirs, written down. */
function bareLoop(): number {
  const heap: Planned<WorldEvent>[] = []
  for (let order = 0; order < length; order++) {
    const event = { is: 'server-missed', server: order % 8, spell: order } as const
    push(heap, planned(order, { of: 'front end', pool: 'pool:2', event }))
  }
  const trace: Happened<WorldEvent>[] = []
  for (let due = pop(heap); due !== undefined; due = pop(heap))
    trace.push({ number: trace.length, at: due.at, event: due.event, cause: due.cause })
  return trace.length
}

/** The same with whole numbers in place of events, and nothing written down. */
function loopOfNumbers(): number {
  const heap: Planned<number>[] = []
  for (let order = 0; order < length; order++) push(heap, planned(order, order))
  let popped = 0
  for (let due = pop(heap); due !== undefined; due = pop(heap)) popped += due.event >= 0 ? 1 : 0
  return popped
}

/** In no order: 7919 and the length have no common divisor. */
function planned<Event>(order: number, event: Event): Planned<Event> {
  const phase = phases[order % phases.length] ?? 'input'
  return { at: (order * 7919) % (length + 3), phase, order, event, cause: order }
}

function scrubbingMeasured(): string {
  const rows = sizes.map((pools) => {
    const life = lifeOf(pools, pools)
    const { at: until, happened } = lived(life)
    const recording = recordUntil(deployment, record(begin(life.start, life.script)), until)
    const looks = Array.from({ length: 2000 }, (_, i) => lookedAt(recording, ((i * 7919) % 2000) / 2000))
    const sorted = looks.slice(200).toSorted((a, b) => a - b) // the first ones warm up
    return [
      pools,
      happened,
      recording.stretches.length,
      digits(median(sorted)),
      digits(sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN),
    ]
  })
  return `Scrubbing: the world at any moment of such a trace, from the checkpoint before it. Times are microseconds.

${table(['pools of 8', 'events', 'checkpoints', 'median', '99 of 100 within'], rows)}`
}

/** Microseconds to the world at a moment: a share of the recording. */
function lookedAt(recording: Recording<World, WorldEvent>, share: number): number {
  const start = performance.now()
  const world = worldAt(deployment, recording, Math.floor(recording.run.at * share))
  const took = performance.now() - start
  if (world.pools.length === 0) throw new Error('There is no pool.')
  return took * 1000
}
