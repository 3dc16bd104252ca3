import { pairedPoolsSeparateFileStoresFixes } from '../../../src/core/fixes/paired-pools-separate-file-stores.ts'
import { file, paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(pairedPoolsSeparateFileStoresFixes, {
  'gives either pool a file store of its own': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { share: file(90, 'ldn-fs01') })),
      site(3, 'Dublin', pool(4, 'dub-pool', { share: file(91, 'LDN-FS01') })),
      paired(5, 2, 4),
    ),
    offers: {
      'Add the file store \\\\ldn-fs02.contoso.com\\share for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: file store: \\\\ldn-fs01.contoso.com\\share → \\\\ldn-fs02.contoso.com\\share.',
        'File store \\\\ldn-fs02.contoso.com\\share added to London.',
      ],
      'Add the file store \\\\dub-fs01.contoso.com\\share for dub-pool': [
        'Front End pool dub-pool.contoso.com: file store: \\\\LDN-FS01.contoso.com\\share → \\\\dub-fs01.contoso.com\\share.',
        'File store \\\\dub-fs01.contoso.com\\share added to Dublin.',
      ],
    },
  },
})
