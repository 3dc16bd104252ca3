import type { OpenDialog } from '../../store/view-slice.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { ReadingDialog } from './ReadingDialog.tsx'
import { SeveralDialog } from './SeveralDialog.tsx'
import '../../style/import.css'

type Shown = Extract<OpenDialog, { readonly kind: 'reading' | 'several' | 'import' | 'merge' }>

/** The dialogs on the way of a file into the application. */
export function ImportDialogs({ dialog, onClose }: { readonly dialog: Shown; readonly onClose: () => void }) {
  switch (dialog.kind) {
    case 'reading':
      return <ReadingDialog {...dialog} />
    case 'several':
      return <SeveralDialog arrivals={dialog.arrivals} onClose={onClose} />
    case 'import':
      return <ImportDialog key={dialog.turn.at} turn={dialog.turn} />
    case 'merge':
      return <MergeDialog turn={dialog.turn} />
  }
}
