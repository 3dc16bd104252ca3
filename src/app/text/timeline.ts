import type { Millis } from '#core/simulate/clock.ts'
import type { Speed } from '../store/simulation-slice.ts'
import { clockText as clock } from './simulation.ts'

const numbers = new Intl.NumberFormat('en-US') // made once: to make one for every number takes long
const number = (n: number) => numbers.format(n)

/** Texts of the timeline and of the status bar in Simulate mode. */
export const timelineText = {
  controls: 'Play the simulation',
  speed: 'Speed',
  speeds: {
    1: '×1',
    10: '×10',
    60: '×60',
    600: '×600',
    'next event': 'by event',
  } satisfies Record<Speed, string>,
  speedMeans: (speed: Speed) =>
    speed === 'next event'
      ? 'From event to event, one each second'
      : `${speed} simulated seconds each real second`,
  slider: 'Moment',
  moment: (at: Millis, summary: string) => `${clock(at)} simulated, ${summary}`,
  simulated: 'simulated',
  fork: 'Fork here',
  futures: 'Future that is shown',
  drop: (label: string) => `Drop ${label}`,
  forkedAt: (label: string, at: Millis) => `${label}, from ${clock(at)}`,
  end: (at: Millis) => clock(at),
  marks: {
    fault: 'Failure',
    repair: 'Repair',
    deed: 'Command',
    verdict: 'Pool state',
    failover: 'Failover step',
  },
  legend: 'Marks',
  status: {
    label: 'Simulation',
    clock: (at: Millis, speed: Speed, playing: boolean) =>
      `${clock(at)} simulated · ${playing ? (speed === 'next event' ? 'playing by event' : `playing ×${speed}`) : 'paused'}`,
    without: (n: number) => `${number(n)} users without service`,
    limited: (n: number) => `${number(n)} in resiliency mode`,
    usersMean: 'Users who are at work at this moment, of all who are homed in the topology',
    copy: 'On a copy: the design is untouched',
  },
}
