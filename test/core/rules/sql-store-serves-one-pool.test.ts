import { sqlStoreServesOnePool } from '../../../src/core/rules/sql-store-serves-one-pool.ts'
import { sqlStoreServesOnePoolExamples as examples } from '../../../src/core/examples/sql-store-serves-one-pool.ts'
import { failoverCluster, mirrored, pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const two = (a: Parameters<typeof pool>[2], b: Parameters<typeof pool>[2]) =>
  topology(site(1, 'London', pool(2, 'a-pool', a), pool(3, 'b-pool', b)))

ruleCases(sqlStoreServesOnePool, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one witness for two mirrored stores': two(
      { store: mirrored(90, 'sql01', 'sql02', 'sql09') },
      { store: mirrored(91, 'sql03', 'sql04', 'sql09') },
    ),
    'two Standard Edition servers with their own databases': two(
      { edition: 'standard' },
      { edition: 'standard' },
    ),
    'a Back End on a Standard Edition server, which SQL-026 speaks of': two(
      { edition: 'standard' },
      { store: sql(90, 'a-pool', { instance: 'pool' }) },
    ),
    'a passive node of a cluster, which SQL-021 speaks of': two(
      { store: failoverCluster(90, 'a-cluster', ['sql01', 'sql02']) },
      { store: sql(91, 'sql02') },
    ),
    'clusters of which nobody stated the active node': two(
      { store: failoverCluster(90, 'a-cluster', [], { others: ['sql01', 'sql02'] }) },
      { store: failoverCluster(91, 'b-cluster', [], { others: ['sql01', 'sql02'] }) },
    ),
    'a store for archiving beside the Back End': topology(
      site(
        1,
        'London',
        pool(2, 'a-pool', { store: sql(90, 'sql01', { instance: 'a' }), archivingStore: 'sql:91' }),
        sql(91, 'sql01', { instance: 'b' }),
      ),
    ),
    'a store on the computer that nothing uses': topology(
      site(
        1,
        'London',
        pool(2, 'a-pool', { store: sql(90, 'sql01', { instance: 'a' }) }),
        sql(91, 'sql01', { instance: 'b' }),
      ),
    ),
    'names that are not stated': two({ store: sql(90, '') }, { store: sql(91, '') }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'pool:3', 'sql:290'],
      says: [
        'ldn-sql01.contoso.com is the SQL Server store of 2',
        'ldn-pool.contoso.com and vip-pool.contoso.com',
      ],
      severity: 'unsupported',
    },
    'two stores on one computer, in other letters': {
      given: two(
        { store: sql(90, 'sql01', { instance: 'a' }) },
        { store: sql(91, 'SQL01', { instance: 'b' }) },
      ),
      on: ['sql:90', 'sql:91'],
      says: [
        'sql01.contoso.com holds databases of 2',
        'sql01.contoso.com\\a',
        'SQL01.contoso.com\\b',
        'the Back Ends of a-pool.contoso.com and b-pool.contoso.com',
      ],
      severity: 'unsupported',
    },
    'two instances that one node of a cluster owns': {
      given: two(
        { store: failoverCluster(90, 'a-cluster', ['sql01', 'sql02']) },
        { store: failoverCluster(91, 'b-cluster', ['sql01', 'sql03']) },
      ),
      on: ['sql:90', 'sql:91'],
      says: ['sql01.contoso.com holds databases of 2', 'a-cluster.contoso.com\\rtc and b-cluster'],
    },
    'two mirrored stores on the same two computers, once': {
      given: two(
        { store: mirrored(90, 'sql01', 'sql02') },
        {
          store: mirrored(91, 'SQL02', 'sql01', null, {
            mirror: { fqdn: 'sql01.contoso.com', instance: 'b' },
          }),
        },
      ),
      on: ['sql:90', 'sql:91'],
      says: ['sql01.contoso.com and sql02.contoso.com hold databases of 2 SQL Server stores'],
    },
    'three stores of which two share a second computer, told of the one that all share': {
      given: topology(
        site(
          1,
          'London',
          pool(2, 'a-pool', { store: mirrored(90, 'sql01', 'sql02') }),
          pool(3, 'b-pool', { store: mirrored(91, 'sql01', 'sql02') }),
          pool(4, 'c-pool', { store: sql(92, 'sql01', { instance: 'c' }) }),
        ),
      ),
      on: ['sql:90', 'sql:91', 'sql:92'],
      says: ['sql01.contoso.com holds databases of 3'],
    },
    'a mirror on the primary of another store': {
      given: two({ store: mirrored(90, 'sql01', 'sql02') }, { store: mirrored(91, 'sql02', 'sql03') }),
      on: ['sql:90', 'sql:91'],
      says: ['sql02.contoso.com holds'],
    },
  },
})
