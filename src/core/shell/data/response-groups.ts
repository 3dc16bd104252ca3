import { responseGroupsAt } from '../../simulate/administration/held.ts'
import type { ResponseGroups } from '../../simulate/administration/state.ts'
import { hasDatabases } from '../../simulate/pool-facts.ts'
import type { World } from '../../simulate/world.ts'
import type { Moment, Running } from '../asks.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { poolOf, type PoolPlace } from '../failover/places.ts'
import { resolved, withFile } from '../general/disk.ts'
import { guidFrom } from '../guid.ts'
import { objectOf } from '../value.ts'
import { isLike } from '../values/wildcard.ts'
import { exportAt, responseGroupsIn } from './exported-files.ts'
import { poolFrom } from './identities.ts'

/** The types of what Get-CsRgsWorkflow and Get-CsRgsConfiguration put out. */
export const rgsWorkflow = 'Microsoft.Rtc.Rgs.Management.WritableSettings.Workflow'
export const rgsSettings = 'Microsoft.Rtc.Rgs.Management.WritableSettings.ServiceSettings'

/** Saves the Response Groups of an owner in a file: no failover copies them. */
export const exportRgsConfiguration: Cmdlet = {
  name: 'Export-CsRgsConfiguration',
  *process(shell, bound) {
    const source = yield* poolFrom(shell, textOf(bound, 'Source') ?? '')
    const named = textOf(bound, 'Owner')
    const owner = named === null ? source : yield* poolFrom(shell, named)
    const { world, at } = yield* mustReachDatabases(shell, source)
    if (!groupsOf(world, source, owner))
      return yield* failWith(
        shell,
        `There are no response groups of pool "${owner.pool.fqdn}" on pool "${source.pool.fqdn}".`,
        { category: 'ObjectNotFound', object: owner.pool.fqdn },
      )
    const path = textOf(bound, 'FileName') ?? ''
    const removes = switchOf(bound, 'RemoveExportedConfiguration')
    yield* shell.act([
      {
        of: 'administration',
        pool: source.pool.id,
        event: {
          is: 'response-groups-exported',
          owner: owner.pool.id,
          file: resolved(shell.session(), path),
          removes,
        },
      },
    ])
    shell.changeSession((session) =>
      withFile(session, path, { is: 'export', of: 'rgs', pool: owner.pool.fqdn, taken: at }, at),
    )
  },
}

/** Brings them to a pool; they stay those of their owner, unless -OverwriteOwner makes them its own. */
export const importRgsConfiguration: Cmdlet = {
  name: 'Import-CsRgsConfiguration',
  *process(shell, bound) {
    const destination = yield* poolFrom(shell, textOf(bound, 'Destination') ?? '')
    const file = yield* exportAt(shell, textOf(bound, 'FileName') ?? '', 'rgs')
    const { world } = yield* mustReachDatabases(shell, destination)
    const content = responseGroupsIn(world, file)
    if (!content)
      return yield* failWith(shell, `"${file.path}" is of a pool that is not in the topology.`, {
        category: 'InvalidData',
        object: file.path,
      })
    const overwritesOwner = switchOf(bound, 'OverwriteOwner')
    yield* shell.act([
      {
        of: 'administration',
        pool: destination.pool.id,
        event: {
          is: 'response-groups-imported',
          file: file.path,
          overwritesOwner,
          replaces: switchOf(bound, 'ReplaceExistingRgsSettings'),
          ...content,
        },
      },
    ])
    yield* coach(shell, 'Formal agents have to sign in again.')
    if (!overwritesOwner)
      yield* coach(
        shell,
        'Without -OverwriteOwner Get-CsRgsWorkflow shows them only with -Owner or -ShowAll.',
      )
  },
}

/** The workflows of a pool: its own, or with -Owner and -ShowAll those of others. */
export const getRgsWorkflow: Cmdlet = {
  name: 'Get-CsRgsWorkflow',
  *process(shell, bound) {
    const identity = textOf(bound, 'Identity')
    const named = textOf(bound, 'Owner')
    const owner = named === null ? null : yield* poolFrom(shell, named)
    const { world } = yield* shell.moment()
    const at = identity === null ? everyPool(world) : [yield* poolFrom(shell, identity)]
    const name = textOf(bound, 'Name') ?? '*'
    for (const place of at)
      for (const groups of responseGroupsAt(world, place.pool.id)) {
        const isOwned = groups.owner === (owner ?? place).pool.id
        if (!isOwned && !switchOf(bound, 'ShowAll')) continue
        for (const workflow of groups.workflows)
          if (isLike(workflow, name)) yield* emitWorkflow(shell, world, place, groups, workflow)
      }
  },
}

/** The settings of the service on a pool. */
export const getRgsConfiguration: Cmdlet = {
  name: 'Get-CsRgsConfiguration',
  *process(shell, bound) {
    const place = yield* poolFrom(shell, textOf(bound, 'Identity') ?? '')
    yield* mustReachDatabases(shell, place)
    const identity = serviceOf(place)
    yield* shell.emit(
      objectOf(
        rgsSettings,
        {
          Identity: identity,
          DefaultMusicOnHoldFile: null,
          AgentRingbackGracePeriod: 60,
          DisableCallContext: false,
        },
        identity,
      ),
    )
  },
}

function everyPool({ pools }: World): readonly PoolPlace[] {
  return pools.map(({ pool }, place) => ({ pool, place }))
}

function groupsOf(world: World, at: PoolPlace, owner: PoolPlace): ResponseGroups | undefined {
  return responseGroupsAt(world, at.pool.id).find((one) => one.owner === owner.pool.id)
}

function* mustReachDatabases(shell: Shell, { pool, place }: PoolPlace): Running<Moment> {
  const moment = yield* shell.moment()
  if (hasDatabases(moment.world, place)) return moment
  return yield* failWith(shell, `The databases of pool "${pool.fqdn}" cannot be reached.`, {
    object: pool.fqdn,
  })
}

function serviceOf({ pool }: PoolPlace): string {
  return `service:ApplicationServer:${pool.fqdn}`
}

function* emitWorkflow(
  shell: Shell,
  world: World,
  place: PoolPlace,
  { owner }: ResponseGroups,
  workflow: string,
): Running {
  const owned = poolOf(world, owner)?.pool.fqdn ?? ''
  const identity = `${serviceOf(place)}/${guidFrom(`${owned} ${workflow}`)}`
  const address = workflow.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')
  yield* shell.emit(
    objectOf(
      rgsWorkflow,
      {
        Identity: identity,
        Name: workflow,
        Description: null,
        PrimaryUri: `sip:${address}.${owned.split('.')[0] ?? ''}@${world.setting.topology.sipDomain}`,
        Active: true,
        Language: 'en-US',
        Anonymous: false,
        Managed: false,
        OwnerPool: owned,
      },
      identity,
    ),
  )
}
