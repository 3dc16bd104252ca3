import type { Id } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Role } from '#core/model/role.ts'
import type { Findings } from '#core/check/check.ts'
import { isOpen, type Finding } from '#core/rules/rule.ts'
import type { Worst } from './nodes.ts'

/** The worst finding on a thing. Infos and what is overridden leave no mark on the canvas. */
export function worstOn(findings: Findings, id: Id): Worst | null {
  return worstAmong(findings.on(id))
}

const remembered = new WeakMap<Pool | Role, { readonly findings: Findings; readonly worst: Worst | null }>()

/** The worst finding on a pool or on one of its servers, which are drawn inside it. */
export function worstOfPool(findings: Findings, pool: Pool): Worst | null {
  return worstOfCard(findings, pool, [])
}

/** The worst finding on a role, on one of its computers or on one of its trunks, which are drawn inside it. */
export function worstOfRole(findings: Findings, role: Role): Worst | null {
  return worstOfCard(findings, role, role.kind === 'gateway' ? role.trunks : [])
}

function worstOfCard(
  findings: Findings,
  card: Pool | Role,
  more: readonly { readonly id: Id }[],
): Worst | null {
  const known = remembered.get(card)
  if (known?.findings === findings) return known.worst
  const on = new Set<Finding>(findings.on(card.id))
  for (const { id } of [...card.servers, ...more]) for (const finding of findings.on(id)) on.add(finding)
  const worst = worstAmong(on)
  remembered.set(card, { findings, worst })
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
