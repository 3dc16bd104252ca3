import { useSyncExternalStore } from 'react'

/** How far the loading of a part has come. */
export type Loading<T> =
  { readonly state: 'waiting' } | { readonly state: 'here'; readonly part: T } | { readonly state: 'failed' }

/** A part of the application that stands in a file of its own and is fetched after the first picture. */
export interface LazyPart<T> {
  /** Fetches it, unless it is here; after a failure it is fetched anew. Never rejects: a failure is told by `now`. */
  load(this: void): Promise<void>
  now(this: void): Loading<T>
  /** Calls back at every change; gives the way to stop that. */
  watch(this: void, onChange: () => void): () => void
}

/** A part that `fetchIt` imports. Once it is here it is shown at once, without a moment in which nothing stands there. */
export function lazyPart<T>(fetchIt: () => Promise<T>): LazyPart<T> {
  let loading: Loading<T> = { state: 'waiting' }
  let under: Promise<void> | null = null
  const watchers = new Set<() => void>()
  const become = (next: Loading<T>) => {
    loading = next
    for (const tell of watchers) tell()
  }
  return {
    load: () =>
      (under ??= fetchIt().then(
        (part) => become({ state: 'here', part }),
        () => {
          under = null
          become({ state: 'failed' })
        },
      )),
    now: () => loading,
    watch: (onChange) => {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
  }
}

/** How far a part is; re-renders when that changes. */
export function useLazyPart<T>(part: LazyPart<T>): Loading<T> {
  return useSyncExternalStore(part.watch, part.now)
}
