import { findRole } from '../model/topology.ts'
import { applianceNotUpgradedInPlace } from '../rules/appliance-not-upgraded-in-place.ts'
import { shortName, versionNames } from '../words/words.ts'
import { changeRole } from './change-role.ts'
import { alternative, type FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

/** REG-016: the version that was published. */
export const applianceNotUpgradedInPlaceFixes: FixesOf = {
  rule: applianceNotUpgradedInPlace.id,
  of(doc, finding) {
    const [appliance] = rolesMeant(doc, finding, 'appliance')
    const before = appliance && doc.published && findRole(doc.published.topology, appliance.id)
    if (!before) return []
    const { version } = before
    return [
      alternative(`Leave ${shortName(appliance.fqdn)} at ${versionNames[version]}`, (current) =>
        changeRole(current, appliance, (now) => ({ ...now, version })),
      ),
    ]
  },
}
