import type { Settings } from '#core/analyze/question.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Whom } from '../../store/analysis-view.ts'
import type { AskedKey } from '../../text/analysis.ts'

/** What the lower panel is asked: about whom, what, of which deployment and under which assumptions. */
export interface Inquiry {
  readonly topology: Topology
  readonly settings: Settings
  readonly whom: Whom
  /** Can be asked about it. */
  readonly asked: AskedKey
}
