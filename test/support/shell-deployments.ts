import {
  failoverCluster,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  sql,
  topology,
} from '../../src/core/examples/notation.ts'
import {
  applications,
  chat,
  director,
  edge,
  gateway,
  interop,
  mediation,
  trunk,
  webApps,
} from '../../src/core/examples/roles.ts'
import type { Topology } from '../../src/core/model/topology.ts'

/** The deployments that the corpus of the shell is typed against. Numbers and names as in test/core/simulate/worlds.ts. */
export const shellDeployments: Readonly<Record<string, () => Topology>> = {
  /** ldn-pool in London with the Central Management store and dub-pool in Dublin, paired, 3 servers each. */
  pair: () => soundPair(3),
  /** The same with 4 servers and mirrored databases. */
  mirrored: () =>
    topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', { servers: 4, store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03') }),
      ),
      site(
        3,
        'Dublin',
        pool(4, 'dub-pool', { servers: 4, store: mirrored(490, 'dub-sql01', 'dub-sql02', 'dub-sql03') }),
      ),
      paired(5, 2, 4),
    ),
  /** One pool whose Back End is a failover cluster of three nodes. */
  clustered: () =>
    topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', {
          store: failoverCluster(290, 'ldn-sql', ['ldn-sqln01', 'ldn-sqln02', 'ldn-sqln03']),
        }),
      ),
    ),
  /** One pool without a partner. */
  alone: () => topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 3 }))),
  /** Two pools of Skype for Business Server 2015 with a server of nearly every other role, and databases of every kind. */
  roles: () => ({
    ...topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', {
          mediation: { tls: { from: 5067, to: 5067 }, tcp: { from: 5068, to: 5068 } },
          conferencing: true,
          enterpriseVoice: true,
          dialIn: true,
          archivingStore: 'sql:6',
          monitoringStore: 'sql:6',
          edgePool: 'edge:8',
          officeWebApps: 'webapps:11',
        }),
        sql(6, 'ldn-sql09', { instance: 'mon' }),
        director(7, 'ldn-dir', { edgePool: 'edge:8' }),
        edge(8, 'ldn-edge', { nextHop: 'pool:2', federation: true }),
        mediation(9, 'ldn-med', { nextHop: 'pool:2' }),
        gateway(10, 'ldn-gw', { trunks: [trunk(1050, 'ldn-gw', { mediation: 'mediation:9' })] }),
        webApps(11, 'ldn-wac'),
        chat(12, 'ldn-chat', { nextHop: 'pool:2', store: 'sql:6', complianceStore: 'sql:6' }),
        applications(13, 'ldn-app', { nextHop: 'pool:2' }),
        interop(14, 'ldn-vis', { nextHop: 'pool:2' }),
      ),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4),
    ),
    simpleUrls: [
      {
        component: 'Meet',
        domain: 'contoso.com',
        active: 'https://meet.contoso.com',
        urls: ['https://meet.contoso.com'],
      },
    ],
  }),
  /** Two pools of Lync Server 2013. */
  lync: () =>
    topology(
      site(1, 'London', pool(2, 'ldn-pool', { version: '2013' })),
      site(3, 'Dublin', pool(4, 'dub-pool', { version: '2013' })),
      paired(5, 2, 4),
    ),
  /** A pool of six servers of Skype for Business Server 2019. */
  latest: () => topology(site(1, 'London', pool(2, 'ldn-pool', { version: '2019', servers: 6 }))),
}
