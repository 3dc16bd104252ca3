import { conferenceDirectories } from '../../simulate/administration/held.ts'
import type { DeploymentAdministrationEvent } from '../../simulate/administration/events.ts'
import { isServing } from '../../simulate/failover/reads.ts'
import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { failWith } from '../failover/errors.ts'
import { poolOf } from '../failover/places.ts'
import { mustRead, mustWrite } from '../failover/store-access.ts'
import { objectOf } from '../value.ts'
import { isLike } from '../values/wildcard.ts'
import { poolFrom } from './identities.ts'

/** The type of what Get-CsConferenceDirectory puts out. */
export const conferenceDirectory =
  'Microsoft.Rtc.Management.WritableConfig.Settings.PstnConf.ConferenceDirectories'

type Directory = ReturnType<typeof conferenceDirectories>[number]

/** The directories that resolve the numbers of dial-in conferences. */
export const getConferenceDirectory: Cmdlet = {
  name: 'Get-CsConferenceDirectory',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const identity = textOf(bound, 'Identity')
    const filter = textOf(bound, 'Filter') ?? '*'
    const all =
      identity === null ? conferenceDirectories(world) : [yield* directoryGiven(shell, world, identity)]
    for (const one of all) if (isLike(String(one.id), filter)) yield* emitDirectory(shell, world, one)
  },
}

/** Makes one. */
export const newConferenceDirectory: Cmdlet = {
  name: 'New-CsConferenceDirectory',
  *process(shell, bound) {
    const text = textOf(bound, 'Identity') ?? ''
    const directory = yield* numberIn(shell, text)
    const { pool } = yield* poolFrom(shell, textOf(bound, 'HomePool') ?? '')
    const { world } = yield* mustWrite(shell)
    if (conferenceDirectories(world).some(({ id }) => id === directory))
      return yield* failWith(shell, `Conference directory ${directory} exists already.`, {
        category: 'ResourceExists',
        object: text,
      })
    if (!(yield* shell.shouldProcess(text))) return
    const after = yield* doing(shell, { is: 'conference-directory-created', directory, to: pool.id })
    yield* emitDirectory(shell, after, yield* directoryGiven(shell, after, text))
  },
}

/** Hands one to another pool: for migrations, and where a pool without a partner is lost. */
export const moveConferenceDirectory: Cmdlet = {
  name: 'Move-CsConferenceDirectory',
  *process(shell, bound) {
    const { world } = yield* mustWrite(shell)
    const directory = yield* directoryGiven(shell, world, textOf(bound, 'Identity') ?? '')
    const target = yield* poolFrom(shell, textOf(bound, 'TargetPool') ?? '')
    const force = switchOf(bound, 'Force')
    const source = poolOf(world, directory.pool)
    if (!isServing(world, target.place))
      return yield* failWith(
        shell,
        `Pool "${target.pool.fqdn}" does not run: it cannot take a conference directory.`,
        {
          object: target.pool.fqdn,
        },
      )
    if (!force && source && !isServing(world, source.place))
      return yield* failWith(
        shell,
        `Pool "${source.pool.fqdn}" does not run: conference directory ${directory.id} can only be moved with -Force, and its dial-in conference IDs are lost then.`,
        { object: source.pool.fqdn },
      )
    if (!(yield* shell.shouldProcess(String(directory.id)))) return
    if (force)
      yield* shell.write({
        stream: 'warning',
        wording: 'own',
        text: `-Force: the dial-in conference IDs of conference directory ${directory.id} no longer work.`,
      })
    yield* doing(shell, {
      is: 'conference-directory-moved',
      directory: directory.id,
      to: target.pool.id,
      force,
    })
  },
}

/** Takes one away. */
export const removeConferenceDirectory: Cmdlet = {
  name: 'Remove-CsConferenceDirectory',
  *process(shell, bound) {
    const { world } = yield* mustWrite(shell)
    const { id } = yield* directoryGiven(shell, world, textOf(bound, 'Identity') ?? '')
    if (yield* shell.shouldProcess(String(id)))
      yield* doing(shell, { is: 'conference-directory-removed', directory: id })
  },
}

function* doing(shell: Shell, event: DeploymentAdministrationEvent): Running<World> {
  return (yield* shell.act([{ of: 'administration', event }])).world
}

function* numberIn(shell: Shell, text: string): Running<number> {
  const digits = /^(?:ConferenceDirectory:)?(\d{1,4})$/i.exec(text.trim())?.[1]
  if (digits !== undefined) return Number(digits)
  return yield* failWith(shell, `"${text}" is no number from 0 to 9999.`, {
    category: 'InvalidArgument',
    object: text,
  })
}

function* directoryGiven(shell: Shell, world: World, text: string): Running<Directory> {
  const number = yield* numberIn(shell, text)
  return (
    conferenceDirectories(world).find(({ id }) => id === number) ??
    (yield* failWith(shell, `There is no conference directory ${number}.`, {
      category: 'ObjectNotFound',
      object: text,
    }))
  )
}

function* emitDirectory(shell: Shell, world: World, { id, pool }: Directory): Running {
  const fqdn = poolOf(world, pool)?.pool.fqdn ?? ''
  yield* shell.emit(
    objectOf(
      conferenceDirectory,
      { Identity: String(id), Id: id, ServiceId: `UserServer:${fqdn}` },
      String(id),
    ),
  )
}
