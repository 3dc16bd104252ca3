import type { PersistentChatPool } from '../model/role.ts'
import { chatPoolBackupStores } from '../rules/chat-pool-backup-stores.ts'
import { fullName, shortName } from '../words/words.ts'
import { changeRole } from './change-role.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

/** How many servers are offered. */
const offered = 4

/** ROLE-002: no backup stores, or a server that is active. */
export const chatPoolBackupStoresFixes: FixesOf = {
  rule: chatPoolBackupStores.id,
  of(doc, finding) {
    const [chat] = rolesMeant(doc, finding, 'chat')
    if (!chat) return []
    return finding.field === 'inactive' ? activate(chat) : [withoutBackup(chat)]
  },
}

function withoutBackup(chat: PersistentChatPool): Fix {
  return alternative(`Use ${shortName(chat.fqdn)} without backup SQL Server stores`, (doc) =>
    changeRole(doc, chat, (now) => ({ ...now, backupStore: null, complianceBackupStore: null })),
  )
}

/** Certain where there is one server only. */
function activate(chat: PersistentChatPool): Fix[] {
  return chat.servers.slice(0, offered).map(({ id, fqdn }) => ({
    title: `Make ${fullName(fqdn)} active`,
    certain: chat.servers.length === 1,
    apply: (doc) =>
      changeRole(doc, chat, (now) => ({ ...now, inactive: now.inactive.filter((other) => other !== id) })),
  }))
}
