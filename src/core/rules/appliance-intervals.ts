import type { SurvivableBranchAppliance } from '../model/role.ts'
import { isRole } from '../model/topology.ts'
import { voiceIntervals } from '../tables/limits.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { fullName, thousands } from '../words/words.ts'

const {
  least,
  most,
  pingInterval,
  survivableBranchDetectionDefault,
  survivableBranchFailbackDefault,
  survivableBranchWarnsBelow,
} = voiceIntervals

/**
 * REG-008: the intervals between a branch and its pool. How close is too close, no document says: closer than two pings is
 * our reading. Values that the cmdlet does not take are REG-009's.
 */
export const applianceIntervals: Rule = {
  id: 'REG-008',
  severity: 'warning',
  law: 'The intervals of a Survivable Branch Appliance are at least 120 s and not close to each other.',
  reason:
    'With shorter intervals, or with two that are close together, the users of a branch move to and fro between appliance and pool. The documents print no distance; that less than the 30 s between two pings is too close is our reading.',
  source: { title: topologyBuilderHelpPage, section: 'Registrar settings of a Survivable Branch Appliance' },
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [
    { what: 'Seconds of either interval, warned about below', of: survivableBranchWarnsBelow },
    { what: 'Seconds of failure detection, by default', of: survivableBranchDetectionDefault },
    { what: 'Seconds of failback, by default', of: survivableBranchFailbackDefault },
    { what: 'Seconds between two pings', of: pingInterval },
  ],
  scope: 'role',
  *check(role) {
    if (!isRole(role, 'appliance') || !role.voiceFailover) return
    const short = intervals.filter(({ field }) => isShort(role[field]))
    for (const interval of short) yield tooShort(role, interval)
    if (short.length === 0) yield* tooClose(role)
  },
}

const intervals = [
  { field: 'failureDetection', name: 'voice failure detection interval' },
  { field: 'failback', name: 'voice failback interval' },
] as const

function isShort(seconds: number): boolean {
  return seconds >= least.value && seconds < survivableBranchWarnsBelow.value
}

function tooShort(role: SurvivableBranchAppliance, { field, name }: (typeof intervals)[number]): Draft {
  return {
    targets: [role.id],
    field,
    message: `The ${name} of ${fullName(role.fqdn)} is ${role[field]} s. Below ${survivableBranchWarnsBelow.value} s it may not work as expected between a branch and its pool.`,
    todo: `Set it to ${survivableBranchWarnsBelow.value} s or more.`,
  }
}

function* tooClose({ id, fqdn, failureDetection, failback }: SurvivableBranchAppliance): Iterable<Draft> {
  const outOfRange = failureDetection < least.value || failureDetection > most.value || failback < least.value
  if (outOfRange || !(failback - failureDetection < pingInterval.value)) return
  yield {
    targets: [id],
    field: 'failback',
    message: `The voice failback interval of ${fullName(fqdn)} is ${thousands(failback)} s and its failure detection interval ${thousands(failureDetection)} s. That is ${failback < failureDetection ? 'shorter' : 'too close'}: users would move to and fro between branch and pool.`,
    todo: `Make the failback interval longer; the defaults are ${survivableBranchDetectionDefault.value} s for detection and ${survivableBranchFailbackDefault.value} s for failback.`,
  }
}
