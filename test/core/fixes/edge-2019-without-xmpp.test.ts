import { edge2019WithoutXmppExamples } from '../../../src/core/examples/edge-2019-without-xmpp.ts'
import { edge2019WithoutXmppFixes } from '../../../src/core/fixes/edge-2019-without-xmpp.ts'
import { fixCases } from './fix-cases.ts'

fixCases(edge2019WithoutXmppFixes, {
  'turns it off': {
    given: edge2019WithoutXmppExamples.broken.given,
    certain: true,
    offers: {
      'Turn XMPP federation off on ldn-edge': [
        'Edge pool ldn-edge.contoso.com: Enable XMPP federation (port 5269): yes → none.',
      ],
    },
  },
})
