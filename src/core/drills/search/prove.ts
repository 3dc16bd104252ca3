import { momentOf, movedTo, nextMoment, type Estate } from '../../shell/host/estate.ts'
import type { Session } from '../../shell/session.ts'
import { hour, minute, type Millis } from '../../simulate/clock.ts'
import { textHash } from '../../simulate/trace/hash.ts'
import type { Attempt, Entry } from '../attempt.ts'
import { chronicleOf } from '../chronicle.ts'
import type { Certificate, Drill, Goal } from '../drill.ts'
import { gradesOf } from '../grade.ts'
import type { Grades } from '../grades.ts'
import { performed } from '../perform.ts'
import { replay, replayed, type Arrival, type Done } from '../replay.ts'
import { actionsAt, type Action } from './actions.ts'
import { situationOf } from './situation.ts'

/** How far a search goes before it gives up. */
export interface Limits {
  /** Different situations. */
  readonly situations: number
  /** Simulated milliseconds from the arrival. */
  readonly horizon: Millis
}

export const usualLimits: Limits = { situations: 4000, horizon: 30 * hour }

/** A place that the search has come to. */
interface Node {
  readonly estate: Estate
  readonly session: Session
  readonly done: readonly Done[]
  /** State-changing commands so far. */
  readonly cost: number
}

/**
 * Finds the par of a drill: the fewest state-changing commands with which every objective of state is met without harm. It
 * begins with the solution that is known, and tries every shorter way, breadth first; waiting and looking are free.
 * `onSituation` is called now and then with how many situations were looked at.
 */
export function prove(
  drill: Drill,
  arrival: Arrival,
  limits: Limits = usualLimits,
  onSituation: (count: number) => void = () => {},
): Certificate {
  const known = performed(drill, arrival, drill.solution)
  const solution = gradesOf(chronicleOf(replay(drill, arrival, known)), null)
  const best = { par: solution.economy.commands, way: wayOf(known.entries), until: known.until }
  const { found, situations, isWhole } = search(drill, arrival, best.par, limits, onSituation)
  return {
    drill: drill.id,
    par: (found ?? best).par,
    proof: isWhole ? 'proved' : 'best known',
    way: (found ?? best).way,
    until: (found ?? best).until,
    situations,
    of: fingerprintOf(drill),
  }
}

/** What a search depends on, and none of the words around it: a certificate is worth nothing for another drill. */
export function fingerprintOf({
  topology,
  begins,
  parameters,
  script,
  arrives,
  computer,
  files,
  objectives,
  orders,
  harms,
  solution,
}: Drill): string {
  const lines = solution.map(({ line, answers, wait }) => [line, answers, wait])
  const goals = objectives.map(({ goal }) => goal)
  const demands = orders.map(({ id, first, next }) => [id, first, next])
  const forbidden = harms.map(({ id, when, given, doing }) => [id, when, given, doing])
  return textHash(
    JSON.stringify([
      topology,
      begins,
      parameters,
      script,
      arrives,
      computer,
      files,
      goals,
      demands,
      forbidden,
      lines,
    ]),
  )
}

interface Searched {
  readonly found: Pick<Certificate, 'par' | 'way' | 'until'> | null
  readonly situations: number
  /** Whether everything that costs less was looked at. */
  readonly isWhole: boolean
}

function search(
  drill: Drill,
  arrival: Arrival,
  below: number,
  { situations: most, horizon }: Limits,
  onSituation: (count: number) => void,
): Searched {
  const seen = new Set<string>()
  let level: Node[] = [{ ...arrival, done: [], cost: 0 }]
  for (let cost = 0; cost < below; cost++) {
    const next: Node[] = []
    for (const begun of level) {
      for (const node of waits(begun, seen, drill, drill.arrives + horizon)) {
        if (isSolved(drill, arrival, node))
          return {
            found: { par: cost, way: wayOf(node.done.map(({ entry }) => entry)), until: node.estate.at },
            situations: seen.size,
            isWhole: true,
          }
        if (seen.size >= most) return { found: null, situations: seen.size, isWhole: false }
        onSituation(seen.size)
        if (cost + 1 < below) next.push(...expanded(drill, arrival, node).filter((one) => one.cost < below))
      }
    }
    level = next
  }
  return { found: null, situations: seen.size, isWhole: true }
}

