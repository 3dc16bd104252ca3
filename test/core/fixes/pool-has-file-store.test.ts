import { poolHasFileStoreFixes } from '../../../src/core/fixes/pool-has-file-store.ts'
import { file, pool, site, standard, topology, withFacts } from '../../../src/core/examples/notation.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { fixCases } from './fix-cases.ts'

fixCases(poolHasFileStoreFixes, {
  'offers a file store of the site that no pool uses, and a new one': {
    given: topology(
      withFacts(site(1, 'London', pool(2, 'ldn-pool', { share: null })), {
        fileStores: [file(90, 'fs90', 'lync'), file(91, 'ldn-pool-fe01')],
      }),
    ),
    offers: {
      'Use the file store \\\\fs90.contoso.com\\lync for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: file store: none → \\\\fs90.contoso.com\\lync.',
      ],
      'Add the file store \\\\ldn-fs01.contoso.com\\share for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: file store: none → \\\\ldn-fs01.contoso.com\\share.',
        'File store \\\\ldn-fs01.contoso.com\\share added to London.',
      ],
    },
  },
  'gives a Director pool a file store, and offers none that another role uses': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool'),
        director(3, 'ldn-dir'),
        director(4, 'vip-dir', { fileStore: 'file:90' }),
        file(90, 'fs90'),
      ),
    ),
    offers: {
      'Add the file store \\\\ldn-dir-fs01.contoso.com\\share for ldn-dir': [
        'File store \\\\ldn-dir-fs01.contoso.com\\share added to London.',
        'Director pool ldn-dir.contoso.com: File store: none → \\\\ldn-dir-fs01.contoso.com\\share.',
      ],
    },
  },
  'gives a Standard Edition server a share of its own': {
    given: topology(site(1, 'London', standard(2, 'ldn-se', { share: null }))),
    offers: {
      'Add the file store \\\\ldn-se.contoso.com\\share for ldn-se': [
        'Standard Edition server ldn-se.contoso.com: file store: none → \\\\ldn-se.contoso.com\\share.',
        'File store \\\\ldn-se.contoso.com\\share added to London.',
      ],
    },
  },
})
