import * as z from 'zod'
import { topology } from '../../format/stored/topology.ts'
import { sqlResources } from '../back-end/sql-group.ts'
import { storedParameters } from './stored-parameters.ts'
import { administrationSteps } from './stored-administration.ts'
import { at, names, oneName } from './stored-names.ts'
import { power, resetTypes, roleForm, standings, poolStates } from './words.ts'
import { time } from './stored-time.ts'

/** The value of `format` that tells scenarios from all other JSON. */
export const scenarioFormat = 'topology-builder-scenario'

/** The version of the stored shape that is written today. */
export const scenarioVersion = 1

/** Where the JSON Schema of today's version is said to live. */
export const scenarioSchemaAddress = `https://topology-builder.example/schema/scenario-${scenarioVersion}.json`

const name = z.string().min(1)
const skippedServers = z
  .union([name, z.array(name)], { error: 'a name, or a list of names,' })
  .default([])
  .describe('-SkipServer: servers of the pool that are not started.')
const groupNumber = z.int().min(1)
const skippedGroups = z
  .union([groupNumber, z.array(groupNumber)], { error: 'a number of 1 or more, or a list of them,' })
  .default([])
  .describe('-SkipRoutingGroup: routing groups that are left without service, 1 for the first.')
const disaster = z.boolean().default(false).describe('Whether -DisasterMode is given.')
const databaseRole = z.string().regex(roleForm, { error: 'a role such as primary, mirror or replica-1' })
const sqlResource = z.enum(sqlResources).default('SQL Server').describe('A resource of the SQL Server group.')
const clusterNode = databaseRole
  .nullable()
  .default(null)
  .describe('The node, such as node-1; null for every node.')

const step = z
  .discriminatedUnion('do', [
    z.strictObject({
      at,
      do: z.literal('fail').describe('Power, hardware or a cable is lost.'),
      what: names,
    }),
    z.strictObject({ at, do: z.literal('repair').describe('What failed is repaired.'), what: names }),
    z.strictObject({
      at,
      do: z.literal('slow').describe('Everything over a link takes longer.'),
      what: names,
      by: time.describe('How much longer; 0 for as fast as ever.'),
    }),
    z.strictObject({
      at,
      do: z.literal('stop services').describe('Stop-CsWindowsService -Graceful.'),
      what: names,
    }),
    z.strictObject({
      at,
      do: z.literal('start services').describe('Start-CsWindowsService.'),
      what: names,
    }),
    z.strictObject({
      at,
      do: z
        .literal('start pool')
        .describe('Start-CsPool, of pools of Skype for Business Server 2015 and 2019.'),
      what: oneName.describe('The pool.'),
      skipServers: skippedServers,
      skipRoutingGroups: skippedGroups,
      recovery: z.boolean().default(false).describe('Whether -QuorumLossRecovery is given.'),
    }),
    z.strictObject({
      at,
      do: z.literal('reset registrar state').describe('Reset-CsPoolRegistrarState.'),
      what: oneName.describe('A pool; for MachineStateRemoved the server.'),
      type: z.enum(resetTypes).default('ServiceReset').describe('-ResetType.'),
    }),
    z.strictObject({
      at,
      do: z.literal('fail over databases').describe('Invoke-CsDatabaseFailover.'),
      what: oneName.describe('The pool.'),
      to: databaseRole.describe('The role that is to serve the databases.'),
    }),
    z.strictObject({
      at,
      do: z.literal('hang resource').describe('A resource of a clustered Back End answers nothing any more.'),
      what: oneName.describe('The pool.'),
      resource: sqlResource,
      on: clusterNode,
    }),
    z.strictObject({
      at,
      do: z.literal('free resource').describe('A resource that hung does what it is told again.'),
      what: oneName.describe('The pool.'),
      resource: sqlResource,
      on: clusterNode,
    }),
    z.strictObject({
      at,
      do: z.literal('stop backup service').describe('The Lync Backup Service is stopped.'),
      what: names,
    }),
    z.strictObject({
      at,
      do: z.literal('start backup service').describe('The Lync Backup Service is started.'),
      what: names,
    }),
    z.strictObject({
      at,
      do: z.literal('synchronise backup').describe('Invoke-CsBackupServiceSync.'),
      what: names,
    }),
    z.strictObject({
      at,
      do: z.literal('fail over pool').describe('Invoke-CsPoolFailOver.'),
      what: oneName,
      disaster,
    }),
    z.strictObject({
      at,
      do: z.literal('fail back pool').describe('Invoke-CsPoolFailBack.'),
      what: oneName,
      disaster,
    }),
    z.strictObject({
      at,
      do: z.literal('interrupt failover').describe('The command that fails a pool over or back is stopped.'),
      what: oneName,
    }),
    z.strictObject({
      at,
      do: z.literal('set pool state').describe('Set-CsRegistrarConfiguration -PoolState.'),
      what: oneName,
      to: z.enum(poolStates).describe('The PoolState.'),
    }),
    z.strictObject({
      at,
      do: z.literal('move next hop').describe('The Edge pool gets another next hop.'),
      what: oneName.describe('The Edge pool.'),
      to: oneName.describe('A Front End pool or a Director pool.'),
    }),
    z.strictObject({
      at,
      do: z.literal('fail over management store').describe('Invoke-CsManagementServerFailover.'),
      to: oneName.describe('The pool that is to hold it.'),
      disaster,
    }),
    z.strictObject({
      at,
      do: z.literal('restore management store').describe('Invoke-CsManagementServerFailover -Restore.'),
    }),
    z.strictObject({
      at,
      do: z.literal('slow replication').describe('Replication takes longer everywhere.'),
      by: time.describe('How much longer; 0 for as fast as ever.'),
    }),
    z.strictObject({
      at,
      do: z.literal('change configuration').describe('Something changes that every server has to learn.'),
    }),
    ...administrationSteps,
  ])
  .meta({ id: 'Step', description: 'Something that is done at a moment.' })

