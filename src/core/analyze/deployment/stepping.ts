import type { Progress } from '../deployment.ts'

/** Goes through steps that know nothing of progress, and yields this progress after each. */
export function* stepping<T>(steps: Generator<void, T>, at: Progress): Generator<Progress, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    yield at
  }
}
