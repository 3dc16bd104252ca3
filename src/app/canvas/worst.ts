import type { Id } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Findings } from '#core/check/check.ts'
import { isOpen, type Finding } from '#core/rules/rule.ts'
import type { Worst } from './nodes.ts'

/** The worst finding on a thing. Infos and what is overridden leave no mark on the canvas. */
export function worstOn(findings: Findings, id: Id): Worst | null {
  return worstAmong(findings.on(id))
}

const remembered = new WeakMap<Pool, { readonly findings: Findings; readonly worst: Worst | null }>()

/** The worst finding on a pool or on one of its servers, which are drawn inside it. */
export function worstOfPool(findings: Findings, pool: Pool): Worst | null {
  const known = remembered.get(pool)
  if (known?.findings === findings) return known.worst
  const on = new Set<Finding>(findings.on(pool.id))
  for (const server of pool.servers) for (const finding of findings.on(server.id)) on.add(finding)
  const worst = worstAmong(on)
  remembered.set(pool, { findings, worst })
  return worst
}

function worstAmong(findings: Iterable<Finding>): Worst | null {
  const open = { error: 0, unsupported: 0, warning: 0 }
  const known = { error: 0, unsupported: 0, warning: 0 }
  for (const finding of findings) {
    if (finding.severity === 'info') continue
    if (isOpen(finding)) open[finding.severity]++
    else if (finding.override === null) known[finding.severity]++
  }
  return gravest(open, false) ?? gravest(known, true)
}

function gravest(
  counts: Readonly<Record<'error' | 'unsupported' | 'warning', number>>,
  known: boolean,
): Worst | null {
  for (const severity of ['error', 'unsupported', 'warning'] as const)
    if (counts[severity] > 0) return { severity, count: counts[severity], known }
  return null
}
