import { rolesOf } from '../../model/topology.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach } from '../failover/errors.ts'
import { mustRead } from '../failover/store-access.ts'
import { objectOf } from '../value.ts'
import { withoutEffect } from './without-effect.ts'

/** The type of what Get-CsPersistentChatState puts out. */
export const persistentChatState =
  'Microsoft.Rtc.Management.WritableConfig.Settings.PersistentChat.PersistentChatState'

/** Whether Persistent Chat is failed over to the other half of its stretched pool: it never is here. */
export const getPersistentChatState: Cmdlet = {
  name: 'Get-CsPersistentChatState',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    if (rolesOf(world.setting.topology, 'chat').length === 0)
      return yield* coach(shell, 'There is no Persistent Chat pool in the topology.')
    yield* shell.emit(objectOf(persistentChatState, { Identity: 'Global', PoolState: 'Normal' }, 'Global'))
  },
}

const why = 'The failover of Persistent Chat, a procedure of its own with log shipping, is not simulated.'

/** Cmdlets that would fail Persistent Chat over. */
export const chatChanges: readonly Cmdlet[] = [
  withoutEffect('Set-CsPersistentChatState', why),
  withoutEffect('Set-CsPersistentChatActiveServer', why),
]
