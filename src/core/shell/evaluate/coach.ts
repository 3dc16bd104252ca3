import type { Running } from '../asks.ts'
import { toHost, type Execution } from './execution.ts'

/** Says something that the real console would not. */
export function* coach(run: Execution, text: string): Running {
  yield* toHost(run, { stream: 'coach', text })
}
