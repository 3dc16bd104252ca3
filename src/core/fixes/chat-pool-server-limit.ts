import type { ServerId } from '../model/id.ts'
import type { Server } from '../model/pool.ts'
import type { PersistentChatPool } from '../model/role.ts'
import { chatPoolServerLimit } from '../rules/chat-pool-server-limit.ts'
import { fullName, listed } from '../words/words.ts'
import { activeChatServersPerPool } from '../tables/limits.ts'
import { changeRole } from './change-role.ts'
import { alternative, type FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

/** CAP-015: the last of the active servers stand by. Which servers go from a pool that has too many, a person says. */
export const chatPoolServerLimitFixes: FixesOf = {
  rule: chatPoolServerLimit.id,
  of(doc, finding) {
    const [chat] = rolesMeant(doc, finding, 'chat')
    if (!chat || finding.field !== 'inactive') return []
    const active = chat.servers.filter(({ id }) => !chat.inactive.includes(id))
    const surplus = active.slice(activeChatServersPerPool.value)
    if (surplus.length === 0) return []
    return [
      alternative(`Set ${listed(surplus.map(({ fqdn }) => fullName(fqdn)))} to inactive`, (current) =>
        changeRole(current, chat, (now) => ({ ...now, inactive: inactiveWith(now, surplus) })),
      ),
    ]
  },
}

/** The inactive servers with these among them, in the order of the pool. */
function inactiveWith({ servers, inactive }: PersistentChatPool, more: readonly Server[]): ServerId[] {
  const ids = new Set([...inactive, ...more.map(({ id }) => id)])
  return servers.map(({ id }) => id).filter((id) => ids.has(id))
}
