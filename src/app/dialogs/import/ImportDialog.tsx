import { useMemo } from 'react'
import type { TopologyDocument } from '#core/model/document.ts'
import { isWorthKeeping } from '../../session/bring-back.ts'
import type { Incoming, Turn } from '../../session/incoming.ts'
import { isSameDeployment, likenessOf } from '../../session/likeness.ts'
import { openIncoming } from '../../session/opening.ts'
import { goOn, stopHere } from '../../session/turns.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { ownDocOf } from '../../store/selectors.ts'
import { dialogText } from '../../text/dialogs.ts'
import { importText } from '../../text/import.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { WhyButton } from '../WhyButton.tsx'
import { Counts } from './Counts.tsx'
import { sipDomainsIn, versionsIn } from './found.ts'
import { Lines, NoteLists } from './NoteLists.tsx'
import { Region } from './Region.tsx'

const text = importText.preview

/** What stands in a file, before anything changes: it is opened, merged into the open document, or left. */
export function ImportDialog({ turn }: { readonly turn: Turn }) {
  const app = useAppHandle()
  const { incoming, at, of } = turn
  const { doc, notes, unpublished } = incoming
  const open = useApp(ownDocOf)
  const replaces = isWorthKeeping(app)
  const merge = useMergeAdvice(replaces ? open : null, doc)
  const openIt = async () => {
    await openIncoming(app, incoming)
    goOn(app, turn)
  }
  const mergeable = merge?.why === null
  return (
    <Dialog
      title={text.title(incoming.name)}
      description={of > 1 ? `${text.place(at, of)} ${text.nothingYet}` : text.nothingYet}
      width={760}
      onClose={() => stopHere(app, turn)}
      footer={
        <>
          <button type="button" className="button" onClick={() => stopHere(app, turn)}>
            {dialogText.cancel}
          </button>
          {turn.rest.length > 0 && (
            <button type="button" className="button" onClick={() => goOn(app, turn)}>
              {text.skip}
            </button>
          )}
          <span className="grow" />
          <button
            type="button"
            className={mergeable ? 'button' : 'button primary'}
            onClick={() => void openIt()}
          >
            {text.open}
          </button>
          {merge && (
            <WhyButton
              className={mergeable ? 'button primary' : 'button'}
              why={merge.why}
              describedBy={adviceId}
              onClick={() => app.store.getState().show({ kind: 'merge', turn })}
            >
              {text.merge(open.name)}
            </WhyButton>
          )}
        </>
      }
    >
      {merge && (
        <p id={adviceId} className="note">
          {merge.why ?? merge.hint} {text.putAway(open.name)}
        </p>
      )}
      <Region label={text.content}>
        <Facts incoming={incoming} />
        <h3 className="dialog-section">{text.found}</h3>
        <Counts topology={doc.topology} />
        {unpublished && (
          <Lines
            title={text.unpublished(unpublished.length)}
            hint={text.unpublishedHint}
            none={text.allPublished}
            lines={unpublished.map(({ message }) => message)}
          />
        )}
        <NoteLists notes={notes} />
      </Region>
    </Dialog>
  )
}

const adviceId = 'merge-advice'

/** Whether a file can be merged into the open document, and what speaks for it; `null` where nothing is open. */
function useMergeAdvice(
  open: TopologyDocument | null,
  incoming: TopologyDocument,
): { readonly why: string | null; readonly hint: string } | null {
  return useMemo(() => {
    if (open === null) return null
    const likeness = likenessOf(open, incoming)
    const { shared, of } = likeness
    return {
      why: isSameDeployment(likeness) ? null : text.notLike(open.name, shared, of),
      hint: text.mergeHint(open.name, shared, of),
    }
  }, [open, incoming])
}

function Facts({ incoming: { doc, format } }: { readonly incoming: Incoming }) {
  const versions = versionsIn(doc.topology)
  return (
    <dl className="facts">
      <dt>{text.format}</dt>
      <dd>{importText.formats[format]}</dd>
      {doc.origin && format !== 'json' && (
        <>
          <dt>{text.encoding}</dt>
          <dd>
            {importText.encodings[doc.origin.encoding]}, {text.characters(doc.origin.text.length)}
          </dd>
        </>
      )}
      <dt>{text.versions}</dt>
      <dd>{versions.join(', ') || text.noVersions}</dd>
      <dt>{text.sipDomains}</dt>
      <dd>{sipDomainsIn(doc.topology).join(', ') || text.noSipDomain}</dd>
    </dl>
  )
}
