import type { Refusal } from '#core/check/pairing-candidates.ts'

/** Why a pool is not offered as backup, in words. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'itself':
      return 'A pool cannot back itself up.'
    case 'already paired':
      return `Already paired with ${refusal.partners.join(' and ')}. A pool has exactly one partner.`
    case 'has a backup pool':
      return `The pool to be paired has ${refusal.partners.join(' and ')} as its backup already. Unpair these two first.`
  }
}
