import { textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach } from '../failover/errors.ts'
import { groupNamed } from './fabric-groups.ts'
import { failMissing } from './identities.ts'

/** Resets a single routing group: recognised, and not simulated. */
export const resetRoutingGroup: Cmdlet = {
  name: 'Reset-CsRoutingGroup',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const id = textOf(bound, 'RoutingGroup') ?? ''
    if (groupNamed(world, id) === null) return yield* failMissing(shell, 'RoutingGroup', id)
    if (!(yield* shell.shouldProcess(id))) return
    yield* coach(
      shell,
      'The reset of a single routing group is recognised and changes nothing here. Reset-CsPoolRegistrarState -ResetType QuorumLossRecovery loads those of a pool that have lost their quorum.',
    )
  },
}
