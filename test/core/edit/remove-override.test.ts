import { removeOverride } from '../../../src/core/edit/remove-override.ts'
import type { Override } from '../../../src/core/model/document.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'

const override = (rule: string, targets: Override['targets']): Override => ({
  rule,
  targets,
  reason: 'Agreed',
  author: null,
  expires: null,
})
const given = override('PAIR-002', ['pairing:5', 'pool:2'])
const others = [override('PAIR-003', ['pairing:5', 'pool:2']), override('PAIR-002', ['pairing:5'])]
const before = draft(soundPair(), { overrides: [others[0]!, given, others[1]!] })

editCases(removeOverride, {
  does: {
    'takes back the override of this rule on these targets, whatever their order': {
      before,
      args: { rule: 'PAIR-002', targets: ['pool:2', 'pairing:5'] },
      after: { overrides: others },
      says:
        'Remove the override of PAIR-002 on ldn-pool.contoso.com, ' +
        'ldn-pool.contoso.com ⇄ dub-pool.contoso.com',
    },
  },
  leaves: {
    'there is none of this rule': { before, args: { rule: 'PAIR-004', targets: ['pairing:5'] } },
    'there is none on these targets': { before, args: { rule: 'PAIR-002', targets: ['pool:2'] } },
  },
})
