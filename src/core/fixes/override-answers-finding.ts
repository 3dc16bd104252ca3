import { draftOfIdle, overrideAnswersFinding } from '../check/override-rules.ts'
import type { FixesOf } from './fix.ts'
import { removeOverrideThat } from './remove-override-that.ts'

/** OVR-002. Certain: it answers nothing, so nothing that blocks changes without it. */
export const overrideAnswersFindingFixes: FixesOf = {
  rule: overrideAnswersFinding.id,
  of: (doc, finding) => removeOverrideThat(doc, finding, draftOfIdle),
}
