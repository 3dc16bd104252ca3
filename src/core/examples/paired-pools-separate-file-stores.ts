import type { RuleExamples } from './example.ts'
import { file } from './notation.ts'
import { pairOf } from './shapes.ts'

const inLondon = file(290, 'ldn-fs01')

/** Paired pools with a file store each, and with one for both. */
export const pairedPoolsSeparateFileStoresExamples: RuleExamples = {
  rule: 'FILE-010',
  sound: {
    title: 'a file store each',
    given: pairOf({ share: inLondon }, { share: file(490, 'dub-fs01') }),
  },
  broken: {
    title: 'one file store for both',
    given: pairOf({ share: inLondon }, { share: null, fileStore: inLondon.id }),
  },
}
