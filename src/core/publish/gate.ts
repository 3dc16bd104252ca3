import type { Finding } from '../rules/rule.ts'

/** The findings that refuse publishing: every error, and every unsupported configuration without a written reason. */
export function blockers(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ severity, override }) => severity === 'error' || (severity === 'unsupported' && override === null),
  )
}
