import type { Condition } from '../condition.ts'
import type { Drill } from '../drill.ts'

/** Whether a goal of the drill is about this; `not running` is the opposite of running. */
export function mentions(drill: Drill, what: Condition['is'] | 'not running'): boolean {
  return drill.objectives.some(({ goal }) => goal.by === 'state' && isAbout(goal.condition, what, true))
}

function isAbout(condition: Condition, what: Condition['is'] | 'not running', isSo: boolean): boolean {
  switch (condition.is) {
    case 'not':
      return isAbout(condition.of, what, !isSo)
    case 'all':
    case 'any':
      return condition.of.some((one) => isAbout(one, what, isSo))
    case 'running':
      return what === (isSo ? 'running' : 'not running')
    default:
      return condition.is === what
  }
}
