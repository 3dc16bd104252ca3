import { edge2019WithoutXmppExamples as examples } from '../../../src/core/examples/edge-2019-without-xmpp.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { edge2019WithoutXmpp } from '../../../src/core/rules/edge-2019-without-xmpp.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const withXmpp = (version: ProductVersion) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool'), edge(3, 'ldn-edge', { nextHop: 'pool:2', version, xmpp: true })),
  )

ruleCases(edge2019WithoutXmpp, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'XMPP federation in 2013': withXmpp('2013'),
    'XMPP federation in 2015': withXmpp('2015'),
    'XMPP federation in a release that is not known': withXmpp('other'),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['edge:3'],
      says: ['XMPP federation is enabled on the Edge pool ldn-edge.contoso.com', 'Turn XMPP federation off'],
      severity: 'error',
      field: 'xmpp',
    },
  },
})
