import { fileStoreNotOnFrontEndFixes } from '../../../src/core/fixes/file-store-not-on-front-end.ts'
import { file, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(fileStoreNotOnFrontEndFixes, {
  'puts the share on another computer, whose name is free': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { share: file(90, 'ldn-pool-fe02', 'lync') })),
      site(3, 'Dublin', pool(4, 'dub-pool', { share: file(91, 'fs01') })),
    ),
    offers: {
      'Put \\\\ldn-pool-fe02.contoso.com\\lync on fs02.contoso.com instead': [
        'File store \\\\fs02.contoso.com\\lync: FQDN: ldn-pool-fe02.contoso.com → fs02.contoso.com.',
      ],
    },
  },
})
