import type { Edit } from './edit.ts'
import { withFields } from './replace.ts'

/** Gives the document itself another name. */
export const renameDocument: Edit<{ readonly name: string }> = {
  id: 'rename-document',
  describe: ({ name }) => `Rename the topology to ${name}`,
  apply: (doc, { name }) => withFields(doc, { name }),
}
