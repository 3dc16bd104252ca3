import { aboutText as text, type Statement } from '../text/about.ts'
import { dialogText } from '../text/dialogs.ts'
import { Dialog } from '../ui/Dialog.tsx'

/** What of the product is exact, what is simplified or derived, and what nobody has documented. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title={text.title}
      description={text.intro}
      width={760}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <button type="button" className="button primary" onClick={onClose}>
            {dialogText.close}
          </button>
        </>
      }
    >
      <Statements title={text.exactTitle} statements={text.exact} />
      <Statements title={text.simplifiedTitle} statements={text.simplified} />
      <Statements title={text.unknownTitle} statements={text.unknown} />
      <Statements title={text.sourcesTitle} statements={text.sources} />
      <h3 className="dialog-section">{text.privacyTitle}</h3>
      <p>{text.privacy}</p>
    </Dialog>
  )
}

function Statements({
  title,
  statements,
}: {
  readonly title: string
  readonly statements: readonly Statement[]
}) {
  return (
    <section>
      <h3 className="dialog-section">{title}</h3>
      <dl className="facts stacked">
        {statements.map((statement) => (
          <div key={statement.title}>
            <dt>{statement.title}</dt>
            <dd>{statement.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
