/** A date and time in UTC (ISO 8601) as this computer writes it, in local time. */
export function realTime(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
}
