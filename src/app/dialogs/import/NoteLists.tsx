import type { ImportNote } from '#core/exchange/import-note.ts'
import { dialogText } from '../../text/dialogs.ts'
import { importText } from '../../text/import.ts'

const text = importText.notes

/** How many lines of a list are shown. */
const most = 200

/** What is unusual in a file, and what of it is not understood. */
export function NoteLists({ notes }: { readonly notes: readonly ImportNote[] }) {
  const of = (kind: ImportNote['kind']) =>
    notes.filter((note) => note.kind === kind).map(({ message }) => message)
  return (
    <>
      <Lines title={text.unusual} hint={text.unusualHint} lines={of('unusual')} />
      <Lines title={text.kept} hint={text.keptHint} lines={of('not modelled')} />
    </>
  )
}

/** A list of sentences under a title, cut where it grows too long. */
export function Lines({
  title,
  hint,
  none = text.none,
  lines,
}: {
  readonly title: string
  readonly hint: string
  /** What stands instead where there are no lines. */
  readonly none?: string
  readonly lines: readonly string[]
}) {
  return (
    <section>
      <h3 className="dialog-section">{title}</h3>
      <p className="hint">{lines.length === 0 ? none : hint}</p>
      <ul className="note-list">
        {lines.slice(0, most).map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ul>
      {lines.length > most && <p className="hint">{dialogText.andMore(lines.length - most)}</p>}
    </section>
  )
}
