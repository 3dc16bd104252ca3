import { overrideKey, type Override } from '../model/document.ts'
import { nameOf } from '../model/topology.ts'
import type { Edit } from './edit.ts'

/** Takes an override back: the finding blocks again. */
export const removeOverride: Edit<Pick<Override, 'rule' | 'targets'>> = {
  id: 'remove-override',
  describe: ({ rule, targets }, doc) =>
    `Remove the override of ${rule} on ${targets.map((id) => nameOf(doc.topology, id)).join(', ')}`,
  apply: (doc, { rule, targets }) => {
    const key = overrideKey(rule, targets)
    const others = doc.overrides.filter((other) => overrideKey(other.rule, other.targets) !== key)
    return others.length === doc.overrides.length ? doc : { ...doc, overrides: others }
  },
}
