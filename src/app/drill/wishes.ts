import { useEffect } from 'react'
import { wordLine, type DrillWord } from '#core/drills/drill-words.ts'
import { nameOf } from '#core/model/topology.ts'
import { useApp, useAppHandle, type App } from '../store/context.tsx'
import type { DrillWish } from '../store/drill-slice.ts'
import { topologyOf } from '../store/selectors.ts'
import type { AppStore } from '../store/store.ts'
import { goToNext } from './begin.ts'
import { echoInShell } from './attempt-state.ts'
import { rehearseOwn } from './rehearsing.ts'
import { doWord } from './words.ts'

const served = new WeakMap<AppStore, number>()

/** Meets what Drill mode is asked for from outside, once. */
export function useWishes(): void {
  const app = useAppHandle()
  const wish = useApp((state) => state.wish)
  useEffect(() => {
    if (!wish || wish.count <= (served.get(app.store) ?? 0)) return
    served.set(app.store, wish.count)
    meet(app, wish.wish)
  }, [app, wish])
}

function meet(app: App, wish: DrillWish): void {
  switch (wish.is) {
    case 'rehearse':
      void rehearseOwn(app, wish.of)
      return
    case 'undo':
      return byButton(app, { is: 'undo' })
    case 'answer': {
      const topology = topologyOf(app.store.getState())
      return byButton(app, { is: 'answer', names: wish.servers.map((id) => nameOf(topology, id)) })
    }
  }
}

/**
 * Does what a word of the drill says, and says aloud what came of it. In the shell it stands as if it had been typed, so that
 * a transcript tells of it, too.
 */
export function byButton(app: App, word: DrillWord): void {
  const line = wordLine(word)
  const said = doWord(app, word, () => goToNext(app), line)
  echoInShell(app, line, said)
  if (said.length > 0) app.store.getState().announce(said.join(' '))
}
