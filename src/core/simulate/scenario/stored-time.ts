import * as z from 'zod'
import { hour, second } from '../clock.ts'
import { readTime, timeForm } from './time.ts'

const error = 'whole milliseconds, or a time such as 00:08:20, 10:00 (ten minutes), 90 s, 5 min or 2 h'

/** The latest moment and the longest time of a scenario: sums of such times stay exact, and no run goes on for ever. */
const longest = 87_600 * hour

const written = z
  .union([z.int({ error }).min(0), z.string().regex(plain(timeForm), { error })], { error })
  .check(({ value, issues }) => {
    const message = whyNoTime(value)
    if (message !== null) issues.push({ code: 'custom', message, input: value })
  })

/** A moment or a length of time: whole milliseconds, or a text. */
export const time = written.meta({
  id: 'Time',
  description: 'Whole milliseconds, or 00:08:20, 10:00 (ten minutes), 90 s, 5 min, 2 h; at most ten years.',
})

/** A length of time after which something is done again and again. */
export const interval = written
  .check(({ value, issues }) => {
    if ((readTime(value) ?? second) < second)
      issues.push({ code: 'custom', message: 'a time of at least one second', input: value })
  })
  .meta({ id: 'Interval', description: 'A time as everywhere, of at least one second.' })

/** What has the form of a time and is none: 00:75:00. A schema cannot say that of times. */
function whyNoTime(value: number | string): string | null {
  const read = readTime(value)
  if (read === null && !timeForm.test(String(value))) return null
  if (read === null) return 'a time whose minutes are below 60'
  return read > longest ? 'a time of at most ten years' : null
}

/** Without names of groups, which the patterns of a JSON Schema are better without. */
function plain({ source }: RegExp): RegExp {
  return new RegExp(source.replaceAll(/\?<\w+>/g, ''))
}
