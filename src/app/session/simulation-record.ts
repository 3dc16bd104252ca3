import { fingerprint } from '#core/publish/fingerprint.ts'
import type { Topology } from '#core/model/topology.ts'
import { record, worldOfFirst } from '#core/simulate/checkpoints.ts'
import { deployment } from '#core/simulate/deployment.ts'
import { begin, type Input } from '#core/simulate/engine.ts'
import { readStoredScenario } from '#core/simulate/scenario/read.ts'
import type { Scenario } from '#core/simulate/scenario/scenario.ts'
import { storeScenario } from '#core/simulate/scenario/write.ts'
import type { WorldEvent } from '#core/simulate/world.ts'
import type { Mode } from '../store/mode.ts'
import { beginOn, soughtTo } from '../store/simulator.ts'
import type { Future, Simulation, Speed } from '../store/simulation-slice.ts'
import { objectIn, parsed } from './kept-json.ts'

/*
 * A simulation as it is kept in the browser from one page to the next: what came from outside, and where it was looked at.
 * Everything else follows from that, event by event, because the same input makes the same trace.
 */

/** The shape that is written today; another one is not read. */
const version = 1

/** What is kept of a future. */
type KeptFuture = Pick<Future, 'label' | 'forkedAt' | 'inputs'>

/** A simulation that was kept, before it is played up to its moment. */
export interface SimulationRecord {
  /** The fingerprint of the topology that it is about. */
  readonly of: string
  readonly mode: Mode
  readonly scenario: Scenario | null
  readonly futures: readonly [KeptFuture, ...KeptFuture[]]
  readonly shown: number
  readonly at: number
  readonly until: number
  readonly speed: Speed
}

const prints = new WeakMap<Topology, string>()

/** What tells one topology from another, without the reasons of overrides. */
export function printOf(topology: Topology): string {
  let print = prints.get(topology)
  if (print === undefined) prints.set(topology, (print = fingerprint(topology, [])))
  return print
}

/** A simulation as text. The topology of its scenario is left out: it plays on the one that is open. */
export function recordText(simulation: Simulation, mode: Mode): string {
  const { topology, scenario, futures, shown, at, until, speed } = simulation
  return JSON.stringify({
    version,
    of: printOf(topology),
    mode,
    scenario: scenario && storeScenario({ ...scenario, topology: null }),
    futures: futures.map(({ label, forkedAt, inputs }) => ({ label, forkedAt, inputs })),
    shown,
    at,
    until,
    speed,
  })
}

/** What a text keeps; `null` where it is none of ours, or of another release that wrote it otherwise. */
export function readRecord(text: string): SimulationRecord | null {
  const kept = objectIn(parsed(text))
  if (!kept || kept['version'] !== version) return null
  const { of, mode, scenario, futures, shown, at, until, speed } = kept
  const [base, ...others] = Array.isArray(futures) ? futures.map(futureIn) : []
  const read = scenario === null ? null : readStoredScenario(scenario)
  if (typeof of !== 'string' || !isMode(mode) || !isSpeed(speed) || (read && !read.ok)) return null
  if (!isTime(shown) || !isTime(at) || !isTime(until) || !base || others.length > 1) return null
  const more = others.flatMap((future) => future ?? [])
  return {
    of,
    mode,
    scenario: read?.ok ? read.scenario : null,
    futures: [base, ...more],
    shown: Math.min(shown, more.length),
    at,
    until,
    speed,
  }
}

/**
 * The simulation as it stood, on the same topology; `null` where its scenario cannot be played any more. Throws where the
 * world does not come to rest, or an event is not known to this release.
 */
export function rebuilt(topology: Topology, kept: SimulationRecord): Simulation | null {
  const begun = beginOn(topology, kept.scenario)
  if (!begun.ok) return null
  const { simulation } = begun
  const world = worldOfFirst(deployment, simulation.futures[0].recording, 0)
  const futureOf = (future: KeptFuture): Future => ({
    ...future,
    recording: record(begin(world, future.inputs)),
  })
  const [base, ...others] = kept.futures
  const { shown, at, until, speed } = kept
  const futures: Simulation['futures'] = [futureOf(base), ...others.map(futureOf)]
  return soughtTo({ ...simulation, futures, shown, until, speed }, at)
}

function futureIn(value: unknown): KeptFuture | null {
  const future = objectIn(value)
  if (!future) return null
  const { label, forkedAt, inputs } = future
  if (typeof label !== 'string' || (forkedAt !== null && !isTime(forkedAt)) || !Array.isArray(inputs))
    return null
  const read = inputs.map(inputIn)
  return read.includes(null) ? null : { label, forkedAt, inputs: read.flatMap((input) => input ?? []) }
}

function inputIn(value: unknown): Input<WorldEvent> | null {
  const input = objectIn(value)
  const event = objectIn(input?.['event'])
  if (!input || !isTime(input['at']) || typeof event?.['of'] !== 'string') return null
  if (typeof objectIn(event['event'])?.['is'] !== 'string') return null
  // This page wrote it for itself. What another release called otherwise does not play, which is met where it is played.
  return { at: input['at'], event: event as unknown as WorldEvent }
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

const modes: readonly unknown[] = ['design', 'analyze', 'simulate', 'drill'] satisfies readonly Mode[]

function isMode(value: unknown): value is Mode {
  return modes.includes(value)
}

const speeds: readonly unknown[] = [1, 10, 60, 600, 'next event'] satisfies readonly Speed[]

function isSpeed(value: unknown): value is Speed {
  return speeds.includes(value)
}
