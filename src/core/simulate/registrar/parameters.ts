import { voiceIntervals } from '../../tables/limits.ts'
import type { Pairing } from '../../model/pairing.ts'
import { second, type Millis } from '../clock.ts'
import { documentedIn, type Ground } from '../ground.ts'

/** Bounds of the voice intervals. The intervals themselves belong to the pairing. */
export interface RegistrarParameters {
  /** A shorter failure detection interval is raised to this. */
  readonly leastDetection: Millis
}

/** What the documents say. */
export const usualRegistrarParameters: RegistrarParameters = {
  leastDetection: voiceIntervals.clampedBelow.value * second,
}

/** Where it comes from. */
export const registrarGrounds: Readonly<Record<keyof RegistrarParameters, Ground>> = {
  leastDetection: documentedIn(
    voiceIntervals.clampedBelow.source.title,
    voiceIntervals.clampedBelow.source.section,
  ),
}

/** How long the heartbeat has to be missing until the users fail over: the interval of the pairing, raised to the least. */
export function detectionOf(pairing: Pairing, { leastDetection }: RegistrarParameters): Millis {
  const interval = millis(pairing.failureDetection, voiceIntervals.failureDetectionDefault.value)
  return Math.max(interval, leastDetection)
}

/** How long the heartbeat has to be heard again until the users fail back. Only the other interval is raised. */
export function failbackOf(pairing: Pairing): Millis {
  return Math.max(millis(pairing.failback, voiceIntervals.failbackDefault.value), 0)
}

/** Whole milliseconds; a number that an imported file does not state is the default. */
function millis(seconds: number, usual: number): Millis {
  return Math.round((Number.isFinite(seconds) ? seconds : usual) * second)
}
