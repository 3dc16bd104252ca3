import { overrideKey, type Override } from '../model/document.ts'
import { find, nameOf } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { sameValue } from './replace.ts'

/** Writes down why a finding of severity unsupported is lived with. A later reason replaces an earlier one. */
export const overrideFinding: Edit<Override> = {
  id: 'override-finding',
  describe: ({ rule, targets }, doc) =>
    `Override ${rule} on ${targets.map((id) => nameOf(doc.topology, id)).join(', ')}`,
  apply: (doc, override) => {
    if (!override.targets.every((id) => find(doc.topology, id))) return doc
    const key = overrideKey(override.rule, override.targets)
    const others = doc.overrides.filter((other) => overrideKey(other.rule, other.targets) !== key)
    if (doc.overrides.some((other) => sameValue(other, override))) return doc
    return { ...doc, overrides: [...others, override] }
  },
}
