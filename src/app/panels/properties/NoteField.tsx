import { annotate } from '#core/edit/annotate.ts'
import type { Id } from '#core/model/id.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { docOf } from '../../store/selectors.ts'
import { propertiesText as text } from '../../text/properties.ts'
import { LinesField } from './fields.tsx'

/** A note pinned to a thing. Part of the drawing, not of the facts. */
export function NoteField({ id }: { readonly id: Id }) {
  const { store } = useAppHandle()
  const note = useApp((state) => docOf(state).layout.notes[id] ?? '')
  return (
    <LinesField
      label={text.fields.note}
      value={note}
      rows={2}
      onChange={(value) => store.getState().edit(annotate, { id, note: value.trim() })}
    />
  )
}
