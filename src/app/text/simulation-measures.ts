import { hour, minute, second, type Millis } from '#core/simulate/clock.ts'
import { timeText } from '#core/simulate/scenario/time.ts'

const numbers = new Intl.NumberFormat('en-US') // made once: to make one for every number takes long
/** A whole number with its thousands apart. */
export const number = (n: number) => numbers.format(n)
/** So many users, in words. */
export const users = (n: number) => (n === 1 ? '1 user' : `${number(n)} users`)

/** Names in a row: "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A length of simulated time: "3 min 50 s"; the two greatest units. */
export function span(length: Millis): string {
  const whole = Math.round(length / second) * second
  if (length > 0 && length < second) return `${length} ms`
  const parts: [count: number, unit: string][] = [
    [Math.floor(whole / hour), 'h'],
    [Math.floor((whole % hour) / minute), 'min'],
    [(whole % minute) / second, 's'],
  ]
  const told = parts.filter(([count]) => count > 0).slice(0, 2)
  return told.length === 0 ? '0 s' : told.map(([count, unit]) => `${number(count)} ${unit}`).join(' ')
}

/** A moment on the clock of the simulation, in whole seconds. */
export const clock = (at: Millis) => timeText(at - (at % second))
