import * as z from 'zod'
import type { Id, Kind } from '../model/id.ts'
import { formatName, formatVersion, kinds } from './name.ts'

z.config({ jitless: true }) // compiled validators need `new Function`, which the Content-Security-Policy forbids

const siteId = id('site', 'SiteId', 'The id of a central site.')
const poolId = id('pool', 'PoolId', 'The id of a Front End pool or a Standard Edition server.')
const serverId = id('server', 'ServerId', 'The id of a Front End Server.')
const sqlStoreId = id('sql', 'SqlStoreId', 'The id of a SQL Server store.')
const fileStoreId = id('file', 'FileStoreId', 'The id of a file store.')
const pairingId = id('pairing', 'PairingId', 'The id of a pairing of two pools.')
const anyId = idOfKinds(kinds, 'Id', 'The id of anything in the topology: its kind and a number.')

const server = z
  .strictObject({
    id: serverId,
    fqdn: z.string().describe('Fully qualified domain name of the computer.'),
    ordinal: z
      .int()
      .nullable()
      .describe('OrdinalInCluster as an imported file states it; null once the order of the list is ours.'),
    faultDomain: z
      .string()
      .nullable()
      .describe('Computers of one fault domain are expected to fail together; null when not stated.'),
    upgradeDomain: z
      .string()
      .nullable()
      .describe('Computers of one upgrade domain are patched together; null when not stated.'),
    dataCenter: z
      .string()
      .nullable()
      .describe('The data centre that the computer stands in, in words; null when not stated.'),
    multiHomed: z
      .boolean()
      .nullable()
      .describe('Whether the computer has network adapters in several networks; null when not stated.'),
  })
  .meta({ id: 'Server', description: 'A Front End Server.' })

const pool = z
  .strictObject({
    id: poolId,
    fqdn: z.string().describe('Fully qualified domain name of the pool.'),
    edition: z
      .enum(['enterprise', 'standard'])
      .describe('Enterprise Edition pool or Standard Edition server.'),
    version: z
      .enum(['2013', '2015', '2019', 'other'])
      .describe('Lync Server 2013, Skype for Business Server 2015 or 2019, or any other release.'),
    platform: z
      .enum(['physical', 'virtual'])
      .nullable()
      .describe('Whether the computers are physical or virtual; null when not stated.'),
    operatingSystem: z.string().nullable().describe('Base operating system in words; null when not stated.'),
    users: z.int().min(0).nullable().describe('Users homed on the pool; null when not stated.'),
    deployed: z
      .boolean()
      .nullable()
      .describe('Whether the pool was deployed before the changes in this document; null when not stated.'),
    servers: z.array(server).describe('The Front End Servers in order: the first ones carry the pool.'),
    sqlStore: sqlStoreId.nullable().describe('SQL Server store of the Back End; null for none.'),
    fileStore: fileStoreId.nullable().describe('File store of the pool; null for none.'),
  })
  .meta({ id: 'Pool', description: 'An Enterprise Edition Front End pool or a Standard Edition server.' })

const sqlInstance = z
  .strictObject({
    fqdn: z.string().describe('Fully qualified domain name of the computer, listener or network name.'),
    instance: z.string().describe('Instance name; empty for the default instance.'),
  })
  .meta({ id: 'SqlInstance', description: 'A SQL Server instance.' })

const sqlSoftware = z
  .strictObject({
    release: z
      .string()
      .nullable()
      .describe('Release in words, such as SQL Server 2016 SP1; null when not stated.'),
    edition: z
      .enum(['enterprise', 'standard', 'express'])
      .nullable()
      .describe('Edition of SQL Server; null when not stated.'),
  })
  .meta({ id: 'SqlSoftware', description: 'What a SQL Server runs.' })

const commit = z
  .enum(['synchronous', 'asynchronous'])
  .nullable()
  .describe('How the copy follows: the primary waits for it, or it is behind; null when not stated.')

const mirroringPorts = z
  .strictObject({
    primary: tcpPort('TCP port of the endpoint on the primary; null for the default, 5022.'),
    mirror: tcpPort('TCP port of the endpoint on the mirror; null for the default, 5022.'),
    witness: tcpPort('TCP port of the endpoint on the witness; null for the default, 7022.'),
  })
  .meta({ id: 'MirroringPorts', description: 'TCP ports of the mirroring endpoints.' })

