import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useEffect, useId, useState } from 'react'
import { notTested } from '#core/exchange/not-tested.ts'
import type { Origin, TopologyDocument } from '#core/model/document.ts'
import { fileNameOf } from '../../commands/file-name.ts'
import type { WrittenFile } from '../../ports/reader-tasks.ts'
import { useApp, useAppHandle, useFindings } from '../../store/context.tsx'
import { ownDocOf } from '../../store/selectors.ts'
import { dialogText } from '../../text/dialogs.ts'
import { exportText as text } from '../../text/export.ts'
import { importText } from '../../text/import.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import '../../style/import.css'

const formats = ['tbxml', 'topology-xml'] as const

/** A document as one of Microsoft's files: what it will be, before it is handed out. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useAppHandle()
  const doc = useApp(ownDocOf)
  const [format, setFormat] = useState<Origin['format']>(doc.origin?.format ?? 'tbxml')
  const written = useWritten(doc, format)
  const file = text.fileName(fileNameOf(doc.name), format)
  const save = (bytes: Uint8Array<ArrayBuffer>) => {
    app.ports.files.download(file, bytes)
    onClose()
    app.store.getState().notify(text.saved(file), null)
  }
  return (
    <Dialog
      title={text.title}
      description={text.description(doc.name)}
      width={820}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {dialogText.cancel}
          </button>
          <span className="grow" />
          {written?.ok === true && (
            <button type="button" className="button primary" onClick={() => save(written.bytes)}>
              {text.save(file)}
            </button>
          )}
        </>
      }
    >
      <Formats format={format} onChoose={setFormat} />
      <p className="note warning">
        <b>{text.label}</b> {text.labelMeans}
      </p>
      <Standing />
      {written === null && <output className="hint">{text.writing}</output>}
      {written?.ok === false && (
        <div className="note error" role="alert">
          <b>{text.cannot}</b>
          <p>{written.message}</p>
        </div>
      )}
      {written?.ok === true && <WhatItIs doc={doc} format={format} written={written} />}
    </Dialog>
  )
}

/** The file as it would be written; `null` until that is known. */
function useWritten(doc: TopologyDocument, format: Origin['format']): WrittenFile | null {
  const { ports } = useAppHandle()
  const [result, setResult] = useState<{ of: TopologyDocument; as: string; file: WrittenFile } | null>(null)
  useEffect(() => {
    const end = new AbortController()
    const show = (file: WrittenFile | null) => {
      if (file && !end.signal.aborted) setResult({ of: doc, as: format, file })
    }
    ports.reader
      .write(doc, format, { signal: end.signal })
      .then(show, () => show({ ok: false, message: text.failed }))
    return () => end.abort()
  }, [ports, doc, format])
  return result?.of === doc && result.as === format ? result.file : null
}

function Formats({
  format,
  onChoose,
}: {
  readonly format: Origin['format']
  readonly onChoose: (format: Origin['format']) => void
}) {
  const labelId = useId()
  return (
    <>
      <p className="field-label" id={labelId}>
        {text.format}
      </p>
      <RadioGroup<Origin['format']>
        value={format}
        onValueChange={onChoose}
        aria-labelledby={labelId}
        className="candidates export-formats"
      >
        {formats.map((one) => (
          <label key={one} className="candidate">
            <Radio.Root value={one} className="radio">
              <Radio.Indicator className="radio-dot" />
            </Radio.Root>
            <span>
              {text.formats[one].title}
              <small>{text.formats[one].hint}</small>
            </span>
          </label>
        ))}
      </RadioGroup>
    </>
  )
}

/** How many errors stand: they do not stop an export. */
function Standing() {
  const { error } = useFindings().open()
  return <p className={error > 0 ? 'note error' : 'hint'}>{error > 0 ? text.errors(error) : text.noErrors}</p>
}

function WhatItIs({
  doc,
  format,
  written: { bytes, encoding, changes, notes: all },
}: {
  readonly doc: TopologyDocument
  readonly format: Origin['format']
  readonly written: Extract<WrittenFile, { ok: true }>
}) {
  const notes = all.filter((note) => note !== notTested) // that stands above, always
  return (
    <>
      <h3 className="dialog-section">{text.kind}</h3>
      <p>{kindInWords(doc.origin, format, changes.length)}</p>
      <p className="hint">{text.encoding(importText.encodings[encoding], text.bytes(bytes.length))}</p>
      {doc.origin && changes.length > 0 && <ChangeTable changes={changes} file={doc.origin.fileName} />}
      {notes.length > 0 && (
        <>
          <h3 className="dialog-section">{text.notes}</h3>
          <ul className="note-list">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function kindInWords(origin: Origin | null, format: Origin['format'], changes: number): string {
  if (!origin) return text.fresh
  if (origin.format !== format)
    return `${text.converted(origin.fileName, importText.formats[format])} ${text.convertedChanges(changes)}`
  return `${text.roundTrip(origin.fileName)} ${changes === 0 ? text.unchanged : text.changed(changes)}`
}