const count = z.int().min(0)

const expectation = z
  .strictObject({
    pool: oneName.optional().describe('The pool that it is about.'),
    functional: z.boolean().nullable().optional().describe('Pool-level quorum; null for not documented.'),
    state: z.string().optional().describe('What is said of the pool, such as Running.'),
    poolState: z.enum(poolStates).optional().describe('The PoolState of the pool.'),
    databases: databaseRole
      .nullable()
      .optional()
      .describe('The role that serves the databases; null for none.'),
    users: z
      .partialRecord(z.enum(standings), count)
      .optional()
      .describe('How many of the users homed on the pool stand so.'),
    server: oneName.optional().describe('The server that services is about.'),
    services: z.enum(power).optional().describe('The services of the server.'),
    events: z
      .strictObject({
        is: z.string().min(1).describe('What happened, such as server-crashed.'),
        count: count.optional().describe('Exactly so often.'),
        least: count.optional().describe('At least so often.'),
        most: count.optional().describe('At most so often.'),
      })
      .optional()
      .describe('How often something has happened so far, of the pool where one is named.'),
  })
  .meta({ id: 'Expectation', description: 'What has to be so. Everything that is stated has to hold.' })

const assertion = z
  .strictObject({ at, expect: expectation })
  .meta({ id: 'Assertion', description: 'What has to be so at a moment.' })

/** The stored shape of a scenario, version 1. Names are resolved after it. */
export const storedScenario = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema.'),
    format: z.literal(scenarioFormat).describe('Tells this format from other JSON.'),
    version: z.literal(scenarioVersion).describe('Version of this format.'),
    name: z.string().describe('Name of the scenario.'),
    description: z.string().default('').describe('What it shows.'),
    topology: z
      .union([topology, z.literal('open document')], {
        error: 'a topology, or "open document" for whichever document is open,',
      })
      .describe('The deployment, as in a document of version 3; "open document" for whichever is open.'),
    begins: z
      .enum(['running', 'stopped'])
      .default('running')
      .describe('Whether every service has been running for long, or none has been started yet.'),
    timeOfDay: time.default(0).describe('The time of day at which it begins, from midnight.'),
    seed: z
      .int()
      .nullable()
      .default(null)
      .describe('Where the product chooses at random; null for in order.'),
    parameters: storedParameters.default({}).describe('Times and sizes that differ from the usual ones.'),
    script: z.array(step).default([]).describe('What is done.'),
    until: time.describe('When it ends.'),
    assertions: z.array(assertion).default([]).describe('What has to come of it.'),
  })
  .meta({
    title: 'Topology Builder scenario, version 1',
    description:
      'What is done to a deployment, when, and what has to come of it: failures and repairs, the deeds of an administrator, and what is expected.',
  })

/** A scenario as it stands in a file, with what it leaves out filled in. */
export type StoredScenario = z.infer<typeof storedScenario>