const sqlAvailability = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('single').describe('One instance.'), primary: sqlInstance }),
    z.strictObject({
      kind: z.literal('mirrored').describe('A primary and a mirror with an optional witness.'),
      primary: sqlInstance,
      mirror: sqlInstance,
      witness: sqlInstance.nullable().describe('The witness instance; null for none.'),
      commit,
      ports: mirroringPorts,
      mirrorSoftware: sqlSoftware
        .nullable()
        .describe('What the mirror runs; null for the same as the primary.'),
      witnessSoftware: sqlSoftware
        .nullable()
        .describe('What the witness runs; null for the same as the primary.'),
    }),
    z.strictObject({
      kind: z.literal('alwaysOn').describe('An AlwaysOn Availability Group behind a listener.'),
      listener: sqlInstance,
      primary: z.string().describe('Fully qualified domain name of the node of the primary replica.'),
      secondaries: z.array(z.string()).describe('Fully qualified domain names of the other nodes.'),
      commit,
      readableSecondaries: z
        .boolean()
        .nullable()
        .describe('Whether clients may read from the other replicas; null when not stated.'),
    }),
    z.strictObject({
      kind: z.literal('failoverCluster').describe('One instance on a failover cluster.'),
      networkName: sqlInstance,
      primary: z.string().nullable().describe('Node that owns the instance; null when not stated.'),
      others: z.array(z.string()).describe('Fully qualified domain names of the other nodes.'),
    }),
  ])
  .meta({ id: 'SqlAvailability', description: 'How the databases are kept available.' })

const sqlStore = z
  .strictObject({
    id: sqlStoreId,
    availability: sqlAvailability,
    software: sqlSoftware.describe('What its computers run: the primary where the copies differ.'),
  })
  .meta({ id: 'SqlStore', description: 'A SQL Server store.' })

const fileStore = z
  .strictObject({
    id: fileStoreId,
    fqdn: z.string().describe('Fully qualified domain name of the file server.'),
    share: z.string().describe('Name of the share, without the server.'),
  })
  .meta({ id: 'FileStore', description: 'A file store: a share on a file server.' })

const site = z
  .strictObject({
    id: siteId,
    name: z.string().describe('Name of the site.'),
    description: z.string().describe('Free text; empty for none.'),
    city: z.string().describe('Empty when not stated.'),
    state: z.string().describe('State or province; empty when not stated.'),
    country: z.string().describe('Empty when not stated.'),
    worldRegion: z.string().describe('World region in words, such as Europe; empty when not stated.'),
    pools: z.array(pool).describe('The pools of the site; their order is no fact.'),
    sqlStores: z.array(sqlStore).describe('The SQL Server stores of the site.'),
    fileStores: z.array(fileStore).describe('The file stores of the site.'),
  })
  .meta({ id: 'Site', description: 'A central site with the pools and stores that stand in it.' })

const pairing = z
  .strictObject({
    id: pairingId,
    pools: z.tuple([poolId, poolId]).describe("The two pools that are each other's Associated Backup Pool."),
    voiceFailover: z.boolean().describe('Automatic failover and failback for Voice.'),
    failureDetection: z.number().describe('Voice failure detection interval in seconds.'),
    failback: z.number().describe('Voice failback interval in seconds.'),
    declaredBy: z
      .array(poolId)
      .describe('The pools whose own entry names the other: both, except after a one-sided import.'),
  })
  .meta({ id: 'Pairing', description: 'Two pools paired for disaster recovery, without direction.' })

const unresolvedReference = z
  .strictObject({
    from: anyId.describe('What holds the reference. It may have been deleted since.'),
    relation: z
      .enum(['backup pool', 'SQL Server store', 'file store', 'Central Management store', 'other'])
      .describe('What the reference should lead to.'),
    reference: z.string().describe('The reference as the imported file writes it.'),
  })
  .meta({ id: 'UnresolvedReference', description: 'A reference in an imported file that leads nowhere.' })

const topology = z
  .strictObject({
    sipDomain: z.string().describe('Default SIP domain; empty when not stated.'),
    additionalSipDomains: z.array(z.string()).describe('Further SIP domains.'),
    sites: z.array(site).describe('The central sites.'),
    pairings: z.array(pairing).describe('The pairs of pools.'),
    managementStore: poolId
      .nullable()
      .describe('The pool whose Back End holds the active Central Management store; null when not stated.'),
    unresolved: z.array(unresolvedReference).describe('References of an imported file that lead nowhere.'),
  })
  .meta({ id: 'Topology', description: 'What the deployment is: facts, nothing about how it is drawn.' })

