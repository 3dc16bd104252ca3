import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { isKind, type Id, type PairingId, type PoolId } from '#core/model/id.ts'
import { find, findPairing, findPool, pairingsOf, poolsOf, type Topology } from '#core/model/topology.ts'
import { useAppHandle, type App } from './context.tsx'
import { topologyOf } from './selectors.ts'
import type { AppStore } from './store.ts'
import type { AskedKey } from '../text/analysis.ts'

/** What an analysis is about. */
export type Whom =
  | { readonly kind: 'pool'; readonly pool: PoolId }
  | { readonly kind: 'pair'; readonly pairing: PairingId }
  | { readonly kind: 'deployment' }

/** What the lower panel of Analyze mode remembers while the page is open. */
export interface AnalysisView {
  /** What was chosen, or followed from the selection, last; `null` before either. */
  readonly whom: Whom | null
  readonly asked: AskedKey
  /** Whether a person has just asked for the chances, until the panel on the right has gone to them. */
  readonly chancesWanted: boolean
  choose(whom: Whom): void
  ask(asked: AskedKey): void
  /** Selects things on the canvas to show them, without the analysis following there. */
  light(ids: readonly Id[]): void
  /** Asks for the chances, which stand with the whole deployment: nothing stays selected. */
  wantChances(): void
  /** The panel has gone to them. */
  reachedChances(): void
}

/** The pool or pair that a selection is about: a pairing, servers of both its pools, else the first pool in it; `null` for neither. */
function whomOf(topology: Topology, selection: readonly Id[]): Whom | null {
  const [pairing] = selection.filter((id) => isKind(id, 'pairing'))
  if (pairing !== undefined && selection.length === 1) return { kind: 'pair', pairing }
  const pools = [...new Set(selection.filter(isNoPairing).flatMap((id) => poolsRestingOn(topology, id)))]
  const [first, second, ...others] = pools
  if (first === undefined) return null
  const joined = pairingsOf(topology, first).find(
    ({ pools: both }) => second !== undefined && both.includes(second),
  )
  return joined && others.length === 0 ? { kind: 'pair', pairing: joined.id } : { kind: 'pool', pool: first }
}

/** What an analysis is about now: what was chosen while it still exists, else the first pool; `null` without a pool. */
export function existingWhom(topology: Topology, whom: Whom | null): Whom | null {
  const [first] = poolsOf(topology)
  if (first === undefined) return null
  const otherwise: Whom = { kind: 'pool', pool: first.id }
  switch (whom?.kind) {
    case undefined:
      return otherwise
    case 'deployment':
      return whom
    case 'pool':
      return findPool(topology, whom.pool) ? whom : otherwise
    case 'pair':
      return findPairing(topology, whom.pairing) ? whom : otherwise
  }
}

/** The pools whose verdicts or service rest on a thing; none for sites, roles, their computers and trunks. */
export function poolsRestingOn(topology: Topology, id: Id): readonly PoolId[] {
  const found = find(topology, id)
  switch (found?.kind) {
    case 'pool':
    case 'server':
      return [found.pool.id]
    case 'pairing':
      return found.pairing.pools
    case 'sql':
    case 'file':
      return poolsOf(topology)
        .filter(({ sqlStore, fileStore }) => sqlStore === id || fileStore === id)
        .map((pool) => pool.id)
    default:
      return []
  }
}

/** A frame drawn around pools selects their pairings too, which say nothing more. */
function isNoPairing(id: Id): boolean {
  return !isKind(id, 'pairing')
}

const stores = new WeakMap<AppStore, StoreApi<AnalysisView>>()

/** The state of the lower panel of an application; it follows what is selected on the canvas. */
export function analysisViewOf(app: App): StoreApi<AnalysisView> {
  let view = stores.get(app.store)
  if (!view) {
    stores.set(app.store, (view = createView(app.store)))
  }
  return view
}

/** A part of that state; re-renders when that part changes identity. */
export function useAnalysisView<T>(select: (view: AnalysisView) => T): T {
  return useStore(analysisViewOf(useAppHandle()), select)
}

function createView(app: AppStore): StoreApi<AnalysisView> {
  let lit: readonly Id[] | null = null
  const present = app.getState()
  const view = createStore<AnalysisView>()((set) => ({
    whom: whomOf(topologyOf(present), present.selection),
    asked: 'functional',
    chancesWanted: false,
    choose: (whom) => set({ whom }),
    ask: (asked) => set({ asked }),
    light: (ids) => {
      lit = ids
      app.getState().select(ids)
    },
    wantChances: () => {
      set({ chancesWanted: true })
      app.getState().select([])
    },
    reachedChances: () => set({ chancesWanted: false }),
  }))
  app.subscribe((now, before) => {
    if (now.notes !== before.notes) view.setState({ whom: null }) // another document
    if (now.selection === before.selection || now.selection === lit) return
    const whom = whomOf(topologyOf(now), now.selection)
    if (whom) view.setState({ whom })
  })
  return view
}
