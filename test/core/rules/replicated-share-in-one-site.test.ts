import { file, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { replicatedShareInOneSiteExamples as examples } from '../../../src/core/examples/replicated-share-in-one-site.ts'
import type { FileStore } from '../../../src/core/model/store.ts'
import { replicatedShareInOneSite } from '../../../src/core/rules/replicated-share-in-one-site.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const share = (dfs: boolean | null): FileStore => ({ ...file(91, 'contoso.com', 'dfs'), dfs })

const inTwoSites = (given: FileStore) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { share: given })),
    site(3, 'Dublin', director(4, 'dub-dir', { fileStore: 'file:91' })),
  )

ruleCases(replicatedShareInOneSite, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'an ordinary share for two sites': inTwoSites(share(false)),
    'a share of which nobody said that it is in DFS': inTwoSites(share(null)),
    'two pools of one site': topology(
      site(1, 'London', pool(2, 'a-pool', { share: share(true) }), pool(3, 'b-pool', { share: share(true) })),
    ),
    'a share that nothing uses': topology(site(1, 'London', share(true))),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['file:91', 'pool:2', 'pool:4'],
      says: ['\\\\contoso.com\\dfs\\share91 is in DFS, and pools in London and Dublin use it'],
      severity: 'info',
      field: 'dfs',
    },
    'a Director pool in another site': {
      given: inTwoSites(share(true)),
      on: ['file:91', 'pool:2', 'director:4'],
    },
  },
})
