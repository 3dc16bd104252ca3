/** A ready scenario: its file, its name and what it shows, as they stand in the file. */
export interface ReadyScenario {
  readonly file: string
  readonly name: string
  readonly shows: string
}

/** The scenarios that come with the application, in `public/scenarios`, from the simple to the long. */
export const readyScenarios: readonly ReadyScenario[] = [
  {
    file: 'server-lost.json',
    name: 'One of three servers is lost',
    shows:
      'The pool goes on, and the users of the lost server with it. While the server is down the pool could not start again.',
  },
  {
    file: 'first-start.json',
    name: 'Too few servers for the first start',
    shows:
      'Three of five servers are enough to run, and too few to start: they wait until a fourth one is there.',
  },
  {
    file: 'two-servers-wrong-order.json',
    name: 'A pool of two servers is started in the wrong order',
    shows:
      'The server that stopped last has what is current. The other one waits for it, until QuorumLossRecovery gives up what only the other server had.',
  },
  {
    file: 'two-of-four.json',
    name: 'Two of four servers are lost at once',
    shows:
      'The pool keeps its quorum with the vote of the primary database, but routing groups that had two of their three replicas there lose theirs.',
  },
  {
    file: 'back-in-time.json',
    name: 'A server is back before the services stop',
    shows: 'The quorum is lost for less than five minutes: nothing stops.',
  },
  {
    file: 'primary-database-first.json',
    name: 'The primary database is lost, then two servers',
    shows:
      'In a pool of even size the primary database has a vote. Without it a second lost server takes the quorum, and after five minutes the remaining servers stop.',
  },
  {
    file: 'rolling-patch.json',
    name: 'Servers are patched one after the other',
    shows:
      'The services of each server are stopped in order and started again before the next one: users always have the service.',
  },
  {
    file: 'mirror-takes-over.json',
    name: 'A mirror with a witness takes the databases over',
    shows: 'The primary is lost; mirror and witness agree, and the mirror serves the databases by itself.',
  },
  {
    file: 'mirror-waits.json',
    name: 'A mirror without a witness waits for an administrator',
    shows:
      'After half an hour without databases users are in resiliency mode. Then they are failed over by hand.',
  },
  {
    file: 'resource-hangs.json',
    name: 'SQL Server hangs in a failover cluster',
    shows:
      'SQL Server answers nothing on its node, and the cluster finds out after five minutes. It terminates and restarts it there as often as it may, then fails its group over: all in less than half an hour, so that users notice nothing.',
  },
  {
    file: 'power-for-half-an-hour.json',
    name: 'A site is without power for half an hour',
    shows:
      'Nobody does anything: the backup Registrar takes the users in resiliency mode after five minutes, and sends them home after the pool has been back for ten.',
  },
  {
    file: 'link-cut.json',
    name: 'The link between the sites is cut',
    shows:
      'Users do not notice: each pool serves its own. But nothing is copied, and what changes stands in one place alone until the link is back.',
  },
  {
    file: 'management-store-first.json',
    name: 'The Central Management store comes first',
    shows:
      'The pool that holds the Central Management store is lost. Failing the pool over is refused until the store has been failed over.',
  },
  {
    file: 'planned-failover.json',
    name: 'A planned failover and failback',
    shows:
      'Everything works, and London is to be maintained: the store moves first, the pool is failed over without a loss, and failed back.',
  },
  {
    file: 'replication-behind.json',
    name: 'Replication is behind',
    shows:
      'Changes of the Central Management store reach the servers twenty minutes late. A planned failover succeeds without a loss, but between its steps users of the pool are in resiliency mode for as long.',
  },
  {
    file: 'site-lost.json',
    name: 'A site is lost, and its users are failed over',
    shows:
      'The Central Management store was there: it is failed over first, then the pool in disaster mode. When the site is back, the pool is failed back.',
  },
  {
    file: 'backup-service-stopped.json',
    name: 'The Backup Service is stopped',
    shows:
      'A planned failover waits for the last changes to be copied and fails where they are not. With the service running it succeeds.',
  },
  {
    file: 'disaster-without-backup.json',
    name: 'The Backup Service is stopped, then the site is lost',
    shows:
      'Nobody has noticed that nothing is copied. In disaster mode the failover succeeds, and everything that changed since is lost.',
  },
  {
    file: 'edge-next-hop.json',
    name: 'The next hop of an Edge pool',
    shows:
      'The pool is the next hop of an Edge pool: it is failed over only when the Edge pool has another one.',
  },
]
