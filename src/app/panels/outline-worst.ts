import type { Id } from '#core/model/id.ts'
import type { Findings } from '#core/check/check.ts'
import { isOpen, severities, type Severity } from '#core/rules/rule.ts'

/** The worst open finding on each thing. */
export type WorstById = ReadonlyMap<Id, Severity>

const known = new WeakMap<Findings, WorstById>()

/** The worst open finding by target, made once per findings. */
export function worstById(findings: Findings): WorstById {
  let worst = known.get(findings)
  if (worst) return worst
  const map = new Map<Id, Severity>()
  for (const finding of findings.all()) {
    const { severity, targets } = finding
    if (severity === 'info' || !isOpen(finding)) continue
    for (const id of targets) map.set(id, worse(map.get(id) ?? null, severity) ?? severity)
  }
  known.set(findings, (worst = map))
  return worst
}

/** The worst on any of these and on what is inside them. */
export function worstAmong(
  branches: readonly { readonly own: Severity | null; inside(): Severity | null }[],
): Severity | null {
  return branches.map(({ own, inside }) => worse(own, inside())).reduce(worse, null)
}

/** The worse of two severities; `null` is none. */
export function worse(a: Severity | null, b: Severity | null): Severity | null {
  if (a === null || b === null) return a ?? b
  return severities.indexOf(a) <= severities.indexOf(b) ? a : b
}