const override = z
  .strictObject({
    rule: z.string().describe('Id of the rule, such as PAIR-002.'),
    targets: z.array(anyId).describe('What the finding is about. It may have been deleted since.'),
    reason: z.string().describe('The written reason to live with the finding.'),
    author: z.string().nullable().describe('Who decided; null when not stated.'),
    expires: z.iso.date().nullable().describe('Last day on which it holds, as YYYY-MM-DD; null for no end.'),
  })
  .meta({ id: 'Override', description: 'A written reason to live with an unsupported configuration.' })

const position = z
  .strictObject({ x: z.number().describe('To the right.'), y: z.number().describe('Downwards.') })
  .meta({
    id: 'Position',
    description: 'A place on the canvas in canvas units; inside a site relative to it.',
  })

const layout = z
  .strictObject({
    positions: z.record(anyId, position).describe('Where things stand, by id.'),
    notes: z.record(anyId, z.string()).describe('Notes pinned to things, by id.'),
  })
  .meta({ id: 'Layout', description: 'How the deployment is drawn.' })

const publication = z
  .strictObject({
    revision: z.int().min(1).describe('1 for the first publication, then one more each time.'),
    date: z.iso.datetime().describe('When it was published: ISO 8601 date and time in UTC.'),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the canonical topology and overrides, 64 lower-case hexadecimal digits.'),
    topology: topology.nullable().describe('As published; null when the same as the current one.'),
    overrides: z.array(override).nullable().describe('As published; null when the same as the current ones.'),
    layout: layout.nullable().describe('As published; null when the same as the current one.'),
  })
  .meta({ id: 'Publication', description: 'What was published last.' })

const knownFinding = z
  .strictObject({
    rule: z.string().describe('Id of the rule, such as PAIR-002.'),
    targets: z.array(anyId).describe('What the finding was about. It may have been deleted since.'),
  })
  .meta({ id: 'KnownFinding', description: 'A finding that was there when the baseline was taken.' })

const baseline = z
  .strictObject({
    date: z.iso.date().describe('The day on which it was taken, as YYYY-MM-DD.'),
    findings: z.array(knownFinding).describe('What was found on that day.'),
  })
  .meta({ id: 'Baseline', description: 'Findings that are not counted as new. What blocks still blocks.' })

const origin = z
  .strictObject({
    format: z
      .enum(['topology-xml', 'tbxml'])
      .describe('Topology XML as the Management Shell prints it, or a file of Topology Builder.'),
    fileName: z.string().describe('Name of the file, without its folder.'),
    text: z.string().describe('The whole text of the file, decoded.'),
  })
  .meta({ id: 'Origin', description: 'The file that the document was imported from.' })

/** The stored shape of a document, version 2, without references between ids: those are checked after it. */
export const storedDocument = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema.'),
    format: z.literal(formatName).describe('Tells this format from other JSON.'),
    version: z.literal(formatVersion).describe('Version of this format.'),
    name: z.string().describe('Name of the document.'),
    nextId: z
      .int()
      .min(1)
      .describe('The next free id number: greater than the number of every id in the file.'),
    topology,
    overrides: z.array(override).describe('Reasons for what is unsupported.'),
    layout,
    published: publication.nullable().describe('The last publication; null before the first.'),
    baseline: baseline.nullable().describe('What was already found on a day; null for no baseline.'),
    origin: origin.nullable().describe('The imported file; null when the document was drawn here.'),
  })
  .meta({
    title: 'Topology Builder document, version 2',
    description:
      'A Lync Server or Skype for Business Server deployment: sites, Front End pools with their servers in order, ' +
      'stores and pairings, the reasons for what is overridden, the drawing, and what was published last.',
  })

/** A document as it stands in a file. */
export type StoredDocument = z.infer<typeof storedDocument>

function tcpPort(description: string) {
  return z.int().min(1).max(65535).nullable().describe(description)
}

function id<K extends Kind>(kind: K, name: string, description: string) {
  return idOfKinds([kind], name, description)
}

/** At most 15 digits, without leading zeros: one spelling for each number, and every number exact. */
function idOfKinds<K extends Kind>(of: readonly K[], name: string, description: string) {
  const schema = z
    .string()
    .regex(new RegExp(`^(?:${of.join('|')}):[1-9][0-9]{0,14}$`))
    .meta({ id: name, description, examples: [`${of[0]}:12`] })
  return schema as unknown as z.ZodType<Id<K>, Id<K>> // the pattern proves the type
}
