import { severities, type Finding } from '#core/rules/rule.ts'
import type { Standing } from '../../store/panels.ts'

/** Every standing: what waits for somebody, worst first, then what was dealt with. */
export const standings: readonly Standing[] = [...severities, 'overridden', 'known']

/** How a finding counts. What is known from the baseline is known first of all. */
export function standingOf({ severity, override, known }: Finding): Standing {
  if (known) return 'known'
  return override === null ? severity : 'overridden'
}

/** How many findings there are of each standing. */
export function countStandings(findings: readonly Finding[]): Readonly<Record<Standing, number>> {
  const counts = { error: 0, unsupported: 0, warning: 0, info: 0, overridden: 0, known: 0 }
  for (const finding of findings) counts[standingOf(finding)]++
  return counts
}

/** How many of the findings need to be looked at: neither info nor dealt with. */
export function pressing({ error, unsupported, warning }: Readonly<Record<Standing, number>>): number {
  return error + unsupported + warning
}
