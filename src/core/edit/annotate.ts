import type { Id } from '../model/id.ts'
import { find, nameOf } from '../model/topology.ts'
import type { Edit } from './edit.ts'

/** Pins a note to a thing; an empty note takes it away. Part of the layout, not of what is published as fact. */
export const annotate: Edit<{ readonly id: Id; readonly note: string }> = {
  id: 'annotate',
  describe: ({ id }, doc) => `Change the note on ${nameOf(doc.topology, id)}`,
  apply: (doc, { id, note }) => {
    const { [id]: before = '', ...others } = doc.layout.notes
    if (before === note || !find(doc.topology, id)) return doc
    return { ...doc, layout: { ...doc.layout, notes: note === '' ? others : { ...others, [id]: note } } }
  },
}
