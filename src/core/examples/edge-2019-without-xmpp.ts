import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'
import { edge } from './roles.ts'
import { in2019 } from './shapes.ts'

const with2019 = (xmpp: boolean) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', in2019),
      edge(3, 'ldn-edge', { nextHop: 'pool:2', servers: 2, version: '2019', federation: true, xmpp }),
    ),
  )

/** An Edge pool of Skype for Business Server 2019: with SIP federation alone, and with XMPP beside it. */
export const edge2019WithoutXmppExamples: RuleExamples = {
  rule: 'EDGE-010',
  sound: {
    title: 'an Edge pool of Skype for Business Server 2019 with SIP federation',
    given: with2019(false),
  },
  broken: {
    title: 'an Edge pool of Skype for Business Server 2019 with XMPP federation',
    given: with2019(true),
  },
}
