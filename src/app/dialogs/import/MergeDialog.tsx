import { useEffect, useState } from 'react'
import { takenAtFirst } from '#core/merge/pieces.ts'
import type { Turn } from '../../session/incoming.ts'
import { takePieces } from '../../session/merging.ts'
import { goOn, stopHere } from '../../session/turns.ts'
import type { ComparedFile } from '../../ports/reader-tasks.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { ownDocOf } from '../../store/selectors.ts'
import { dialogText } from '../../text/dialogs.ts'
import { importText } from '../../text/import.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { WhyButton } from '../WhyButton.tsx'
import { MergeList } from './MergeList.tsx'
import { originsInWords, withoutPieces, withPieces } from './merge-rows.ts'

const text = importText.merge

/** What of a file is taken into the open document, piece by piece. */
export function MergeDialog({ turn }: { readonly turn: Turn }) {
  const app = useAppHandle()
  const { incoming } = turn
  const name = useApp((state) => ownDocOf(state).name)
  const compared = useComparison(turn)
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null)
  const list = compared === 'failed' ? [] : (compared?.pieces ?? [])
  const chosen = ticked ?? withPieces(list, new Set(), takenAtFirst(list))
  const tick = (ids: readonly string[], on: boolean) =>
    setTicked(on ? withPieces(list, chosen, ids) : withoutPieces(list, chosen, ids))
  const all = list.map(({ id }) => id)
  const takeThem = () => {
    takePieces(app, incoming, chosen, list.length)
    goOn(app, turn)
  }
  return (
    <Dialog
      title={text.title(incoming.name, name)}
      description={text.what}
      width={880}
      onClose={() => stopHere(app, turn)}
      footer={
        <>
          <button type="button" className="button" onClick={() => stopHere(app, turn)}>
            {dialogText.cancel}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => app.store.getState().show({ kind: 'import', turn })}
          >
            {text.back}
          </button>
          <span className="grow" />
          {compared !== 'failed' && (
            <WhyButton
              className="button primary"
              why={compared === null ? text.comparing : null}
              onClick={takeThem}
            >
              {compared === null ? text.waiting : text.take(chosen.size, list.length)}
            </WhyButton>
          )}
        </>
      }
    >
      {compared === null && <output className="hint">{text.comparing}</output>}
      {compared === 'failed' && (
        <p className="note error" role="alert">
          {text.failed}
        </p>
      )}
      {compared !== null && compared !== 'failed' && (
        <>
          <p className="note">
            {compared.hasBase ? '' : `${text.noBase} `}
            {list.length === 0 ? text.nothing : text.stays}
          </p>
          {list.length > 0 && (
            <>
              <div className="merge-head">
                <output className="grow">{originsInWords(list)}</output>
                <button type="button" className="link" onClick={() => tick(all, true)}>
                  {text.everything}
                </button>
                <button type="button" className="link" onClick={() => tick(all, false)}>
                  {text.nothingAtAll}
                </button>
              </div>
              <MergeList pieces={list} chosen={chosen} onTick={tick} />
            </>
          )}
        </>
      )}
    </Dialog>
  )
}

/** How the open document and the file differ; `null` until that is known. */
function useComparison({ incoming }: Turn): ComparedFile | 'failed' | null {
  const { ports } = useAppHandle()
  const open = useApp(ownDocOf)
  const [compared, setCompared] = useState<ComparedFile | 'failed' | null>(null)
  useEffect(() => {
    const end = new AbortController()
    ports.reader.compare(open, incoming.doc, { signal: end.signal }).then(
      (found) => !end.signal.aborted && setCompared(found),
      () => !end.signal.aborted && setCompared('failed'),
    )
    return () => end.abort()
  }, [ports, open, incoming])
  return compared
}
