import { poolHasFileStore } from '../../../src/core/rules/pool-has-file-store.ts'
import { poolHasFileStoreExamples as examples } from '../../../src/core/examples/pool-has-file-store.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(poolHasFileStore, {
  sound: { [examples.sound.title]: examples.sound.given },
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
  },
})
