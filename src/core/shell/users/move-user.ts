import { isServing } from '../../simulate/failover/reads.ts'
import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith, productError } from '../failover/errors.ts'
import { fileAt } from '../general/disk.ts'
import { poolNamed, type PoolPlace } from '../failover/places.ts'
import { writeReport } from '../failover/report.ts'
import { mustWrite } from '../failover/store-access.ts'
import { reportNobody, usersCalled, usersGiven } from './find-user.ts'
import { homeOf } from './home.ts'
import type { Person } from './people.ts'
import { userObject } from './user-object.ts'

/** Homes users on another pool: for migrations, never for a failover. */
export const moveUser: Cmdlet = {
  name: 'Move-CsUser',
  *process(shell, bound) {
    const target = yield* targetGiven(shell, bound)
    const moved: string[] = []
    for (const person of yield* peopleGiven(shell, bound)) {
      if (!(yield* shell.shouldProcess(person.distinguishedName, 'Move-CsUser'))) continue
      if (yield* moveOne(shell, bound, person, target)) moved.push(person.sipAddress)
    }
    yield* writeReport(shell, bound, moved)
  },
}

function* targetGiven(shell: Shell, bound: Bound): Running<PoolPlace> {
  const { world } = yield* shell.moment()
  const name = textOf(bound, 'Target') ?? ''
  if (switchOf(bound, 'MoveToTeams') || /\.lync\.com$/i.test(name))
    return yield* failWith(shell, 'A move to a service in the cloud is not part of this deployment.', {
      object: name,
    })
  return (
    poolNamed(world, name) ??
    (yield* failWith(shell, `There is no Front End pool "${name}" in the topology.`, {
      category: 'ObjectNotFound',
      object: name,
    }))
  )
}

/** Those of -Identity, or of the file of -UserList: one user a line. */
function* peopleGiven(shell: Shell, bound: Bound): Running<readonly Person[]> {
  const path = textOf(bound, 'UserList')
  if (path === null) return yield* usersGiven(shell, bound)
  const file = fileAt(shell.session(), path)
  if (file?.content.is !== 'text')
    return yield* failWith(shell, `There is no list of users "${path}".`, {
      category: 'ObjectNotFound',
      object: path,
    })
  const { world } = yield* shell.moment()
  const found: Person[] = []
  for (const line of file.content.text.split(/\r?\n/)) {
    const identity = line.trim()
    if (identity === '') continue
    const one = [...usersCalled(world, identity)]
    if (one.length === 0) yield* reportNobody(shell, identity)
    found.push(...one)
  }
  return found
}

function* moveOne(shell: Shell, bound: Bound, person: Person, target: PoolPlace): Running<boolean> {
  const { world } = yield* mustWrite(shell)
  const home = homeOf(world, person)
  const force = switchOf(bound, 'Force')
  const why = home.pool.id === target.pool.id ? null : refusal(world, home, target, force)
  if (why !== null) {
    yield* shell.report(productError(shell, why, { object: person.sipAddress }))
    return false
  }
  if (home.pool.id === target.pool.id)
    yield* coach(shell, `${person.displayName} is homed on ${target.pool.fqdn} already: nothing changes.`)
  else yield* move(shell, bound, person, home, target, force)
  if (switchOf(bound, 'PassThru')) yield* shell.emit(userObject((yield* shell.moment()).world, person))
  return home.pool.id !== target.pool.id
}

/** Why a user is not moved; with -Force his pool is not asked. */
function refusal(world: World, home: PoolPlace, target: PoolPlace, force: boolean): string | null {
  if (!isServing(world, target.place))
    return `Pool "${target.pool.fqdn}" does not run: nobody can be moved to it.`
  if (force || isServing(world, home.place)) return null
  return `Pool "${home.pool.fqdn}" does not run: without it contacts and scheduled conferences cannot be moved. -Force moves the user without them.`
}

function* move(
  shell: Shell,
  bound: Bound,
  { sipAddress, displayName }: Person,
  home: PoolPlace,
  target: PoolPlace,
  force: boolean,
): Running {
  if (force)
    yield* shell.write({
      stream: 'warning',
      wording: 'own',
      text: `-Force: contacts and scheduled conferences of "${displayName}" are not moved and are lost for good.`,
    })
  if (force && switchOf(bound, 'MoveConferenceData'))
    yield* shell.write({
      stream: 'warning',
      wording: 'own',
      text: '-MoveConferenceData is not for disaster recovery: conferences are in the care of the Backup Service.',
    })
  yield* shell.act([
    {
      of: 'administration',
      event: { is: 'user-moved', user: sipAddress, from: home.pool.id, to: target.pool.id, force },
    },
  ])
}
