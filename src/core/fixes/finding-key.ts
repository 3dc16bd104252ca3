import { overrideKey } from '../model/document.ts'
import type { Finding } from '../rules/rule.ts'

/** What makes a finding the same one after an edit, whatever its words: rule, targets, the property and its weight. */
export function findingKey({ rule, targets, field = '', severity }: Finding): string {
  return `${severity} ${field} ${overrideKey(rule, targets)}`
}
