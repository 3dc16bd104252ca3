import type { Finding } from '#core/rules/rule.ts'

/** What tells a finding from every other of the same check. */
export function findingKey({ rule, targets, field }: Finding): string {
  return `${rule} ${targets.join(' ')} ${field ?? ''}`
}
