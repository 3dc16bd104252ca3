import { rules } from '../rules/index.ts'
import type { Finding, RuleFacts, TopologyBuilderAct } from '../rules/rule.ts'
import { overrideRules } from './override-rules.ts'

/** Everything that a finding can come from: the rules of the catalogue, then those on overrides. */
export const allRuleFacts: readonly RuleFacts[] = [...rules, ...overrideRules]

const byId = new Map(allRuleFacts.map((rule) => [rule.id, rule]))

/** What a rule knows about itself, by its id as findings write it; `undefined` for an id that is no rule's. */
export function ruleFacts(id: string): RuleFacts | undefined {
  return byId.get(id)
}

/** What the real Topology Builder does about one finding: what the finding says, else what its rule says. */
export function builderAct({ rule, topologyBuilder }: Finding): TopologyBuilderAct {
  return topologyBuilder ?? byId.get(rule)?.topologyBuilder ?? 'not documented'
}
