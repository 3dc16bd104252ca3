import { fileStoreApartFromDatabasesFixes } from '../../../src/core/fixes/file-store-apart-from-databases.ts'
import { file, pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(fileStoreApartFromDatabasesFixes, {
  'puts all shares of the computer on another one': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', { store: sql(90, 'sql01'), share: file(91, 'sql01', 'a') }),
        pool(3, 'vip-pool', { share: file(92, 'SQL01', 'b') }),
      ),
    ),
    offers: {
      'Put \\\\sql01.contoso.com\\a and \\\\SQL01.contoso.com\\b on fs01.contoso.com instead': [
        'File store \\\\fs01.contoso.com\\a: FQDN: sql01.contoso.com → fs01.contoso.com.',
        'File store \\\\fs01.contoso.com\\b: FQDN: SQL01.contoso.com → fs01.contoso.com.',
      ],
    },
  },
})
