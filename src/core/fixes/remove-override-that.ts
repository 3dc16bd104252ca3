import { removeOverride } from '../edit/remove-override.ts'
import { overrideKey, type Override, type TopologyDocument } from '../model/document.ts'
import { find } from '../model/topology.ts'
import type { Draft, Finding } from '../rules/rule.ts'
import { remedy, type Fix } from './fix.ts'

/**
 * Removes the override that a finding is about: the one that would be told the very same. Nothing where another one
 * answers the same finding, since an override is removed by what it answers, and both would go.
 */
export function removeOverrideThat(
  doc: TopologyDocument,
  finding: Finding,
  told: (override: Override, targets: Draft['targets']) => Draft,
): readonly Fix[] {
  const meant = doc.overrides
    .filter(
      (override) =>
        told(override, finding.targets).message === finding.message && isOn(doc, override, finding.targets),
    )
    // One with targets that are gone can answer nothing, so it is meant before one that still might.
    .toSorted((a, b) => gone(doc, b) - gone(doc, a))
  const [override] = meant
  if (!override) return []
  const key = overrideKey(override.rule, override.targets)
  const alike = doc.overrides.filter((other) => overrideKey(other.rule, other.targets) === key)
  if (alike.length > 1) return []
  const { rule, targets } = override
  return [
    remedy(removeOverride.describe({ rule, targets }, doc), (now) =>
      removeOverride.apply(now, { rule, targets }),
    ),
  ]
}

/** Whether what is left of the override's targets are these; an override of which nothing is left is shown elsewhere. */
function isOn(doc: TopologyDocument, override: Override, targets: Draft['targets']): boolean {
  const left = override.targets.filter((id) => find(doc.topology, id) !== undefined)
  return left.length === 0 || (left.length === targets.length && left.every((id, i) => id === targets[i]))
}

function gone({ topology }: TopologyDocument, { targets }: Override): number {
  return targets.filter((id) => find(topology, id) === undefined).length
}
