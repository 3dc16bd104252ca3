import type { Severity } from '#core/rules/rule.ts'

/** What severities are called. */
export const severityText: Readonly<
  Record<Severity, { one: string; many: string; count(n: number): string }>
> = {
  error: { one: 'Error', many: 'Errors', count: (n) => (n === 1 ? '1 error' : `${n} errors`) },
  unsupported: { one: 'Unsupported', many: 'Unsupported', count: (n) => `${n} unsupported` },
  warning: { one: 'Warning', many: 'Warnings', count: (n) => (n === 1 ? '1 warning' : `${n} warnings`) },
  info: { one: 'Info', many: 'Info', count: (n) => `${n} info` },
}
