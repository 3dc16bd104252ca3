/** One thing that the page states, with what is so. */
export interface Statement {
  readonly title: string
  readonly text: string
}

/** Texts of "What is exact, simplified and unknown". */
export const aboutText = {
  title: 'What is exact, simplified and unknown',
  intro:
    'Numbers and rules here come from documents that can be looked up. This page says which ones, and where the documents end.',
  sourcesTitle: 'The sources',
  sources: [
    {
      title: 'Front End Pool high availability and management',
      text: 'The table of first start (“85 %”), the table of what keeps a pool functional, first servers, the database as witness, two-server pools.',
    },
    {
      title: 'Deploy paired Front End pools for disaster recovery in Skype for Business Server',
      text: 'Associated Backup Pool, Automatic failover and failback for Voice with its intervals, the steps after publishing.',
    },
    {
      title: 'Invoke-CsPoolFailOver',
      text: 'What a pool failover is, that an administrator invokes it, and that it needs a backup pool.',
    },
    {
      title: 'User experience during pool failure in Lync Server 2013',
      text: 'What users can and cannot do while a pool is down, failed over, and failed back.',
    },
    {
      title: 'Failover (Failover Cluster)',
      text: 'How a SQL Server instance on a failover cluster moves between its nodes. It says nothing about Front End pools.',
    },
  ],
  exactTitle: 'Exact',
  exact: [
    {
      title: 'The printed tables',
      text: 'First start and functional, for Lync Server 2013 and Skype for Business Server 2015 (2 to 12 servers) and 2019, row by row as printed. Nothing is computed from a percentage or between two rows.',
    },
    {
      title: 'Limits and intervals',
      text: 'Voice failure detection 300 s and failback 600 s by default, at least 30 s, at most 84,400 s, raised to 90 s below that. The document says “84,400 seconds (24 hours)”; 24 hours are 86,400 s, and the finding says so.',
    },
    {
      title: 'The file',
      text: 'The same document gives the same bytes and the same SHA-256 fingerprint, everywhere.',
    },
  ],
  simplifiedTitle: 'Derived or simplified',
  simplified: [
    {
      title: 'Who votes',
      text: 'The documents print how many servers a pool needs, not who votes. The votes here are derived: the first 7, 9 or 12 servers, and one vote of the primary SQL Server database where the number of servers is even. With the database up this gives every printed row.',
    },
    {
      title: '12 servers in 2019',
      text: 'Two printed rows apply to 12 servers. Both are required, which is the cautious reading.',
    },
    {
      title: 'Fault and upgrade domains',
      text: 'They are shown and checked as a file states them. They are never computed: the real product assigns them by itself.',
    },
    {
      title: 'Import of Topology XML and .tbxml',
      text: 'Modelled: sites, Front End pools and Standard Edition servers with their servers in order, SQL Server stores with mirror and AlwaysOn, file stores, the Central Management store, pairings with their intervals, versions. Not modelled yet, and listed when you open such a file: Edge, Mediation, Director and Persistent Chat pools, gateways and trunks, Office Web Apps, archiving and monitoring stores, simple URLs, policies. The original file is kept whole inside the document.',
    },
    {
      title: 'Facts that a file does not state',
      text: 'Platform, operating system and users are not in a topology file. They stay “not stated” until you state them, and rules that need them say so.',
    },
  ],
  unknownTitle: 'Unknown',
  unknown: [
    {
      title: 'Sizes without a printed row',
      text: 'One server, more than 12 (2013, 2015) or more than 16 (2019), and the first start of 13 to 15 servers in 2019: not documented, so no verdict is given.',
    },
    {
      title: '12 and more servers in 2019 without their database',
      text: 'Whether such a pool stays functional is not documented.',
    },
    {
      title: 'Other releases',
      text: 'A pool of a release that is not 2013, 2015 or 2019 is kept and drawn; no table applies to it.',
    },
  ],
  privacyTitle: 'Privacy',
  privacy:
    'Everything runs in this page. Nothing is sent anywhere: files, drawings and publications stay in this browser and on your disk. The page works without a network from the second visit on.',
}
