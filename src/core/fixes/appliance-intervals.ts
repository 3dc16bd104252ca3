import { applianceIntervals } from '../rules/appliance-intervals.ts'
import { shortName } from '../words/words.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { changeRole } from './change-role.ts'
import { alternative, type FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

const { failureDetection, failback } = vocabularyOf('appliance').fresh('', '2015')

/** REG-008: the intervals of a new appliance. */
export const applianceIntervalsFixes: FixesOf = {
  rule: applianceIntervals.id,
  of(doc, finding) {
    const [appliance] = rolesMeant(doc, finding, 'appliance')
    if (!appliance) return []
    return [
      alternative(
        `Set both intervals of ${shortName(appliance.fqdn)} to their defaults: ${failureDetection} s for failure detection, ${failback} s for failback`,
        (current) => changeRole(current, appliance, (now) => ({ ...now, failureDetection, failback })),
      ),
    ]
  },
}
