import { second, type Millis } from '#core/simulate/clock.ts'
import { timeText } from '#core/simulate/scenario/time.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'

/**
 * How each of these moments is written in a list: as the clock shows it, and with its milliseconds only where two
 * different moments would otherwise read alike.
 */
export function shownTimes(moments: readonly Millis[]): ReadonlyMap<Millis, string> {
  const inSecond = new Map<number, Set<Millis>>()
  for (const at of moments) {
    const whole = Math.floor(at / second)
    inSecond.set(whole, (inSecond.get(whole) ?? new Set()).add(at))
  }
  return new Map(
    [...inSecond.values()].flatMap((alike) =>
      [...alike].map((at) => [at, alike.size > 1 ? timeText(at) : simulationPanelText.clock(at)] as const),
    ),
  )
}
