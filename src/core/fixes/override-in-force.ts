import { draftOfOver, overrideInForce } from '../check/override-rules.ts'
import type { FixesOf } from './fix.ts'
import { removeOverrideThat } from './remove-override-that.ts'

/** OVR-001. Certain: an override that is over answers nothing, so nothing that blocks changes without it. */
export const overrideInForceFixes: FixesOf = {
  rule: overrideInForce.id,
  of: (doc, finding) => removeOverrideThat(doc, finding, draftOfOver),
}
