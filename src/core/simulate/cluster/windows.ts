import { hour, type Millis } from '../clock.ts'
import type { ClusterParameters } from './parameters.ts'
import type { ClusterState, GroupSetting } from './state.ts'

/** Of what happened before, what still counts within a period: its ends included. */
export function withinPeriod(
  history: readonly Millis[],
  now: Millis,
  period: Millis,
  kind: ClusterParameters['window'],
): readonly Millis[] {
  if (kind === 'sliding') return history.filter((at) => now - at <= period)
  const [first] = history
  return first === undefined || now - first > period ? [] : history
}

/** When the failback window opens next, `null` while it is open or where there is none. */
export function failbackOpens({ setting }: ClusterState, group: number, now: Millis): Millis | null {
  const window = windowOf(setting.groups[group], setting.parameters)
  if (!window || window.start === window.end) return null
  const time = setting.startsAt + now
  const hourOfDay = Math.floor(time / hour) % 24
  const sinceStart = (hourOfDay - window.start + 24) % 24
  if (sinceStart < (window.end - window.start + 24) % 24) return null
  const hoursLeft = (window.start - hourOfDay + 24) % 24
  return (Math.floor(time / hour) + hoursLeft) * hour - setting.startsAt
}

function windowOf(
  group: GroupSetting | undefined,
  { failbackWindowStart }: ClusterParameters,
): GroupSetting['failbackWindow'] {
  const window = group?.failbackWindow ?? null
  if (!window || failbackWindowStart === 'begins') return window
  return { start: window.end, end: window.start }
}
