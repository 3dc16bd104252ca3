import type { Id } from '../model/id.ts'
import { idOf, type Found, type Topology } from '../model/topology.ts'
import { called } from './called.ts'
import type { Change } from './change.ts'
import type { Fact } from './fact.ts'
import { deploymentFacts, factsOf } from './facts.ts'
import { exactKey, exactUrls, partOf } from './parts.ts'

/** The changed facts of the deployment as a whole. */
export function deploymentChanges(before: Topology, after: Topology): Generator<Change> {
  return withHidden(
    factChanges('Deployment', [], deploymentFacts(before), deploymentFacts(after)),
    { name: 'Deployment', targets: [] },
    () => exactUrls(before) !== exactUrls(after),
  )
}

/** The facts of one thing that differ. */
export function* changedFacts(before: Topology, after: Topology, from: Found, to: Found): Generator<Change> {
  // the same object has the same facts, and most parts are; what a branch site refers to may be renamed
  if (partOf(from) === partOf(to)) return
  const name = called(after, to)
  const targets = [idOf(to)]
  yield* withHidden(
    factChanges(name, targets, factsOf(before, from), factsOf(after, to)),
    { name, targets },
    () => exactKey(from) !== exactKey(to),
  )
}

/** The changes; where there are none that a person can see, and yet something differs, that there are such. */
function* withHidden(
  changes: Iterable<Change>,
  { name, targets }: { readonly name: string; readonly targets: readonly Id[] },
  differs: () => boolean,
): Generator<Change> {
  let seen = false
  for (const change of changes) {
    seen = true
    yield change
  }
  if (!seen && differs())
    yield { kind: 'changed', targets, message: `${name}: settings that do not apply at present differ.` }
}

function* factChanges(
  name: string,
  targets: readonly Id[],
  before: readonly Fact[],
  after: readonly Fact[],
): Generator<Change> {
  const earlier = new Map(before.map((fact) => [fact.label, fact]))
  const later = new Map(after.map((fact) => [fact.label, fact]))
  for (const label of new Set([...earlier.keys(), ...later.keys()])) {
    const [from, to] = [earlier.get(label), later.get(label)]
    if (from?.key === to?.key) continue
    const [old, now] = [from?.words ?? 'none', to?.words ?? 'none']
    // what the other kind of store has no word for
    if ((!from || !to) && (old === now || (from ?? to)?.unstated === true)) continue
    const message = `${name}: ${label}: ${old} → ${now}.`
    yield { kind: 'changed', targets, message }
  }
}
