import { change } from '../edit/change.ts'
import { moveToSite } from '../edit/move-to-site.ts'
import type { TopologyDocument } from '../model/document.ts'
import { isKind, isRoleId } from '../model/id.ts'
import { findSite, nameOf } from '../model/topology.ts'
import type { Finding } from '../rules/rule.ts'
import { listed, shortName } from '../words/words.ts'
import { alternative, type Fix } from './fix.ts'

/** For what does not belong into a branch site: a central site of it where it has a pool, or a move to the one it belongs to. */
export function leaveBranch({ topology }: TopologyDocument, { targets }: Finding): readonly Fix[] {
  const [id, ...parts] = targets
  const site = isKind(id, 'site') ? findSite(topology, id) : undefined
  if (!site?.branch) return []
  const moved = parts.filter((part) => isKind(part, 'pool') || isRoleId(part))
  const central = site.branch.of === null ? undefined : findSite(topology, site.branch.of)
  const fixes: Fix[] = []
  if (site.pools.length > 0)
    fixes.push(
      alternative(`Make ${site.name} a central site`, (doc) =>
        change.apply(doc, { kind: 'site', id: site.id, fields: { branch: null } }),
      ),
    )
  if (central && moved.length > 0)
    fixes.push(
      alternative(
        `Move ${listed(moved.map((part) => shortName(nameOf(topology, part))))} to ${central.name}`,
        (doc) =>
          moved.reduce((moving, part) => moveToSite.apply(moving, { id: part, site: central.id }), doc),
      ),
    )
  return fixes
}
