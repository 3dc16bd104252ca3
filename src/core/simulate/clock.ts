/** Simulated time: whole milliseconds since the scenario began. Real time plays no part. */
export type Millis = number

/** One second, minute and hour of simulated time. */
export const second: Millis = 1000
export const minute: Millis = 60 * second
export const hour: Millis = 60 * minute

/**
 * What is due at the same moment happens in this order: what the script or a person does, what is found out, what has come
 * to its end, what was waited for. Within one of them, what was planned first.
 */
export const phases = ['input', 'detection', 'completion', 'timer'] as const

export type Phase = (typeof phases)[number]
