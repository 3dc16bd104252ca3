import type { Millis } from '#core/simulate/clock.ts'
import { clock, number, span } from './simulation-measures.ts'

/** Texts of the comparison of two futures. */
export const compareText = {
  alone: 'There is one future only.',
  aloneMeans:
    'Go to a moment, fork there, and do something else in the new future: both stand here side by side.',
  fork: 'Fork here',
  until: (at: Millis) => `Both are played on to ${clock(at)} simulated for this.`,
  stuck: (label: string, at: Millis) =>
    `${label} can be played on to ${clock(at)} only, by a mistake in this product.`,
  noDifference: 'Nothing differs up to then: do something else in one of them.',
  table: 'Both futures',
  figure: 'What',
  shown: (label: string) => `${label} (shown)`,
  show: (label: string) => `Show ${label}`,
  rows: {
    forked: 'Forked at',
    withoutNow: 'Users without service now',
    withoutMost: 'Users without service, at most',
    limitedMost: 'Users in resiliency mode, at most',
    withoutMinutes: 'User-minutes without service',
    limitedMinutes: 'User-minutes in resiliency mode',
    recovered: 'Time to recovery, at most',
    risk: 'Data at risk now',
    lost: 'Data lost for good',
    events: 'Events',
  },
  beginning: 'from the beginning',
  notRecovered: (at: Millis) => `not by ${clock(at)}`,
  undisturbed: 'always full service',
  recoveredAt: (took: Millis, at: Millis) => `${span(took)}, at ${clock(at)}`,
  mostAt: (n: number, from: Millis) => (n === 0 ? '0' : `${number(n)} from ${clock(from)}`),
  riskOf: (took: Millis, pool: string) => (took === 0 ? 'none' : `${span(took)} on ${pool}`),
  lostFor: (took: Millis) => (took === 0 ? 'none' : `${span(took)} of changes`),
  difference: 'Where they part',
  first: 'The first event in which they differ:',
  nothingMore: 'nothing more happens',
  chart: {
    without: 'Users without service',
    limited: 'Users in resiliency mode',
    time: 'Simulated time',
    now: 'now',
    forked: 'fork',
    says: (label: string, most: number, from: Millis, end: number) =>
      most === 0
        ? `${label}: none at any time.`
        : `${label}: at most ${number(most)}, from ${clock(from)}; ${number(end)} at the end.`,
    table: 'Users without service and in resiliency mode, over simulated time',
    withoutOf: (label: string) => `${label}: without service`,
    limitedOf: (label: string) => `${label}: resiliency mode`,
    file: 'futures',
  },
}
