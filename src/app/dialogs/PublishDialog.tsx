import { useState } from 'react'
import type { Publication } from '#core/model/document.ts'
import { publish, type PublishResult } from '#core/publish/publish.ts'
import { reportText } from '#core/publish/report.ts'
import { reviewOf, type Review } from '#core/publish/review.ts'
import type { Finding } from '#core/rules/rule.ts'
import { fileNameOf } from '../commands/file-name.ts'
import { ownDocOf } from '../store/selectors.ts'
import { useApp, useAppHandle, useFindings } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { asImported } from '../session/as-imported.ts'
import { OverrideDialog } from './OverrideDialog.tsx'
import { PublishedPages } from './PublishedPages.tsx'
import { ReviewPages } from './ReviewPages.tsx'
import { WhyButton } from './WhyButton.tsx'

const text = dialogText.publish

/** What was published from this dialog, with the review that led to it. */
interface Done {
  readonly result: Extract<PublishResult, { ok: true }>
  readonly publication: Publication
  readonly review: Review
}

/** The review of a document before it is published, and afterwards what came of it. */
export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useAppHandle()
  const doc = useApp(ownDocOf)
  const reader = useApp((state) => state.role === 'reader')
  const findings = useFindings()
  const [overriding, setOverriding] = useState<Finding | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const review = reviewOf(doc, findings.all(), asImported(doc))
  const blocked = blockedBecause(review)
  const why = reader ? dialogText.reader : blocked

  const goAhead = () => {
    const result = publish(doc, review.findings, app.ports.now(), asImported(doc))
    if (!result.ok || result.doc.published === null) return
    const { published: publication } = result.doc
    app.store.getState().published(result.doc)
    app.ports.files.download(text.fileName(fileNameOf(doc.name), publication.revision), result.text)
    app.store.getState().announce(text.announced(publication.revision))
    setDone({ result, publication, review })
  }
  const shown = done?.review ?? review
  const saveReport = () =>
    app.ports.files.download(
      text.reportName(fileNameOf(shown.name), shown.revision),
      reportText(shown, doc.topology),
    )

  return (
    <Dialog
      title={done ? text.published : text.title}
      description={text.revision(shown.name, shown.revision)}
      width={820}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={saveReport}>
            {text.saveReport}
          </button>
          <span className="grow" />
          <button type="button" className={done ? 'button primary' : 'button'} onClick={onClose}>
            {done ? dialogText.close : dialogText.cancel}
          </button>
          {!done && (
            <WhyButton className="button primary" why={why} describedBy={gateId} onClick={goAhead}>
              {text.publish}
            </WhyButton>
          )}
        </>
      }
    >
      {done ? (
        <PublishedPages
          name={doc.name}
          publication={done.publication}
          json={done.result.text}
          todo={done.result.todo}
        />
      ) : (
        <>
          <p id={gateId} className={blocked === null ? 'note' : 'note error'}>
            {why ?? text.free}
          </p>
          <ReviewPages doc={doc} review={review} onOverride={setOverriding} />
        </>
      )}
      {overriding && <OverrideDialog finding={overriding} onClose={() => setOverriding(null)} />}
    </Dialog>
  )
}

const gateId = 'publish-gate'

function blockedBecause({ blockers }: Review): string | null {
  if (blockers.length === 0) return null
  const errors = blockers.filter(({ severity }) => severity === 'error').length
  return text.blocked(errors, blockers.length - errors)
}
