import type { RuleFacts } from '../rules/rule.ts'

/**
 * What this product does about a documented law.
 * - `checked`: a rule of this id judges it, or what `by` names does.
 * - `simulated`: it is about running servers; the text is kept for the simulation.
 * - `not decidable`: no document can tell, and why.
 */
export type LawState =
  | { readonly kind: 'checked'; readonly by: string | null }
  | { readonly kind: 'simulated'; readonly because: string }
  | { readonly kind: 'not decidable'; readonly because: string }

/** One law of the catalogue, whether a rule judges it or not. */
export interface CatalogueEntry extends Pick<
  RuleFacts,
  'id' | 'severity' | 'law' | 'source' | 'basis' | 'topologyBuilder'
> {
  readonly state: LawState
}
