import { deprecatedPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName } from '../words/words.ts'

/** ROLE-003: Skype for Business Server 2019 has no Persistent Chat. */
export const chatNotIn2019: Rule = {
  id: 'ROLE-003',
  severity: 'error',
  versions: { '2013': null, '2015': null },
  law: 'Skype for Business Server 2019 has no Persistent Chat.',
  reason: 'The role is no longer part of the product. A pool of 2015 goes on beside pools of 2019.',
  source: { title: deprecatedPage, section: 'Persistent Chat for Skype for Business Server' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'role',
  *check(role) {
    if (role.kind !== 'chat' || role.version === 'other') return
    yield {
      targets: [role.id],
      field: 'version',
      message: `The Persistent Chat pool ${fullName(role.fqdn)} is said to run Skype for Business Server 2019, which has no Persistent Chat.`,
      todo: 'Correct its version where it runs another one, or delete it.',
    }
  },
}
