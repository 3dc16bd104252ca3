import { pairedPoolsSeparateFileStores } from '../../../src/core/rules/paired-pools-separate-file-stores.ts'
import { pairedPoolsSeparateFileStoresExamples as examples } from '../../../src/core/examples/paired-pools-separate-file-stores.ts'
import { file, paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(pairedPoolsSeparateFileStores, {
  sound: {
    'a file store of one pool only': pairOf({}, { share: null }),
    'a file store of the other pool only': pairOf({ share: null }, {}),
    'a pool paired with itself': topology(site(1, 'London', pool(2, 'ldn-pool')), paired(5, 2, 2)),
    [examples.sound.title]: examples.sound.given,
    'two shares of one namespace': pairOf(
      { share: file(90, 'dfs', 'ldn') },
      { share: file(91, 'dfs', 'dub') },
    ),
    'two file stores without names, which NAME-002 says': pairOf(
      { share: file(90, '', '') },
      { share: file(91, '', '') },
    ),
    'no file store at all, which FILE-001 says': pairOf({ share: null }, { share: null }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'file:290'],
      says: ['\\\\ldn-fs01.contoso.com\\share', 'a file store each'],
    },
    'one share that is defined twice, in other letters': {
      given: pairOf({ share: file(90, 'fs01') }, { share: file(91, 'FS01', 'Share') }),
      on: ['pairing:5', 'file:90', 'file:91'],
    },
  },
})
