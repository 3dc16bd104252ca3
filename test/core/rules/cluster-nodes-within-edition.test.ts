import { clusterNodesWithinEdition } from '../../../src/core/rules/cluster-nodes-within-edition.ts'
import { clusterNodesWithinEditionExamples as examples } from '../../../src/core/examples/cluster-nodes-within-edition.ts'
import { failoverCluster, mirrored, pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import type { SqlStore } from '../../../src/core/model/store.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const nodes = (count: number) => Array.from({ length: count }, (_, i) => `node${i + 1}`)

const cluster = (count: number, edition: 'standard' | 'enterprise' | 'express' | null) =>
  onePool({ store: failoverCluster(290, 'cluster', nodes(count), { software: { edition } }) })

const two = (first: SqlStore, second: SqlStore) =>
  topology(site(1, 'London', pool(2, 'a-pool', { store: first }), pool(3, 'b-pool', { store: second })))

ruleCases(clusterNodesWithinEdition, {
  sound: {
    [examples.sound.title]: examples.sound,
    '16 nodes on SQL Server Enterprise': cluster(16, 'enterprise'),
    '17 nodes of an edition that nobody stated': cluster(17, null),
    '3 nodes on SQL Server Express, which SQL-002 speaks of': cluster(3, 'express'),
    'one node that is listed twice': onePool({
      store: failoverCluster(290, 'cluster', ['sql01', 'sql02', 'SQL02'], {
        software: { edition: 'standard' },
      }),
    }),
    'two clusters with nodes of their own': two(
      failoverCluster(90, 'a', ['sql01', 'sql02']),
      failoverCluster(91, 'b', ['sql03', 'sql04']),
    ),
    'a shared active node, which SQL-024 speaks of': two(
      failoverCluster(90, 'a', ['sql01', 'sql02']),
      sql(91, 'sql01', { instance: 'b' }),
    ),
    'nodes without names': two(
      failoverCluster(90, 'a', [], { others: ['', 'sql02.contoso.com'] }),
      failoverCluster(91, 'b', [], { others: ['', 'sql04.contoso.com'] }),
    ),
    'two single instances on one computer': two(sql(90, 'sql01'), sql(91, 'sql01')),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['sql:290'],
      says: [
        'ldn-cluster.contoso.com\\rtc has 3 nodes. With SQL Server Standard, 2 are supported',
        'Take 1 ',
      ],
      severity: 'unsupported',
      field: 'availability',
    },
    '17 nodes on SQL Server Enterprise': {
      given: cluster(17, 'enterprise'),
      on: ['sql:290'],
      says: ['has 17 nodes. With SQL Server Enterprise, 16 are supported'],
      doesNotSay: ['use SQL Server Enterprise'],
    },
    '3 nodes of which nobody stated the active one': {
      given: onePool({
        store: failoverCluster(290, 'cluster', [], {
          others: ['sql01.contoso.com', 'sql02.contoso.com', 'sql03.contoso.com'],
          software: { release: 'SQL Server 2016 Standard' },
        }),
      }),
      on: ['sql:290'],
      says: ['has 3 nodes', 'use SQL Server Enterprise'],
    },
    'a passive node that another cluster shares, in other letters': {
      given: two(failoverCluster(90, 'a', ['sql01', 'sql09']), failoverCluster(91, 'b', ['sql03', 'SQL09'])),
      on: ['sql:90', 'sql:91'],
      says: [
        'sql09.contoso.com is a passive node of the failover cluster a.contoso.com\\rtc',
        'b.contoso.com\\rtc',
      ],
      severity: 'unsupported',
    },
    'two passive nodes that two clusters share, once': {
      given: two(
        failoverCluster(90, 'a', ['sql01', 'sql08', 'sql09']),
        failoverCluster(91, 'b', ['sql03', 'SQL09', 'sql08']),
      ),
      on: ['sql:90', 'sql:91'],
      says: ['sql08.contoso.com and sql09.contoso.com are passive nodes', 'and also serve b.contoso.com'],
    },
    'a passive node with databases of its own': {
      given: two(sql(90, 'sql02', { instance: 'x' }), failoverCluster(91, 'b', ['sql01', 'sql02'])),
      on: ['sql:90', 'sql:91'],
      says: ['failover cluster b.contoso.com\\rtc, and also serves sql02.contoso.com\\x'],
    },
    'a passive node that is a witness': {
      given: two(mirrored(90, 'sql05', 'sql06', 'sql02'), failoverCluster(91, 'b', ['sql01', 'sql02'])),
      on: ['sql:90', 'sql:91'],
    },
  },
})
