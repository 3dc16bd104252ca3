import { deprecatedPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName } from '../words/words.ts'

/** EDGE-010: Skype for Business Server 2019 has no XMPP gateway. */
export const edge2019WithoutXmpp: Rule = {
  id: 'EDGE-010',
  severity: 'error',
  versions: { '2013': null, '2015': null },
  law: 'An Edge pool of Skype for Business Server 2019 has no XMPP federation.',
  reason: 'The XMPP gateway is no longer part of the product.',
  source: { title: deprecatedPage, section: 'XMPP Gateways for Skype for Business Server' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'role',
  *check(role) {
    if (role.kind !== 'edge' || role.version === 'other' || !role.xmpp) return
    yield {
      targets: [role.id],
      field: 'xmpp',
      message: `XMPP federation is enabled on the Edge pool ${fullName(role.fqdn)}. Skype for Business Server 2019 has none.`,
      todo: 'Turn XMPP federation off.',
    }
  },
}
