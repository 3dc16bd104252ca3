import { isRole, type Found } from '../model/topology.ts'
import { targetsOf } from './names.ts'
import { trunksPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { counted, fullName, listed } from '../words/words.ts'

type FoundTrunk = Extract<Found, { kind: 'trunk' }>

/**
 * ROUTE-004: every gateway can be reached, and every Mediation Server with trunks knows which one it uses by default. That
 * none is the default weighs less, and of a single trunk it is only remarked on: deployments that work were published so.
 */
export const rootAndDefaultTrunk: Rule = {
  id: 'ROUTE-004',
  severity: 'error',
  law: 'A gateway has a root trunk, and one trunk of each Mediation Server is its default.',
  reason:
    'A gateway without a trunk carries no calls. What does not name a trunk goes over the default one of its Mediation Server.',
  source: { title: trunksPage, section: 'Introduction' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'shared',
  keys: (found) => {
    if (found.kind === 'trunk') return found.trunk.mediation === null ? [] : [found.trunk.mediation]
    if (found.kind === 'pool') return [found.pool.id]
    return found.kind === 'role' && mayBeHeld.has(found.role.kind) ? [found.role.id] : []
  },
  *check(holders) {
    const trunks = holders.filter((found) => found.kind === 'trunk')
    for (const found of holders) {
      if (found.kind === 'pool') yield* notOneDefault(found.pool.fqdn, trunks)
      if (found.kind !== 'role') continue
      if (isRole(found.role, 'gateway')) yield* noTrunk(found)
      else yield* notOneDefault(found.role.fqdn, trunks)
    }
  },
}

/** Gateways, and the roles beside Front End pools that trunks lead to. */
const mayBeHeld: ReadonlySet<string> = new Set(['gateway', 'mediation', 'appliance'])

function* noTrunk({ role }: Extract<Found, { kind: 'role' }>): Iterable<Draft> {
  if (!isRole(role, 'gateway') || role.trunks.length > 0) return
  yield {
    targets: [role.id],
    field: 'trunks',
    message: `The PSTN gateway ${fullName(role.fqdn)} has no trunk, so no call goes over it.`,
    todo: 'Add its root trunk, or delete the gateway.',
  }
}

function* notOneDefault(server: string, trunks: readonly FoundTrunk[]): Iterable<Draft> {
  const defaults = trunks.filter(({ trunk }) => trunk.isDefault)
  const meant = defaults.length === 0 ? trunks : defaults
  const targets = targetsOf(meant)
  if (!targets || defaults.length === 1) return
  const names = listed(meant.map(({ trunk }) => fullName(trunk.name)))
  yield {
    targets,
    ...(defaults.length === 0 && withoutDefault(trunks)),
    field: 'isDefault',
    message:
      defaults.length === 0
        ? `No trunk of the Mediation Server ${fullName(server)} is its default: it has ${trunks.length === 1 ? 'only ' : ''}${names}.`
        : `${counted(defaults.length, 'trunk')} are the default of the Mediation Server ${fullName(server)}: ${names}. One is.`,
    todo: meant.length === 1 ? 'Make it the default trunk.' : 'Make one of them the default trunk.',
  }
}

/** A single trunk leaves no doubt which one is meant. */
function withoutDefault(trunks: readonly FoundTrunk[]): Pick<Draft, 'severity' | 'topologyBuilder'> {
  return { severity: trunks.length === 1 ? 'info' : 'warning', topologyBuilder: 'not documented' }
}
