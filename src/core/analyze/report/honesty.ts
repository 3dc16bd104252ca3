import type { Basis } from '../../quorum/reading.ts'

/** Something that the analysis rests on, and where that comes from. */
export interface Ground {
  readonly about: string
  readonly text: string
  readonly basis: Basis
}

/** Something that the analysis does not look at, and what that means for its answers. */
export interface Gap {
  readonly about: string
  readonly text: string
}

/** What is exact: the numbers follow from the grounds without sampling and without rounding beyond that of a double. */
export const exact: readonly string[] = [
  'Verdicts, counts of functional and startable sets, minimal cut sets and the shares of losses survived go through every state; nothing is sampled.',
  'Availability is the sum over all states in which the question holds; the tests compare it with plain enumeration.',
  'For the whole deployment the sites, links and stores that several pools share are taken through all their states, up to 16 in a connected group of sites; above that there is no number rather than an estimate.',
]

/** What the answers rest on, the documented first. */
export const grounds: readonly Ground[] = [
  {
    about: 'Functional and first-start tables',
    text: 'The two printed tables of the page Front End Pool high availability and management, by product version, row by row. Where no row is printed the answer is "not documented".',
    basis: 'documented',
  },
  {
    about: 'First servers',
    text: 'In pools of 8 servers and more only the first 7, 9 or 12 count, in the order in which the topology lists them.',
    basis: 'documented',
  },
  {
    about: 'SQL vote',
    text: 'In pools with an even number of servers the primary database is the witness. That the mirror or another replica does not vote in its place is in the same note.',
    basis: 'documented',
  },
  {
    about: 'Servers needed while the primary database is down',
    text: 'The printed functional table assumes that the Back End Servers run. One vote fewer therefore means one server more in a pool where the database votes.',
    basis: 'derived',
  },
  {
    about: 'Other vote models',
    text: 'Votes in all pools, or in those whose number of voting servers is even, fit the printed table as well and differ only while the primary database is down. They are options, not what the documents say.',
    basis: 'assumed',
  },
  {
    about: 'Witness note',
    text: 'The note says that a pool goes down when fewer servers run than "the preceding table" says, which on the page is the table of first start. Taken literally that asks more of pools of 6 servers and more than the votes do; this reading is an option and off.',
    basis: 'derived',
  },
  {
    about: 'Lync Server 2013',
    text: 'A page of May 2013 has another functional table, in which all servers count. It is an option and off.',
    basis: 'documented',
  },
  {
    about: 'Skype for Business Server 2019 with 12 servers',
    text: 'The size stands in two printed rows. Both have to hold.',
    basis: 'derived',
  },
  {
    about: 'Skype for Business Server 2019 with 12 to 16 servers and no primary database',
    text: 'The row of 12 to 16 servers does not say who votes besides the servers. While the primary database is down the answer is "not documented", and probabilities are given as the two numbers they lie between.',
    basis: 'documented',
  },
  {
    about: 'Start of a pool',
    text: 'The first-start number is asked of every start, and pool-level quorum with it.',
    basis: 'documented',
  },
  {
    about: 'Mirrored databases',
    text: 'With a witness the databases are available while two of primary, mirror and witness are. Without one the mirror takes over only when an administrator lets it.',
    basis: 'documented',
  },
  {
    about: 'Back End down',
    text: 'Users go on in resiliency mode after about 30 minutes: counted as limited service.',
    basis: 'documented',
  },
  {
    about: 'AlwaysOn Availability Groups and failover clusters',
    text: 'They serve while their listener or network name and one known replica or node are up. Their own quorum is not modelled.',
    basis: 'derived',
  },
  {
    about: 'Stores that are not stated',
    text: 'A pool without a stated SQL Server store or file store is taken to have one that is always up.',
    basis: 'assumed',
  },
  {
    about: 'Voice failover',
    text: 'Where automatic failover for voice is set, users sign in to the backup Registrar while their pool is down, in resiliency mode: limited service before anyone acts.',
    basis: 'documented',
  },
  {
    about: 'Pool failover',
    text: 'After the administrator has failed over the pool, its users have on the partner what the partner has.',
    basis: 'documented',
  },
  {
    about: 'File store down',
    text: 'Counted as limited service: what is stored there is missing, calls and presence are not.',
    basis: 'assumed',
  },
  {
    about: 'Reach of users',
    text: 'Users reach every site that is up. A link that is down parts its two sites for failover and for stores, and no users from their pool.',
    basis: 'assumed',
  },
  {
    about: 'Independent failures',
    text: 'Every part fails on its own, whatever the others do. Sites are parts of their own, so that what fails with a site is counted; shared racks, hosts, patches and mistakes are not.',
    basis: 'assumed',
  },
  {
    about: 'Probabilities',
    text: 'That a part is up is a fixed chance: 0.99 for computers and stores, 0.999 for links, 0.9999 for sites and for listeners and network names unless others are given. Use your own: these come from no measurement.',
    basis: 'assumed',
  },
  {
    about: 'Routing groups',
    text: 'Three replicas, and two of them needed, are documented. How many groups there are and where their replicas stand is a model of placement; it enters no pool verdict.',
    basis: 'assumed',
  },
]

/** What is not modelled. */
export const gaps: readonly Gap[] = [
  {
    about: 'Time',
    text: 'The analysis is static. How long detection, failover, rebuilding of replicas and repair take, and losses that follow each other while a repair is under way, are not in its numbers.',
  },
  {
    about: 'Order of losses',
    text: 'A pool of two servers that both went down starts in the reverse order only. The verdict on a start counts servers and does not know the order.',
  },
  {
    about: 'Instances on one computer',
    text: 'Two SQL Server instances, or a file share and an instance, on one computer outside a pool count apart: each is switched off on its own.',
  },
  {
    about: 'Other roles',
    text: 'Edge, Director, Mediation and Persistent Chat pools, gateways, load balancers, DNS, Active Directory and certificates can be down without any pool verdict changing. Remote users, federation and calls to the PSTN can fail while the pool has full service.',
  },
  {
    about: 'Load',
    text: 'A pool that is functional may still be too small for its users. Capacity is a table of its own and lowers no service level.',
  },
  {
    about: 'Data',
    text: 'Whether the backup service had brought the partner up to date, and what a failover with data loss leaves behind, is not said.',
  },
  {
    about: 'Central Management store',
    text: 'A deployment whose Central Management store is down goes on serving and cannot be changed. That is no part of the service levels.',
  },
]

/** The product was not at hand: everything follows from documents. */
export const neverMeasured =
  'Everything here follows from documents. None of it was compared with a running deployment.'
