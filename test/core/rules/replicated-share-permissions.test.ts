import { file, site, topology } from '../../../src/core/examples/notation.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { replicatedSharePermissionsExamples as examples } from '../../../src/core/examples/replicated-share-permissions.ts'
import type { FileStore } from '../../../src/core/model/store.ts'
import { replicatedSharePermissions } from '../../../src/core/rules/replicated-share-permissions.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const share = (name: string, dfs: boolean | null = true): FileStore => ({
  ...file(91, 'contoso.com', name),
  dfs,
})
const directors = (fileStore: 'file:91' | 'file:92', deployed = false) =>
  topology(
    site(1, 'London', director(2, 'ldn-dir', { fileStore, deployed }), share('dfs\\a'), {
      ...share('dfs\\b'),
      id: 'file:92',
    }),
  )

ruleCases(replicatedSharePermissions, {
  sound: {
    [examples.sound.title]: { given: examples.sound.given, published: examples.sound.published! },
    'an ordinary share': onePool({ share: share('share', false) }),
    'a share of which nobody said that it is in DFS': onePool({ share: share('share', null) }),
    'a pool without a file store': onePool({ share: null }),
    'a deployed pool of an imported file': onePool({ share: share('dfs'), deployed: true }),
    'the share of a Director pool as published': {
      given: directors('file:91'),
      published: directors('file:91'),
    },
    'a deployed Director pool of an imported file': directors('file:91', true),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['file:91', 'pool:2'],
      says: ['\\\\contoso.com\\dfs\\share of ldn-pool.contoso.com is in DFS', 'RTCUniversalServerAdmins'],
      severity: 'warning',
      field: 'dfs',
    },
    'another folder than published': {
      given: onePool({ share: share('dfs\\new'), deployed: true }),
      published: onePool({ share: share('dfs\\old'), deployed: true }),
      on: ['file:91', 'pool:2'],
    },
    'a pool that was published without a file store': {
      given: onePool({ share: share('dfs') }),
      published: onePool({ share: null }),
      on: ['file:91', 'pool:2'],
    },
    'a Director pool': { given: directors('file:91'), on: ['file:91', 'director:2'] },
    'a Director pool on another share than published': {
      given: directors('file:92', true),
      published: directors('file:91', true),
      on: ['file:92', 'director:2'],
    },
  },
})
