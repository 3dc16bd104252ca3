import { fileStoreApartFromDatabases } from '../../../src/core/rules/file-store-apart-from-databases.ts'
import { fileStoreApartFromDatabasesExamples as examples } from '../../../src/core/examples/file-store-apart-from-databases.ts'
import {
  failoverCluster,
  file,
  mirrored,
  pool,
  site,
  sql,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(fileStoreApartFromDatabases, {
  sound: {
    [examples.sound.title]: examples.sound,
    'a Standard Edition server with both of its own': topology(site(1, 'London', standard(2, 'ldn-se'))),
    'a share on a witness, which holds no databases': onePool({
      store: mirrored(290, 'sql01', 'sql02', 'sql03'),
      share: file(291, 'sql03'),
    }),
    'two shares on one file server': topology(
      site(
        1,
        'London',
        pool(2, 'a-pool', { share: file(90, 'fs01', 'a') }),
        pool(3, 'b-pool', { share: file(91, 'fs01', 'b') }),
      ),
    ),
    'two stores on one computer': topology(
      site(
        1,
        'London',
        pool(2, 'a-pool', { store: sql(90, 'sql01') }),
        pool(3, 'b-pool', { store: sql(91, 'sql01') }),
      ),
    ),
    'names that are not stated': onePool({ store: sql(290, ''), share: file(291, '') }),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['file:291', 'sql:290'],
      says: [
        'ldn-sql01.contoso.com holds the file store \\\\ldn-sql01.contoso.com\\share',
        'watch disk space',
      ],
      severity: 'warning',
      field: 'fqdn',
    },
    'a share on a mirror, in other letters': {
      given: onePool({ store: mirrored(290, 'sql01', 'sql02'), share: file(291, 'SQL02') }),
      on: ['file:291', 'sql:290'],
    },
    'a share on a node of a cluster': {
      given: onePool({
        store: failoverCluster(290, 'cluster', ['sql01', 'sql02']),
        share: file(291, 'sql02'),
      }),
      on: ['file:291', 'sql:290'],
    },
    'two shares on one Back End Server': {
      given: topology(
        site(
          1,
          'London',
          pool(2, 'a-pool', { store: sql(290, 'sql01'), share: file(291, 'sql01', 'a') }),
          pool(3, 'b-pool', { share: file(391, 'sql01', 'b') }),
        ),
      ),
      on: ['file:291', 'file:391', 'sql:290'],
      says: ['\\\\sql01.contoso.com\\a and the file store \\\\sql01.contoso.com\\b'],
    },
  },
})
