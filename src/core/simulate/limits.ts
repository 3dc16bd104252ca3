/** Something that the simulation leaves out or makes simpler than it is. */
export interface SimulationLimit {
  readonly about: string
  readonly text: string
}

/** What the simulation leaves out or makes simpler than it is. */
export const limits: readonly SimulationLimit[] = [
  {
    about: 'Times of Windows Fabric',
    text: 'No document of Lync Server or Skype for Business Server states them. They are those of Service Fabric.',
  },
  {
    about: 'Routing groups',
    text: 'How many there are and on which servers their replicas stand is a model of placement. A change of primary takes no time, and neither does the first placement once servers have joined, for which the documents allow a large pool an hour.',
  },
  {
    about: 'Reading of PoolState',
    text: 'All servers of a pool act on a change at the same moment. In truth each server reads it for itself.',
  },
  {
    about: 'Networks',
    text: 'A link between two sites is up, slow or cut. Servers of one site never lose sight of each other, the nodes of a cluster always reach each other and their witness, and users reach every site that is up.',
  },
  {
    about: 'Computers',
    text: 'A computer is up or down. A computer that is slow, full or half dead is not simulated; only a resource of a SQL Server failover cluster can hang.',
  },
  {
    about: 'Repair',
    text: 'A Front End Server takes time to boot. Other computers, file stores and links are there again as soon as they are repaired.',
  },
  {
    about: 'Services',
    text: 'The services of a Front End Server start and stop together with RTCSRV. Of those that are stopped one by one, REPLICA has an effect, and LYNCBACKUP, which is stopped for the whole pool; any other is recorded and nothing comes of it. Stopping all services of a server leaves REPLICA and RTCCLSAGT running.',
  },
  {
    about: 'Computer failover',
    text: 'It takes a fixed time to empty a server, whatever runs on it. Which users were moved is not kept apart. With -NoStop the server may become primary again when another one is lost.',
  },
  {
    about: 'Settings of the Registrar',
    text: 'They take effect at once everywhere, and intervals from the next loss on. A backup Registrar other than the backup pool is recorded and takes no users. Of the Registrar configuration PoolState and BackupStoreUnavailableThreshold have an effect, the latter in pools of three servers and more.',
  },
  {
    about: 'Locations, Response Groups and conference directories',
    text: 'What is in them at the beginning no topology states: a location for each site, a Response Group and a conference directory for each pool. They are recorded, exported, imported and moved; no call is made with them.',
  },
  {
    about: 'Federation routes',
    text: 'The routes of a site are recorded. No federated user is simulated.',
  },
  {
    about: 'Firewalls',
    text: 'Of all ports only TCP 9001 can be blocked, towards a whole pool. It keeps a pool failover or failback from taking over routing groups there.',
  },
  {
    about: 'AlwaysOn Availability Groups',
    text: 'A group serves while its listener and one known replica are up. The quorum of the cluster beneath it is not simulated.',
  },
  {
    about: 'Copies of databases that are behind',
    text: 'What an asynchronous mirror or replica lacks when an administrator moves the databases to it is not counted.',
  },
  {
    about: 'Quarantine of cluster nodes',
    text: 'That of Windows Server 2016 is left out: the documented numbers contradict each other.',
  },
  {
    about: 'Switches of the failover cmdlets',
    text: '-FlushStorageService and -SkipDataVerification change nothing: neither the storage service nor a comparison of the data after the failover is simulated.',
  },
  {
    about: 'Users',
    text: 'How many users a pool homes, their clients and what they do are fixed shares, spread evenly over its routing groups. Nobody is added or changes what he does. Whom Move-CsUser moves is recorded by name, and counted no differently in these shares.',
  },
  {
    about: 'Clients',
    text: 'Clients of Skype for Business fare as Lync 2013. Of Office Communicator 2007 R2 only what the printed table says is simulated: it cannot sign in during a failback.',
  },
  {
    about: 'Load',
    text: 'A pool takes every user that comes to it, whatever it is sized for, and serves them as fast as ever.',
  },
  {
    about: 'Several pairings',
    text: 'Where an imported file states several pairings of a pool the first one counts.',
  },
  {
    about: 'Other roles',
    text: 'Edge, Director, Mediation and Persistent Chat pools, gateways, load balancers, DNS, Active Directory and certificates take nothing from users when they fail. Only the next hop of Edge pools and replicas of the Central Management store are known of them.',
  },
  {
    about: 'The design',
    text: 'It does not change while the simulation runs: no server is added to a pool or removed from it.',
  },
]
