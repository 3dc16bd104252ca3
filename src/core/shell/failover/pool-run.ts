import type { Millis } from '../../simulate/clock.ts'
import { groupsOf } from '../../simulate/failover/reads.ts'
import type { Deed, FailoverEvent, FailoverState, Procedure, Step } from '../../simulate/failover/state.ts'
import { stepsOf } from '../../simulate/failover/steps.ts'
import { stepWords } from '../../simulate/trace/step-words.ts'
import type { World } from '../../simulate/world.ts'
import type { Moment, Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { coach } from './errors.ts'
import type { PoolPlace } from './places.ts'
import { groupLine, linesOf, written, type Scene } from './pool-lines.ts'

/** What one of the two cmdlets is asked to do. */
export interface PoolDeed {
  readonly deed: Deed
  readonly disaster: boolean
  readonly waitTime: Millis | null
  readonly event: FailoverEvent
}

/** How a run has ended: at its end, refused before its first step, or stopped in one. */
export type PoolOutcome =
  | { readonly is: 'done'; readonly world: World }
  | { readonly is: 'refused'; readonly world: World }
  | { readonly is: 'failed'; readonly world: World; readonly step: Step; readonly why: string }

/**
 * Asks the simulation for a pool failover or failback and waits until it has come to its end, printing the lines of each
 * step as it begins and the bar of progress. Ctrl+C stops it where it is.
 */
export function* runOnPool(
  shell: Shell,
  { pool, place }: PoolPlace,
  { deed, disaster, event }: PoolDeed,
  scene: Scene,
): Running<PoolOutcome> {
  const before = stateAt(yield* shell.moment(), place)
  const steps = stepsOf({ deed, disaster })
  const run = (before?.runs ?? 0) + 1
  const first = yield* shell.act([{ of: 'failover', pool: pool.id, event }])
  if (stateAt(first, place)?.runs !== run) return { is: 'refused', world: first.world }

  let bar = ''
  const trace = traceOf(shell, place, run, scene)
  const tell = function* (moment: Moment): Running {
    yield* trace(steps, moment)
    const state = stateAt(moment, place)
    const now = procedureOf(state, run)
    const next = state && now && progressOf(steps, state, now)
    if (!next || next.text === bar) return
    bar = next.text
    yield* shell.write({
      ...barOf(shell, pool.fqdn),
      status: next.status,
      percent: next.percent,
      done: false,
    })
  }

  yield* shell.waitUntil({
    holds: (moment) => procedureOf(stateAt(moment, place), run) === null,
    limit: Infinity,
    onMoment: tell,
    onInterrupt: function* () {
      const left = yield* shell.act([{ of: 'failover', pool: pool.id, event: { is: 'interrupted' } }])
      yield* endBar(shell, pool.fqdn, bar)
      yield* sayStuck(shell, left.world, place)
    },
  })
  const last = yield* shell.moment()
  yield* tell(last)
  yield* endBar(shell, pool.fqdn, bar)
  const { world } = last
  const stuck = world.failovers[place]?.stuck ?? null
  return stuck === null ? { is: 'done', world } : { is: 'failed', world, ...stuck }
}

/** Says what a run that was stopped half way has left behind. */
export function* sayStuck(shell: Shell, world: World, place: number): Running {
  const state = world.failovers[place]?.state
  if (state !== 'FailingOver' && state !== 'FailingBack') return
  yield* coach(
    shell,
    `PoolState is ${state} now: users have no more than resiliency mode until ${shell.command} has been run again and has come to its end.`,
  )
}

/** Prints what is new at a moment: the lines of each step as it begins, and of each routing group. */
function traceOf(shell: Shell, place: number, run: number, scene: Scene) {
  let told = 0
  /** The first routing group that is not told yet; `null` before any is loaded. */
  let group: number | null = null
  return function* (steps: readonly Step[], moment: Moment): Running {
    const state = stateAt(moment, place)
    if (!state) return
    const now = procedureOf(state, run)
    const until = begunOf(steps, state, now)
    const loading = steps.findIndex(isLoading)
    if (told > loading) yield* tellGroups(steps[loading])
    for (const step of steps.slice(told, until)) {
      for (const line of linesOf(step, scene)) yield* shell.write(written(line))
      if (isLoading(step)) {
        group ??= now?.step === step ? state.groupsDone : 0
        yield* tellGroups(step)
      }
    }
    told = Math.max(told, until)

    function* tellGroups(step: Step | undefined): Running {
      if (!state || group === null || step === undefined) return
      const loaded = loadedUntil(state, now, step, groupsOf(moment.world, place))
      for (; group < loaded; group++) yield* shell.write(written(groupLine(scene.home, group)))
    }
  }
}

const isLoading = (step: Step): boolean => step === 'F7' || step === 'B7'

/** How many routing groups are loaded, the one that is being loaded among them. */
function loadedUntil(
  { groupsDone, stuck }: FailoverState,
  now: Procedure | null,
  step: Step,
  all: number,
): number {
  if (now?.step === step) return Math.min(all, groupsDone + 1)
  return now === null && stuck?.step === step ? 0 : all
}

function stateAt({ world }: Moment, place: number): FailoverState | undefined {
  return world.failovers[place]
}

/** The run itself, `null` once it is over. */
function procedureOf(state: FailoverState | undefined, run: number): Procedure | null {
  const procedure = state?.procedure ?? null
  return procedure?.run === run ? procedure : null
}

/** How many steps have begun. */
function begunOf(steps: readonly Step[], { stuck }: FailoverState, now: Procedure | null): number {
  const step = now?.step ?? stuck?.step
  return step === undefined ? steps.length : steps.indexOf(step) + 1
}

interface Progress {
  readonly status: string
  readonly percent: number
  readonly text: string
}

/** The steps count alike; while routing groups are taken over, so much of the step as users are. */
function progressOf(steps: readonly Step[], { hydrated }: FailoverState, { step }: Procedure): Progress {
  const share = step === 'F7' || step === 'B7' ? hydrated : 0
  const percent = Math.round((100 * (Math.max(0, steps.indexOf(step)) + share)) / steps.length)
  const words = stepWords[step]
  const status = `${step}: ${words.charAt(0).toUpperCase()}${words.slice(1)}`
  return { status, percent, text: `${status} ${percent}` }
}

function barOf({ command }: Shell, fqdn: string) {
  return { stream: 'progress', activity: `${command} ${fqdn}` } as const
}

function* endBar(shell: Shell, fqdn: string, bar: string): Running {
  if (bar !== '') yield* shell.write({ ...barOf(shell, fqdn), status: '', percent: 100, done: true })
}