/** The node itself and the situations that come by waiting, as far as they are new. */
function* waits(node: Node, seen: Set<string>, drill: Drill, until: Millis): Generator<Node> {
  let now = node
  for (;;) {
    const key = `${onceMet(drill, now)} ${situationOf(momentOf(now.estate).world, now.session)}`
    if (seen.has(key)) return
    seen.add(key)
    yield now
    const later = changed(now.estate, until)
    if (later === null) return
    now = { ...now, estate: later }
  }
}

/** At the next situation that is another one; `null` where none comes before the horizon. */
function changed(estate: Estate, until: Millis): Estate | null {
  const before = situationOfEstate(estate)
  let now = estate
  while (now.at < until) {
    const next = nextMoment(now, Math.min(until, now.at + 10 * minute))
    if (next.at === now.at) return null
    now = next
    if (situationOfEstate(now) !== before) return settledIn(now, until)
  }
  return null
}

/** What changes within seconds of each other is one change. */
function settledIn(estate: Estate, until: Millis): Estate {
  return movedTo(estate, Math.min(until, estate.at + 5000))
}

function situationOfEstate(estate: Estate): string {
  return situationOf(momentOf(estate).world, sessionless)
}

/** A session that says nothing: while one waits it does not change. */
const sessionless: Session = {
  computer: null,
  location: '',
  variables: new Map(),
  functions: new Map(),
  aliases: new Map(),
  files: new Map(),
  history: [],
  errors: [],
  succeeded: true,
  date: 0,
  pushed: [],
  transcript: null,
  enteredFrom: null,
}

/** Which objectives that have to hold once have done so: two situations with another past are two. */
function onceMet(drill: Drill, { done, cost }: Node): string {
  const hasPast = drill.objectives.some(
    ({ goal }) => (goal.by === 'state' && goal.when === 'once') || goal.by === 'deed',
  )
  return hasPast
    ? done.map(({ entry }) => (entry.does === 'line' ? entry.line : '')).join('\n')
    : String(cost > 0)
}

function expanded(drill: Drill, arrival: Arrival, node: Node): Node[] {
  return actionsAt(drill, momentOf(node.estate), node.session).flatMap((action) => {
    const next = acted(node, action)
    return next.cost > node.cost && isHarmless(drill, arrival, next) ? [next] : []
  })
}

function acted(node: Node, action: Action): Node {
  let { estate, session, cost } = node
  const done = [...node.done]
  for (const line of action) {
    const entry = { does: 'line' as const, at: estate.at, line, answers: [], interrupted: null }
    const one = replayed(estate, session, entry)
    ;({ estate, session } = one)
    cost += one.done.calls.reduce((deeds, call) => deeds + call.deeds, 0)
    done.push(one.done)
  }
  return { estate, session, done, cost }
}

function isHarmless(drill: Drill, arrival: Arrival, node: Node): boolean {
  return gradesAt(drill, arrival, node).harm.length === 0
}

/** Looking and answering cost nothing, so they are left aside. */
function isSolved(drill: Drill, arrival: Arrival, node: Node): boolean {
  const { outcome, harm } = gradesAt(drill, arrival, node)
  return (
    harm.length === 0 && outcome.objectives.every((one, i) => one.met || isFree(drill.objectives[i]?.goal))
  )
}

function isFree(goal: Goal | undefined): boolean {
  return goal?.by === 'answer' || goal?.by === 'look'
}

function gradesAt(drill: Drill, arrival: Arrival, { estate, session, done }: Node): Grades {
  const attempt: Attempt = {
    drill: drill.id,
    mode: 'practice',
    entries: done.map(({ entry }) => entry),
    hints: 0,
    undone: 0,
    revealed: false,
    until: estate.at,
  }
  return gradesOf(chronicleOf({ drill, attempt, arrival, done, estate, session }), null)
}

function wayOf(entries: readonly Entry[]): Certificate['way'] {
  return entries.flatMap((entry) =>
    entry.does === 'line' ? [{ at: entry.at, line: entry.line, answers: entry.answers }] : [],
  )
}
