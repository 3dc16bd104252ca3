import type { ProductVersion } from '../model/pool.ts'
import { severities, type RuleFacts, type Severity } from './rule.ts'

/** How a rule weighs on a pool of this version, before what a draft says: its rule pack. `null` where the law does not hold. */
export function severityOn(rule: RuleFacts, version: ProductVersion): Severity | null {
  const ofVersion = version === 'other' ? undefined : rule.versions?.[version]
  return ofVersion === undefined ? rule.severity : ofVersion
}

/** How a rule weighs on a pair of pools: the graver of the two, `null` where the law holds on neither. */
export function severityOnPair(rule: RuleFacts, a: ProductVersion, b: ProductVersion): Severity | null {
  const both = [severityOn(rule, a), severityOn(rule, b)]
  return severities.find((severity) => both.includes(severity)) ?? null
}
