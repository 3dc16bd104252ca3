import { renameDocument } from '../../../src/core/edit/rename-document.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'

const before = draft(soundPair(), { name: 'Test' })

editCases(renameDocument, {
  does: {
    'gives the document another name': {
      before,
      args: { name: 'Contoso 2026' },
      after: { name: 'Contoso 2026' },
      says: 'Rename the topology to Contoso 2026',
    },
  },
  leaves: {
    'it has this name already': { before, args: { name: 'Test' } },
  },
})
