import type { Pool } from '../../model/pool.ts'
import { canMoveByHand } from '../../simulate/management/urge.ts'
import type { World, WorldEvent } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import type { VirtualFile } from '../session.ts'
import { coach, failWith } from './errors.ts'
import { locationsImported } from '../data/exported-files.ts'
import { fileAt, resolved } from '../general/disk.ts'
import { stateBlock } from './management-block.ts'
import { localServer, poolNamed, serverNamed } from './places.ts'
import { writeReport } from './report.ts'

/**
 * Makes the pool of this computer the one that holds the Central Management store, without a pairing: from the store that is
 * there, or from a backup where that is lost.
 */
export const moveManagementServer: Cmdlet = {
  name: 'Move-CsManagementServer',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const pool = yield* target(shell, bound, world)
    yield* mustBeMovable(shell, bound, world, pool)
    const files = yield* backupsGiven(shell, bound)
    const block = stateBlock(world, pool.id)
    const what = 'This cmdlet moves Central Management Server to the pool that contains this computer.'
    yield* shell.write({ stream: 'host', text: [what, ...block].join('\n') })
    if (!(yield* shell.shouldProcess(pool.fqdn))) return
    yield* takeTime(shell)
    const from = (yield* shell.moment()).world.management.active
    const moved: WorldEvent = {
      of: 'management',
      event: { is: 'management-moved-by-hand', from, to: pool.id },
    }
    const locations: WorldEvent[] =
      files.lis === null ? [] : [{ of: 'administration', event: locationsImported(world, files.lis) }]
    const { world: after } = yield* shell.act([moved, ...locations])
    if (after.management.active !== pool.id)
      return yield* failWith(shell, `Pool "${pool.fqdn}" cannot hold the Central Management store now.`, {
        object: pool.fqdn,
      })
    yield* writeReport(shell, bound, block)
    yield* coach(
      shell,
      'What Install-CsDatabase has to prepare is taken to be there. In truth the next steps are Enable-CsTopology, the Deployment Wizard on both pools, and the removal of the old database.',
    )
  },
}

function* target(shell: Shell, bound: Bound, world: World): Running<Pool> {
  const name = textOf(bound, 'TargetFqdn')
  const named = name === null ? null : (poolNamed(world, name) ?? serverNamed(world, name))
  const pool = name === null ? localServer(shell, world)?.pool : named?.pool
  if (pool) return pool
  return yield* failWith(
    shell,
    name === null
      ? 'This computer is no Front End Server. Run the cmdlet on a server of the pool that is to hold the Central Management store.'
      : `There is no Front End pool or server "${name}" in the topology.`,
    { category: 'ObjectNotFound', object: name },
  )
}

function* mustBeMovable(shell: Shell, bound: Bound, world: World, pool: Pool): Running {
  const { active, lostSince, moving } = world.management
  if (active === pool.id)
    yield* failWith(shell, `The Central Management store is on pool "${pool.fqdn}" already.`, {
      object: pool.fqdn,
    })
  if (moving !== null) yield* failWith(shell, 'The Central Management store is being failed over.')
  if (!canMoveByHand(world, pool.id))
    yield* failWith(shell, `Pool "${pool.fqdn}" does not run, or its databases are not served.`, {
      object: pool.fqdn,
    })
  if (lostSince === null) return
  if (!switchOf(bound, 'Force'))
    yield* failWith(
      shell,
      'The Central Management store cannot be reached. Without it the move needs -Force and a backup.',
    )
  if (textOf(bound, 'ConfigurationFileName') === null)
    yield* failWith(
      shell,
      'The Central Management store cannot be reached: name a file of Export-CsConfiguration with -ConfigurationFileName.',
    )
}

interface Backups {
  readonly configuration: VirtualFile | null
  readonly lis: VirtualFile | null
}

function* backupsGiven(shell: Shell, bound: Bound): Running<Backups> {
  return {
    configuration: yield* backupFile(shell, textOf(bound, 'ConfigurationFileName'), 'configuration'),
    lis: yield* backupFile(shell, textOf(bound, 'LisConfigurationFileName'), 'lis'),
  }
}

function* backupFile(
  shell: Shell,
  path: string | null,
  of: 'configuration' | 'lis',
): Running<VirtualFile | null> {
  if (path === null) return null
  const file = fileAt(shell.session(), path)
  if (!file)
    return yield* failWith(shell, `There is no file "${resolved(shell.session(), path)}".`, {
      category: 'ObjectNotFound',
      object: path,
    })
  if (file.content.is === 'export' && file.content.of === of) return file
  return yield* failWith(
    shell,
    `"${file.path}" is no file of ${of === 'lis' ? 'Export-CsLisConfiguration' : 'Export-CsConfiguration'}.`,
    { category: 'InvalidArgument', object: path },
  )
}

/** As long as a failover of the store takes to switch: how long the real move takes no document says. */
function* takeTime(shell: Shell): Running {
  const { world } = yield* shell.moment()
  const bar = { stream: 'progress', activity: shell.command } as const
  yield* shell.write({ ...bar, status: 'The configuration is imported', percent: null, done: false })
  yield* shell.waitUntil({
    holds: () => false,
    limit: world.setting.parameters.management.switching,
    *onInterrupt() {
      yield* shell.write({ ...bar, status: '', percent: 100, done: true })
    },
  })
  yield* shell.write({ ...bar, status: '', percent: 100, done: true })
}
