import { remove } from '../edit/remove.ts'
import { chatNotIn2019 } from '../rules/chat-not-in-2019.ts'
import { fullName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { rolesMeant } from './targets.ts'

/** ROLE-003: without the pool. Which version it runs instead, a person says. */
export const chatNotIn2019Fixes: FixesOf = {
  rule: chatNotIn2019.id,
  of(doc, finding) {
    return rolesMeant(doc, finding, 'chat').map(({ id, fqdn }) =>
      alternative(`Delete the Persistent Chat pool ${fullName(fqdn)}`, (current) =>
        remove.apply(current, { ids: [id] }),
      ),
    )
  },
}
