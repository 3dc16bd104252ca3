import { everything } from '../../model/topology.ts'
import { isServing } from '../../simulate/failover/reads.ts'
import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { poolNamed, type PoolPlace } from '../failover/places.ts'
import { delayTo, hostNamed } from '../general/hosts.ts'
import { usersGiven } from './find-user.ts'
import { homeOf, whereabouts } from './home.ts'
import { people, type Person } from './people.ts'
import { emitOutcome } from './task-output.ts'

/** What somebody who takes part has to have: any service at all, or full service. */
type Need = 'any' | 'full'

interface Transaction {
  readonly name: string
  /** The parameters that name who takes part, and what each has to have. */
  readonly takesPart: readonly (readonly [parameter: string, need: Need])[]
  /** What does not work where somebody has too little, such as `Presence`. */
  readonly what: string
  /** How long it takes, in milliseconds. */
  readonly takes: number
  readonly usesTrunk?: boolean
}

/*
 * Who is in resiliency mode can sign in, call and send instant messages to one other person, and join conferences of others.
 * Presence, own conferences, which group instant messages are, and the address book need full service.
 */
const transactions: readonly Transaction[] = [
  { name: 'Test-CsRegistration', takesPart: [['UserSipAddress', 'any']], what: 'Registration', takes: 460 },
  {
    name: 'Test-CsIM',
    takesPart: [
      ['SenderSipAddress', 'any'],
      ['ReceiverSipAddress', 'any'],
    ],
    what: 'Instant messaging',
    takes: 1240,
  },
  {
    name: 'Test-CsPresence',
    takesPart: [
      ['PublisherSipAddress', 'full'],
      ['SubscriberSipAddress', 'full'],
    ],
    what: 'Presence',
    takes: 980,
  },
  {
    name: 'Test-CsGroupIM',
    takesPart: [
      ['SenderSipAddress', 'full'],
      ['ReceiverSipAddress', 'any'],
    ],
    what: 'A conference of the sender',
    takes: 2310,
  },
  {
    name: 'Test-CsP2PAV',
    takesPart: [
      ['SenderSipAddress', 'any'],
      ['ReceiverSipAddress', 'any'],
    ],
    what: 'A call',
    takes: 1720,
  },
  {
    name: 'Test-CsAVConference',
    takesPart: [
      ['SenderSipAddress', 'full'],
      ['ReceiverSipAddress', 'any'],
    ],
    what: 'A conference of the sender',
    takes: 3180,
  },
  {
    name: 'Test-CsAddressBookService',
    takesPart: [['UserSipAddress', 'full']],
    what: 'The address book',
    takes: 710,
  },
  {
    name: 'Test-CsPstnOutboundCall',
    takesPart: [['UserSipAddress', 'any']],
    what: 'A call to the telephone network',
    takes: 2870,
    usesTrunk: true,
  },
  {
    name: 'Test-CsPstnPeerToPeerCall',
    takesPart: [
      ['SenderSipAddress', 'any'],
      ['ReceiverSipAddress', 'any'],
    ],
    what: 'A call over the telephone network',
    takes: 3450,
    usesTrunk: true,
  },
  {
    name: 'Test-CsDialInConferencing',
    takesPart: [['UserSipAddress', 'full']],
    what: 'Dial-in conferencing',
    takes: 2060,
  },
]

/** The synthetic transactions that users take part in: each tells how these users fare in the simulation. */
export const syntheticTests: readonly Cmdlet[] = transactions.map((transaction) => ({
  name: transaction.name,
  process: (shell: Shell, bound: Bound) => run(shell, bound, transaction),
}))

function* run(shell: Shell, bound: Bound, transaction: Transaction): Running {
  const target = yield* targetGiven(shell, bound)
  const takePart: (readonly [Person, Need])[] = []
  for (const [i, [parameter, need]] of transaction.takesPart.entries()) {
    const person = yield* personFor(shell, bound, parameter, target, i)
    if (!person) return
    takePart.push([person, need])
  }
  const { world } = yield* shell.moment()
  const [first] = takePart
  const name = target?.pool.fqdn ?? (first ? homeOf(world, first[0]).pool.fqdn : '')
  const trouble = troubleOf(world, target, takePart, transaction)
  const host = hostNamed(world.setting.topology, name)
  const latency = transaction.takes + (host ? delayTo(world, shell.session().computer, host) : 0)
  yield* emitOutcome(shell, {
    target: name,
    latency,
    error: trouble?.error ?? null,
    diagnosis: trouble?.diagnosis ?? null,
  })
  if (transaction.usesTrunk && !trouble && !hasTrunk(world))
    yield* coach(
      shell,
      'The topology states no trunk: that the user can call is tested here, and that a gateway takes the call is not.',
    )
}

/** The pool of -TargetFqdn; `null` where none is named. */
function* targetGiven(shell: Shell, bound: Bound): Running<PoolPlace | null> {
  const name = textOf(bound, 'TargetFqdn')
  if (name === null) return null
  const { world } = yield* shell.moment()
  return (
    poolNamed(world, name) ??
    (yield* failWith(shell, `There is no Front End pool "${name}" in the topology.`, {
      category: 'ObjectNotFound',
      object: name,
    }))
  )
}

/** Who is named, or else the next of the first users of the pool: those that a health configuration would name. */
function* personFor(
  shell: Shell,
  bound: Bound,
  parameter: string,
  target: PoolPlace | null,
  number: number,
): Running<Person | null> {
  if (has(bound, parameter)) return (yield* usersGiven(shell, bound, parameter))[0] ?? null
  const { world } = yield* shell.moment()
  let left = number
  for (const person of people(world.setting.topology, target ? [target.place] : undefined))
    if (left-- === 0) return person
  return yield* failWith(shell, 'There is no user to test with: name one.')
}

interface Trouble {
  readonly error: string
  readonly diagnosis: string | null
}

function troubleOf(
  world: World,
  target: PoolPlace | null,
  takePart: readonly (readonly [Person, Need])[],
  { what }: Transaction,
): Trouble | null {
  if (target && !isServing(world, target.place))
    return { error: `Pool "${target.pool.fqdn}" does not answer.`, diagnosis: 'Its services do not run.' }
  for (const [person, need] of takePart) {
    const { meaning } = whereabouts(world, person)
    if (meaning.service === 'none')
      return { error: `${person.sipAddress} cannot sign in.`, diagnosis: meaning.words }
    if (need === 'full' && meaning.service !== 'full')
      return {
        error: `${what} is not available: ${person.sipAddress} is in resiliency mode.`,
        diagnosis: meaning.words,
      }
  }
  return null
}

function hasTrunk({ setting }: World): boolean {
  for (const found of everything(setting.topology)) if (found.kind === 'trunk') return true
  return false
}
