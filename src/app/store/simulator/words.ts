import type { Topology } from '#core/model/topology.ts'
import { countAt, happenedAt } from '#core/simulate/checkpoints.ts'
import type { Happened } from '#core/simulate/engine.ts'
import { namesOf, type Names } from '#core/simulate/trace/names.ts'
import { eventWords, subjectOf } from '#core/simulate/trace/words.ts'
import type { WorldEvent } from '#core/simulate/world.ts'
import { momentText as text } from '../../text/moment.ts'
import { gravities, gravityOf, type Gravity } from '../simulation-marks.ts'
import type { Simulation } from '../simulation-slice.ts'
import { eventsAtMoment, shownFuture } from './futures.ts'

/** The gravest event of the moment in words; '' where nothing happens at it. */
export function lastWords(simulation: Simulation): string {
  const events = eventsAtMoment(simulation)
  const told = gravestOf(events)
  if (!told) return ''
  return text.happened(wordsOf(simulation, told), events.length - 1)
}

/** What has refused, from one moment to another that came of it, what was asked for: in words, each once and with its full stop. */
export function refusalsBetween(before: Simulation, after: Simulation): readonly string[] {
  const { recording } = shownFuture(after)
  const first = countAt(shownFuture(before).recording, before.at)
  const words: string[] = []
  for (let number = first; number < countAt(recording, after.at); number++) {
    const one = happenedAt(recording, number)
    if (one?.event.event.is.endsWith('refused')) words.push(`${wordsOf(after, one)}.`)
  }
  return [...new Set(words)]
}

/** The gravest event since so many had happened, in words; how many there were, where none is marked. */
export function batchWords(simulation: Simulation, since: number): string {
  const count = countAt(shownFuture(simulation).recording, simulation.at)
  const gravest = gravestOf(batchOf(simulation, since))
  if (gravest && gravityOf(gravest) > gravities.rest)
    return text.batch(wordsOf(simulation, gravest), count - since - 1)
  return count > since ? text.events(count - since) : ''
}

/** That users have lost service since so many events had happened, in words; '' where none have. */
export function lossWords(simulation: Simulation, since: number): string {
  const gravest = batchOf(simulation, since).findLast((one) => gravityOf(one) === gravities.usersLoseService)
  return gravest ? text.happened(wordsOf(simulation, gravest), 0) : ''
}

/** What has happened since so many events had. */
function batchOf(simulation: Simulation, since: number): readonly Happened<WorldEvent>[] {
  const { recording } = shownFuture(simulation)
  const count = countAt(recording, simulation.at)
  const first = Math.max(since, count - mostTold)
  return Array.from(
    { length: Math.max(0, count - first) },
    (_, i) => happenedAt(recording, first + i) ?? [],
  ).flat()
}

/** So many events are looked through for one that is worth telling. */
const mostTold = 2000

/** The gravest of some events: of several that are alike the last. */
function gravestOf(events: readonly Happened<WorldEvent>[]): Happened<WorldEvent> | undefined {
  const graveness = events.map(gravityOf)
  return events[graveness.lastIndexOf(maxOf(graveness))]
}

function maxOf(graveness: readonly Gravity[]): Gravity {
  return graveness.reduce<Gravity>((most, one) => (one > most ? one : most), 0)
}

function wordsOf({ topology }: Simulation, { event }: Happened<WorldEvent>): string {
  const all = namesFor(topology)
  const subject = subjectOf(event, all)
  const words = eventWords(event, all)
  return subject === null ? words : `${subject}: ${words}`
}

const names = new WeakMap<Topology, Names>()

function namesFor(topology: Topology): Names {
  let known = names.get(topology)
  if (!known) names.set(topology, (known = namesOf(topology)))
  return known
}
