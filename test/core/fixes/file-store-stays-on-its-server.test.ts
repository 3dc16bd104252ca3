import type { FileStore } from '../../../src/core/model/store.ts'
import { fileStoreStaysOnItsServerFixes } from '../../../src/core/fixes/file-store-stays-on-its-server.ts'
import { file, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const on = (share: FileStore) => topology(site(1, 'London', pool(2, 'ldn-pool', { share })))

fixCases(fileStoreStaysOnItsServerFixes, {
  'puts server and share back': {
    given: on(file(90, 'fs02', 'new')),
    published: on(file(90, 'fs01', 'share')),
    offers: {
      'Put the file store back on \\\\fs01.contoso.com\\share, as published': [
        'File store \\\\fs01.contoso.com\\share: FQDN: fs02.contoso.com → fs01.contoso.com.',
        'File store \\\\fs01.contoso.com\\share: share: new → share.',
      ],
    },
  },
  'puts the share alone back': {
    given: on(file(90, 'fs01', 'new')),
    published: on(file(90, 'fs01', 'share')),
    offers: {
      'Put the file store back on \\\\fs01.contoso.com\\share, as published': [
        'File store \\\\fs01.contoso.com\\share: share: new → share.',
      ],
    },
  },
})
