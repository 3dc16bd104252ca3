import * as z from 'zod'
import { anyId, chatId, federationRouteId, pairingId, poolId, siteId } from './ids.ts'
import { anyRole } from './roles.ts'
import { pool } from './servers.ts'
import { fileStore, sqlStore } from './stores.ts'

const branch = z
  .strictObject({
    of: siteId.nullable().describe('The central site that serves it; null when not stated.'),
  })
  .meta({ id: 'Branch', description: 'Where a branch site belongs.' })

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
    roles: z.array(anyRole).describe('Every other server role of the site; their order is no fact.'),
    branch: branch.nullable().describe('Where a branch site belongs; null for a central site.'),
    federationRoute: federationRouteId
      .nullable()
      .describe('What carries the SIP federation route of the site; null for none.'),
    defaultChat: chatId
      .nullable()
      .describe('The Persistent Chat pool that is the default for the site; null for none.'),
  })
  .meta({
    id: 'Site',
    description: 'A central or branch site with the pools, stores and other server roles that stand in it.',
  })

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
      .enum([
        'backup pool',
        'SQL Server store',
        'file store',
        'Central Management store',
        'archiving store',
        'monitoring store',
        'Edge pool',
        'Office Web Apps Server',
        'next hop',
        'Mediation Server',
        'federation route',
        'default Persistent Chat pool',
        'other',
      ])
      .describe('What the reference should lead to.'),
    reference: z.string().describe('The reference as the imported file writes it.'),
  })
  .meta({ id: 'UnresolvedReference', description: 'A reference in an imported file that leads nowhere.' })

const simpleUrl = z
  .strictObject({
    component: z
      .enum(['Dialin', 'Meet', 'Cscp'])
      .describe('What it is for: phone access, meetings or administration.'),
    domain: z.string().describe('The SIP domain that a meeting URL is for; * for the whole organisation.'),
    active: z.string().describe('The active URL; empty for none.'),
    urls: z.array(z.string()).describe('Every URL of this purpose and domain, the active one included.'),
  })
  .meta({ id: 'SimpleUrl', description: 'The simple URLs of one purpose and domain.' })

/** What the deployment is. */
export const topology = z
  .strictObject({
    sipDomain: z.string().describe('Default SIP domain; empty when not stated.'),
    additionalSipDomains: z.array(z.string()).describe('Further SIP domains.'),
    simpleUrls: z.array(simpleUrl).describe('The simple URLs; empty when not stated.'),
    sites: z.array(site).describe('The central sites and the branch sites.'),
    pairings: z.array(pairing).describe('The pairs of pools.'),
    managementStore: poolId
      .nullable()
      .describe('The pool whose Back End holds the active Central Management store; null when not stated.'),
    unresolved: z.array(unresolvedReference).describe('References of an imported file that lead nowhere.'),
  })
  .meta({ id: 'Topology', description: 'What the deployment is: facts, nothing about how it is drawn.' })
