import { ownDocOf } from '../store/selectors.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { importText } from '../text/import.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Counts } from './import/Counts.tsx'
import { NoteLists } from './import/NoteLists.tsx'
import { Region } from './import/Region.tsx'

const text = importText.notes

/** Says once more what an import had to say about its file. */
export function ImportNotesDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useAppHandle()
  const { name, topology } = useApp(ownDocOf)
  const notes = useApp((state) => state.notes)
  return (
    <Dialog
      title={text.title}
      width={680}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <button
            type="button"
            className="button"
            onClick={() => {
              onClose()
              app.store.getState().showDrawer('problems')
            }}
          >
            {text.showProblems}
          </button>
          <button type="button" className="button primary" onClick={onClose}>
            {dialogText.close}
          </button>
        </>
      }
    >
      <Region label={text.title}>
        <h3 className="dialog-section">{text.found(name)}</h3>
        <Counts topology={topology} />
        <NoteLists notes={notes} />
      </Region>
    </Dialog>
  )
}
