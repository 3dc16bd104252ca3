import { poolHasFileStore } from '../../../src/core/rules/pool-has-file-store.ts'
import { poolHasFileStoreExamples as examples } from '../../../src/core/examples/pool-has-file-store.ts'
import { file, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { chat, director, edge } from '../../../src/core/examples/roles.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(poolHasFileStore, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a Director pool with one, and roles that keep no files': topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool'),
        director(3, 'ldn-dir', { fileStore: 'file:91' }),
        edge(4, 'ldn-edge'),
        file(91, 'ldn-fs02'),
      ),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com is an Enterprise Edition pool without a file store'],
      severity: 'error',
      field: 'fileStore',
    },
    'a Standard Edition server without one': {
      given: onePool({ share: null, edition: 'standard' }),
      on: ['pool:2'],
      says: ['a Standard Edition server'],
    },
    'a Director pool without one': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool'), director(3, 'ldn-dir'))),
      on: ['director:3'],
      says: ['ldn-dir.contoso.com is a Director pool without a file store'],
      severity: 'error',
      field: 'fileStore',
    },
    'a Persistent Chat pool without one': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool'), chat(3, 'ldn-chat'))),
      on: ['chat:3'],
      says: ['ldn-chat.contoso.com is a Persistent Chat pool without a file store'],
    },
  },
})
