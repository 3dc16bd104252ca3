import * as z from 'zod'
import { fileStoreId, sqlStoreId } from './ids.ts'

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

/** A SQL Server store. */
export const sqlStore = z
  .strictObject({
    id: sqlStoreId,
    availability: sqlAvailability,
    software: sqlSoftware.describe('What its computers run: the primary where the copies differ.'),
  })
  .meta({ id: 'SqlStore', description: 'A SQL Server store.' })

/** A file store. */
export const fileStore = z
  .strictObject({
    id: fileStoreId,
    fqdn: z
      .string()
      .describe('Fully qualified domain name of the file server, or the domain of a DFS namespace.'),
    share: z.string().describe('Name of the share, without the server.'),
    dfs: z.boolean().nullable().describe('Whether it is a folder of a DFS namespace; null when not stated.'),
  })
  .meta({ id: 'FileStore', description: 'A file store: a share on a file server.' })

function tcpPort(description: string) {
  return z.int().min(1).max(65535).nullable().describe(description)
}
