import type { RuleExamples } from './example.ts'
import { file } from './notation.ts'
import { onePool } from './shapes.ts'

const withFilesOn = (server: string) => onePool({ share: file(291, server), deployed: true })

/** A deployed pool with the file store that was published, and with the same one led to another server. */
export const fileStoreStaysOnItsServerExamples: RuleExamples = {
  rule: 'FILE-005',
  sound: {
    title: 'the file store that was published',
    given: withFilesOn('ldn-fs01'),
    published: withFilesOn('ldn-fs01'),
  },
  broken: {
    title: 'a file store that is led to another server',
    given: withFilesOn('ldn-fs02'),
    published: withFilesOn('ldn-fs01'),
  },
}
