import { hour, minute, second } from '../../simulate/clock.ts'
import { day } from './calendar.ts'

/** What a text says as a time span: milliseconds, or why it says none. */
type ReadSpan =
  | { readonly is: 'span'; readonly milliseconds: number }
  /** A part is too large, such as 90 minutes. */
  | { readonly is: 'out of range' }
  | { readonly is: 'not a span' }

const written = /^\s*(-)?(?:(\d+)|(?:(\d+)[.:](?=\d+:\d+:))?(\d+):(\d+)(?::(\d+)(?:\.(\d{1,7}))?)?)\s*$/

/** The largest System.TimeSpan, in days. */
const mostDays = 10_675_199

/** Reads `hh:mm:ss`, `d.hh:mm:ss`, `hh:mm` or a number of days. A part that is too large is out of range, as in .NET. */
export function spanFromText(text: string): ReadSpan {
  const found = text.length > 100 ? null : written.exec(text)
  if (!found) return { is: 'not a span' }
  const [, sign, daysAlone, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = '0'] = found
  const parts = [Number(daysAlone ?? days), Number(hours), Number(minutes), Number(seconds)] as const
  const [inDays, inHours, inMinutes, inSeconds] = parts
  if (inDays > mostDays || inHours > 23 || inMinutes > 59 || inSeconds > 59) return { is: 'out of range' }
  const size = inDays * day + inHours * hour + inMinutes * minute + inSeconds * second
  const milliseconds = size + Number(`0.${fraction}`) * second
  return { is: 'span', milliseconds: sign === undefined ? milliseconds : 0 - milliseconds }
}
