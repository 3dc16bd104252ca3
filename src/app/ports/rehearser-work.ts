import { rehearse } from '#core/drills/rehearse.ts'
import { arrivalOf } from '#core/drills/replay.ts'
import { prove, type Limits } from '#core/drills/search/prove.ts'
import { hour } from '#core/simulate/clock.ts'
import type { RehearsalOutcome, RehearsalTask } from './rehearser-tasks.ts'

/** A person waits for it. */
const limits: Limits = { situations: 400, horizon: 6 * hour }

/** Does a task. */
export function perform(task: RehearsalTask, onSituation: (count: number) => void): RehearsalOutcome {
  if (task.does === 'rehearse') return { did: 'rehearse', rehearsed: rehearse(task.topology, task.what) }
  const arrival = arrivalOf(task.drill)
  const certificate = arrival.ok ? prove(task.drill, arrival.arrival, limits, onSituation) : null
  return { did: 'par', certificate }
}
