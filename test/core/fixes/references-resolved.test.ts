import type { UnresolvedReference } from '../../../src/core/model/topology.ts'
import { referencesResolvedFixes } from '../../../src/core/fixes/references-resolved.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const missing = (
  from: UnresolvedReference['from'],
  relation: UnresolvedReference['relation'],
): UnresolvedReference => ({ from, relation, reference: '1:7' })

fixCases(referencesResolvedFixes, {
  'drops a reference, or gives what it asks for': {
    given: {
      ...topology(site(1, 'London', pool(2, 'ldn-pool', { share: null }))),
      unresolved: [missing('pool:2', 'file store')],
    },
    offers: {
      'Add the file store \\\\ldn-fs01.contoso.com\\share for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: file store: none → \\\\ldn-fs01.contoso.com\\share.',
        'File store \\\\ldn-fs01.contoso.com\\share added to London.',
        'ldn-pool.contoso.com: a reference to a file store that leads nowhere (1:7) removed.',
      ],
      'Drop the reference to the file store 1:7': [
        'ldn-pool.contoso.com: a reference to a file store that leads nowhere (1:7) removed.',
      ],
    },
  },
  'gives a SQL Server store': {
    given: {
      ...topology(site(1, 'London', pool(2, 'ldn-pool', { store: null }))),
      unresolved: [missing('pool:2', 'SQL Server store')],
    },
    offers: {
      'Add the SQL Server store ldn-sql01.contoso.com\\rtc for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: SQL Server store: none → ldn-sql01.contoso.com\\rtc.',
        'SQL Server store ldn-sql01.contoso.com\\rtc added to London.',
        'ldn-pool.contoso.com: a reference to a SQL Server store that leads nowhere (1:7) removed.',
      ],
      'Drop the reference to the SQL Server store 1:7': [
        'ldn-pool.contoso.com: a reference to a SQL Server store that leads nowhere (1:7) removed.',
      ],
    },
  },
  'pairs with a free pool': {
    given: {
      ...topology(site(1, 'London', pool(2, 'ldn-pool')), site(3, 'Dublin', pool(4, 'dub-pool'))),
      unresolved: [missing('pool:4', 'backup pool')],
    },
    offers: {
      'Pair dub-pool with ldn-pool': [
        'Paired: dub-pool.contoso.com and ldn-pool.contoso.com.',
        'dub-pool.contoso.com: a reference to a backup pool that leads nowhere (1:7) removed.',
      ],
      'Drop the reference to the backup pool 1:7': [
        'dub-pool.contoso.com: a reference to a backup pool that leads nowhere (1:7) removed.',
      ],
    },
  },
  'is certain where what held the reference is gone': {
    given: { ...topology(site(1, 'London', pool(2, 'ldn-pool'))), unresolved: [missing('pool:9', 'other')] },
    offers: {
      'Drop the reference to the missing 1:7': [
        'pool:9: a reference to a other that leads nowhere (1:7) removed.',
      ],
    },
    certain: true,
  },
})
