import type { Asked } from '../deployment.ts'

const levels: Readonly<Record<Asked['level'], string>> = {
  full: 'full service',
  limited: 'at least limited service',
}

const stages: Readonly<Record<Asked['stage'], string>> = {
  before: 'before anyone acts',
  after: 'after failover',
}

/** Everything that users can be asked to have, the most demanding first. */
export const everythingAsked: readonly Asked[] = [
  { level: 'full', stage: 'before' },
  { level: 'limited', stage: 'before' },
  { level: 'full', stage: 'after' },
  { level: 'limited', stage: 'after' },
]

/** What users are asked to have: "full service before anyone acts". */
export function askedInWords({ level, stage }: Asked): string {
  return `${levels[level]} ${stages[stage]}`
}

/** The same as the beginning of a heading or of a cell. */
export function askedHeading(asked: Asked): string {
  const words = askedInWords(asked)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
