const day = 86_400
const units = [365 * day, 30 * day, day, 3_600, 60, 1]

const xsdDuration =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d*)?)S)?)?$/
const clock = /^(?:(\d+)\.)?(\d{1,2}):(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/

/**
 * The seconds of an interval as topology files write it: an xsd:duration in any form (`PT5M`, `P0Y0M0DT0H5M0S`, with
 * fractions), or `hh:mm:ss` with optional days, as PowerShell prints it. A year is taken for 365 days and a month for
 * 30. `null` for anything else, negative ones among it.
 */
export function secondsOf(text: string): number | null {
  const trimmed = text.trim()
  const duration = xsdDuration.exec(trimmed)
  if (duration) return sum(duration.slice(1))
  const time = clock.exec(trimmed)
  return time ? sum([undefined, undefined, ...time.slice(1)]) : null
}

/** Adds up years, months, days, hours, minutes and seconds. */
function sum(parts: readonly (string | undefined)[]): number | null {
  let seconds = 0
  for (const [i, unit] of units.entries()) seconds += Number(parts[i] ?? 0) * unit
  return seconds <= Number.MAX_SAFE_INTEGER ? seconds : null
}
