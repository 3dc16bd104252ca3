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

/** The two intervals for Voice, in milliseconds. */
export interface VoiceIntervals {
  /** How long the heartbeat has to be missing until the users fail over. */
  readonly failureDetection: Millis
  /** How long the heartbeat has to be heard again until the users fail back. */
  readonly failback: Millis
}

/** What a pairing says; what an imported file does not state, and where there is no pairing, is as usual. */
export function intervalsOf(pairing: Pick<Pairing, 'failureDetection' | 'failback'> | null): VoiceIntervals {
  const { failureDetectionDefault, failbackDefault } = voiceIntervals
  return {
    failureDetection: millis(pairing?.failureDetection, failureDetectionDefault.value),
    failback: Math.max(millis(pairing?.failback, failbackDefault.value), 0),
  }
}

/** How long the heartbeat really has to be missing: the interval, raised to the least. The other one is never raised. */
export function detectionOf(
  { failureDetection }: Pick<VoiceIntervals, 'failureDetection'>,
  { leastDetection }: RegistrarParameters,
): Millis {
  return Math.max(failureDetection, leastDetection)
}

/** Whole milliseconds. */
function millis(seconds: number | undefined, usual: number): Millis {
  return Math.round((Number.isFinite(seconds) ? (seconds ?? usual) : usual) * second)
}
