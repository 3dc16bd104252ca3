import { nameOfPool } from '#core/analyze/part-names.ts'
import { find } from '#core/model/topology.ts'
import { analysisModeText } from '../text/analysis-mode.ts'
import { conditionOf, poolsTouched, type Condition, type OutageView } from './outage-selectors.ts'

const text = analysisModeText.news

/** Up to this many pools are told one by one. */
const toldApart = 2

/**
 * What a step of switching means for the pools, in one sentence for those who cannot see it: each pool whose verdicts
 * changed, or how many where there are more than a few. '' where no verdict changed.
 */
export function newsOf(before: OutageView, after: OutageView): string {
  const touched = new Set([
    ...poolsTouched(before.topology, before.outage),
    ...poolsTouched(after.topology, after.outage),
  ])
  const changed = [...touched].flatMap((id) => {
    const found = find(after.topology, id)
    if (found?.kind !== 'pool') return []
    const { pool } = found
    const was = conditionOf(before.stateOf(pool))
    const state = after.stateOf(pool)
    const is = conditionOf(state)
    return was === is ? [] : [{ name: nameOfPool(after.topology, pool), is, verdict: state.verdict }]
  })
  if (changed.length <= toldApart)
    return changed.map(({ name, is, verdict }) => text.pool[is](name, verdict)).join(' ')
  const count = (condition: Condition) => changed.filter(({ is }) => is === condition).length
  return text.several({
    stopped: count('stopped'),
    trap: count('trap'),
    running: count('running'),
    unknown: count('unknown'),
  })
}
