import type { Override } from '../model/document.ts'
import type { Draft, RuleFacts } from '../rules/rule.ts'

/*
 * Two laws about the overrides themselves. They are no rules of the catalogue, because they judge no topology: the
 * checker knows which overrides answer something.
 */

const source = { title: 'Our decision', section: 'Overrides: a written reason for each unsupported finding' }

/** OVR-001: no override is past its last day. */
export const overrideInForce: RuleFacts = {
  id: 'OVR-001',
  severity: 'warning',
  law: 'No override is past its last day.',
  reason:
    'An override with a last day is a promise to settle something by then. After it the finding blocks publishing again, and the written reason misleads whoever reads the published topology.',
  source,
  basis: 'inferred',
  topologyBuilder: 'not applicable',
}

/** OVR-002: every override answers an unsupported finding that stands. */
export const overrideAnswersFinding: RuleFacts = {
  id: 'OVR-002',
  severity: 'info',
  law: 'Every override answers an unsupported finding that stands.',
  reason:
    'Overrides are published with the topology. One that answers nothing gives a reason for what is not so, and would silently answer the finding if it came back.',
  source,
  basis: 'inferred',
  topologyBuilder: 'not applicable',
}

/** What the findings about overrides know about themselves, for lists and explanations. */
export const overrideRules: readonly RuleFacts[] = [overrideInForce, overrideAnswersFinding]

/** Whether the override's last day is over on this day, YYYY-MM-DD; never where the day is `null`. */
export function isOver({ expires }: Override, asOf: string | null): boolean {
  return expires !== null && asOf !== null && asOf > expires
}

/** What an override that is over is told. The targets are what is left of the override's own, or a stand-in. */
export function draftOfOver(override: Override, targets: Draft['targets']): Draft {
  return {
    targets,
    message: `${nameOf(override)} ended on ${override.expires} and answers nothing since. What it was written for blocks publishing wherever it still stands.`,
    todo: 'Settle what it was written for, or override it anew with a later day. Remove this override when neither is needed.',
  }
}

/** What an override that answers nothing is told. The targets are as above. */
export function draftOfIdle(override: Override, targets: Draft['targets']): Draft {
  return {
    targets,
    message: `${nameOf(override)} answers nothing: no unsupported finding of ${override.rule} names exactly what it names.`,
    todo: 'Remove this override, so that no reason is published for something that is not so.',
  }
}

function nameOf({ rule, author }: Override): string {
  return author === null ? `The override of ${rule}` : `The override of ${rule} by ${author}`
}
